"""How badges are printed: which sides, with which marks, corrected for which printer."""

from dataclasses import dataclass
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


RULER = 100.0
"""Length in mm of the rulers on the calibration sheet."""

NEEDLE = 20.0
"""Distance in mm from the sheet's edges at which its needle marks should be."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What somebody measured on a calibration sheet printed without a profile, in mm.

    The rulers' lengths across and down, and the distances of the front's and the back's needle
    mark from the left and the top edge, as each side lies before the eyes.
    """

    rulers: tuple[float, float] = (RULER, RULER)
    front: Offset = (NEEDLE, NEEDLE)
    back: Offset = (NEEDLE, NEEDLE)


def solved(profile: Profile, measured: Measured) -> Profile:
    """Return the profile with the corrections that undo what was measured."""
    across, down = (RULER / length for length in measured.rulers)
    front, back = (
        (NEEDLE - x * across, NEEDLE - y * down) for x, y in (measured.front, measured.back)
    )
    return Profile(profile.printer, profile.tray, profile.stock, front, back, (across, down))
