"""Somebody as typed or pasted, before there is a person or a seat."""

import uuid
from dataclasses import dataclass

from delegates_app.domain.names import split_name, split_title
from delegates_app.domain.records import Person
from delegates_app.domain.words import Level


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Somebody as typed or pasted, before there is a person or a seat."""

    given_name: str = ""
    family_name: str = ""
    title: str = ""
    function: str = ""
    organisation: str = ""
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    level: Level | None = None

    @property
    def named(self) -> bool:
        """Whether there is a name at all."""
        return bool(self.given_name or self.family_name)


def newcomer(text: str, function: str = "") -> Newcomer:
    """Somebody from one typed name, with titles in front or without."""
    title, name = split_title(text)
    given, family = split_name(name)
    return Newcomer(given, family, title, function.strip())


def person_of(someone: Newcomer) -> Person:
    """A new person with what was typed."""
    return Person(
        id=str(uuid.uuid4()),
        given_name=someone.given_name,
        family_name=someone.family_name,
        title=someone.title,
        organisation=someone.organisation,
        emails=someone.emails,
        phones=someone.phones,
    )
