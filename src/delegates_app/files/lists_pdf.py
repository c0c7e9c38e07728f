"""Lists on paper: a quiet table on A4, delegations as headings, pages numbered."""

from collections.abc import Iterator
from functools import cache
from io import BytesIO
from itertools import groupby
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import (
    Flowable,
    KeepTogether,
    Paragraph,
    SimpleDocTemplate,
    Spacer,
    Table,
    TableStyle,
)

from delegates_app import resources
from delegates_app.domain.exporting import ExportTable

_REGULAR, _BOLD = "NotoSans-Regular", "NotoSans-SemiBold"
_INK, _QUIET, _ACCENT, _LINE = "#1B2430", "#5B6675", "#1D4AA3", "#D9DEE6"
_MARGIN = 18 * mm
_KEPT_TOGETHER = 12


def to_pdf(table: ExportTable) -> bytes:
    """Return a list; rows of one delegation, which is their first column, stand together."""
    _register_fonts()
    stream = BytesIO()
    document = SimpleDocTemplate(
        stream,
        pagesize=A4,
        leftMargin=_MARGIN,
        rightMargin=_MARGIN,
        topMargin=_MARGIN,
        bottomMargin=_MARGIN,
        title=table.title,
        invariant=1,
    )
    story: list[Flowable] = [
        Paragraph(escape(table.title), _style(_BOLD, 16, _ACCENT, after=4)),
        Paragraph(escape(_subtitle(table)), _style(_REGULAR, 8, _QUIET, after=10)),
        *_groups(table, document.width),
    ]

    def number(canvas: Any, page: Any) -> None:
        """Write the number of the page at its foot."""
        canvas.setFont(_REGULAR, 8)
        canvas.setFillColor(HexColor(_QUIET))
        canvas.drawRightString(A4[0] - _MARGIN, 10 * mm, str(page.page))
        canvas.drawString(_MARGIN, 10 * mm, table.version)

    document.build(story, onFirstPage=number, onLaterPages=number)
    return stream.getvalue()


@cache
def _register_fonts() -> None:
    """Make the fonts known that have every letter of the Member States."""
    for name in (_REGULAR, _BOLD):
        path = resources.folder("fonts") / f"{name}.ttf"
        pdfmetrics.registerFont(TTFont(name, str(path)))


def _style(font: str, size: int, colour: str, after: int = 0) -> ParagraphStyle:
    """Return how a paragraph looks."""
    return ParagraphStyle(
        font,
        fontName=font,
        fontSize=size,
        leading=size * 1.35,
        textColor=HexColor(colour),
        spaceAfter=after,
    )


def _subtitle(table: ExportTable) -> str:
    """Return the line below the title."""
    return f"{table.version}   ·   {table.classes_line}"


def _groups(table: ExportTable, width: float) -> Iterator[Flowable]:
    """Yield each delegation: its name, and a line for everybody in it."""
    heading = _style(_BOLD, 10, _INK)
    for name, rows in groupby(table.rows, key=lambda row: row[0]):
        lines = [_line(row[1:]) for row in rows]
        body = Table(lines, colWidths=[width * 0.42, width * 0.58], style=_LINES, hAlign="LEFT")
        block = [Paragraph(escape(name), heading), Spacer(1, 2), body, Spacer(1, 8)]
        if len(lines) <= _KEPT_TOGETHER:
            yield KeepTogether(block)
        else:
            yield from block


_LINES = TableStyle(
    [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LINEBELOW", (0, 0), (-1, -1), 0.4, HexColor(_LINE)),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), 2),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
    ]
)


def _line(values: tuple[str, ...]) -> list[Paragraph]:
    """Return the name of somebody, and what she is."""
    title, *rest = values
    *names, last = rest[:_NAMES] if len(rest) > _NAMES else rest[:2]
    name = " ".join(part for part in (title, *names) if part)
    latin = f"({last})" if last else ""
    what = ", ".join(part for part in rest[len(names) + 1 :] if part)
    return [
        Paragraph(escape(f"{name} {latin}".strip()), _style(_REGULAR, 9, _INK)),
        Paragraph(escape(what), _style(_REGULAR, 9, _QUIET)),
    ]


_NAMES = 3
