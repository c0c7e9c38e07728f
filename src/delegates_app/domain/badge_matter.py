"""What badges show beside faces: photos by their digest, sessions and notices for the back."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class SessionLine:
    """A session as the back of a badge lists it, with the letters of those who may enter."""

    day: str
    time: str
    title: str
    place: str = ""
    letters: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Notice:
    """What to know or to do: “Emergency”, “112”."""

    label: str
    text: str


@dataclass(frozen=True, slots=True, eq=False)
class Matter:
    """What many badges share beside their layout; each is only equal to itself."""

    photos: Mapping[str, bytes] = field(default_factory=dict)
    sessions: tuple[SessionLine, ...] = ()
    notices: tuple[Notice, ...] = ()


NO_MATTER = Matter()
