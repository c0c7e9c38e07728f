"""`pictures`: the whole window in PNG files, and the texts on them that cannot be read."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from delegates_app.domain.wording import Sentence, mark
from delegates_app.ui.pictures.camera import Camera, Critic
from delegates_app.ui.pictures.cut_texts import findings
from delegates_app.ui.pictures.finding import Fault, Finding
from delegates_app.ui.pictures.pseudo import is_pseudo
from delegates_app.ui.pictures.sample_list import SAMPLE_WORDS
from delegates_app.ui.pictures.studio import Look, Studio, studio
from delegates_app.ui.pictures.unmarked import Data, unmarked
from delegates_app.ui.pictures.visit import conferences_named, visit

_NO_SCREEN = "This plugin does not support"
_SENTENCES = {
    Fault.CUT: mark("{picture}: “{text}” is cut ({where})"),
    Fault.COVERED: mark("{picture}: “{text}” is covered in part ({where})"),
    Fault.OVERLAPPING: mark("{picture}: “{text}” and “{other}” overlap ({where})"),
    Fault.UNMARKED: mark("{picture}: “{text}” is not translated ({where})"),
}


@dataclass(frozen=True, slots=True)
class Order:
    """Which pictures are wanted: of which conference, into which folder, in which look."""

    conference: str | None
    out: Path
    look: Look = field(default_factory=Look)


def take(address: str, order: Order) -> dict[str, Any]:
    """Take all pictures of a file; the file itself is left alone.

    Returns a document with the names of the `pictures` and the `problems` on them.
    """
    with _quiet(), studio(address, order.look) as room:
        camera = Camera(order.out, _critics(room, order.look))
        conferences = conferences_named(room.desk.view.register, order.conference)
        visit(room, camera, conferences)
    problems = [_problem(picture, finding) for picture, finding in camera.found]
    return {"pictures": camera.taken, "problems": problems}


@contextmanager
def _quiet() -> Iterator[None]:
    """Leave out what Qt says because there is no screen; the rest goes where it went."""
    before: Callable[..., object] | None = None

    def pass_on(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if _NO_SCREEN in message:
            return
        if before is not None:
            before(kind, context, message)
        else:
            sys.stderr.write(f"{message}\n")

    before = qInstallMessageHandler(pass_on)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


def _problem(picture: str, finding: Finding) -> dict[str, str]:
    said = Sentence.of(
        _SENTENCES[finding.fault],
        picture=picture,
        text=finding.text,
        other=finding.other,
        where=finding.where,
    )
    return {
        "picture": picture,
        "kind": finding.fault.value,
        "text": finding.text,
        "other": finding.other,
        "widget": finding.where,
        "message": said.text,
    }


def _critics(room: Studio, look: Look) -> tuple[Critic, ...]:
    if not look.pseudo:
        return (findings,)
    data = Data(room.desk.view, (*SAMPLE_WORDS, room.desk.address))
    return (findings, partial(unmarked, data=data))


def order(
    conference: str | None, *, out: Path, language: str, dark: bool, size: tuple[int, int]
) -> Order:
    """An order in plain values, as the command line has them."""
    return Order(conference, out, Look(dark, size, is_pseudo(language)))
