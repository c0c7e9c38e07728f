"""Every text that a person sees goes through translation."""

import ast
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from delegates_app.domain.journal import Entry
from delegates_app.domain.register import Register
from delegates_app.services.demo import write_demo
from delegates_app.services.office import View
from delegates_app.storage.database import Database
from delegates_app.ui.pictures.finding import Fault
from delegates_app.ui.pictures.pseudo import in_pseudo
from delegates_app.ui.pictures.take import order, take
from delegates_app.ui.pictures.unmarked import Data, is_translated, unmarked

UI = Path(__file__).resolve().parents[1] / "src" / "delegates_app" / "ui"
SAYS = {
    "Action": (1, 5, 6),
    "Button": (0,),
    "Chip": (0,),
    "Column": (1, 3),
    "EmptyPage": (1, 2),
    "Fact": (0,),
    "Figure": (1,),
    "FilterLine": (0,),
    "IconButton": (1,),
    "Pill": (1,),
    "QCheckBox": (0,),
    "QLabel": (0,),
    "Words": (0,),
    "add_heading": (0,),
    "add_text": (0,),
    "add_title": (0,),
    "addTab": (0,),
    "fail": (0,),
    "good": (0,),
    "hinted.emit": (0,),
    "setAccessibleName": (0,),
    "setPlaceholderText": (0,),
    "setText": (0,),
    "setTitle": (0,),
    "setToolTip": (0,),
    "setWindowTitle": (0,),
    "warn": (0,),
}
"""Where what is called is shown to people: the places of the texts among its arguments."""


def test_the_window_says_nothing_that_is_not_translated(tmp_path: Path, qapp: QApplication) -> None:
    assert qapp is not None
    path = tmp_path / "demonstration.delegates"
    database = Database.create(str(path))
    write_demo(database)
    database.close()
    wish = order(
        "ghent", out=tmp_path / "pictures", language="pseudo", dark=False, size=(1440, 900)
    )
    problems = take(str(path), wish)["problems"]
    assert [each["message"] for each in problems if each["kind"] == Fault.UNMARKED] == []


def test_no_text_stands_in_the_window_s_code_untranslated() -> None:
    bare = [
        f"{path.relative_to(UI).as_posix()}:{text.lineno} {text.value!r}"
        for path in sorted(UI.rglob("*.py"))
        for text in _bare_texts(ast.parse(path.read_text("utf-8")))
    ]
    assert bare == []


def _bare_texts(tree: ast.AST) -> Iterator[ast.Constant]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            for place in SAYS.get(_called(node.func), ()):
                for text in node.args[place : place + 1]:
                    if isinstance(text, ast.Constant) and re.search(
                        r"[A-Za-z]{2}", str(text.value)
                    ):
                        yield text


def _called(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        owner = function.value
        of = owner.attr if isinstance(owner, ast.Attribute) else ""
        return f"{of}.{function.attr}" if function.attr == "emit" else function.attr
    return function.id if isinstance(function, ast.Name) else ""


@pytest.mark.parametrize(
    "code", ["Button('Save')", "label.setText('Saved')", "x.notices.good('Hi')"]
)
def test_a_bare_text_is_found(code: str) -> None:
    assert list(_bare_texts(ast.parse(code)))


@pytest.mark.parametrize("code", ["Button(self.tr('Save'))", "label.setText('')", "set('Saved')"])
def test_a_translated_text_is_let_through(code: str) -> None:
    assert not list(_bare_texts(ast.parse(code)))


@pytest.fixture
def data() -> Data:
    entry = Entry(1, "Badges printed: BE", "Lotte Claes", datetime(2024, 4, 16))
    return Data(View(Register.of(()), (entry,)), ("Eleni Chatzigeorgiou",))


@pytest.mark.parametrize(
    "text",
    [
        in_pseudo("All changes saved"),
        f"Lotte Claes, {in_pseudo('yesterday')}",
        "Badges printed: BE",
        "Eleni Chatzi…",
        "Ctrl+Shift+Z",
        "29–30 · 1+2 · 18/31",
        "office@ministry.example",
        "list of May.xlsx",
    ],
)
def test_what_is_translated_or_data_is_let_through(text: str, data: Data) -> None:
    assert is_translated(text, data)


@pytest.mark.parametrize(
    "text", ["Save", f"{in_pseudo('Saved')} now", "Eleni says no", f"Reply: {in_pseudo('Yes')}"]
)
def test_what_nobody_marked_is_found(text: str, data: Data) -> None:
    assert not is_translated(text, data)


def test_a_label_and_a_tooltip_that_nobody_marked_are_listed(
    data: Data, qapp: QApplication
) -> None:
    assert qapp is not None
    window = QWidget()
    label = QLabel("Nobody marked this", window, textFormat=Qt.TextFormat.PlainText)
    label.setToolTip("Nor this")
    window.show()
    assert {each.text for each in unmarked(window, data)} == {"Nobody marked this", "Nor this"}
    window.close()
    window.deleteLater()
