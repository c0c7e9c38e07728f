"""Web pages with a table, which intranets save under the name of a workbook."""

from typing import Any

from lxml import etree, html

from delegates_app.domain.sheets import Cell, Sheet, SheetRow, Workbook
from delegates_app.domain.wording import mark
from delegates_app.files.workbooks.preflight import damaged

_WIDEST = 200


def read_html(content: bytes, name: str) -> Workbook:
    """Return the tables of a page, a sheet each; a page without any is damaged."""
    parser = html.HTMLParser(no_network=True, huge_tree=False)
    try:
        page = html.document_fromstring(content, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise damaged(name) from error
    tables: Any = page.xpath("//table[not(.//table)]")
    if not tables:
        raise damaged(name)
    sheets = tuple(
        _sheet("" if len(tables) == 1 else str(number), table)
        for number, table in enumerate(tables, start=1)
    )
    remark = mark("This is a web page under the name of a workbook; its tables were read.")
    return Workbook(sheets, (remark,))


def _sheet(name: str, table: html.HtmlElement) -> Sheet:
    """Return a table as a sheet; a tall cell keeps the places below it free."""
    rows: list[SheetRow] = []
    merged: list[tuple[int, int, int, int]] = []
    taken: set[tuple[int, int]] = set()
    for number, row in enumerate(table.xpath(".//tr"), start=1):
        cells: list[Cell] = []
        column = 1
        for each in row.xpath("./td|./th"):
            while (number, column) in taken:
                column += 1
            wide, tall = _span(each.get("colspan", "1")), _span(each.get("rowspan", "1"))
            taken.update(
                (number + down, column + right) for down in range(tall) for right in range(wide)
            )
            if wide > 1 or tall > 1:
                merged.append((number, column, number + tall - 1, column + wide - 1))
            cell = _cell(each, column)
            if cell.text:
                cells.append(cell)
            column += wide
        if cells:
            rows.append(SheetRow(number, tuple(cells), "none" in row.get("style", "")))
    return Sheet(name, tuple(rows), merged=tuple(merged))


def _cell(element: html.HtmlElement, column: int) -> Cell:
    """Return a cell with its link, and whether all of it is struck."""
    parts = [" ".join(text.split()) for text in element.itertext()]
    text = " ".join(part for part in parts if part)
    struck = " ".join(
        " ".join(each.text_content().split()) for each in element.xpath(".//s|.//strike|.//del")
    )
    style = element.get("style", "")
    all_struck = bool(text) and (struck == text or "line-through" in style)
    links = element.xpath(".//a/@href")
    link = str(links[0]) if links else ""
    if struck and not all_struck:
        return Cell(column, text.replace(struck, "", 1).strip(), struck_text=struck, link=link)
    return Cell(column, text, struck=all_struck, link=link)


def _span(text: str) -> int:
    """Return how many columns a cell covers."""
    return min(int(text), _WIDEST) if text.isdecimal() and text != "0" else 1
