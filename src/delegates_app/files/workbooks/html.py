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
        Sheet("" if len(tables) == 1 else str(number), _rows(table))
        for number, table in enumerate(tables, start=1)
    )
    remark = mark("This is a web page under the name of a workbook; its tables were read.")
    return Workbook(sheets, (remark,))


def _rows(table: html.HtmlElement) -> tuple[SheetRow, ...]:
    """Return the rows of a table that hold anything."""
    rows = ((number, _cells(row)) for number, row in enumerate(table.xpath(".//tr"), start=1))
    return tuple(SheetRow(number, cells) for number, cells in rows if cells)


def _cells(row: html.HtmlElement) -> tuple[Cell, ...]:
    """Return the filled cells of a row; a wide cell stands in its first column."""
    cells: list[Cell] = []
    column = 1
    for each in row.xpath("./td|./th"):
        text = " ".join(each.text_content().split())
        links = each.xpath(".//a/@href")
        struck = bool(each.xpath(".//s|.//strike|.//del")) and bool(text)
        if text:
            cells.append(Cell(column, text, struck=struck, link=str(links[0]) if links else ""))
        column += _span(each.get("colspan", "1"))
    return tuple(cells)


def _span(text: str) -> int:
    """Return how many columns a cell covers."""
    return min(int(text), _WIDEST) if text.isdecimal() and text != "0" else 1
