"""What lies in the envelope of a delegation: its cover sheet and its label."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Enclosed:
    """A badge in an envelope: whose, of which category, with which serial."""

    name: str
    letter: str
    colour: str
    function: str = ""
    serial: str = ""


@dataclass(frozen=True, slots=True)
class Cover:
    """The cover sheet of a delegation; `contact` are the lines under its name."""

    code: str
    delegation: str
    event: str
    event_line: str
    contact: tuple[str, ...]
    badges: tuple[Enclosed, ...]
    delegation_latin: str = ""
