"""Operations of a display list as PDF operators, in points from a badge's bottom left corner."""

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Final

from delegates_app.domain.badge_display import (
    MM_PER_POINT,
    Drawing,
    Glyph,
    Image,
    Line,
    Op,
    Path,
    Picture,
    Qr,
    Rect,
    Run,
    Shaped,
    Shapes,
    Text,
)
from delegates_app.files.badges.embedding import EmbeddedFace, Unit
from delegates_app.files.badges.fonts import FontBook
from delegates_app.files.badges.outlines import CIRCLE
from delegates_app.files.badges.qr_outline import outline
from delegates_app.files.badges.truetype import Part

_K: Final = 1 / MM_PER_POINT
_VERBS: Final = {"M": b"m", "L": b"l", "C": b"c", "Z": b"h"}


class Painter:
    """Paints display lists for one PDF; gives fonts their codes as they are used."""

    def __init__(self, fonts: FontBook) -> None:
        self._fonts = fonts
        self.faces: dict[str, EmbeddedFace] = {}
        self.shapes: dict[str, tuple[str, Shapes]] = {}
        self.pictures: dict[str, tuple[str, Picture]] = {}
        self._shown: dict[tuple[int, float], tuple[Shaped, bytes]] = {}
        self._painters: dict[type[Op], Callable[..., bytes]] = {
            Text: self._text,
            Rect: _rect,
            Line: _line,
            Path: _path,
            Drawing: self._drawing,
            Image: self._image,
            Qr: _qr,
        }

    def paint(self, ops: tuple[Op, ...], height: float) -> bytes:
        """Return the operators of some operations on a badge so many mm high."""
        parts: list[bytes] = []
        last = b""
        for op in ops:
            ink = _ink(op)
            if ink and ink != last:
                last = ink
                parts.append(ink)
            parts.append(self._painters[type(op)](op, height))
        return b"\n".join(parts)

    def _text(self, op: Text, height: float) -> bytes:
        """Show a line; what it consists of is kept, its place is not."""
        key = (id(op.shaped), op.size)
        shown = self._shown.get(key)
        if shown is None:
            runs = b"".join(self._run(run, op.size) for run in op.shaped.runs)
            shown = self._shown[key] = (op.shaped, runs)
        return b"BT 1 0 0 1 %b %b Tm%b ET" % (_points(op.x), _points(height - op.y), shown[1])

    def _run(self, run: Run, size: float) -> bytes:
        """Show glyphs of one face, each moved by what the face's own advance does not do."""
        face = self._face(run.face)
        parts: list[bytes] = [b" /%b %b Tf[(" % (face.resource.encode(), _number(size))]
        for unit, advance in _units(run.glyphs):
            parts.append(face.code(unit))
            if move := face.width(unit) - advance:
                parts.append(b")%b(" % _number(move))
        parts.append(b")]TJ")
        return b"".join(parts)

    def _drawing(self, op: Drawing, height: float) -> bytes:
        """Show shapes by their form, which the PDF holds once."""
        key = op.shapes.key
        name, _ = self.shapes.setdefault(key, (f"S{len(self.shapes)}", op.shapes))
        scale = _exact(op.scale)
        top = height - op.y - op.shapes.height * op.scale
        place = (scale, scale, _points(op.x), _points(top))
        return b"q %b 0 0 %b %b %b cm /%b Do Q" % (*place, name.encode())

    def _image(self, op: Image, height: float) -> bytes:
        """Show a picture, cut at its window."""
        key = op.picture.digest
        name, _ = self.pictures.setdefault(key, (f"P{len(self.pictures)}", op.picture))
        x, y, w, h = op.window
        window = map(_points, (x, height - y - h, w, h))
        place = map(_points, (op.w, op.h, op.x, height - op.y - op.h))
        cut = b"%b %b %b %b re W n" % tuple(window)
        return b"q %b %b 0 0 %b %b %b cm /%b Do Q" % (cut, *place, name.encode())

    def _face(self, name: str) -> EmbeddedFace:
        """Return the face in this PDF, embedded when first used."""
        face = self.faces.get(name)
        if face is None:
            face = EmbeddedFace(self._fonts.faces[name], len(self.faces) + 1)
            self.faces[name] = face
        return face


def _units(glyphs: tuple[Glyph, ...]) -> Iterator[tuple[Unit, float]]:
    """Join glyphs that stand for the same characters; return units with their advances."""
    parts: list[Part] = []
    text, pen = "", 0.0
    for glyph in glyphs:
        if glyph.text and parts:
            yield Unit(tuple(parts), text), pen
            parts, text, pen = [], "", 0.0
        parts.append(Part(glyph.number, pen + glyph.dx, glyph.dy))
        text, pen = text + glyph.text, pen + glyph.advance
    if parts:
        yield Unit(tuple(parts), text), pen


def _rect(op: Rect, height: float) -> bytes:
    if op.corner:
        return _rounded(op, height)
    corner = (op.x, height - op.y - op.h, op.w, op.h)
    return b" ".join(map(_points, corner)) + b" re f"


def _rounded(op: Rect, height: float) -> bytes:
    """Fill a rectangle with round corners, from its left bottom corner clockwise."""
    left, right, bottom, top = op.x, op.x + op.w, height - op.y - op.h, height - op.y
    r, a = op.corner, op.corner * (1 - CIRCLE)
    edge = (
        (b"m", left, bottom + r),
        (b"l", left, top - r),
        (b"c", left, top - a, left + a, top, left + r, top),
        (b"l", right - r, top),
        (b"c", right - a, top, right, top - a, right, top - r),
        (b"l", right, bottom + r),
        (b"c", right, bottom + a, right - a, bottom, right - r, bottom),
        (b"l", left + r, bottom),
        (b"c", left + a, bottom, left, bottom + a, left, bottom + r),
    )
    return b" ".join(b" ".join((*map(_points, rest), verb)) for verb, *rest in edge) + b" f"


def _line(op: Line, height: float) -> bytes:
    ends = map(_points, (op.width, op.x1, height - op.y1, op.x2, height - op.y2))
    return b"%b w %b %b m %b %b l S" % tuple(ends)


def _path(op: Path, height: float) -> bytes:
    """Fill or stroke an outline."""
    parts: list[bytes] = [_points(op.width), b"w"] if op.width else []
    for verb, numbers in op.steps:
        turned = (height - n if place % 2 else n for place, n in enumerate(numbers))
        parts += (*map(_points, turned), _VERBS[verb])
    parts.append(b"S" if op.width else b"f*" if op.even_odd else b"f")
    return b" ".join(parts)


def _qr(op: Qr, height: float) -> bytes:
    """Fill a symbol as one path, since one path has no seams."""
    module = _exact(op.side / len(op.rows) * _K)
    place = (module, module, _points(op.x), _points(height - op.y))
    return b"q %b 0 0 -%b %b %b cm\n%bf Q" % (*place, outline(op.rows))


def _ink(op: Op) -> bytes:
    """Return the operator that sets the colour of an operation; none for what has its own."""
    if not op.colour:
        return b""
    is_stroke = isinstance(op, Line) or (isinstance(op, Path) and op.width > 0)
    return _stroke(op.colour) if is_stroke else _fill(op.colour)


@lru_cache(maxsize=256)
def _fill(colour: str) -> bytes:
    return _channels(colour) + b" rg"


@lru_cache(maxsize=256)
def _stroke(colour: str) -> bytes:
    return _channels(colour) + b" RG"


def _channels(colour: str) -> bytes:
    """Return red, green and blue of #rrggbb as parts of one."""
    return b" ".join(_exact(int(colour[place : place + 2], 16) / 255) for place in (1, 3, 5))


@lru_cache(maxsize=16_384)
def _points(mm: float) -> bytes:
    """Write a length in mm as points, to 1/100."""
    return _number(mm * _K)


def _exact(number: float) -> bytes:
    """Write a number that is multiplied later, to five places."""
    return f"{number:.5f}".rstrip("0").rstrip(".").encode()


def _number(number: float) -> bytes:
    """Write a number to two places, without zeros that say nothing."""
    written = f"{number:.2f}".rstrip("0").rstrip(".")
    return b"0" if written == "-0" else written.encode()
