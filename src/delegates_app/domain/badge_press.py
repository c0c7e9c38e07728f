"""How badges are printed: which sides, with which marks, corrected for which printer."""

from dataclasses import dataclass, replace
from enum import StrEnum

Offset = tuple[float, float]


class Sides(StrEnum):
    """The front alone, both sides by the sheet's edge, or front and back to be folded."""

    FRONT = "none"
    LONG = "long"
    SHORT = "short"
    FOLD = "fold"


@dataclass(frozen=True, slots=True)
class Profile:
    """What a printer does with a stock from one of its trays, as corrections.

    Front and back move right and down by mm, after lengths from the sheet's top left corner are
    multiplied by `scale`.
    """

    printer: str = ""
    tray: str = ""
    stock: str = ""
    front: Offset = (0.0, 0.0)
    back: Offset = (0.0, 0.0)
    scale: tuple[float, float] = (1.0, 1.0)


@dataclass(frozen=True, slots=True)
class Press:
    """How badges come on sheets.

    `stacked` orders them so that the cut sheets, stack on stack, lie in order; `outlines` draws
    the cells' edges; `data_only` leaves out what all badges share, for preprinted stock;
    `specimen` marks badges that nobody may wear.
    """

    sides: Sides = Sides.FRONT
    crop_marks: bool = True
    outlines: bool = False
    data_only: bool = False
    specimen: bool = False
    stacked: bool = False
    profile: Profile = Profile()


@dataclass(frozen=True, slots=True)
class Measured:
    """What somebody measured on a calibration sheet printed without a profile, in mm.

    The rulers' lengths across and down, and the distances of the front's and the back's needle
    mark from the left and the top edge, as each side lies before the eyes.
    """

    rulers: tuple[float, float]
    front: Offset
    back: Offset


def ruler_of(sheet: tuple[float, float]) -> float:
    """Return the length in mm of the rulers on the calibration sheet of a stock."""
    return 100.0 if min(sheet) >= 140 else 20.0


def needle_of(sheet: tuple[float, float]) -> float:
    """Return how far in mm its needle marks should be from the left and the top edge."""
    return 20.0 if min(sheet) >= 140 else 8.0


def solved(profile: Profile, sheet: tuple[float, float], measured: Measured) -> Profile:
    """Return the profile with the corrections that undo what was measured."""
    ruler, needle = ruler_of(sheet), needle_of(sheet)
    across, down = (ruler / length for length in measured.rulers)
    front, back = (
        (needle - x * across, needle - y * down) for x, y in (measured.front, measured.back)
    )
    return replace(profile, front=front, back=back, scale=(across, down))
