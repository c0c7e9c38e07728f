"""Which fields of a face an element of a layout shows or asks for."""

from typing import Final

from delegates_app.files.badges.binding import fields_asked, fields_of
from delegates_app.files.badges.layout import (
    Element,
    FlagElement,
    ImageElement,
    PhotoElement,
    ProgrammeElement,
    QrElement,
    RowElement,
    StackElement,
    TextElement,
    ZonesElement,
)

_OWN: Final[dict[type[Element], frozenset[str]]] = {
    PhotoElement: frozenset({"photo"}),
    ZonesElement: frozenset({"zones"}),
    ProgrammeElement: frozenset({"category_letter"}),
}


def fields_shown(element: Element) -> frozenset[str]:
    """Return the names of the fields that an element depends on."""
    asked = fields_asked(element.when)
    if isinstance(element, (TextElement, QrElement, FlagElement)):
        return asked | fields_of(element.text)
    if isinstance(element, ImageElement):
        return asked | fields_of(element.src)
    if isinstance(element, (StackElement, RowElement)):
        inner = (fields_of(item.text) | fields_asked(item.when) for item in element.items)
        return asked.union(*inner)
    return asked | _OWN.get(type(element), frozenset())
