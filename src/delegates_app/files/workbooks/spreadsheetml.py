"""Excel's XML of 2003, which some programs still save under the ending .xls."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from lxml import etree

from delegates_app.domain.sheets import Cell, Sheet, SheetRow, Workbook
from delegates_app.files.workbooks.preflight import damaged

_SS: Final = "{urn:schemas-microsoft-com:office:spreadsheet}"
_EXCEL: Final = "{urn:schemas-microsoft-com:office:excel}"
_MIDNIGHT = "T00:00:00.000"
_RGB_LETTERS = 7

_Look = tuple[bool, str, str]


def read_spreadsheetml(content: bytes, name: str) -> Workbook:
    """Return all sheets; AppError where the file is damaged."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        tree: Any = etree.fromstring(content, parser)
        looks = {each.get(f"{_SS}ID", ""): _look(each) for each in tree.iter(f"{_SS}Style")}
        sheets = tuple(_sheet(each, looks) for each in tree.iter(f"{_SS}Worksheet"))
    except (etree.XMLSyntaxError, ValueError) as error:
        raise damaged(name) from error
    if not sheets:
        raise damaged(name)
    return Workbook(sheets)


def _sheet(page: Any, looks: Mapping[str, _Look]) -> Sheet:
    """Return one sheet."""
    visible = page.findtext(f"{_EXCEL}WorksheetOptions/{_EXCEL}Visible") or ""
    merged: list[tuple[int, int, int, int]] = []
    rows: list[SheetRow] = []
    number = 0
    for each in page.iter(f"{_SS}Row"):
        number = int(each.get(f"{_SS}Index") or number + 1)
        cells = tuple(_cells(each, number, looks, merged))
        if cells:
            rows.append(SheetRow(number, cells, each.get(f"{_SS}Hidden") == "1"))
    hidden = tuple(_hidden_columns(page))
    return Sheet(page.get(f"{_SS}Name", ""), tuple(rows), bool(visible), tuple(merged), hidden)


def _hidden_columns(page: Any) -> Iterator[int]:
    """Yield the hidden columns."""
    column = 0
    for each in page.iter(f"{_SS}Column"):
        column = int(each.get(f"{_SS}Index") or column + 1)
        span = int(each.get(f"{_SS}Span") or 0)
        if each.get(f"{_SS}Hidden") == "1":
            yield from range(column, column + span + 1)
        column += span


def _cells(
    row: Any, number: int, looks: Mapping[str, _Look], merged: list[tuple[int, int, int, int]]
) -> Iterator[Cell]:
    """Yield the filled cells of a row; note merged areas."""
    column = 0
    for each in row.iter(f"{_SS}Cell"):
        column = int(each.get(f"{_SS}Index") or column + 1)
        wide, tall = (int(each.get(f"{_SS}{name}") or 0) for name in ("MergeAcross", "MergeDown"))
        if wide or tall:
            merged.append((number, column, number + tall, column + wide))
        text = _text(each)
        if text:
            struck, fill, colour = looks.get(each.get(f"{_SS}StyleID", ""), (False, "", ""))
            note = each.find(f"{_SS}Comment")
            comment = "" if note is None else "".join(note.itertext()).strip()
            link = each.get(f"{_SS}HRef", "")
            yield Cell(column, text, struck, "", fill, comment, link, colour)
        column += wide


def _text(cell: Any) -> str:
    """Return what a cell shows."""
    value = cell.find(f"{_SS}Data")
    if value is None:
        return ""
    text = "".join(value.itertext()).strip()
    kind = value.get(f"{_SS}Type", "")
    if kind == "DateTime":
        return text.removesuffix(_MIDNIGHT)
    return text.removesuffix(".0") if kind == "Number" else text


def _look(style: Any) -> _Look:
    """Return whether a style strikes, its fill, and the colour of its letters."""
    font, inside = style.find(f"{_SS}Font"), style.find(f"{_SS}Interior")
    struck = font is not None and font.get(f"{_SS}StrikeThrough") == "1"
    fill = "" if inside is None else _colour(inside.get(f"{_SS}Color", ""))
    return struck, fill, "" if font is None else _colour(font.get(f"{_SS}Color", ""))


def _colour(text: str) -> str:
    """Return a colour as RRGGBB, empty for none and for black."""
    found = text[1:].upper() if text.startswith("#") and len(text) == _RGB_LETTERS else ""
    return "" if found == "000000" else found
