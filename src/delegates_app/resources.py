"""Where the program's own pictures, fonts, layouts and texts lie."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_IN_WHEEL = _PACKAGE / "resources"
_IN_REPOSITORY = _PACKAGE.parents[1] / "resources"


def folder(name: str) -> Path:
    """Return the folder of one kind of resource: badges, fonts, i18n, icons or parties."""
    root = _IN_WHEEL if _IN_WHEEL.is_dir() else _IN_REPOSITORY
    return root / name
