"""Cut the static fonts of resources/fonts out of the published Noto Sans files.

Run it with four paths, see docs/resources.md:
`python packaging/make_fonts.py NOTO_SANS.ttf GEORGIAN_FOLDER ARMENIAN_FOLDER DEJAVU_SANS.ttf`.
"""  # noqa: INP001  a script, not a package

import argparse
from collections.abc import Iterator
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

OUT = Path(__file__).parents[1] / "resources" / "fonts"

WEIGHTS = {"Regular": 400, "SemiBold": 600, "Bold": 700}
"""Name of a weight to its place on the axis `wght`."""

WIDTHS = {"": 100.0, "SemiCondensed": 87.5, "Condensed": 75.0}
"""Name of a width to its place on the axis `wdth`, in percent."""

CHARACTERS = (
    (0x0020, 0x024F),  # Latin, Latin-1, Extended-A and -B
    (0x0250, 0x036F),  # phonetic letters, modifiers, combining marks
    (0x0370, 0x052F),  # Greek, Cyrillic and its supplement
    (0x1AB0, 0x1AFF),  # more combining marks
    (0x1E00, 0x1FFF),  # Latin Extended Additional, polytonic Greek
    (0x2000, 0x20CF),  # punctuation, super- and subscripts, currency
    (0x2100, 0x218F),  # letter-like signs, number forms
    (0x2190, 0x22FF),  # arrows and mathematical signs, as far as the family has them
    (0x25A0, 0x25FF),  # geometric shapes, among them the dotted circle
    (0x2C60, 0x2C7F),  # Latin Extended-C
    (0x2DE0, 0x2E4F),  # Cyrillic combining letters, more punctuation
    (0xFB00, 0xFB06),  # Latin ligatures that old lists contain
    (0xFFFC, 0xFFFD),  # replacement characters
)
GEORGIAN = (
    (0x0020, 0x007E),
    (0x00A0, 0x00FF),
    (0x10A0, 0x10FF),
    (0x1C90, 0x1CBF),
    (0x2D00, 0x2D2F),
)
ARMENIAN = ((0x0020, 0x007E), (0x00A0, 0x00FF), (0x0530, 0x058F), (0xFB13, 0xFB17))
SIGNS = (
    (0x0020, 0x0020),  # the space, which some readers ask for
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # mathematical signs
    (0x25A0, 0x25FF),  # geometric shapes
    (0x2605, 0x2611),  # stars, telephone, ballot boxes
    (0x2705, 0x2718),  # ticks, crosses, envelope, aeroplane
)
"""What Noto Sans lacks and DejaVu Sans has."""

FEATURES = ("kern", "mark", "mkmk", "ccmp", "locl", "case", "tnum", "lnum", "calt", "rlig")


def cuts(variable: Path) -> Iterator[tuple[str, TTFont]]:
    """Give every static cut of the variable font with its file name."""
    for width, wdth in WIDTHS.items():
        for weight, wght in WEIGHTS.items():
            font = TTFont(variable)
            place = {"wdth": wdth, "wght": wght}
            cut = instancer.instantiateVariableFont(font, place, updateFontNames=True)
            yield f"NotoSans-{width}{weight}.ttf", cut


def fallbacks(script: str, folder: Path) -> Iterator[tuple[str, TTFont]]:
    """Give the regular and bold fonts of a script that Noto Sans itself does not hold."""
    for weight in ("Regular", "Bold"):
        published = next(folder.rglob(f"NotoSans{script}*[-0-9]{weight}.ttf"))
        yield f"NotoSans{script}-{weight}.ttf", TTFont(published)


def write(name: str, font: TTFont, ranges: tuple[tuple[int, int], ...]) -> None:
    """Keep only the characters of the ranges and write the font."""
    options = subset.Options()
    options.layout_features = list(FEATURES)
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.hinting = False
    options.recalc_timestamp = False
    options.drop_tables += ["STAT", "MVAR", "avar", "FFTM"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[c for low, high in ranges for c in range(low, high + 1)])
    cutter.subset(font)
    font.recalcTimestamp = False
    font.save(OUT / name)


def main() -> None:
    """Write all fonts."""
    arguments = argparse.ArgumentParser(description=__doc__)
    for name in ("variable", "georgian", "armenian", "dejavu"):
        arguments.add_argument(name, type=Path)
    given = arguments.parse_args()
    OUT.mkdir(parents=True, exist_ok=True)
    for name, font in cuts(given.variable):
        write(name, font, CHARACTERS)
    for script, folder, ranges in (
        ("Georgian", given.georgian, GEORGIAN),
        ("Armenian", given.armenian, ARMENIAN),
    ):
        for name, font in fallbacks(script, folder):
            write(name, font, ranges)
    write("DejaVuSans-Signs.ttf", TTFont(given.dejavu), SIGNS)


if __name__ == "__main__":
    main()
