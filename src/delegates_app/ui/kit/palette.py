"""The colours of the light and the dark window, each named once (design/LOOK.md)."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from PySide6.QtGui import QColor, QGuiApplication, QPalette

_DARK_BELOW = 128


class Tone(StrEnum):
    """What a colour says; a sign and a word always stand beside it."""

    PLAIN = "plain"
    ACCENT = "accent"
    YES = "yes"
    LIKELY = "likely"
    NO = "no"
    REPRESENTED = "represented"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Shade:
    """One tone: its text, its full fill and the pale fill of what is in order."""

    text: str
    fill: str
    pale: str


@dataclass(frozen=True, slots=True)
class Palette:
    """All colours of one scheme."""

    ink: str
    second: str
    faint: str
    ground: str
    card: str
    header: str
    alternate: str
    line: str
    grid: str
    track: str
    scroll: str
    accent: str
    soft: str
    button: str
    button_text: str
    yes: Shade
    likely: Shade
    no: Shade
    represented: Shade
    unknown: Shade
    changed: str
    yellow: str

    def shade(self, tone: Tone) -> Shade:
        """Return the colours of a tone."""
        match tone:
            case Tone.PLAIN:
                return Shade(self.ink, self.card, self.card)
            case Tone.ACCENT:
                return Shade(self.accent, self.soft, self.soft)
            case _:
                shade: Shade = getattr(self, tone.value)
                return shade


LIGHT = Palette(
    ink="#1b2433",
    second="#5b6675",
    faint="#5f6a79",
    ground="#f5f6f9",
    card="#ffffff",
    header="#f0f2f6",
    alternate="#fafbfc",
    line="#dfe3ea",
    grid="#e9ecf1",
    track="#e4e8ee",
    scroll="#cfd5df",
    accent="#1f4fa3",
    soft="#e6edf8",
    button="#1f4fa3",
    button_text="#ffffff",
    yes=Shade("#1a7247", "#dff3e8", "#f1f8f4"),
    likely=Shade("#8a5700", "#fdf0d5", "#fdf0d5"),
    no=Shade("#b3261e", "#fbe3e1", "#fbe3e1"),
    represented=Shade("#5a3fa0", "#ebe4fa", "#ebe4fa"),
    unknown=Shade("#5f6a79", "#eef0f4", "#eef0f4"),
    changed="#d3e1f7",
    yellow="#fff6c8",
)

DARK = Palette(
    ink="#e4e8ef",
    second="#a3adbc",
    faint="#9aa5b5",
    ground="#15191f",
    card="#1c2129",
    header="#232a34",
    alternate="#1f252e",
    line="#323a47",
    grid="#2a313c",
    track="#2c3440",
    scroll="#414b5a",
    accent="#8db4f7",
    soft="#24344f",
    button="#3a6fd0",
    button_text="#ffffff",
    yes=Shade("#74d3a4", "#193a2b", "#1c2a27"),
    likely=Shade("#f0bd62", "#3d3015", "#3d3015"),
    no=Shade("#ff9b93", "#482422", "#482422"),
    represented=Shade("#c4b1fb", "#322a50", "#322a50"),
    unknown=Shade("#a3adbc", "#2a313c", "#2a313c"),
    changed="#2f466d",
    yellow="#3a3618",
)


def current() -> Palette:
    """Return the palette that the window wears now."""
    window = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return DARK if window.lightness() < _DARK_BELOW else LIGHT


@cache
def colour(name: str) -> QColor:
    """Return the colour of a name like `#1f4fa3`; not to be changed by who gets it."""
    return QColor(name)
