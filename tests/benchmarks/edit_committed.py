"""One edit, from the change to the disk."""

from dataclasses import replace
from functools import partial

from tests.benchmarks._offices import a_crowd, an_office, median_milliseconds

from delegates_app.domain.changes import edited
from delegates_app.domain.records import Person
from delegates_app.services.office import Work

NAME = "one edit committed (SQLite, synchronous FULL), ms"
GOAL = "<= 15"


def measure() -> float:
    """The median of two hundred edits in a file of 4 000 people."""
    with an_office() as office:
        office.write(a_crowd(4000))
        people = list(office.register.all(Person))[:200]
        works = [Work("Title", edited(person, replace(person, title="Dr"))) for person in people]
        return median_milliseconds([partial(office.write, work) for work in works])
