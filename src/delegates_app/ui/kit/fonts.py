"""The font of the window: the system's on Windows, our own Noto Sans elsewhere."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QGuiApplication

from delegates_app import resources

TEXT = 13
SMALL = 11
TITLE = 16
FIGURE = 22
_WITH_SYSTEM_FONT = frozenset({"windows", "cocoa"})
_CUTS = ("Regular", "SemiBold", "Bold")
_FALLBACKS = ("NotoSansGeorgian-Regular.ttf", "NotoSansArmenian-Regular.ttf")


def window_font() -> QFont:
    """Return the font of ordinary text, loaded when the system has none of its own to trust."""
    if QGuiApplication.platformName() in _WITH_SYSTEM_FONT:
        chosen = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    else:
        chosen = _own_font()
    chosen.setPixelSize(TEXT)
    return chosen


@cache
def sized(pixels: int, *, strong: bool = False, italic: bool = False) -> QFont:
    """Return the window's font in another size, semibold or italic where asked.

    It is shared: who wants another yet makes a copy.
    """
    made = QFont(QGuiApplication.font())
    made.setPixelSize(pixels)
    made.setItalic(italic)
    made.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    return made


@cache
def metrics(pixels: int, *, strong: bool = False) -> QFontMetricsF:
    """Return the measures of that font."""
    return QFontMetricsF(sized(pixels, strong=strong))


def forget() -> None:
    """Measure anew, after the application got another font."""
    sized.cache_clear()
    metrics.cache_clear()


def _own_font() -> QFont:
    folder = resources.folder("fonts")
    families: list[str] = []
    for name in (*(f"NotoSans-{cut}.ttf" for cut in _CUTS), *_FALLBACKS):
        number = QFontDatabase.addApplicationFont(str(folder / name))
        families += QFontDatabase.applicationFontFamilies(number)
    chosen = QFont()
    chosen.setFamilies(list(dict.fromkeys(families)))
    return chosen
