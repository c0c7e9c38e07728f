"""Workbooks of other kinds than .xlsx, told by their content."""

import zipfile
from io import BytesIO

import msoffcrypto.format.ooxml
import pytest
import xlwt
from tests.workbooks import xlsx

from delegates_app.domain.errors import AppError
from delegates_app.domain.sheets import Cell, Sheet
from delegates_app.files.workbooks.reading import read_workbook

ROWS = [["Surname", "First name"], ["Kelly", "Mary"]]


def only_sheet(content: bytes, password: str = "") -> Sheet:
    (sheet,) = read_workbook(content, "list.xls", password=password).sheets
    return sheet


def cells_of(sheet: Sheet) -> dict[tuple[int, int], Cell]:
    return {(row.number, cell.column): cell for row in sheet.rows for cell in row.cells}


def test_an_old_binary_workbook_keeps_its_looks() -> None:
    book = xlwt.Workbook()
    page = book.add_sheet("Liste")
    struck = xlwt.easyxf("font: struck_out on; pattern: pattern solid, fore_colour yellow")
    zeros = xlwt.easyxf(num_format_str="00000")
    page.write(0, 0, "Kelly", struck)
    page.write(0, 1, 475, zeros)
    old, new = xlwt.easyfont("struck_out on"), xlwt.easyfont("")
    page.write_rich_text(1, 0, (("Old ", old), ("New", new)))
    page.row(1).hidden = True
    page.col(1).hidden = True
    page.write_merge(2, 2, 0, 1, "band")
    stream = BytesIO()
    book.save(stream)
    sheet = only_sheet(stream.getvalue())
    cells = cells_of(sheet)
    assert (cells[1, 1].struck, cells[1, 1].fill) == (True, "FFFF00")
    assert cells[1, 2].text == "00475"
    assert (cells[2, 1].text, cells[2, 1].struck_text) == ("New", "Old")
    assert [row.hidden for row in sheet.rows] == [False, True, False]
    assert (sheet.hidden_columns, sheet.merged) == ((2,), ((3, 1, 3, 2),))


def test_spreadsheetml_is_told_by_its_content() -> None:
    text = """<?xml version="1.0"?>
    <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
      xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
     <Styles><Style ss:ID="s1"><Font ss:StrikeThrough="1"/></Style></Styles>
     <Worksheet ss:Name="Lista"><Table>
      <Row><Cell ss:StyleID="s1"><Data ss:Type="String">Kelly</Data></Cell>
           <Cell ss:Index="3"><Data ss:Type="DateTime">2024-04-29T00:00:00.000</Data></Cell></Row>
      <Row ss:Index="5" ss:Hidden="1"><Cell><Data ss:Type="Number">7</Data></Cell></Row>
     </Table></Worksheet></Workbook>"""
    sheet = only_sheet(text.encode())
    cells = cells_of(sheet)
    assert (cells[1, 1].text, cells[1, 1].struck) == ("Kelly", True)
    assert cells[1, 3].text == "2024-04-29"
    assert [(row.number, row.hidden) for row in sheet.rows] == [(1, False), (5, True)]


def test_a_password_opens_and_a_wrong_one_is_a_sentence() -> None:
    stream = BytesIO()
    msoffcrypto.format.ooxml.OOXMLFile(BytesIO(xlsx(ROWS))).encrypt("open sesame", stream)
    content = stream.getvalue()
    assert cells_of(only_sheet(content, "open sesame"))[2, 1].text == "Kelly"
    with pytest.raises(AppError, match="protected by a password"):
        only_sheet(content)
    with pytest.raises(AppError, match="password does not open"):
        only_sheet(content, "wrong")


def test_an_empty_column_to_the_last_row_costs_nothing() -> None:
    with zipfile.ZipFile(BytesIO(xlsx(ROWS))) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    place = "xl/worksheets/sheet1.xml"
    blank = b"".join(b'<row r="%d"><c r="A%d" s="0"/></row>' % (n, n) for n in range(3, 200_000))
    last = b'<row r="200000"><c r="A200000" t="inlineStr"><is><t>last</t></is></c></row>'
    parts[place] = parts[place].replace(b"</sheetData>", blank + last + b"</sheetData>")
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    sheet = only_sheet(stream.getvalue())
    assert [row.number for row in sheet.rows] == [1, 2, 200_000]


def test_entities_are_refused_before_anything_is_parsed() -> None:
    text = """<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]>
    <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">&a;</Workbook>"""
    with pytest.raises(AppError, match="was refused"):
        only_sheet(text.encode())
