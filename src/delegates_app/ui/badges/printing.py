"""Printing into a file: a draft beside it, the badges recorded, the draft given its name."""

from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from delegates_app.domain.errors import AppError
from delegates_app.domain.journal import Operation
from delegates_app.services.badge_preview import (
    DROP_DRAFT,
    PUT_IN_PLACE,
    WRITE_DRAFT,
    printing_of,
    run_of,
)
from delegates_app.ui.badges.previewing import Made
from delegates_app.ui.desk import LiveDesk


class Printing(QObject):
    """`printed` carries the path of the PDF and how many badges; `failed` a sentence.

    In this order, as a code on paper that nobody has recorded is worse than a record without
    paper, which a reprint mends.
    """

    printed = Signal(object, int)
    failed = Signal(str)

    def __init__(self, desk: LiveDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    def start(self, made: Made, out: Path, at: datetime) -> None:
        """Write the very bytes that were looked at, and record their badges."""
        draft = out.with_name(f"{out.name}.draft.pdf")
        record = partial(self._record, made, (draft, out), at)
        arguments = (made.sheets.pdf, draft)
        self._desk.files.run(WRITE_DRAFT, arguments, lambda _nothing: record(), self.failed.emit)

    def _record(self, made: Made, paths: tuple[Path, Path], at: datetime) -> None:
        draft, out = paths
        try:
            run = run_of(made.job, at, self._desk.author, out.name)
            work = printing_of(made.register, made.job, made.sheets, run)
            recorded = partial(self._recorded, paths, len(made.job.delegate_ids))
            self._desk.write_work(work, done=recorded, refused=partial(self._refused, draft))
        except AppError as error:
            self._refused(draft, error)

    def _recorded(self, paths: tuple[Path, Path], number: int, _operation: Operation) -> None:
        out = paths[1]
        self._desk.files.run(
            PUT_IN_PLACE, paths, lambda _nothing: self.printed.emit(out, number), self.failed.emit
        )

    def _refused(self, draft: Path, error: AppError) -> None:
        sentence = error.sentence
        self._desk.files.run(
            DROP_DRAFT, (draft,), lambda _nothing: self.failed.emit(sentence), self.failed.emit
        )
