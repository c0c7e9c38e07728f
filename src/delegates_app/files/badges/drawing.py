"""Elements of a layout to operations of the display list, each for one face."""

from collections.abc import Callable
from typing import Final, NamedTuple

from delegates_app.domain.badge_display import Line, Op, Path, Qr, Rect
from delegates_app.domain.badge_findings import QR_TOO_LONG, Finding
from delegates_app.domain.badge_matter import NO_MATTER, Matter
from delegates_app.domain.badge_text import BadgeFace
from delegates_app.files.badges import qr
from delegates_app.files.badges.binding import applies, colour, filled
from delegates_app.files.badges.flow import Column, Paragraph, flow
from delegates_app.files.badges.fonts import FontBook
from delegates_app.files.badges.layout import (
    Element,
    FlagElement,
    ImageElement,
    Item,
    LineElement,
    NoticesElement,
    PathElement,
    PhotoElement,
    ProgrammeElement,
    QrElement,
    RectElement,
    RowElement,
    StackElement,
    TextElement,
    ZonesElement,
)
from delegates_app.files.badges.listing import notices, programme, zones
from delegates_app.files.badges.outlines import Matrix, moved
from delegates_app.files.badges.picturing import flag_of, image, photo_of
from delegates_app.files.badges.row import Piece, row

Drawn = tuple[tuple[Op, ...], tuple[Finding, ...]]


class Supplies(NamedTuple):
    """What elements are drawn with: fonts, and what badges show beside faces."""

    fonts: FontBook
    matter: Matter = NO_MATTER


def drawn(element: Element, face: BadgeFace, supplies: Supplies) -> Drawn:
    """Draw an element if it applies."""
    if not applies(element.when, face):
        return (), ()
    return _DRAWERS[type(element)](element, face, supplies)


def _rect(element: RectElement, face: BadgeFace, _supplies: Supplies) -> Drawn:
    return (Rect(*element.box, colour(element.fill, face), element.corner),), ()


def _line(element: LineElement, face: BadgeFace, _supplies: Supplies) -> Drawn:
    x, y, w, h = element.box
    return (Line(x, y, x + w, y + h, element.width, colour(element.colour, face)),), ()


def _path(element: PathElement, face: BadgeFace, _supplies: Supplies) -> Drawn:
    corner = Matrix(e=element.box.x, f=element.box.y)
    return (Path(moved(element.steps, corner), colour(element.fill, face)),), ()


def _qr(element: QrElement, face: BadgeFace, _supplies: Supplies) -> Drawn:
    """Draw the symbol; none before there is a token."""
    payload = filled(element.text, face)
    if not payload:
        return (), ()
    try:
        rows = qr.rows(payload)
    except ValueError:
        return (), (Finding.of(QR_TOO_LONG, text=payload),)
    x, y, w, h = element.box
    return (Qr(x, y, min(w, h), rows, colour(element.colour, face)),), ()


def _text(element: TextElement, face: BadgeFace, supplies: Supplies) -> Drawn:
    column = Column(element.box, face.language, element.align, element.valign)
    alone = Item(element.text, element.style, 0, element.when)
    return flow(supplies.fonts, _paragraphs((alone,), face), column)


def _stack(element: StackElement, face: BadgeFace, supplies: Supplies) -> Drawn:
    column = Column(
        element.box,
        face.language,
        "left",
        element.valign,
        element.clear,
        element.beside,
        element.ceiling,
    )
    return flow(supplies.fonts, _paragraphs(element.items, face), column)


def _paragraphs(items: tuple[Item, ...], face: BadgeFace) -> list[Paragraph]:
    """Return the texts of the items that apply and are not empty."""
    return [
        Paragraph(text, item.style, colour(item.style.colour, face), item.gap)
        for item in items
        if applies(item.when, face) and (text := filled(item.text, face))
    ]


def _row(element: RowElement, face: BadgeFace, supplies: Supplies) -> Drawn:
    pieces = [
        Piece(
            text,
            item.style,
            colour(item.style.colour, face),
            item.gap,
            colour(item.tile, face) if item.tile else "",
        )
        for item in element.items
        if applies(item.when, face) and (text := filled(item.text, face))
    ]
    return row(supplies.fonts, pieces, element.box, face.language)


def _image(element: ImageElement, face: BadgeFace, _supplies: Supplies) -> Drawn:
    return image(element, face)


def _photo(element: PhotoElement, face: BadgeFace, supplies: Supplies) -> Drawn:
    return photo_of(element.box, face, supplies.matter), ()


def _flag(element: FlagElement, face: BadgeFace, _supplies: Supplies) -> Drawn:
    return flag_of(element.box, filled(element.text, face)), ()


def _zones(element: ZonesElement, face: BadgeFace, supplies: Supplies) -> Drawn:
    return zones(element, face, supplies.fonts)


def _notices(element: NoticesElement, _face: BadgeFace, supplies: Supplies) -> Drawn:
    return notices(element, supplies.matter.notices, supplies.fonts)


def _programme(element: ProgrammeElement, face: BadgeFace, supplies: Supplies) -> Drawn:
    return programme(element, face, supplies.matter.sessions, supplies.fonts)


_DRAWERS: Final[dict[type[Element], Callable[..., Drawn]]] = {
    RectElement: _rect,
    LineElement: _line,
    PathElement: _path,
    QrElement: _qr,
    TextElement: _text,
    StackElement: _stack,
    RowElement: _row,
    ImageElement: _image,
    PhotoElement: _photo,
    FlagElement: _flag,
    ZonesElement: _zones,
    NoticesElement: _notices,
    ProgrammeElement: _programme,
}
