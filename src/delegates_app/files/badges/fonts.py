"""Font faces: which face a text gets, and its glyphs shaped with kerning and marks."""

import struct
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Final, NamedTuple

import uharfbuzz as hb

from delegates_app import resources
from delegates_app.domain.badge_display import Glyph, Run, Shaped
from delegates_app.domain.errors import AppError
from delegates_app.domain.wording import mark

EM: Final = 1000  # every face is scaled to this many units
_FAMILIES: Final = ("NotoSans", "NotoSansGeorgian", "NotoSansArmenian", "DejaVuSans")
_FEATURES: Final = {"liga": False, "clig": False}  # kerning and marks are on without asking
_WIDTHS: Final = {1: 50.0, 2: 62.5, 3: 75.0, 4: 87.5, 5: 100.0, 6: 112.5, 7: 125.0}
_NO_FONTS: Final = mark(
    "No fonts were found in {folder}; nothing was printed; install the program again."
)
_KEPT_LINES: Final = 16_384


class Cut(NamedTuple):
    """A weight (400, 600, 700) and a width in per cent (100, 87.5, 75)."""

    weight: int
    width: float


class Ink(NamedTuple):
    """The box of a glyph's ink around its origin, in 1/1000 em, y upwards."""

    left: int
    right: int
    top: int
    bottom: int


class Inks(dict[int, Ink]):
    """The ink of each glyph of a font, measured when first asked for; all zero for a blank."""

    def __init__(self, font: hb.Font) -> None:
        super().__init__()
        self._font = font

    def __missing__(self, glyph: int) -> Ink:
        """Measure a glyph."""
        box = self._font.get_glyph_extents(glyph)
        right, bottom = box.x_bearing + box.width, box.y_bearing + box.height
        self[glyph] = ink = Ink(box.x_bearing, right, box.y_bearing, bottom)
        return ink


class Face:
    """One font file, ready for shaping."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.name = path.stem
        self.family = path.stem.partition("-")[0]
        face = hb.Face(hb.Blob.from_file_path(str(path)))
        self._face = face
        self.font = hb.Font(face)
        self.font.scale = (EM, EM)
        weight, width = struct.unpack_from(">HH", face.reference_table("OS/2").data, 4)
        self.cut = Cut(weight, _WIDTHS.get(width, 100.0))
        self.characters = frozenset(map(chr, face.unicodes))
        self.ink = Inks(self.font)
        self._glyphs: dict[tuple[int, float, float, float, str], Glyph] = {}

    @property
    def cap_height(self) -> int:
        """Return the height of H, in 1/1000 em."""
        return self.ink[self.font.get_nominal_glyph(ord("H")) or 0].top

    def table(self, tag: bytes) -> bytes:
        """Return a table of the font file; empty if it has none."""
        return bytes(self._face.reference_table(tag.decode()).data)

    def has(self, cluster: str) -> bool:
        """Say whether every character is here, whole or as base and marks."""
        return self.characters.issuperset(cluster) or self.characters.issuperset(
            unicodedata.normalize("NFD", cluster),
        )

    def glyphs(self, text: str, language: str) -> tuple[Glyph, ...]:
        """Shape a text that this face covers, left to right."""
        buffer = hb.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.language = language
        hb.shape(self.font, buffer, _FEATURES)
        texts = _texts([glyph.cluster for glyph in buffer.glyph_infos], text)
        known = self._glyphs
        made = zip(buffer.glyph_infos, buffer.glyph_positions, texts, strict=True)
        keys = [
            (info.codepoint, place.x_advance, place.x_offset, place.y_offset, part)
            for info, place, part in made
        ]
        return tuple([known.get(key) or known.setdefault(key, Glyph(*key)) for key in keys])


class FontBook:
    """All faces of a folder; picks them by cut and falls back by character."""

    def __init__(self, folder: Path) -> None:
        faces = [Face(path) for path in sorted(folder.glob("*.ttf"))]
        if not faces:
            raise AppError(_NO_FONTS.format(folder=folder))
        self.faces = {face.name: face for face in faces}
        found = {face.family for face in faces}
        order = [name for name in _FAMILIES if name in found]
        self._families = tuple(order + sorted(found - set(order)))
        self.shape = lru_cache(maxsize=_KEPT_LINES)(self._shape)
        self.face = lru_cache(maxsize=256)(self._face)
        self.cap_height = lru_cache(maxsize=256)(self._cap_height)

    def _face(self, cut: Cut, family: str) -> Face:
        """Return the family's face nearest to a cut, the width counting first."""
        return min(
            (face for face in self.faces.values() if face.family == family),
            key=lambda face: (
                abs(face.cut.width - cut.width),
                abs(face.cut.weight - cut.weight),
                face.name,
            ),
        )

    def _cap_height(self, cut: Cut) -> float:
        """Return the height of H, in em."""
        return self.face(cut, self._families[0]).cap_height / EM

    def _shape(self, text: str, cut: Cut, language: str) -> Shaped:
        """Shape one line, in one or more faces; composed, with kerning, without ligatures."""
        composed = unicodedata.normalize("NFC", text)
        runs: list[Run] = []
        missing = ""
        for family, part in self._parts(composed, cut):
            face = self.face(cut, family or self._families[0])
            missing = missing or ("" if family else part)
            runs.append(Run(face.name, face.glyphs(part, language)))
        return self._measured(composed, tuple(runs), missing)

    def _parts(self, text: str, cut: Cut) -> Iterator[tuple[str, str]]:
        """Cut a text where the family must change; a family of "" has no glyph for it."""
        if self.face(cut, self._families[0]).has(text):
            yield self._families[0], text
            return
        part, family = "", self._families[0]
        for cluster in _clusters(text):
            wanted = self._family(cluster, cut)
            if wanted != family and part:
                yield family, part
                part = ""
            part, family = part + cluster, wanted
        yield family, part

    def _family(self, cluster: str, cut: Cut) -> str:
        """Return the first family that has a whole cluster, or an empty text."""
        has = (name for name in self._families if self.face(cut, name).has(cluster))
        return next(has, "")

    def _measured(self, text: str, runs: tuple[Run, ...], missing: str) -> Shaped:
        """Measure the ink of the runs as one line."""
        pen = 0.0
        boxes: list[tuple[float, float, float, float]] = []
        for run in runs:
            ink = self.faces[run.face].ink
            for number, advance, dx, dy, _ in run.glyphs:
                left, right, top, bottom = ink[number]
                if right > left:
                    x = pen + dx
                    boxes.append((x + left, x + right, dy + top, dy + bottom))
                pen += advance
        lefts, rights, tops, bottoms = zip(*boxes or [(0.0, pen, 0.0, 0.0)], strict=True)
        start = min(lefts)
        return Shaped(
            text,
            runs,
            (max(rights) - start) / EM,
            start / EM,
            max(tops) / EM,
            min(bottoms) / EM,
            missing,
        )


@lru_cache(maxsize=1)
def book() -> FontBook:
    """Return the program's own fonts, read once."""
    return FontBook(resources.folder("fonts"))


def _texts(starts: list[int], text: str) -> list[str]:
    """Return the characters that each glyph stands for; a further one of a cluster has none."""
    if starts == list(range(len(text))):
        return list(text)
    after = dict(pairwise([*sorted(set(starts)), len(text)]))
    return [
        "" if place and starts[place - 1] == start else text[start : after[start]]
        for place, start in enumerate(starts)
    ]


def _clusters(text: str) -> Iterator[str]:
    """Cut a text into characters with the marks that stand on them."""
    cluster = ""
    for character in text:
        if cluster and not unicodedata.combining(character):
            yield cluster
            cluster = ""
        cluster += character
    if cluster:
        yield cluster
