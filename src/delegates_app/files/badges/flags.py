"""Flags of the states and the Union, from the outlines of resources/flags."""

import re
from functools import lru_cache
from typing import Final

from delegates_app import resources
from delegates_app.domain.badge_display import Path, Shapes, Steps

_SIZE: Final = (6400.0, 4800.0)  # of every flag, in the units of the files
_STEP = re.compile(r"([MLCZ])([^MLCZ]*)")
_ELSEWHERE: Final = {"el": "gr", "com": "eu", "gsc": "eu", "ep": "eu", "eeas": "eu"}


@lru_cache(maxsize=64)
def flag(code: str) -> Shapes | None:
    """Return the flag of a state by its EU code; None for who has none."""
    name = _ELSEWHERE.get(code.lower(), code.lower())
    path = resources.folder("flags") / f"{name}.txt"
    if not (name.isascii() and name.isalpha() and path.is_file()):
        return None
    lines = path.read_text(encoding="ascii").splitlines()
    return Shapes(f"flag {name}", *_SIZE, tuple(map(_path, lines)))


def _path(line: str) -> Path:
    """Read one outline."""
    colour, width, rule, letters = line.split(" ", 3)
    return Path(_steps(letters), colour, float(width), rule == "e")


def _steps(letters: str) -> Steps:
    return tuple(
        (verb, tuple(map(float, numbers.split()))) for verb, numbers in _STEP.findall(letters)
    )
