"""The frame of a JPEG: its size and colours, read without decoding the picture."""

from typing import Final, NamedTuple

START: Final = b"\xff\xd8"
_FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_BARE: Final = frozenset({0x01, *range(0xD0, 0xD8)})
_SCAN: Final = 0xDA


class Frame(NamedTuple):
    """Width and height in pixels, and how many colours each pixel has."""

    across: int
    down: int
    colours: int


def frame(content: bytes) -> Frame | None:
    """Return the frame of a JPEG; None for what is none, or breaks off before it."""
    place = 2
    while content.startswith(START) and place + 9 < len(content) and content[place] == 0xFF:
        marker = content[place + 1]
        if marker in _FRAMES:
            down = int.from_bytes(content[place + 5 : place + 7], "big")
            across = int.from_bytes(content[place + 7 : place + 9], "big")
            return Frame(across, down, content[place + 9])
        if marker == _SCAN:
            return None
        length = int.from_bytes(content[place + 2 : place + 4], "big")
        place += 1 if marker == 0xFF else 2 if marker in _BARE else 2 + length
    return None
