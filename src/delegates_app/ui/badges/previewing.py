"""The PDF of what is ticked, made in the worker process and looked at sheet by sheet."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from delegates_app.domain.badge_text import BadgeFace
from delegates_app.domain.register import Register
from delegates_app.services.badge_preview import (
    ONE_BADGE,
    PICTURE,
    SHEETS,
    Picture,
    Sheets,
)
from delegates_app.services.badge_printing import PrintJob
from delegates_app.ui.file_work import FileRunner

WIDTH = 900
_SOON = 120


@dataclass(frozen=True, slots=True)
class Made:
    """A job with its PDF, and the register that gave its faces."""

    register: Register
    job: PrintJob
    sheets: Sheets

    def because(self, reason: str) -> "Made":
        """The same with the reason for which badges are printed again."""
        order = replace(self.job.order, reason=reason)
        return replace(self, job=replace(self.job, order=order))


class Preview(QObject):
    """`made` carries a Made or None, `turned` the picture of a sheet, `seen` that of one badge.

    Work that was asked for later takes the place of what was not begun or not delivered.
    """

    made = Signal(object)
    turned = Signal(object)
    seen = Signal(object)
    failed = Signal(str)

    def __init__(self, files: FileRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._files = files
        self._wanted: tuple[Register, PrintJob] | None = None
        self._works: dict[str, int] = {}
        self.current: Made | None = None
        self.number = 1
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self.make_now)

    def want(self, register: Register, job: PrintJob | None) -> None:
        """Make the sheets of a job soon; one that comes before that takes its place."""
        self._wanted = (register, job) if job and job.faces else None
        self._soon.start()

    def make_now(self) -> None:
        """Make the sheets that are wanted without waiting."""
        self._soon.stop()
        self.current = None
        if self._wanted is None:
            self._works[SHEETS] = self._works.get(SHEETS, 0) + 1
            self.made.emit(None)
            return
        register, job = self._wanted
        self._run(SHEETS, (job, WIDTH), lambda sheets: self._made(register, job, sheets))

    def turn_to(self, number: int) -> None:
        """Look at another sheet."""
        if self.current is None or not 1 <= number <= self.current.sheets.sheets:
            return
        self.number = number
        if number == 1:
            self.turned.emit(self.current.sheets.first)
        else:
            self._run(PICTURE, (self.current.sheets.pdf, number, WIDTH), self.turned.emit)

    def look_at(self, face: BadgeFace, layout: str) -> None:
        """Look at one badge, large."""
        self._run(ONE_BADGE, (face, layout, WIDTH), self.seen.emit)

    def _made(self, register: Register, job: PrintJob, sheets: Sheets) -> None:
        self.current = Made(register, job, sheets)
        self.number = 1
        self.made.emit(self.current)

    def _run(self, name: str, arguments: tuple[object, ...], done: Callable[[Any], object]) -> None:
        number = self._works[name] = self._works.get(name, 0) + 1

        def latest(result: Sheets | Picture) -> None:
            if self._works[name] == number:
                done(result)

        def failed(sentence: str) -> None:
            if self._works[name] == number:
                self.failed.emit(sentence)

        self._files.run(name, arguments, latest, failed)
