"""Headings and words of exports in four languages, from tables edited by hand."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from delegates_app import resources
from delegates_app.domain.errors import AppError
from delegates_app.domain.exporting import Column
from delegates_app.domain.parties import name_in
from delegates_app.domain.records import Delegation, Party
from delegates_app.domain.register import Register
from delegates_app.domain.wording import mark
from delegates_app.domain.words import DelegationKind

LANGUAGES = ("en", "fr", "nl", "de")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language."""

    language: str

    def __post_init__(self) -> None:
        if self.language not in LANGUAGES:
            text = mark("“{language}” is not one of en, fr, nl, de. Nothing was written.")
            raise AppError(text.format(language=self.language))

    def title(self, what: str) -> str:
        """Return the title of an export."""
        return self._in(_table("titles")[what])

    def column(self, key: str, width: int = 18) -> Column:
        """Return a column under its heading."""
        return Column(self._in(_table("columns")[key]), width)

    def word(self, group: str, key: str) -> str:
        """Return a word of a closed vocabulary."""
        return self._in(_table("words")[group][key])

    def yes(self, value: bool) -> str:
        """Return yes or no."""
        return self.word("plain", "yes" if value else "no")

    def delegation(self, register: Register, delegation: Delegation) -> str:
        """Return the name of a delegation; the Presidency's and the host's say so."""
        party = register.get(Party, delegation.party_id)
        name = delegation.name or name_in(party, self.language)
        if delegation.kind is DelegationKind.NATIONAL or delegation.name:
            return name
        return f"{name} ({self.word('kind', delegation.kind)})"

    def _in(self, texts: list[str]) -> str:
        """Return the text of this language."""
        return texts[LANGUAGES.index(self.language)]


@cache
def _table(name: str) -> Mapping[str, Any]:
    """Return one table of words."""
    path = resources.folder("exports") / f"{name}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))
