"""The one style sheet, written from the palette."""

from dataclasses import asdict
from string import Template

from delegates_app.ui.kit.palette import Palette

_SHEET = Template("""
QToolTip { background: $card; color: $ink; border: 1px solid $line; padding: 4px 6px; }
QMainWindow, QDialog { background: $ground; }
QLabel[kind="second"] { color: $second; }
QLabel[kind="small"] { color: $second; font-size: 11px; }
QLabel[kind="heading"] { font-weight: 600; }
QLabel[kind="title"] { font-size: 16px; font-weight: 600; }
QLabel[kind="missing"] { color: $second; font-style: italic; }
QLabel[kind="refusal"] { color: $no_text; }
QFrame#card { background: $card; border: 1px solid $line; border-radius: 8px; }
QFrame[kind="rule"] { background: $grid; border: none; }

QPushButton { background: $card; color: $ink; border: 1px solid $line; border-radius: 5px;
  padding: 0 12px; min-height: 30px; }
QPushButton:hover { border-color: $scroll; background: $alternate; }
QPushButton:pressed, QPushButton:checked { background: $soft; border-color: $accent;
  color: $accent; }
QPushButton:focus { border-color: $accent; }
QPushButton:disabled { color: $faint; background: $ground; }
QPushButton[kind="primary"] { background: $button; color: $button_text;
  border-color: $button; font-weight: 600; }
QPushButton[kind="primary"]:focus { border: 2px solid $ink; }
QPushButton[kind="primary"]:disabled { background: $track; color: $second; border-color: $track; }
QPushButton[kind="segment"] { border-radius: 0; margin: 0; }
QPushButton[kind="segment"]:checked { background: $soft; border-color: $accent; color: $accent;
  font-weight: 600; }
QPushButton[kind="link"] { background: transparent; border: 1px solid transparent;
  color: $accent; padding: 0 2px; min-height: 20px; text-align: left; }
QPushButton[kind="link"]:focus { border-color: $accent; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 5px;
  padding: 3px 6px; color: $ink; }
QToolButton:hover { background: $header; }
QToolButton:focus { border-color: $accent; }
QToolButton:disabled { color: $faint; }
QToolButton:checked { background: $soft; border-color: $accent; color: $accent; }

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDateEdit, QDateTimeEdit, QTimeEdit {
  background: $card; color: $ink; border: 1px solid $line; border-radius: 5px; padding: 0 8px;
  selection-background-color: $button; selection-color: $button_text; }
QLineEdit, QSpinBox, QDateEdit, QDateTimeEdit, QTimeEdit { min-height: 30px; }
QPlainTextEdit, QTextEdit { padding: 4px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDateEdit:focus,
QDateTimeEdit:focus, QTimeEdit:focus { border-color: $accent; }
QLineEdit:disabled { background: $ground; color: $second; }
QLineEdit[refused="true"], QComboBox[refused="true"] { border: 2px solid $no_text; }

QComboBox { background: $card; color: $ink; border: 1px solid $line; border-radius: 5px;
  padding: 0 24px 0 8px; min-height: 30px; }
QComboBox:focus, QComboBox:on { border-color: $accent; }
QComboBox::drop-down { width: 0; border: none; }
QComboBox QLineEdit, QAbstractSpinBox QLineEdit { border: none; min-height: 0; padding: 0; }
QComboBox QAbstractItemView { background: $card; color: $ink; border: 1px solid $line;
  selection-background-color: $soft; selection-color: $ink; outline: none; }

QLineEdit#cell_editor { background: $card; border: 2px solid $accent; border-radius: 0;
  min-height: 0; padding: 0 6px; }
QLineEdit#cell_editor[refused="true"] { border-color: $no_text; }
QLabel#remark { background: $card; color: $ink; border: 1px solid $scroll; border-radius: 5px;
  padding: 5px 8px; font-size: 12px; }
QLabel#remark[refused="true"] { color: $no_text; border-color: $no_text; }

QTabBar { background: transparent; qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: $second; font-weight: 600; padding: 9px 18px;
  border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:hover { color: $ink; }
QTabBar::tab:selected { color: $accent; border-bottom-color: $accent; }
QTabBar::tab:focus { background: $soft; }
QTabWidget::pane { border: none; }

QTableView, QListView, QTreeView { background: $card; border: 1px solid $line; color: $ink;
  selection-background-color: $soft; selection-color: $ink; outline: none; }
QHeaderView { background: $header; border: none; }
QTableCornerButton::section { background: $header; border: none; }
QListView::item { padding: 4px 8px; }
QListView::item:selected { background: $soft; color: $ink; }

QMenuBar { background: $card; color: $ink; }
QMenuBar::item { padding: 6px 10px; background: transparent; }
QMenuBar::item:selected { background: $soft; }
QMenu { background: $card; color: $ink; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 6px 28px 6px 10px; border-radius: 4px; }
QMenu::icon { padding-left: 8px; }
QMenu::item:selected { background: $soft; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $grid; margin: 4px 8px; }

QStatusBar { background: $card; color: $second; border-top: 1px solid $line; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: $second; }
QToolBar { background: $card; border: none; border-bottom: 1px solid $line; spacing: 8px;
  padding: 5px 6px; }

QScrollArea, QScrollArea > QWidget > QWidget#inside { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $scroll; border-radius: 4px; margin: 1px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: transparent; }
QProgressBar { background: $track; border: none; border-radius: 3px; max-height: 6px;
  text-align: center; }
QProgressBar::chunk { background: $button; border-radius: 3px; }
QGroupBox { border: none; font-weight: 600; margin-top: 20px; }
QGroupBox::title { subcontrol-origin: margin; left: 0; }
""")


def style_sheet(colours: Palette) -> str:
    """Return the style sheet in the colours given."""
    names = {name: value for name, value in asdict(colours).items() if isinstance(value, str)}
    return _SHEET.substitute(names, no_text=colours.no.text)
