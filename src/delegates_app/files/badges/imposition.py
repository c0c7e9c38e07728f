"""Imposition: faces to pages, fronts and backs on the cells that lie over each other."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from delegates_app.domain.badge_display import Display, Ground, Line, Op
from delegates_app.domain.badge_findings import Finding
from delegates_app.domain.badge_marks import crop_marks, fold_marks, outlines
from delegates_app.domain.badge_press import Press, Sides
from delegates_app.domain.badge_sheets import Cell, Page, Place, Placed, Stock, flips_across
from delegates_app.domain.badge_text import BadgeFace
from delegates_app.domain.wording import mark
from delegates_app.files.badges.compose import Composer
from delegates_app.files.badges.flow import Column, Paragraph, flow
from delegates_app.files.badges.layout import BACK, FRONT, Box, Layout, Style

_SLACK: Final = 0.01  # mm
_NO_GROUND: Final = Ground(("nothing",), ())
_SPECIMEN: Final = mark("SPECIMEN")
_SPECIMEN_STYLE: Final = Style(weight=700, smallest=10, largest=60, colour="#D5DAE2")


def room_of(layout: Layout, sides: Sides) -> tuple[float, float]:
    """Return the room in mm that a badge takes on a sheet; a folded one takes two."""
    width, height = layout.size
    if sides is not Sides.FOLD:
        return width, height
    return (2 * width, height) if layout.fold == "left" else (width, 2 * height)


def too_large(layout: Layout, stock: Stock, sides: Sides) -> bool:
    """Say whether a badge is larger than a cell."""
    room = room_of(layout, sides)
    return any(own > cell + _SLACK for own, cell in zip(room, stock.cell, strict=True))


def measures(size: tuple[float, float]) -> str:
    """Write a size for people."""
    return f"{size[0]:g} × {size[1]:g} mm"


class Imposition:
    """Puts badges of one layout on sheets of one stock; keeps what was found on the way."""

    def __init__(self, composer: Composer, stock: Stock, press: Press) -> None:
        self._composer = composer
        self._stock = stock
        self._press = press
        self._fronts = stock.cells()
        self._backs = stock.backs(press.sides)
        self._turned = press.sides is not Sides.FOLD and not flips_across(stock, press.sides)
        self._marks = self._sheet_marks()
        self._findings: dict[int, tuple[Finding, ...]] = {}

    def findings(self, count: int) -> tuple[tuple[Finding, ...], ...]:
        """Return what was found on each of so many badges."""
        return tuple(self._findings.get(number, ()) for number in range(count))

    def pages(self, faces: Sequence[BadgeFace], places: Sequence[Place]) -> Iterator[Page]:
        """Lay out the pages one by one, each front followed by its back."""
        sheets: dict[int, list[int]] = {}
        for number, place in enumerate(places):
            sheets.setdefault(place.sheet, []).append(number)
        for _, numbers in sorted(sheets.items()):
            cells = [places[number].cell - 1 for number in numbers]
            front = [self._display(faces[number], FRONT, number) for number in numbers]
            if self._press.sides is Sides.FOLD:
                back = [self._display(faces[number], BACK, number) for number in numbers]
                yield self._folded(cells, front, back)
                continue
            yield self._front(cells, front)
            if self._press.sides is not Sides.FRONT:
                back = [self._display(faces[number], BACK, number) for number in numbers]
                yield self._back(cells, back)

    def _display(self, face: BadgeFace, side: str, number: int) -> Display:
        """Lay one side out as the press asks."""
        if self._press.specimen:
            face = replace(face, token=_SPECIMEN)
        display = self._composer.compose(face, side)
        if display.findings:
            known = self._findings.get(number, ())
            new = tuple(each for each in display.findings if each not in known)
            self._findings[number] = known + new
        if self._press.data_only:
            display = replace(display, ground=_NO_GROUND)
        return replace(display, ops=self._over(display)) if self._press.specimen else display

    def _over(self, display: Display) -> tuple[Op, ...]:
        """Return the word that says nobody may wear the badge, below what it shows."""
        box = Box(4, 0, display.width - 8, display.height)
        word = [Paragraph(_SPECIMEN, _SPECIMEN_STYLE, _SPECIMEN_STYLE.colour, 0)]
        ops, _ = flow(self._composer.fonts, word, Column(box, "en", "center", "middle"))
        return (*ops, *display.ops)

    def _front(self, cells: Sequence[int], displays: Sequence[Display]) -> Page:
        placed = self._placed(self._fronts, cells, displays, turned=False)
        return self._page(placed, self._press.profile.front, self._marks)

    def _back(self, cells: Sequence[int], displays: Sequence[Display]) -> Page:
        placed = self._placed(self._backs, cells, displays, turned=self._turned)
        return self._page(placed, self._press.profile.back, ())

    def _placed(
        self,
        cells: Sequence[Cell],
        used: Sequence[int],
        displays: Sequence[Display],
        *,
        turned: bool,
    ) -> tuple[Placed, ...]:
        """Put badges in the middle of their cells."""
        return tuple(
            Placed(
                cells[number].x + (cells[number].w - display.width) / 2,
                cells[number].y + (cells[number].h - display.height) / 2,
                display,
                turned,
            )
            for number, display in zip(used, displays, strict=True)
        )

    def _folded(
        self, used: Sequence[int], fronts: Sequence[Display], backs: Sequence[Display]
    ) -> Page:
        """Put fronts and backs beside each other; folded at the top, the back hangs head down."""
        layout = self._composer.layout
        width, height = layout.size
        across, down = room_of(layout, Sides.FOLD)
        placed: list[Placed] = []
        marks = list(self._marks)
        for number, front, back in zip(used, fronts, backs, strict=True):
            cell = self._fronts[number]
            x, y = cell.x + (cell.w - across) / 2, cell.y + (cell.h - down) / 2
            at_top = layout.fold != "left"
            middle = (x, y + height) if at_top else (x + width, y)
            placed += (Placed(x, y, back, at_top), Placed(*middle, front))
            marks += fold_marks(*middle, layout.size, layout.fold)
        return self._page(tuple(placed), self._press.profile.front, tuple(marks))

    def _page(
        self, badges: tuple[Placed, ...], offset: tuple[float, float], marks: tuple[Line, ...]
    ) -> Page:
        scale = self._press.profile.scale
        return Page(self._stock.sheet, badges, marks, self._bleed(), scale, offset)

    def _bleed(self) -> tuple[float, float]:
        """Return how far a ground may be painted: half way to the next badge, no further."""
        layout = self._composer.layout
        if self._press.sides is Sides.FOLD:
            return 0.0, 0.0
        across, down = (
            min(layout.bleed, max(0.0, (pitch - own) / 2))
            for pitch, own in zip(self._stock.pitch, layout.size, strict=True)
        )
        return across, down

    def _sheet_marks(self) -> tuple[Line, ...]:
        marked = self._press.crop_marks and self._stock.marks
        marks = crop_marks(self._stock) if marked else ()
        return (*marks, *(outlines(self._stock) if self._press.outlines else ()))
