"""Pictures in a PDF: JPEG as it is, all else as compressed colours."""

import io
import zlib
from typing import Any, Final

from PIL import Image
from reportlab.pdfbase import pdfdoc

from delegates_app.domain.badge_display import Picture

_JPEG: Final = b"\xff\xd8"
_SPACES: Final = {"L": "DeviceGray", "RGB": "DeviceRGB"}


def picture_object(picture: Picture) -> Any:
    """Return the image object of a picture."""
    opened = Image.open(io.BytesIO(picture.content))
    if picture.content.startswith(_JPEG):
        return _object(picture, opened.mode, picture.content, "DCTDecode")
    plain = opened if opened.mode in _SPACES else opened.convert("RGB")
    return _object(picture, plain.mode, zlib.compress(plain.tobytes()), "FlateDecode")


def _object(picture: Picture, mode: str, content: bytes, coding: str) -> Any:
    """Write a stream that is already coded."""
    made = pdfdoc.PDFStream(content=content)
    across, down = picture.pixels
    entries = {
        "Type": pdfdoc.PDFName("XObject"),
        "Subtype": pdfdoc.PDFName("Image"),
        "Width": across,
        "Height": down,
        "ColorSpace": pdfdoc.PDFName(_SPACES[mode]),
        "BitsPerComponent": 8,
        "Filter": pdfdoc.PDFName(coding),
    }
    for name, value in entries.items():
        made.dictionary[name] = value
    return made
