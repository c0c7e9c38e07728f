"""Font faces in a PDF: only the glyphs used, with the text that each of them stands for.

A letter with marks that no font has as one glyph becomes one here, so that a reader finds its
characters together and in order.
"""

import struct
from typing import Any, Final, NamedTuple

from reportlab.pdfbase import pdfdoc

from delegates_app.files.badges.fonts import EM, Face
from delegates_app.files.badges.truetype import Part, subset

_SYMBOLIC: Final = 4
_BLOCK: Final = 100  # the most lines of one block of a character map


class Unit(NamedTuple):
    """What one code shows: glyphs with their places around its origin, and their text."""

    parts: tuple[Part, ...]
    text: str


class EmbeddedFace:
    """A face in one PDF; codes are given to glyphs as they come."""

    def __init__(self, face: Face, number: int) -> None:
        self.face = face
        self.resource = f"F{number}"
        self._codes: dict[Unit, bytes] = {}  # in the order of their numbers, from 1

    def code(self, unit: Unit) -> bytes:
        """Return the two bytes that show a unit, escaped for a literal string."""
        code = self._codes.get(unit)
        if code is None:
            code = self._codes[unit] = _escaped((len(self._codes) + 1).to_bytes(2, "big"))
        return code

    def width(self, unit: Unit) -> int:
        """Return the advance in 1/1000 em that the PDF states for a unit: its first glyph's."""
        return int(self.face.font.get_glyph_h_advance(unit.parts[0].glyph))

    def add_to(self, document: Any) -> pdfdoc.PDFDictionary:
        """Write the face into the document and return its font dictionary."""
        name = f"{_tag(self.resource)}+{self.face.name}"
        file, numbers = subset(self.face, [unit.parts for unit in self._codes])
        descendant = {
            "Type": pdfdoc.PDFName("Font"),
            "Subtype": pdfdoc.PDFName("CIDFontType2"),
            "BaseFont": pdfdoc.PDFName(name),
            "CIDSystemInfo": pdfdoc.PDFDictionary(
                {
                    "Registry": pdfdoc.PDFString("Adobe"),
                    "Ordering": pdfdoc.PDFString("Identity"),
                    "Supplement": 0,
                },
            ),
            "CIDToGIDMap": _stream(document, self._glyph_map(numbers), f"{name} glyphs"),
            "DW": EM,
            "W": pdfdoc.PDFArray([1, pdfdoc.PDFArray(self._widths())]),
            "FontDescriptor": self._descriptor(document, name, file),
        }
        return pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("Font"),
                "Subtype": pdfdoc.PDFName("Type0"),
                "BaseFont": pdfdoc.PDFName(name),
                "Encoding": pdfdoc.PDFName("Identity-H"),
                "DescendantFonts": pdfdoc.PDFArray(
                    [document.Reference(pdfdoc.PDFDictionary(descendant), f"{name} descendant")],
                ),
                "ToUnicode": _stream(document, self._texts(), f"{name} texts"),
            },
        )

    def _glyph_map(self, numbers: list[int]) -> bytes:
        return struct.pack(f">{len(numbers) + 1}H", 0, *numbers)

    def _widths(self) -> list[int]:
        return [self.width(unit) for unit in self._codes]

    def _descriptor(self, document: Any, name: str, file: bytes) -> Any:
        """Write the descriptor and the font file."""
        extents = self.face.font.get_font_extents("ltr")
        box = [-EM, int(extents.descender), 2 * EM, int(extents.ascender)]
        descriptor = {
            "Type": pdfdoc.PDFName("FontDescriptor"),
            "FontName": pdfdoc.PDFName(name),
            "Flags": _SYMBOLIC,
            "FontBBox": pdfdoc.PDFArray(box),
            "ItalicAngle": 0,
            "Ascent": int(extents.ascender),
            "Descent": int(extents.descender),
            "CapHeight": self.face.cap_height,
            "StemV": self.face.cut.weight // 5,
            "FontFile2": _stream(document, file, f"{name} file"),
        }
        return document.Reference(pdfdoc.PDFDictionary(descriptor), f"{name} descriptor")

    def _texts(self) -> bytes:
        """Return the map from codes back to characters."""
        lines = [
            f"<{code:04X}> <{unit.text.encode('utf-16-be').hex().upper()}>"
            for code, unit in enumerate(self._codes, 1)
        ]
        blocks = [lines[start : start + _BLOCK] for start in range(0, len(lines), _BLOCK)]
        middle = [
            f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks
        ]
        head = (
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
            "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
            "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        )
        tail = "\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
        return (head + "\n".join(middle) + tail).encode("ascii")


def _stream(document: Any, content: bytes, name: str) -> Any:
    """Write a compressed stream into the document."""
    stream = pdfdoc.PDFStream(content=content, filters=[pdfdoc.PDFZCompress])
    return document.Reference(stream, name)


def _tag(resource: str) -> str:
    """Return the six capitals that mark a subset of a font."""
    number = int(resource[1:])
    return "BADG" + chr(ord("A") + number // 26) + chr(ord("A") + number % 26)


def _escaped(code: bytes) -> bytes:
    """Return bytes as they stand inside a literal string."""
    for byte, instead in ((b"\\", b"\\\\"), (b"(", b"\\("), (b")", b"\\)"), (b"\r", b"\\r")):
        code = code.replace(byte, instead)
    return code
