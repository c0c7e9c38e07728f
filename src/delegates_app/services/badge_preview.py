"""Badges before they are printed: what there is to choose, whose are meant, the sheets to see.

Light: the pictures are made by `services.badge_sheets` in the worker process. What is seen is
the very PDF that is printed: its bytes are kept and written, with the codes that it shows.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from delegates_app.domain.badge_faces import faces_of
from delegates_app.domain.badge_text import BadgeFace
from delegates_app.domain.badges import PrintRun, new_token
from delegates_app.domain.journal import Act
from delegates_app.domain.records import Badge, Conference, Delegate, Delegation
from delegates_app.domain.register import Register
from delegates_app.domain.wording import Sentence, counted, mark
from delegates_app.services.badge_printing import PrintJob, PrintOrder, plan_printed
from delegates_app.services.office import Work

Box = tuple[float, float, float, float]
CHOICES = "delegates_app.services.badge_sheets:choices"
SHEETS = "delegates_app.services.badge_sheets:sheets"
PICTURE = "delegates_app.services.badge_sheets:picture"
ONE_BADGE = "delegates_app.services.badge_sheets:one_badge"
WRITE_DRAFT = "delegates_app.services.badge_sheets:write_draft"
PUT_IN_PLACE = "delegates_app.services.badge_rendering:put_in_place"
DROP_DRAFT = "delegates_app.services.badge_sheets:drop_draft"


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: lines of `stride` bytes, four a pixel: blue, green, red, and one unused."""

    width: int
    height: int
    stride: int
    content: bytes


@dataclass(frozen=True, slots=True)
class StockChoice:
    """A stock to choose: the sheet's size and its cells (x, y, width, height) in mm."""

    id: str
    name: str
    sheet: tuple[float, float]
    cells: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class LayoutChoice:
    """A layout to choose, and the ids of the stocks that it fits on, its usual one first."""

    id: str
    name: str
    stocks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Choices:
    """What badges can be printed with."""

    layouts: tuple[LayoutChoice, ...]
    stocks: tuple[StockChoice, ...]


@dataclass(frozen=True, slots=True)
class Sheets:
    """The PDF of a job: sheet and cell and findings of each badge, how many sheets, the first."""

    pdf: bytes
    places: tuple[tuple[int, int], ...]
    findings: tuple[tuple[Sentence, ...], ...]
    sheets: int
    first: Picture


def job_for(
    register: Register, conference: Conference, delegates: Iterable[Delegate], order: PrintOrder
) -> PrintJob:
    """The badges of these people in the order given, each with a code of its own."""
    chosen = tuple(delegates)
    faces = tuple(replace(each, token=new_token()) for each in faces_now(register, chosen))
    return PrintJob(tuple(each.id for each in chosen), faces, conference.title, order)


def faces_now(register: Register, delegates: Iterable[Delegate]) -> tuple[BadgeFace, ...]:
    """What the badges of these people show now, without their codes."""
    by_delegation: dict[str, Mapping[str, BadgeFace]] = {}
    faces = []
    for each in delegates:
        if each.delegation_id not in by_delegation:
            delegation = register.get(Delegation, each.delegation_id)
            by_delegation[each.delegation_id] = faces_of(register, delegation)
        faces.append(by_delegation[each.delegation_id][each.id])
    return tuple(faces)


def printed_before(register: Register, delegates: Iterable[Delegate]) -> tuple[Delegate, ...]:
    """Whose badges were printed before, so that a reason is needed."""
    return tuple(each for each in delegates if register.where(Badge, "delegate_id", each.id))


def printing_of(register: Register, job: PrintJob, sheets: Sheets, run: PrintRun) -> Work:
    """The record of what came out, as one operation that left the house."""
    changes = plan_printed(register, job, sheets.places, run)
    number = len(job.delegate_ids)
    label = counted(number, mark("Print 1 badge"), mark("Print {n} badges")).text
    return Work(label, changes, Act.OUTGOING, reason=run.reason)


def run_of(job: PrintJob, at: datetime, author: str, file: str) -> PrintRun:
    """What the badges of a job share when they are printed into a file."""
    return PrintRun(at, job.order.layout, author, f"file {file}", job.order.reason)
