"""Turn the flags of npm's flag-icons into the outlines of resources/flags.

Run it with the folder `flags/4x3` of the unpacked package, see docs/resources.md:
`python packaging/make_flags.py package/flags/4x3`. A line of the result is one outline: colour,
width of its stroke (0: filled), rule (`e` even-odd, `n` non-zero), steps in tenths of a unit.
"""  # noqa: INP001  a script, not a package

import argparse
from pathlib import Path

from delegates_app.domain.badge_display import Path as Outline
from delegates_app.files.badges import svg

OUT = Path(__file__).parents[1] / "resources" / "flags"
SIZE = (6400, 4800)
"""Width and height of every flag in the units written."""

CODES = (
    "at be bg cy cz de dk ee es fi fr gr hr hu ie it lt lu lv mt nl pl pt ro se si sk "
    "ch is li no eu"
)
"""The Member States, the associated countries and the Union, named as in the package."""


def line(outline: Outline, scale: float) -> str:
    """Write one outline."""
    steps = "".join(
        verb + " ".join(str(round(number * scale)) for number in numbers)
        for verb, numbers in outline.steps
    )
    rule = "e" if outline.even_odd else "n"
    return f"{outline.colour} {round(outline.width * scale)} {rule} {steps}"


def main() -> None:
    """Write all flags."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folder", type=Path)
    folder: Path = arguments.parse_args().folder
    OUT.mkdir(parents=True, exist_ok=True)
    for code in CODES.split():
        drawn = svg.shapes((folder / f"{code}.svg").read_bytes())
        lines = [line(path, SIZE[0] / drawn.width) for path in drawn.paths]
        (OUT / f"{code}.txt").write_text("\n".join(lines) + "\n", encoding="ascii", newline="\n")


if __name__ == "__main__":
    main()
