"""Pictures of badges: logos made opaque, photos cropped to 35:45 and kept at print size."""

import hashlib
import io
from functools import lru_cache
from pathlib import Path
from typing import Final

from PIL import Image, ImageOps, UnidentifiedImageError

from delegates_app.domain.badge_display import Picture, Shapes
from delegates_app.domain.errors import AppError
from delegates_app.domain.wording import mark
from delegates_app.files.badges import jpeg, svg

PHOTO: Final = (413, 531)  # pixels: 35 × 45 mm at 300 dpi
_QUALITY: Final = 85
_LEAST: Final = (200, 257)  # pixels of a photo that still prints well on a badge
_LARGEST: Final = 80_000_000  # pixels; more is no photo
_HEADROOM: Final = 0.35  # of what is cut off a tall photo is cut above: heads are high in it
_NO_PHOTO: Final = mark(
    "This file is no photo that can be read ({reason}); nothing was changed; choose a JPEG or PNG."
)
_SMALL: Final = mark(
    "This photo has only {across} × {down} pixels in its cut; nothing was changed; "
    "choose one of at least {least_across} × {least_down}."
)

Crop = tuple[float, float, float, float]
"""Left, top, right and bottom of a cut, in parts of the photo's width and height."""


def prepared_photo(content: bytes, crop: Crop | None = None) -> bytes:
    """Return a photo cut to 35:45 as a JPEG at print size; raises AppError for what is none."""
    picture = _opened(content)
    left, top, right, bottom = crop or first_crop(picture.size)
    across, down = picture.size
    cut = picture.crop(
        (round(left * across), round(top * down), round(right * across), round(bottom * down))
    )
    if cut.width < _LEAST[0] or cut.height < _LEAST[1]:
        sizes = {"across": cut.width, "down": cut.height}
        least = {"least_across": _LEAST[0], "least_down": _LEAST[1]}
        raise AppError(_SMALL.format(**sizes, **least))
    out = io.BytesIO()
    ImageOps.fit(cut, PHOTO).save(out, "JPEG", quality=_QUALITY, optimize=True)
    return out.getvalue()


def first_crop(size: tuple[int, int]) -> Crop:
    """Return a good first guess of where the face is: the middle, rather high."""
    across, down = size
    wanted = PHOTO[0] / PHOTO[1]
    if across / down > wanted:
        width = wanted * down / across
        return (1 - width) / 2, 0.0, (1 + width) / 2, 1.0
    height = across / wanted / down
    top = (1 - height) * _HEADROOM
    return 0.0, top, 1.0, top + height


def photo(content: bytes, digest: str) -> Picture | None:
    """Return a prepared photo as a picture; None if nobody can read it."""
    return _picture(content, digest, "#FFFFFF")


@lru_cache(maxsize=64)
def load(path: Path, _changed: int, ground: str) -> Picture | Shapes | None:
    """Return the picture of a file, on a ground; None if nobody can read it."""
    try:
        content = path.read_bytes()
        if path.suffix.lower() == ".svg":
            return svg.shapes(content)
    except (OSError, ValueError):
        return None
    digest = hashlib.sha256(content + ground.encode()).hexdigest()[:24]
    return _picture(content, digest, ground)


def changed(path: Path) -> int:
    """Return when a file was changed, in nanoseconds; 0 if it is not there."""
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0


def _picture(content: bytes, digest: str, ground: str) -> Picture | None:
    """Return an opaque picture; plain JPEG passes as it is."""
    found = jpeg.frame(content)
    if found is not None and found.colours in (1, 3):
        return Picture(digest, content, (found.across, found.down))
    try:
        opened = Image.open(io.BytesIO(content))
        flat = _flattened(opened, ground)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    out = io.BytesIO()
    flat.save(out, "PNG")
    return Picture(digest, out.getvalue(), flat.size)


def _flattened(opened: Image.Image, ground: str) -> Image.Image:
    """Lay a picture on a colour."""
    clear = opened.convert("RGBA")
    flat = Image.new("RGBA", clear.size, ground)
    return Image.alpha_composite(flat, clear).convert("RGB")


def _opened(content: bytes) -> Image.Image:
    """Open a photo the right way up, in plain colours."""
    try:
        opened = Image.open(io.BytesIO(content))
        if opened.width * opened.height > _LARGEST:
            raise AppError(_NO_PHOTO.format(reason=f"{opened.width} × {opened.height}"))
        return _flattened(ImageOps.exif_transpose(opened), "#FFFFFF")
    except (UnidentifiedImageError, Image.DecompressionBombError, SyntaxError, OSError) as error:
        reason = type(error).__name__
        raise AppError(_NO_PHOTO.format(reason=reason)) from error
