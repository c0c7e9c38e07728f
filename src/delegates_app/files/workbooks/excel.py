"""Excel workbooks: values as they are shown, with strike-through, colours and hidden rows."""

import warnings
from collections import defaultdict
from datetime import date, datetime, time
from io import BytesIO
from typing import Any
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.cell.cell import Cell as ExcelCell
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from delegates_app.domain.sheets import Cell, Sheet, SheetRow, Workbook
from delegates_app.domain.wording import mark
from delegates_app.files.workbooks.preflight import Package, damaged

_SOLID = "solid"
_RGB_DIGITS = 8


def read_excel(content: bytes, name: str, package: Package) -> Workbook:
    """Return all sheets of a workbook that preflight has let pass."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about parts that are not read here anyway
            book = load_workbook(BytesIO(content), data_only=True, rich_text=package.struck_runs)
    except (
        BadZipFile,
        InvalidFileException,
        KeyError,
        ValueError,
        TypeError,
        IndexError,
        SyntaxError,  # what the XML parsers' errors are
        AttributeError,
    ) as error:
        raise damaged(name) from error
    sheets = tuple(_sheet(sheet) for sheet in book.worksheets)
    macros = mark("The macros of this workbook were ignored.")
    return Workbook(sheets, (macros,) if package.macros else ())


def _sheet(sheet: Worksheet) -> Sheet:
    """Return one sheet; only the cells that exist are visited, so stray ones cost nothing."""
    rows: dict[int, list[Cell]] = defaultdict(list)
    plain = _Plainness()
    existing: dict[tuple[int, int], Any] = sheet._cells  # noqa: SLF001  # the public way makes every cell of the area
    for row, column in sorted(existing):
        cell = existing[row, column]
        if cell.value is not None:
            read = plain.cell(cell)
            if read.text or read.struck_text or read.link:
                rows[row].append(read)
    hidden = {number for number, row in sheet.row_dimensions.items() if row.hidden}
    return Sheet(
        name=str(sheet.title),
        rows=tuple(SheetRow(row, tuple(cells), row in hidden) for row, cells in rows.items()),
        hidden=sheet.sheet_state != "visible",
        merged=tuple(
            (area.min_row, area.min_col, area.max_row, area.max_col)
            for area in sheet.merged_cells.ranges
        ),
        hidden_columns=_hidden_columns(sheet),
    )


def _hidden_columns(sheet: Worksheet) -> tuple[int, ...]:
    """Return the numbers of the hidden columns."""
    found: list[int] = []
    for group in sheet.column_dimensions.values():
        if group.hidden and group.min is not None and group.max is not None:
            found.extend(range(group.min, min(group.max, group.min + 1_000) + 1))
    return tuple(found)


class _Plainness:
    """Reads cells; remembers how each style looks, for a sheet has few styles and many cells."""

    def __init__(self) -> None:
        self._looks: dict[int, tuple[bool, str, str]] = {}

    def cell(self, cell: ExcelCell) -> Cell:
        """Return a cell as a reader sees it."""
        struck, fill, number_format = self._look(cell)
        link = cell.hyperlink.target if cell.hyperlink else None
        comment = cell.comment.text if cell.comment else ""
        text, struck_text = _shown(cell.value, number_format)
        return Cell(cell.column, text, struck, struck_text, fill, comment or "", link or "")

    def _look(self, cell: ExcelCell) -> tuple[bool, str, str]:
        """Return strike-through, fill and number format of a cell's style."""
        style = cell.style_id
        if style not in self._looks:
            self._looks[style] = (bool(cell.font.strike), _colour(cell.fill), cell.number_format)
        return self._looks[style]


def _colour(fill: Any) -> str:
    """Return the colour of a filled cell as RRGGBB, empty for none or one of a theme."""
    if fill.fill_type != _SOLID:
        return ""
    rgb = fill.fgColor.rgb
    return rgb[2:] if isinstance(rgb, str) and len(rgb) == _RGB_DIGITS else ""


def _shown(value: object, number_format: str) -> tuple[str, str]:
    """Return what a value shows, and the struck part of a rich text."""
    if isinstance(value, CellRichText):
        return _rich(value)
    if isinstance(value, str):
        return value.strip(), ""
    if isinstance(value, bool):
        return ("TRUE" if value else "FALSE"), ""
    if isinstance(value, int | float):
        return _number(value, number_format), ""
    return _moment(value), ""


def _rich(value: CellRichText) -> tuple[str, str]:
    """Return the text that stands and the text that is struck."""
    stands, struck = "", ""
    part: Any
    for part in value:
        if isinstance(part, TextBlock) and _is_struck(part):
            struck += part.text
        else:
            stands += str(part)
    return stands.strip(), struck.strip()


def _is_struck(part: Any) -> bool:
    """Say whether a run of a rich text is struck."""
    return bool(part.font is not None and part.font.strike)


def _number(value: float, number_format: str) -> str:
    """Return a number without a trailing .0, with the leading zeros its format asks for."""
    if not float(value).is_integer():
        return str(value)
    text = str(int(value))
    return text.zfill(len(number_format)) if set(number_format) == {"0"} else text


def _moment(value: object) -> str:
    """Return a date or time as ISO, a date without the midnight that Excel adds."""
    if isinstance(value, datetime):
        midnight = value.time() == time()
        return value.date().isoformat() if midnight else value.isoformat(timespec="minutes")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return value.isoformat(timespec="minutes")
    return str(value).strip()
