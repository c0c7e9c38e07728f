"""Tables to workbooks that Excel shows well and never calculates."""

import csv
import re
from io import BytesIO, StringIO
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import WriteOnlyCell
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties

from delegates_app.domain.exporting import ExportTable

_TITLE = Font(name="Calibri", size=14, bold=True)
_QUIET = Font(name="Calibri", size=9, italic=True, color="666666")
_HEADING = Font(name="Calibri", size=11, bold=True, color="FFFFFF")
_HEADING_FILL = PatternFill("solid", fgColor="1D4AA3")
_HEADING_ROW = 4
_WIDEST = 60
_LONGEST_NAME = 31
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_NOT_IN_NAMES = re.compile(r"[\\/*?:\[\]]")
_PHONE = re.compile(r"\+[\d ()/.-]+")
_CALCULATED = ("=", "+", "-", "@", "\t", "\r")


def to_xlsx(table: ExportTable) -> bytes:
    """Return a workbook: title, version and classes, frozen headings with a filter, texts."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(_sheet_name(table.title))
    _lay_out(sheet, table)
    subtitle = f"{table.version}   {table.classes_line}".strip()
    headings = [column.heading for column in table.columns]
    sheet.append([_cell(sheet, table.title, _TITLE)])
    sheet.append([_cell(sheet, subtitle, _QUIET)])
    sheet.append([])
    sheet.append([_cell(sheet, text, _HEADING, _HEADING_FILL) for text in headings])
    for row in table.rows:
        sheet.append([_cell(sheet, text) if text else None for text in row])
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def _sheet_name(title: str) -> str:
    """Return a title as the name of a sheet, which may be short and without some signs."""
    return _NOT_IN_NAMES.sub(" ", title)[:_LONGEST_NAME].strip() or "1"


def _lay_out(sheet: Any, table: ExportTable) -> None:
    """Give a sheet its widths, frozen headings, filter and print layout."""
    for number, column in enumerate(table.columns, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = min(column.width, _WIDEST)
    sheet.freeze_panes = f"A{_HEADING_ROW + 1}"
    last = get_column_letter(max(len(table.columns), 1))
    sheet.auto_filter.ref = f"A{_HEADING_ROW}:{last}{_HEADING_ROW + len(table.rows)}"
    sheet.print_title_rows = f"{_HEADING_ROW}:{_HEADING_ROW}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _cell(sheet: Any, text: str, font: Font | None = None, fill: PatternFill | None = None) -> Any:
    """Return a cell that stays a text whatever it starts with."""
    made = WriteOnlyCell(sheet, value=_FORBIDDEN.sub("", text))
    made.data_type = "s"
    if font is not None:
        made.font = font
    if fill is not None:
        made.fill = fill
    return made


def to_csv(table: ExportTable) -> bytes:
    """Return UTF-8 with a mark, semicolons, headings first: what Excel opens by a double click."""
    stream = StringIO(newline="")
    writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
    writer.writerow([_guarded(column.heading) for column in table.columns])
    writer.writerows([_guarded(text) for text in row] for row in table.rows)
    return stream.getvalue().encode("utf-8-sig")


def _guarded(text: str) -> str:
    """Put an apostrophe before what Excel would calculate; phone numbers keep their plus."""
    if text.startswith(_CALCULATED) and not _PHONE.fullmatch(text):
        return f"'{text}"
    return text
