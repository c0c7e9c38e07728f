"""Writes what a line holds: closes it when that is kept, says in it why it was refused."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QObject, Signal

from delegates_app.domain.changes import Change
from delegates_app.domain.errors import AppError
from delegates_app.domain.journal import Act, Operation
from delegates_app.domain.register import Register
from delegates_app.ui.availability.form_line import FormLine
from delegates_app.ui.desk import LiveDesk

Plan = Callable[[Register], Iterable[Change]]


class LineWriter(QObject):
    """One gesture at a time; `recorded` carries the operation that was written."""

    recorded = Signal(object)

    def __init__(self, desk: LiveDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._writing = False

    def write(self, line: FormLine, label: str, plan: Plan, act: Act = Act.WORK) -> None:
        """Write what a plan makes; the texts of the line stay until it is written."""
        if self._writing:
            return
        self._writing = True
        done, refused = partial(self._written, line), partial(self._refused, line)
        try:
            self._desk.write_planned(label, plan, done=done, refused=refused, act=act)
        except AppError as error:
            refused(error)

    def _written(self, line: FormLine, operation: Operation) -> None:
        self._writing = False
        line.leave()
        self.recorded.emit(operation)

    def _refused(self, line: FormLine, error: AppError) -> None:
        self._writing = False
        line.complain(error.sentence)
