"""The class of each value: who may see it, when it is erased (dossier §3.3, §7.3)."""

from enum import StrEnum
from typing import Annotated, TypeVar

Kept = TypeVar("Kept")


class DataClass(StrEnum):
    """Four classes of values, and `key` for what only holds records together."""

    KEY = "key"
    PUBLIC = "public"
    INTERNAL = "internal"
    SECURITY = "security"
    HEALTH = "health"


class Numbered:
    """A number that people see, given inside the write, counted within the field named."""

    __slots__ = ("within",)

    def __init__(self, within: str = "") -> None:
        self.within = within


class Refers:
    """A value that is the id of another record."""

    __slots__ = ("kind",)

    def __init__(self, kind: str) -> None:
        self.kind = kind


Key = Annotated[Kept, DataClass.KEY]
Public = Annotated[Kept, DataClass.PUBLIC]
Internal = Annotated[Kept, DataClass.INTERNAL]
Security = Annotated[Kept, DataClass.SECURITY]
Health = Annotated[Kept, DataClass.HEALTH]
