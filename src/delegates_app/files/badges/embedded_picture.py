"""Pictures in a PDF: JPEG as it is, all else as compressed colours."""

import io
import zlib
from typing import Any, Final

from PIL import Image
from reportlab.pdfbase import pdfdoc

from delegates_app.domain.badge_display import Picture
from delegates_app.files.badges import jpeg

_SPACES: Final = {1: "DeviceGray", 3: "DeviceRGB"}  # by colours of a pixel


def picture_object(picture: Picture) -> Any:
    """Return the image object of a picture."""
    found = jpeg.frame(picture.content)
    if found is not None:
        return _object(picture, _SPACES[found.colours], picture.content, "DCTDecode")
    plain = Image.open(io.BytesIO(picture.content)).convert("RGB")
    return _object(picture, _SPACES[3], zlib.compress(plain.tobytes()), "FlateDecode")


def _object(picture: Picture, space: str, content: bytes, coding: str) -> Any:
    """Write a stream that is already coded."""
    made = pdfdoc.PDFStream(content=content)
    across, down = picture.pixels
    entries = {
        "Type": pdfdoc.PDFName("XObject"),
        "Subtype": pdfdoc.PDFName("Image"),
        "Width": across,
        "Height": down,
        "ColorSpace": pdfdoc.PDFName(space),
        "BitsPerComponent": 8,
        "Filter": pdfdoc.PDFName(coding),
    }
    for name, value in entries.items():
        made.dictionary[name] = value
    return made
