"""Texts that stay English in the pseudo-language and are no data: nobody marked them."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import fields
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView, QWidget

from delegates_app.domain.records import Person
from delegates_app.services.office import View
from delegates_app.ui.pictures.finding import Fault, Finding, where
from delegates_app.ui.pictures.painted import PaintedText, paint
from delegates_app.ui.pictures.pseudo import without_pseudo
from delegates_app.ui.pictures.said import is_typed, whole_texts

_WORD = re.compile(r"[^\W\d_]{2,}")
_PARTS = re.compile(r"[\0\[\]·…—–|/()“”]|, |: |; | - |\n")
_OUTSIDE = re.compile(
    r"""
    (?:(?:Ctrl|Shift|Alt|Meta)\+)+\w+                  # keys, which Qt names
    | \b(?:Enter|Return|Tab|Esc|Del|Ins|Home|End|PgUp|PgDown|Space|F\d+)\b
    | [\w.+-]+@[\w.-]+ | https?://\S+                   # addresses
    | [\w .-]+\.(?:delegates|xlsx|csv|pdf)\b            # files
    | \b\d+(?:[+/]\d+)+\b                              # formats, shares
    """,
    re.VERBOSE,
)
_CLOSE = 4
_NAMES = ("given_name", "family_name", "name_native", "name_latin", "honorific", "title")


class Data:
    """The words that came from a file and not from the program."""

    def __init__(self, view: View, others: Iterable[str] = ()) -> None:
        told = [*others]
        for record in view.register:
            told += [text for each in fields(record) for text in _texts(getattr(record, each.name))]
        for entry in view.entries:
            told += [entry.label, entry.author, entry.reason]
        self._told = f" {' | '.join(dict.fromkeys(map(_even, told)))} "
        named = (getattr(each, name, "") for each in view.register.all(Person) for name in _NAMES)
        self._names = {word for name in named for word in _WORD.findall(_even(name or ""))}
        self._known: dict[str, bool] = {}

    def knows(self, part: str) -> bool:
        """Whether a part of a text stands so in the data, or is a shortened name of them."""
        if part not in self._known:
            self._known[part] = self._knows(_even(part))
        return self._known[part]

    def _knows(self, even: str) -> bool:
        if not _WORD.search(even) or self._is_told(even):
            return True
        code, _, rest = even.partition(" ")
        named, _, last = even.rpartition(" ")
        before, behind = bool(rest) and self._tells(code), bool(named) and self._tells(last)
        return (before and self._is_told(rest)) or (behind and self._is_told(named))

    def _is_told(self, even: str) -> bool:
        return self._tells(even) or self._are_names(_WORD.findall(even))

    def begins(self, part: str) -> bool:
        """Whether the data have something that begins so, as before an ellipsis."""
        *words, last = _WORD.findall(_even(part)) or [""]
        begun = any(name.startswith(last) for name in self._names)
        return f" {_even(part)}" in self._told or (begun and self._are_names(words))

    def _tells(self, even: str) -> bool:
        whole = rf"(?<!\w){re.escape(even)}(?!\w)"
        return even in self._told and bool(re.search(whole, self._told))

    def _are_names(self, words: Iterable[str]) -> bool:
        return all(word in self._names for word in words)


def unmarked(window: QWidget, data: Data) -> tuple[Finding, ...]:
    """The texts of a window that nobody marked: painted, in tooltips, read aloud."""
    said = dict.fromkeys((*_painted(window), *_tips(window), *_cell_tips(window)))
    return tuple(
        dict.fromkeys(
            Finding(Fault.UNMARKED, text, where(widget))
            for widget, text in said
            if not is_translated(text, data)
        )
    )


def is_translated(text: str, data: Data) -> bool:
    """Whether nothing of a text is left that is neither translated nor data."""
    if data.knows(text) or (text.endswith("…") and data.begins(text.rstrip("…"))):
        return True
    *parts, last = _PARTS.split(without_pseudo(_OUTSIDE.sub("\0", text)))
    return all(map(data.knows, parts)) and (data.knows(last) or "…" in text)


def _painted(window: QWidget) -> Iterator[tuple[QWidget, str]]:
    """What was painted, but for the lines of a text that the widget says as a whole."""
    for widget, text in _joined(paint(window).texts):
        said = (*whole_texts(widget), widget.accessibleName())
        if not any(text.strip() in each for each in said) and not is_typed(widget):
            yield widget, text


def _joined(texts: Iterable[PaintedText]) -> Iterator[tuple[QWidget, str]]:
    """Texts whose pieces stand close on one line: another script, or letters that changed."""
    line = ""
    last: PaintedText | None = None
    for text in texts:
        if last and not _goes_on(last, text):
            yield last.widget, line
            line = ""
        line, last = line + text.text, text
    if last:
        yield last.widget, line


def _goes_on(last: PaintedText, text: PaintedText) -> bool:
    same = last.widget is text.widget and abs(last.base - text.base) < 1
    return same and 0 <= text.ink.left() - last.ink.right() + 1 < _CLOSE


def _tips(window: QWidget) -> Iterator[tuple[QWidget, str]]:
    for widget in (window, *window.findChildren(QWidget)):
        if widget.isVisible() and widget.window() is window:
            yield widget, widget.toolTip()
            yield widget, widget.accessibleName()
            yield widget, widget.statusTip()
            yield from ((widget, text) for text in whole_texts(widget))
    yield window, window.windowTitle()


def _cell_tips(window: QWidget) -> Iterator[tuple[QWidget, str]]:
    """The tooltips of headings and of the cells in sight."""
    role = Qt.ItemDataRole.ToolTipRole
    for view in window.findChildren(QTableView):
        if not view.isVisible():
            continue
        model = view.model()
        for column in range(model.columnCount()):
            yield view, str(model.headerData(column, Qt.Orientation.Horizontal, role) or "")
            for row in _rows_in_sight(view):
                yield view, str(model.index(row, column).data(role) or "")


def _rows_in_sight(view: QTableView) -> range:
    first, last = view.rowAt(0), view.rowAt(view.viewport().height() - 1)
    end = last if last >= 0 else view.model().rowCount() - 1
    return range(max(0, first), end + 1)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, tuple):
        for each in value:
            yield from _texts(each)
    elif isinstance(value, str) and not isinstance(value, Enum) and not _is_id(value):
        yield value


def _is_id(text: str) -> bool:
    return len(text) == 36 and text.count("-") == 4


def _even(text: str) -> str:
    bare = re.sub(r"^\W+|\W+$", "", unicodedata.normalize("NFC", text).casefold())
    return " ".join(bare.split())
