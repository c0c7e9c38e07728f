"""Font faces in a PDF: only the glyphs used, with the text that each of them stands for."""

import struct
from itertools import pairwise
from typing import Any, Final

from reportlab.pdfbase import pdfdoc

from delegates_app.files.badges.display import Glyph
from delegates_app.files.badges.fonts import EM, Face

_KEPT_TABLES: Final = (b"cvt ", b"fpgm", b"head", b"hhea", b"hmtx", b"maxp", b"prep")
_COMPOSITE: Final = -1
_MORE, _WORDS, _SCALE, _TWO_SCALES, _MATRIX = 0x20, 0x01, 0x08, 0x40, 0x80
_SYMBOLIC: Final = 4
_BLOCK: Final = 100  # the most lines of one block of a character map


class EmbeddedFace:
    """A face in one PDF; codes are given to glyphs as they come."""

    def __init__(self, face: Face, number: int) -> None:
        self.face = face
        self.resource = f"F{number}"
        self._codes: dict[tuple[int, str], bytes] = {}  # in the order of their numbers, from 1

    def code(self, glyph: Glyph) -> bytes:
        """Return the two bytes of a glyph, distinct for each text it stands for, escaped."""
        key = (glyph.number, glyph.text)
        code = self._codes.get(key)
        if code is None:
            code = self._codes[key] = _escaped((len(self._codes) + 1).to_bytes(2, "big"))
        return code

    def width(self, glyph: Glyph) -> int:
        """Return the advance in 1/1000 em that the PDF states for a glyph."""
        return int(self.face.font.get_glyph_h_advance(glyph.number))

    def add_to(self, document: Any) -> pdfdoc.PDFDictionary:
        """Write the face into the document and return its font dictionary."""
        name = f"{_tag(self.resource)}+{self.face.name}"
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
            "CIDToGIDMap": _stream(document, self._glyph_map(), f"{name} glyphs"),
            "DW": EM,
            "W": pdfdoc.PDFArray([1, pdfdoc.PDFArray(self._widths())]),
            "FontDescriptor": self._descriptor(document, name),
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

    def _glyph_map(self) -> bytes:
        numbers = [0, *(number for number, _ in self._codes)]
        return struct.pack(f">{len(numbers)}H", *numbers)

    def _widths(self) -> list[int]:
        advance = self.face.font.get_glyph_h_advance
        return [int(advance(number)) for number, _ in self._codes]

    def _descriptor(self, document: Any, name: str) -> Any:
        """Write the descriptor and the font file."""
        extents = self.face.font.get_font_extents("ltr")
        used = {number for number, _ in self._codes}
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
            "FontFile2": _stream(document, subset(self.face, used), f"{name} file"),
        }
        return document.Reference(pdfdoc.PDFDictionary(descriptor), f"{name} descriptor")

    def _texts(self) -> bytes:
        """Return the map from codes back to characters."""
        lines = [
            f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>"
            for code, (_, text) in enumerate(self._codes, 1)
            if text
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


def subset(face: Face, used: set[int]) -> bytes:
    """Return the face's TrueType file with the outlines of the used glyphs only.

    Glyphs keep their numbers, so that composed ones need no rewriting.
    """
    tables = {tag: face.table(tag) for tag in _KEPT_TABLES}
    offsets = _offsets(face)
    glyf = face.table(b"glyf")
    wanted = _with_parts(glyf, offsets, used | {0})
    outlines, loca = bytearray(), [0]
    for number, (start, end) in enumerate(pairwise(offsets)):
        if number in wanted:
            outlines += glyf[start:end]
            outlines += b"\0" * (-len(outlines) % 4)
        loca.append(len(outlines))
    head = bytearray(tables[b"head"])
    struct.pack_into(">h", head, 50, 1)  # indexToLocFormat: long offsets
    tables |= {
        b"head": bytes(head),
        b"glyf": bytes(outlines),
        b"loca": struct.pack(f">{len(loca)}I", *loca),
    }
    return _font_file({tag: table for tag, table in tables.items() if table})


def _offsets(face: Face) -> tuple[int, ...]:
    """Return where each glyph starts in the table of outlines, and the end of the last."""
    loca = face.table(b"loca")
    if struct.unpack_from(">h", face.table(b"head"), 50)[0]:
        return struct.unpack(f">{len(loca) // 4}I", loca)
    return tuple(2 * half for half in struct.unpack(f">{len(loca) // 2}H", loca))


def _with_parts(glyf: bytes, offsets: tuple[int, ...], used: set[int]) -> set[int]:
    """Return the glyphs and all that composed ones are made of."""
    found: set[int] = set()
    left = list(used)
    while left:
        number = left.pop()
        if number not in found:
            found.add(number)
            left += _parts(glyf[offsets[number] : offsets[number + 1]])
    return found


def _parts(outline: bytes) -> list[int]:
    """Return the glyphs that a composed outline refers to."""
    parts: list[int] = []
    if not outline or struct.unpack_from(">h", outline)[0] > _COMPOSITE:
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


def _font_file(tables: dict[bytes, bytes]) -> bytes:
    """Join tables to a TrueType file."""
    count = len(tables)
    power = count.bit_length() - 1
    header = struct.pack(
        ">IHHHH", 0x00010000, count, 16 << power, power, (count - (1 << power)) * 16
    )
    directory, body = bytearray(header), bytearray()
    start = len(header) + 16 * count
    for tag, table in sorted(tables.items()):
        padded = table + b"\0" * (-len(table) % 4)
        checksum = sum(struct.unpack(f">{len(padded) // 4}I", padded)) & 0xFFFFFFFF
        directory += struct.pack(">4sIII", tag, checksum, start + len(body), len(table))
        body += padded
    return bytes(directory + body)


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
