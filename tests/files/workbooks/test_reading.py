"""Reading files as people see them, and refusing what was made to harm."""

import zipfile
from datetime import datetime
from io import BytesIO

import pytest
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Font
from tests.workbooks import saved, xlsx, yellow

from delegates_app.domain.errors import AppError
from delegates_app.domain.sheets import Sheet, cell_name
from delegates_app.files.workbooks.reading import read_workbook


def only_sheet(content: bytes) -> Sheet:
    (sheet,) = read_workbook(content, "list.xlsx").sheets
    return sheet


def test_a_cell_shows_what_a_reader_sees() -> None:
    book = Workbook()
    page = book.active
    assert page is not None
    page["A1"] = 3225018217
    page["B1"] = 475.0
    page["C1"] = datetime(2026, 9, 13)  # a date in a cell has no zone
    page["D1"] = 42
    page["D1"].number_format = "00000"
    page["E1"] = "  Ó Briain "
    page["F1"] = datetime(2026, 9, 13, 18, 45)  # as above
    (row,) = only_sheet(saved(book)).rows
    shown = [cell.text for cell in row.cells]
    assert shown == [
        "3225018217",
        "475",
        "2026-09-13",
        "00042",
        "Ó Briain",
        "2026-09-13T18:45",
    ]


def test_what_formatting_means_is_kept() -> None:
    book = Workbook()
    page = book.active
    assert page is not None
    page["A1"], page["B1"], page["C1"], page["D1"] = "old", "tbc", "noted", "mail"
    page["A1"].font = Font(strike=True)
    page["B1"].fill = yellow()
    page["C1"].comment = Comment("replaced by G. de Búrca", "protocol")
    page["D1"].hyperlink = "mailto:a@b.example"
    page["A2"] = "hidden"
    page.row_dimensions[2].hidden = True
    page.column_dimensions["D"].hidden = True
    page.merge_cells("A4:D4")
    sheet = only_sheet(saved(book))
    struck, filled, noted, linked = sheet.rows[0].cells
    assert struck.struck
    assert filled.fill == "FFFF00"
    assert noted.comment == "replaced by G. de Búrca"
    assert linked.link == "mailto:a@b.example"
    assert [row.hidden for row in sheet.rows] == [False, True]
    assert sheet.hidden_columns == (4,)
    assert sheet.merged == ((4, 1, 4, 4),)


def test_the_struck_part_of_a_cell_is_kept_apart() -> None:
    book = Workbook()
    page = book.active
    assert page is not None
    page["A1"] = CellRichText(
        TextBlock(InlineFont(strike=True), "Mark JOHNSON"), " Sofia ANDERSSON"
    )
    cell = only_sheet(saved(book)).rows[0].cells[0]
    assert (cell.text, cell.struck_text) == ("Sofia ANDERSSON", "Mark JOHNSON")


def test_a_stray_cell_far_below_costs_nothing() -> None:
    book = Workbook()
    page = book.active
    assert page is not None
    page["A1"] = "Name"
    page["XFD1048576"] = "stray"
    assert [row.number for row in only_sheet(saved(book)).rows] == [1, 1048576]


@pytest.mark.parametrize(
    ("text", "encoding", "delimiter"),
    [
        ("Nom;Prénom\r\nLefèvre;Zoé\r\n", "cp1252", ";"),
        ("Nazwisko\tImię\nŻółć\tŁucja\n", "utf-16", "\t"),
        ("Επώνυμο;Όνομα\nΠαπαδόπουλος;Νικόλαος\nΧατζηγεωργίου;Ελένη\n", "cp1253", ";"),
        ("Фамилия,Име\nИванова,Десислава\n", "cp1251", ","),
        ("Name;First name\nÖzil-Müller;Jürgen\n", "utf-8-sig", ";"),
    ],
)
def test_text_is_read_in_its_own_encoding(text: str, encoding: str, delimiter: str) -> None:
    (sheet,) = read_workbook(text.encode(encoding), "list.csv").sheets
    expected = [line.split(delimiter) for line in text.splitlines()]
    assert [[cell.text for cell in row.cells] for row in sheet.rows] == expected


def test_rows_of_a_text_count_records_not_lines() -> None:
    (sheet,) = read_workbook(b'Name;Function\n"A";"two\nlines"\nB;c\n', "list.csv").sheets
    assert [row.number for row in sheet.rows] == [1, 2, 3]
    assert sheet.rows[1].cells[1].text == "two\nlines"


def bomb() -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("xl/workbook.xml", b"<workbook/>")
        package.writestr("xl/sharedStrings.xml", b" " * 30_000_000)
    return stream.getvalue()


def laughs() -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr("xl/workbook.xml", b'<!DOCTYPE x [<!ENTITY a "ha">]><workbook/>')
    return stream.getvalue()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (bomb(), "unpacks to far more"),
        (laughs(), "document types or entities"),
        (xlsx([["Name"]])[:900], "damaged or incomplete"),
        (b"PK\x03\x04 nothing", "damaged or incomplete"),
        (b"", "is empty"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "damaged or incomplete"),
        (b"<?xml version='1.0'?><Workbook/>", "an XML file"),
        (b"<html><p>Sign in first</p></html>", "damaged or incomplete"),
        (b"%PDF-1.7", "is a document"),
        (b"\x89PNG\r\n\0\0\0", "not a table"),
    ],
)
def test_what_cannot_be_read_is_a_sentence(content: bytes, said: str) -> None:
    with pytest.raises(AppError) as error:
        read_workbook(content, "list.xlsx")
    assert said in error.value.sentence
    assert "Nothing was taken" in error.value.sentence or "refused" in error.value.sentence


def test_a_web_page_under_the_name_of_a_workbook_is_read() -> None:
    page = (
        '<html><head><meta charset="windows-1252"></head><body><table><tr><th>Nom</th>'
        "<th>Prénom</th></tr><tr><td>Lefèvre</td><td>Zoé</td></tr>"
        '<tr><td colspan="2">Total : 1</td></tr></table></body></html>'
    )
    workbook = read_workbook(page.encode("cp1252"), "export.xls")
    shown = [[cell.text for cell in row.cells] for row in workbook.sheets[0].rows]
    assert shown == [["Nom", "Prénom"], ["Lefèvre", "Zoé"], ["Total : 1"]]
    assert "web page" in workbook.remarks[0]


def test_a_package_without_a_workbook_is_refused() -> None:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr("word/document.xml", b"<document/>")
    with pytest.raises(AppError, match="is not a workbook"):
        read_workbook(stream.getvalue(), "letter.docx")


def test_a_broken_part_is_a_sentence() -> None:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr("[Content_Types].xml", b"<Types")
        package.writestr("xl/workbook.xml", b"<workbook")
    with pytest.raises(AppError, match="damaged or incomplete"):
        read_workbook(stream.getvalue(), "list.xlsx")


def test_cells_are_named_as_spreadsheets_name_them() -> None:
    assert [cell_name(8, column) for column in (1, 26, 27, 702, 703)] == [
        "A8",
        "Z8",
        "AA8",
        "ZZ8",
        "AAA8",
    ]
