"""What is wrong with a text on a picture, and where."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtWidgets import QWidget

from delegates_app.ui.pictures.in_sight import area_of, outers

_PLAIN = frozenset({"QWidget", "QStackedWidget", "qt_scrollarea_viewport", "inside"})


class Fault(StrEnum):
    """What is wrong with a text."""

    CUT = "cut"
    COVERED = "covered"
    OVERLAPPING = "overlapping"
    UNMARKED = "unmarked"


@dataclass(frozen=True, slots=True)
class Finding:
    """A text that cannot be read whole; `where` names the widget, `other` what lies upon it."""

    fault: Fault
    text: str
    where: str
    other: str = ""


def where(widget: QWidget) -> str:
    """The widget by its name or kind, and what it lies in."""
    area = area_of(widget)
    named = area or widget
    chain = [named, *outers(named, named.window())]
    words = [each.objectName() or type(each).__name__ for each in chain]
    return " in ".join(dict.fromkeys((words[0], *_telling(words[1:]))))


def _telling(words: list[str]) -> list[str]:
    return [each for each in words if each not in _PLAIN][:3]
