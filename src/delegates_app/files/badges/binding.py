"""Templates and colours of a layout, filled from the face of one badge."""

import re
from functools import lru_cache

from delegates_app.domain.badge_text import BadgeFace, upper
from delegates_app.files.badges.layout import When

_PLACE = re.compile(r"\{(\w+(?: or \w+)*)(\|upper)?\}")
_OR = " or "
_SPACES = re.compile(r"[ \t\r\n]+")
_UNSEEN = re.compile(
    "[\\x00-\\x1f\\x7f-\\x9f\\u00ad\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u2064\\ufeff]"
)
_GREY = "#BDBDBD"  # of a category that has no colour
_WHITE = "#FFFFFF"
_BLACK = "#000000"
_OWN = "@color"
_READABLE = "@on"


def filled(template: str, face: BadgeFace) -> str:
    """Return a template with the fields of a face in it, its spaces made single."""
    alone = _alone(template)
    if alone:
        value = getattr(face, alone)
        return _tidy(value) if value else ""
    literal, places = _parsed(template)
    parts = [literal[0]]
    for (names, capitals), after in zip(places, literal[1:], strict=True):
        value = next(filter(None, (getattr(face, name) for name in names)), "")
        parts += (upper(value, face.language) if capitals else value, after)
    return _tidy("".join(parts))


def fields_of(template: str) -> frozenset[str]:
    """Return the names of the fields in a template."""
    return frozenset(name for names, _ in _parsed(template)[1] for name in names)


def applies(when: When, face: BadgeFace) -> bool:
    """Say whether an element is drawn for a face."""
    if when.filled and not getattr(face, when.filled):
        return False
    if when.empty and getattr(face, when.empty):
        return False
    if face.category in when.but:
        return False
    return not when.only or face.category in when.only


def fields_asked(when: When) -> frozenset[str]:
    """Return the names of the fields that decide whether an element is drawn."""
    asked = {when.filled, when.empty, "category" if when.only or when.but else ""}
    return frozenset(asked - {""})


def colour(wanted: str, face: BadgeFace) -> str:
    """Return #rrggbb for a colour of a layout: its own, the category's or the one read on it."""
    own = face.colour or _GREY
    if wanted == _OWN:
        return own
    return readable_on(own) if wanted == _READABLE else wanted


@lru_cache(maxsize=256)
def readable_on(ground: str) -> str:
    """Return black or white, whichever has the greater contrast (WCAG 2) on a ground."""
    white, black = (contrast(ink, ground) for ink in (_WHITE, _BLACK))
    return _WHITE if white > black else _BLACK


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours (WCAG 2), 1 to 21."""
    lights = sorted((_luminance(one), _luminance(other)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def _luminance(ground: str) -> float:
    """Return the relative luminance of #rrggbb, 0 to 1."""
    parts = [int(ground[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@lru_cache(maxsize=1024)
def _alone(template: str) -> str:
    """Return the field that a template consists of; empty if it is more than that."""
    literal, places = _parsed(template)
    if literal == ("", "") and places[0][1] is False and len(places[0][0]) == 1:
        return places[0][0][0]
    return ""


@lru_cache(maxsize=1024)
def _parsed(template: str) -> tuple[tuple[str, ...], tuple[tuple[tuple[str, ...], bool], ...]]:
    """Cut a template into the texts around its places, and the fields of each place."""
    pieces = _PLACE.split(template)
    places = zip(pieces[1::3], pieces[2::3], strict=True)
    return tuple(pieces[::3]), tuple(
        (tuple(names.split(_OR)), bool(capitals)) for names, capitals in places
    )


def _tidy(text: str) -> str:
    """Make runs of spaces single and drop what nobody sees; a no-break space stays."""
    if text.isprintable() and "  " not in text:
        return text.strip(" ")
    return _UNSEEN.sub("", _SPACES.sub(" ", text)).strip(" ")
