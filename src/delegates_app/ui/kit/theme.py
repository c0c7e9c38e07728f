"""What the window wears: Fusion, our colours, one style sheet; light, dark or as the system."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from delegates_app.ui.kit import fonts
from delegates_app.ui.kit.palette import DARK, LIGHT, Palette
from delegates_app.ui.kit.sheet import style_sheet

_Role = QPalette.ColorRole


class Theme(QObject):
    """Dresses the application, and again when the system or the user changes the scheme."""

    changed = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._chosen = Qt.ColorScheme.Unknown
        self._worn: Palette | None = None
        application.setStyle("Fusion")
        application.setFont(fonts.window_font())
        fonts.forget()
        application.styleHints().colorSchemeChanged.connect(self._dress)
        self._dress()

    @property
    def chosen(self) -> Qt.ColorScheme:
        """What the user chose; `Unknown` follows the system."""
        return self._chosen

    def choose(self, scheme: Qt.ColorScheme) -> None:
        """Wear light or dark from now on, or follow the system (`Unknown`)."""
        self._chosen = scheme
        self._application.styleHints().setColorScheme(scheme)
        self._dress()

    def _dress(self) -> None:
        hints = self._application.styleHints()
        unknown = self._chosen is Qt.ColorScheme.Unknown
        scheme = hints.colorScheme() if unknown else self._chosen
        colours = DARK if scheme is Qt.ColorScheme.Dark else LIGHT
        if colours is self._worn:
            return
        self._worn = colours
        self._application.setPalette(qt_palette(colours))
        self._application.setStyleSheet(style_sheet(colours))
        self.changed.emit()


def qt_palette(colours: Palette) -> QPalette:
    """Return our colours in Qt's roles."""
    roles = {
        _Role.Window: colours.ground,
        _Role.WindowText: colours.ink,
        _Role.Base: colours.card,
        _Role.AlternateBase: colours.alternate,
        _Role.Text: colours.ink,
        _Role.Button: colours.card,
        _Role.ButtonText: colours.ink,
        _Role.BrightText: colours.no.text,
        _Role.Highlight: colours.button,
        _Role.HighlightedText: colours.button_text,
        _Role.Accent: colours.button,
        _Role.Link: colours.accent,
        _Role.LinkVisited: colours.accent,
        _Role.ToolTipBase: colours.card,
        _Role.ToolTipText: colours.ink,
        _Role.PlaceholderText: colours.faint,
        _Role.Light: colours.card,
        _Role.Midlight: colours.grid,
        _Role.Mid: colours.line,
        _Role.Dark: colours.scroll,
        _Role.Shadow: colours.scroll,
    }
    made = QPalette()
    for role, name in roles.items():
        made.setColor(role, QColor(name))
    for role in (_Role.Text, _Role.WindowText, _Role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.faint))
    return made
