"""Pages of a PDF as pictures for the screen."""

from dataclasses import dataclass

import pypdfium2

POINTS_PER_INCH = 72


@dataclass(frozen=True, slots=True)
class Pixels:
    """A picture: lines of `stride` bytes, four a pixel: blue, green, red, and one unused."""

    width: int
    height: int
    stride: int
    content: bytes


def page_pixels(content: bytes, page: int, width: int) -> Pixels:
    """Return a page, 0 the first, as a picture so many pixels wide."""
    document = pypdfium2.PdfDocument(content)
    try:
        found = document[page]
        scale = width / found.get_width()
        drawn = found.render(scale=scale, prefer_bgrx=True, may_draw_forms=False)
        return Pixels(drawn.width, drawn.height, drawn.stride, bytes(drawn.buffer))
    finally:
        document.close()
