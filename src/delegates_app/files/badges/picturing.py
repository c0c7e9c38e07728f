"""Images, photos and flags of a layout, placed in their boxes."""

from pathlib import Path as FilePath
from typing import Final

from delegates_app.domain.badge_display import Drawing, Image, Op, Path, Picture, Rect, Shapes
from delegates_app.domain.badge_findings import MISSING_PICTURE, Finding
from delegates_app.domain.badge_matter import Matter
from delegates_app.domain.badge_text import BadgeFace
from delegates_app.files.badges import pictures
from delegates_app.files.badges.binding import colour, filled
from delegates_app.files.badges.flags import flag
from delegates_app.files.badges.layout import Box, ImageElement
from delegates_app.files.badges.outlines import ellipse

_GROUND: Final = "#E1E6ED"
_PERSON: Final = "#A9B4C2"


def image(element: ImageElement, face: BadgeFace) -> tuple[tuple[Op, ...], tuple[Finding, ...]]:
    """Place a picture file in its box; what cannot be read is left out and told."""
    name = filled(element.src, face)
    if not name:
        return (), ()
    path = FilePath(element.folder, name)
    found = pictures.load(path, pictures.changed(path), colour(element.ground, face))
    if found is None:
        return (), (Finding.of(MISSING_PICTURE, file=name),)
    if isinstance(found, Shapes):
        return (_drawing(found, element.box),), ()
    return (_placed(found, element.box, cover=element.fit == "cover"),), ()


def photo_of(box: Box, face: BadgeFace, matter: Matter) -> tuple[Op, ...]:
    """Place the photo of a face, or a silhouette."""
    content = matter.photos.get(face.photo) if face.photo else None
    picture = pictures.photo(content, face.photo) if content else None
    return _silhouette(box) if picture is None else (_placed(picture, box, cover=True),)


def flag_of(box: Box, code: str) -> tuple[Op, ...]:
    """Place the flag of a state as large as its box allows."""
    found = flag(code) if code else None
    return () if found is None else (_drawing(found, box),)


def _drawing(shapes: Shapes, box: Box) -> Drawing:
    """Put shapes in the middle of a box."""
    scale = min(box.w / shapes.width, box.h / shapes.height)
    x = box.x + (box.w - shapes.width * scale) / 2
    y = box.y + (box.h - shapes.height * scale) / 2
    return Drawing(x, y, scale, shapes)


def _placed(picture: Picture, box: Box, *, cover: bool) -> Image:
    """Put a picture in the middle of a box, whole or filling it."""
    across, down = picture.pixels
    ratios = (box.w / across, box.h / down)
    scale = max(ratios) if cover else min(ratios)
    w, h = across * scale, down * scale
    x, y = box.x + (box.w - w) / 2, box.y + (box.h - h) / 2
    return Image(x, y, w, h, picture, box if cover else Box(x, y, w, h))


def _silhouette(box: Box) -> tuple[Op, ...]:
    """Draw a head and shoulders where a photo will be."""
    x, y, w, h = box
    head = ellipse(x + w / 2, y + 0.44 * h, 0.2 * w, 0.17 * h)
    foot, left, right = y + h, x + 0.1 * w, x + 0.9 * w
    shoulders = (
        ("M", (left, foot)),
        ("C", (left, y + 0.76 * h, x + 0.26 * w, y + 0.68 * h, x + w / 2, y + 0.68 * h)),
        ("C", (x + 0.74 * w, y + 0.68 * h, right, y + 0.76 * h, right, foot)),
        ("Z", ()),
    )
    ground = Rect(x, y, w, h, _GROUND, min(w, h) / 24)
    return ground, Path(head, _PERSON), Path(shoulders, _PERSON)
