"""Workbooks for tests, made as a ministry would make them."""

from collections.abc import Iterable, Sequence
from io import BytesIO

from openpyxl import Workbook
from openpyxl.styles import Font, PatternFill

Rows = Iterable[Sequence[object]]


def xlsx(rows: Rows, *, sheet: str = "List", struck: Iterable[int] = ()) -> bytes:
    """Return a workbook with these rows; rows of the numbers in `struck` are struck through."""
    book = Workbook()
    page = book.active
    assert page is not None
    page.title = sheet
    for row in rows:
        page.append(list(row))
    for number in struck:
        for cell in page[number]:
            cell.font = Font(strike=True)
    return saved(book)


def saved(book: Workbook) -> bytes:
    """Return a workbook as the bytes of its file."""
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def yellow() -> PatternFill:
    """Return the fill of a highlighter."""
    return PatternFill("solid", fgColor="FFFFFF00")
