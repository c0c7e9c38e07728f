"""Badges: a layout and faces to a PDF of sheets."""

from pathlib import Path

from delegates_app import resources
from delegates_app.domain.badge_display import Display
from delegates_app.domain.badge_findings import Finding
from delegates_app.domain.badge_sheets import Place, Stock
from delegates_app.domain.errors import AppError
from delegates_app.domain.wording import mark
from delegates_app.files.badges.calibration import write_calibration
from delegates_app.files.badges.compose import compose
from delegates_app.files.badges.covers import write_covers, write_labels
from delegates_app.files.badges.layout import Layout
from delegates_app.files.badges.layout_file import read_layout
from delegates_app.files.badges.pdf import PrintReport, pages_of, write_pdf
from delegates_app.files.badges.pictures import first_crop, prepared_photo
from delegates_app.files.badges.preflight import face_findings, layout_findings
from delegates_app.files.badges.stock_file import read_stocks

__all__ = [
    "Display",
    "Finding",
    "Layout",
    "Place",
    "PrintReport",
    "Stock",
    "compose",
    "face_findings",
    "first_crop",
    "layout_findings",
    "layouts",
    "load_layout",
    "load_stock",
    "pages_of",
    "prepared_photo",
    "stocks",
    "write_calibration",
    "write_covers",
    "write_labels",
    "write_pdf",
]

_NO_LAYOUT = mark("There is no badge layout “{name}”; nothing was printed; choose one of: {known}.")
_NO_STOCK = mark("There is no stock “{name}”; nothing was printed; choose one of: {known}.")
_STOCKS = "stocks.toml"


def layouts() -> tuple[str, ...]:
    """Return the names of the program's own layouts."""
    found = resources.folder("badges").glob("*.toml")
    return tuple(sorted(path.stem for path in found if path.name != _STOCKS))


def load_layout(name_or_path: str) -> Layout:
    """Return one of the program's layouts, or that of a file ending in .toml."""
    if name_or_path.endswith(".toml"):
        return read_layout(Path(name_or_path))
    if name_or_path not in layouts():
        raise AppError(_NO_LAYOUT.format(name=name_or_path, known=", ".join(layouts())))
    return read_layout(resources.folder("badges") / f"{name_or_path}.toml")


def stocks() -> tuple[str, ...]:
    """Return the names of the stocks of sheets."""
    return tuple(sorted(_catalogue()))


def load_stock(name: str) -> Stock:
    """Return a stock of sheets."""
    catalogue = _catalogue()
    if name not in catalogue:
        raise AppError(_NO_STOCK.format(name=name, known=", ".join(sorted(catalogue))))
    return catalogue[name]


def _catalogue() -> dict[str, Stock]:
    return read_stocks(resources.folder("badges") / _STOCKS)
