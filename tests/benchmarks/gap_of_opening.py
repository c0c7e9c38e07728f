"""How long the event loop stands still while a file of 20 000 people is opened on the worker."""

from functools import partial

from tests.benchmarks._house import a_desk, longest_gap

from delegates_app.services.office import Desk, Office
from delegates_app.services.opening import open_office
from delegates_app.ui.kit.jobs import Jobs

NAME = "longest gap of the loop, a file of 20 000 loaded, ms"
GOAL = "<= 50"


def measure() -> int:
    """Milliseconds until the office is there."""
    with a_desk(20_000, 200, "1+100") as desk:
        jobs, came = Jobs(_raise), list[Office]()
        opening = partial(open_office, desk.address, Desk("ben"))
        found = longest_gap(lambda: jobs.run(opening, came.append, _fail), lambda: bool(came))
        came[0].close()
        jobs.close()
    return found


def _raise(error: BaseException) -> None:
    raise error


def _fail(sentence: str) -> None:
    raise RuntimeError(sentence)
