"""SVG pictures as shapes of the display list: filled and stroked outlines, nothing else.

Groups, `use`, transforms and the plain figures are understood; text, gradients, filters and
clips are not (what is outside the picture is cut anyway).
"""

import hashlib
import math
import re
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from delegates_app.domain.badge_display import Path, Shapes, Steps
from delegates_app.files.badges.outlines import Matrix, ellipse, moved, rectangle
from delegates_app.files.badges.svg_path import parsed

_CALL = re.compile(r"(\w+)\s*\(([^)]*)\)")
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_INHERITED: Final = ("fill", "stroke", "stroke-width", "fill-rule", "color")
_NAMES: Final = {
    "black": "#000000",
    "white": "#FFFFFF",
    "red": "#FF0000",
    "gold": "#FFD700",
    "blue": "#0000FF",
    "green": "#008000",
    "yellow": "#FFFF00",
    "gray": "#808080",
    "grey": "#808080",
    "silver": "#C0C0C0",
    "navy": "#000080",
    "orange": "#FFA500",
}
_UNSEEN: Final = frozenset({"none", "transparent"})
_SKIPPED: Final = frozenset(
    {"defs", "clipPath", "mask", "symbol", "title", "desc", "metadata", "style", "linearGradient"}
)
_NO_SVG: Final = "no SVG: {}"
_DEEPEST: Final = 24  # of groups in groups; a picture that uses itself ends here


class _Ink(NamedTuple):
    """How an element is painted, and where."""

    style: Mapping[str, str]
    matrix: Matrix


def shapes(content: bytes) -> Shapes:
    """Read an SVG file; raises ValueError for what is none."""
    try:
        root = fromstring(content.decode("utf-8"))
    except (ParseError, DefusedXmlException, UnicodeDecodeError) as error:
        raise ValueError(_NO_SVG.format(error)) from error
    left, top, width, height = _view(root)
    by_id = {found: each for each in root.iter() if (found := each.get("id"))}
    ink = _Ink({"fill": "#000000", "stroke": "none"}, Matrix(e=-left, f=-top))
    paths = tuple(path for child in root for path in _paths(child, _own(root, ink), by_id, 0))
    return Shapes(hashlib.sha256(content).hexdigest()[:24], width, height, paths)


def _view(root: Element) -> tuple[float, float, float, float]:
    """Return the part of the plane that the picture shows."""
    numbers = [float(n) for n in _NUMBER.findall(root.get("viewBox", ""))]
    if len(numbers) != 4:
        numbers = [0.0, 0.0, _length(root, "width"), _length(root, "height")]
    if numbers[2] <= 0 or numbers[3] <= 0:
        raise ValueError(_NO_SVG.format("no size"))
    return numbers[0], numbers[1], numbers[2], numbers[3]


def _paths(
    element: Element, outer: _Ink, by_id: Mapping[str, Element], depth: int
) -> Iterator[Path]:
    """Return the outlines of an element and of what is in it."""
    kind = _local(element.tag)
    if kind in _SKIPPED or depth > _DEEPEST:
        return
    ink = _own(element, outer)
    if kind == "use":
        name = next((v for k, v in element.attrib.items() if _local(k) == "href"), "")
        used = by_id.get(name.removeprefix("#"))
        shift = Matrix(e=_length(element, "x"), f=_length(element, "y")).then(ink.matrix)
        if used is not None:
            yield from _paths(used, _Ink(ink.style, shift), by_id, depth + 1)
        return
    if steps := _figure(kind, element):
        yield from _painted(steps, ink)
    for child in element:
        yield from _paths(child, ink, by_id, depth + 1)


def _painted(steps: Steps, ink: _Ink) -> Iterator[Path]:
    """Fill and stroke an outline."""
    placed = moved(steps, ink.matrix)
    style = ink.style
    if fill := _colour(style["fill"], style):
        yield Path(placed, fill, even_odd=style.get("fill-rule") == "evenodd")
    width = _first(style.get("stroke-width", "1")) * ink.matrix.scale
    if width and (stroke := _colour(style["stroke"], style)):
        yield Path(placed, stroke, width)


def _own(element: Element, outer: _Ink) -> _Ink:
    """Return the ink of an element: what it says, else what it inherits."""
    said = dict(outer.style)
    said |= {name: value for name in _INHERITED if (value := element.get(name))}
    for part in element.get("style", "").split(";"):
        name, _, value = part.partition(":")
        if name.strip() in _INHERITED:
            said[name.strip()] = value.strip()
    return _Ink(said, _matrix(element.get("transform", "")).then(outer.matrix))


def _matrix(transform: str) -> Matrix:
    """Read a list of transforms; the last one is done first."""
    made = Matrix()
    for name, numbers in _CALL.findall(transform):
        values = [float(n) for n in _NUMBER.findall(numbers)]
        for step in _transforms(name, values):
            made = step.then(made)
    return made


def _transforms(name: str, values: list[float]) -> tuple[Matrix, ...]:
    """Return one transform as matrices, the outermost first."""
    first, second = (*values, 0.0, 0.0)[:2]
    if name == "translate":
        return (Matrix(e=first, f=second),)
    if name == "scale":
        return (Matrix(a=first, d=values[1] if len(values) > 1 else first),)
    if name == "matrix" and len(values) == 6:
        return (Matrix(*values),)
    if name == "rotate":
        angle = math.radians(first)
        turn = Matrix(math.cos(angle), math.sin(angle), -math.sin(angle), math.cos(angle))
        x, y = values[1:3] if len(values) == 3 else (0.0, 0.0)
        return (Matrix(e=x, f=y), turn, Matrix(e=-x, f=-y))
    if name == "skewX":
        return (Matrix(c=math.tan(math.radians(first))),)
    return (Matrix(b=math.tan(math.radians(first))),) if name == "skewY" else ()


def _figure(kind: str, element: Element) -> Steps:
    """Return the outline of a figure; empty for what has none."""
    if kind == "path":
        return parsed(element.get("d", ""))
    if kind == "rect":
        return rectangle(*(_length(element, name) for name in ("x", "y", "width", "height")))
    if kind in ("circle", "ellipse"):
        radius = _length(element, "r")
        across, down = (_length(element, name) or radius for name in ("rx", "ry"))
        return ellipse(_length(element, "cx"), _length(element, "cy"), across, down)
    if kind in ("polygon", "polyline"):
        letters = "M" + element.get("points", "")
        return parsed(letters + ("Z" if kind == "polygon" else ""))
    if kind == "line":
        x1, y1, x2, y2 = (_length(element, name) for name in ("x1", "y1", "x2", "y2"))
        return ("M", (x1, y1)), ("L", (x2, y2))
    return ()


def _colour(said: str, style: Mapping[str, str]) -> str:
    """Return #RRGGBB; empty for no colour, grey for one that is not understood."""
    said = style.get("color", "#000000") if said == "currentColor" else said
    if said in _UNSEEN:
        return ""
    if said.startswith("#") and len(said) == 4:
        return "#" + "".join(2 * digit for digit in said[1:]).upper()
    if said.startswith("#") and len(said) >= 7:
        return said[:7].upper()
    if said.startswith("rgb"):
        parts = [min(255, round(float(n))) for n in _NUMBER.findall(said)[:3]]
        return "#" + "".join(f"{part:02X}" for part in parts)
    return _NAMES.get(said.lower(), "#808080")


def _length(element: Element, name: str) -> float:
    return _first(element.get(name, "0"))


def _first(text: str) -> float:
    """Return the number that a text begins with, its unit left out."""
    found = _NUMBER.match(text.strip())
    return float(found.group()) if found else 0.0


def _local(name: object) -> str:
    return str(name).rpartition("}")[2]
