"""TrueType files cut down to the outlines that are used, with letters and marks joined."""

import struct
from collections.abc import Sequence
from typing import Final, NamedTuple

from delegates_app.files.badges.fonts import EM, Face

_KEPT: Final = (b"cvt ", b"fpgm", b"head", b"hhea", b"hmtx", b"maxp", b"prep")
_COMPOSED: Final = -1
_WORDS, _OFFSETS, _SCALE, _MORE, _TWO_SCALES, _MATRIX = 0x01, 0x02, 0x08, 0x20, 0x40, 0x80
_LONG_OFFSETS: Final = 50  # place of indexToLocFormat in `head`
_UNITS: Final = 18  # place of unitsPerEm in `head`
_METRICS: Final = 34  # place of numberOfHMetrics in `hhea`
_GLYPHS: Final = 4  # place of numGlyphs in `maxp`
_COMPOSED_LIMITS: Final = (8, 10, 28, 30)  # places of what joined glyphs may need, in `maxp`


class Part(NamedTuple):
    """A glyph and its place, in 1/1000 em."""

    glyph: int
    x: float = 0
    y: float = 0


class _Outlines(NamedTuple):
    """The tables of outlines: bytes, and where each glyph starts and the last one ends."""

    glyf: bytes
    offsets: tuple[int, ...]

    def of(self, glyph: int) -> bytes:
        return self.glyf[self.offsets[glyph] : self.offsets[glyph + 1]]


def subset(face: Face, units: Sequence[tuple[Part, ...]]) -> tuple[bytes, list[int]]:
    """Return a file with what the units need, and the number of the glyph that draws each.

    Glyphs keep their numbers; units of several glyphs get new ones after the last.
    """
    outlines = _outlines(face)
    count = len(outlines.offsets) - 1
    joined = [unit for unit in units if _is_joined(unit)]
    new = {unit: count + place for place, unit in enumerate(joined)}
    wanted = _with_parts(outlines, {part.glyph for unit in units for part in unit} | {0})
    shapes = [outlines.of(glyph) if glyph in wanted else b"" for glyph in range(count)]
    shapes += [_joined(face, unit) for unit in joined]
    tables = {tag: face.table(tag) for tag in _KEPT} | _glyph_tables(shapes)
    tables |= _counted(face, tables, joined, count)
    numbers = [new.get(unit, unit[0].glyph) for unit in units]
    return _file({tag: table for tag, table in tables.items() if table}), numbers


def _is_joined(unit: tuple[Part, ...]) -> bool:
    """Say whether a unit is not a plain glyph at its origin."""
    return len(unit) > 1 or unit[0] != Part(unit[0].glyph)


def _outlines(face: Face) -> _Outlines:
    loca = face.table(b"loca")
    if struct.unpack_from(">h", face.table(b"head"), _LONG_OFFSETS)[0]:
        offsets = struct.unpack(f">{len(loca) // 4}I", loca)
    else:
        offsets = tuple(2 * half for half in struct.unpack(f">{len(loca) // 2}H", loca))
    return _Outlines(face.table(b"glyf"), offsets)


def _with_parts(outlines: _Outlines, used: set[int]) -> set[int]:
    """Return the glyphs and all that composed ones are made of."""
    found: set[int] = set()
    left = list(used)
    while left:
        glyph = left.pop()
        if glyph not in found:
            found.add(glyph)
            left += _parts(outlines.of(glyph))
    return found


def _parts(outline: bytes) -> list[int]:
    """Return the glyphs that a composed outline refers to."""
    parts: list[int] = []
    if not outline or struct.unpack_from(">h", outline)[0] > _COMPOSED:
        return parts
    place, flags = 10, _MORE
    while flags & _MORE:
        flags, part = struct.unpack_from(">HH", outline, place)
        parts.append(part)
        place += 8 if flags & _WORDS else 6
        if flags & _SCALE:
            place += 2
        elif flags & _TWO_SCALES:
            place += 4
        elif flags & _MATRIX:
            place += 8
    return parts


def _box(face: Face, unit: tuple[Part, ...]) -> tuple[int, int, int, int]:
    """Return left, bottom, right and top of a unit's ink, in the font's own units."""
    inks = [(part, face.ink[part.glyph]) for part in unit]
    left = min(part.x + ink.left for part, ink in inks)
    right = max(part.x + ink.right for part, ink in inks)
    bottom = min(part.y + ink.bottom for part, ink in inks)
    top = max(part.y + ink.top for part, ink in inks)
    return _own(face, left), _own(face, bottom), _own(face, right), _own(face, top)


def _own(face: Face, length: float) -> int:
    """Return 1/1000 em in the font's own units."""
    units: int = struct.unpack_from(">H", face.table(b"head"), _UNITS)[0]
    return round(length * units / EM)


def _joined(face: Face, unit: tuple[Part, ...]) -> bytes:
    """Return an outline composed of the glyphs of a unit."""
    parts = [struct.pack(">hhhhh", _COMPOSED, *_box(face, unit))]
    for place, part in enumerate(unit, 1):
        flags = _WORDS | _OFFSETS | (_MORE if place < len(unit) else 0)
        offset = (_own(face, part.x), _own(face, part.y))
        parts.append(struct.pack(">HHhh", flags, part.glyph, *offset))
    return b"".join(parts)


def _glyph_tables(shapes: Sequence[bytes]) -> dict[bytes, bytes]:
    """Return the tables of outlines and of their places."""
    outlines, loca = bytearray(), [0]
    for shape in shapes:
        outlines += shape
        outlines += b"\0" * (-len(outlines) % 4)
        loca.append(len(outlines))
    return {b"glyf": bytes(outlines), b"loca": struct.pack(f">{len(loca)}I", *loca)}


def _counted(
    face: Face, tables: dict[bytes, bytes], joined: Sequence[tuple[Part, ...]], count: int
) -> dict[bytes, bytes]:
    """Return the tables that say how many glyphs there are and how wide they are."""
    head, hhea, maxp = (bytearray(tables[tag]) for tag in (b"head", b"hhea", b"maxp"))
    struct.pack_into(">h", head, _LONG_OFFSETS, 1)
    full: int = struct.unpack_from(">H", hhea, _METRICS)[0]
    struct.pack_into(">H", hhea, _METRICS, count + len(joined))
    struct.pack_into(">H", maxp, _GLYPHS, count + len(joined))
    if joined:
        for place in _COMPOSED_LIMITS:
            limit: int = struct.unpack_from(">H", maxp, place)[0]
            struct.pack_into(">H", maxp, place, min(0xFFFF, 4 * limit + 4))
    hmtx = tables[b"hmtx"]
    pairs, last = hmtx[: 4 * full], hmtx[4 * full - 4 : 4 * full - 2]
    rest = b"".join(last + hmtx[at : at + 2] for at in range(4 * full, len(hmtx), 2))
    own = b"".join(
        struct.pack(">Hh", _advance(face, unit[0].glyph), _box(face, unit)[0]) for unit in joined
    )
    return {
        b"head": bytes(head),
        b"hhea": bytes(hhea),
        b"maxp": bytes(maxp),
        b"hmtx": pairs + rest + own,
    }


def _advance(face: Face, glyph: int) -> int:
    return _own(face, face.font.get_glyph_h_advance(glyph))


def _file(tables: dict[bytes, bytes]) -> bytes:
    """Join tables to a TrueType file."""
    count = len(tables)
    power = count.bit_length() - 1
    search = 16 << power
    header = struct.pack(">IHHHH", 0x00010000, count, search, power, 16 * count - search)
    directory, body = bytearray(header), bytearray()
    start = len(header) + 16 * count
    for tag, table in sorted(tables.items()):
        padded = table + b"\0" * (-len(table) % 4)
        checksum = sum(struct.unpack(f">{len(padded) // 4}I", padded)) & 0xFFFFFFFF
        directory += struct.pack(">4sIII", tag, checksum, start + len(body), len(table))
        body += padded
    return bytes(directory + body)
