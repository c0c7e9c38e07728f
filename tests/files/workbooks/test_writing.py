"""Tables written out: texts stay texts, whatever they begin with."""

import csv
from io import BytesIO, StringIO

from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from delegates_app.domain.exporting import Column, ExportTable
from delegates_app.files.workbooks.reading import read_workbook
from delegates_app.files.workbooks.writing import to_csv, to_xlsx

ROWS = (
    ("=1+1", "+32 2 123 45 67"),
    ("@here", "Ó Briain"),
    ("#N/A", "-2"),
    ("Χατζηγεωργίου", "a\x00b"),
)


def table(rows: tuple[tuple[str, ...], ...]) -> ExportTable:
    columns = (Column("Name", 30), Column("Phone"))
    return ExportTable("List / of: [people]", "as of 2024-04-22", columns, rows)


def test_nothing_becomes_a_formula_or_an_error() -> None:
    page = load_workbook(BytesIO(to_xlsx(table(ROWS)))).active
    assert page is not None
    cells = [cell for row in page.iter_rows(min_row=5) for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "inlineStr"}
    assert [cell.value for cell in cells[:4]] == ["=1+1", "+32 2 123 45 67", "@here", "Ó Briain"]
    assert cells[7].value == "ab"


def test_headings_are_frozen_filtered_and_wide_enough() -> None:
    page = load_workbook(BytesIO(to_xlsx(table(ROWS)))).active
    assert page is not None
    assert page.freeze_panes == "A5"
    assert page.auto_filter.ref == "A4:B8"
    assert page.column_dimensions["A"].width == 30
    assert [cell.value for cell in page[4]] == ["Name", "Phone"]


def test_csv_opens_in_excel_and_comes_back() -> None:
    content = to_csv(table(ROWS[:3]))
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(StringIO(content.decode("utf-8-sig")), delimiter=";"))
    assert rows[1:3] == [["'=1+1", "+32 2 123 45 67"], ["'@here", "Ó Briain"]]
    (sheet,) = read_workbook(content, "list.csv").sheets
    assert [cell.text for cell in sheet.rows[1].cells] == ["=1+1", "+32 2 123 45 67"]


@given(st.lists(st.tuples(st.text(max_size=20), st.text(max_size=20)), max_size=5))
def test_any_text_can_be_written(rows: list[tuple[str, str]]) -> None:
    rows = [tuple(text.encode("utf-8", "ignore").decode() for text in row) for row in rows]  # type: ignore[misc]  # still pairs
    assert to_xlsx(table(tuple(rows))).startswith(b"PK")
    assert to_csv(table(tuple(rows)))
