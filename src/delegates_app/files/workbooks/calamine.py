"""Binary Excel workbooks of 2007 and later (.xlsb): values only."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from io import BytesIO

from python_calamine import CalamineError, CalamineWorkbook, SheetVisibleEnum, ZipError

from delegates_app.domain.sheets import Cell, Sheet, SheetRow, Workbook
from delegates_app.domain.wording import mark
from delegates_app.files.workbooks.moments import shown_moment
from delegates_app.files.workbooks.preflight import damaged

_NO_LOOKS = mark(
    "Strike-through, colours and hidden rows of this kind of workbook (.xlsb) cannot be read; save "
    "it as .xlsx if they mean anything."
)
_MOST_CELLS = 2_000_000


def read_values(content: bytes, name: str) -> Workbook:
    """Return the values of all sheets; AppError where the file is damaged."""
    try:
        book = CalamineWorkbook.from_filelike(BytesIO(content))
        sheets = tuple(_sheet(book, place) for place in range(len(book.sheet_names)))
    except (CalamineError, ZipError, ValueError, OSError) as error:
        raise damaged(name) from error
    return Workbook(sheets, (_NO_LOOKS,))


def _sheet(book: CalamineWorkbook, place: int) -> Sheet:
    """Return one sheet."""
    about = book.sheets_metadata[place]
    page = book.get_sheet_by_index(place)
    rows = (
        SheetRow(number, tuple(_cells(values)))
        for number, values in enumerate(page.to_python(skip_empty_area=False), start=1)
    )
    hidden = about.visible != SheetVisibleEnum.Visible
    return Sheet(about.name, tuple(row for row in rows if row.cells), hidden)


def _cells(values: Sequence[object]) -> list[Cell]:
    """Return the filled cells of a row."""
    texts = ((column, _text(value)) for column, value in enumerate(values, start=1))
    return [Cell(column, text) for column, text in texts if text]


def _text(value: object) -> str:
    """Return a value as it is shown."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime | date | time | timedelta):
        return shown_moment(value)
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else f"{value:g}"
    return str(value).strip()
