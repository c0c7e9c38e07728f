"""A state of a tab or dialog that is worth a picture, and how to get there."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Scene:
    """A panel or dialog opened as by hand.

    `name` goes into the picture's file name, lower-case with hyphens; `show` opens it and may
    return a window of its own to be pictured in place of the main one; `leave` puts it away.
    """

    name: str
    show: Callable[[], QWidget | None]
    leave: Callable[[], object] | None = None
