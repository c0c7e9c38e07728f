"""Every text can be read on its ground, in both schemes."""

import pytest
from PySide6.QtGui import QColor

from delegates_app.ui.kit.palette import DARK, LIGHT, Palette, Tone


def _luminance(name: str) -> float:
    tint = QColor(name)
    parts = (tint.redF(), tint.greenF(), tint.blueF())
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _pairs(colours: Palette) -> list[tuple[str, str]]:
    grounds = (colours.ground, colours.card, colours.header, colours.alternate, colours.soft)
    inks = (colours.ink, colours.second, colours.faint, colours.accent)
    pairs = [(ink, ground) for ink in inks for ground in grounds]
    for tone in Tone:
        shade = colours.shade(tone)
        pairs += [(shade.text, on) for on in (shade.fill, shade.pale, colours.card)]
    pairs += [(colours.ink, colours.changed), (colours.ink, colours.yellow)]
    pairs += [(colours.second, colours.track), (colours.second, colours.yes.pale)]
    return [*pairs, (colours.button_text, colours.button)]


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_every_text_on_its_ground_has_contrast(colours: Palette) -> None:
    weak = [pair for pair in _pairs(colours) if _contrast(*pair) < 4.5]
    assert weak == []
