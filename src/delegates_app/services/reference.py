"""The parties every desk knows and the order of Presidencies, from tables edited by hand."""

import tomllib
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

from delegates_app import resources
from delegates_app.domain.errors import AppError
from delegates_app.domain.parties import in_protocol_order
from delegates_app.domain.records import Party
from delegates_app.domain.wording import mark
from delegates_app.domain.words import ConferenceKind, PartyKind

_PARTY_IDS = UUID("0e0b7a5c-5d0e-4c83-9d65-1b5a4f6a2f10")
_HALVES_IN_YEAR = 2

Table = dict[str, Any]


def party_id(code: str) -> str:
    """Return the id of a party, the same on every desk."""
    return str(uuid5(_PARTY_IDS, code))


def parties(on: date | None = None) -> tuple[Party, ...]:
    """Return the parties as of a day, without one those of now, in protocol order."""
    return tuple(party for party in _all_parties() if _valid(party, on))


def usual_parties(kind: ConferenceKind, on: date) -> tuple[Party, ...]:
    """Return whom a new conference of this kind invites, in protocol order."""
    usual = _usual()[kind]
    return tuple(
        party
        for party in parties(on)
        if party.kind in usual["kinds"] or party.code in usual["codes"]
    )


def trio(year: int, half: int) -> tuple[str, ...]:
    """Return the codes of the three Presidencies to which a half-year belongs."""
    return _trios()[_place(year, half) // 3]


def presidency_order(year: int, half: int) -> tuple[str, ...]:
    """Return the codes of all Member States in order of Presidency, the chair's first."""
    chairs = [code for three in _trios() for code in three]
    place = _place(year, half)
    return tuple(chairs[place:] + chairs[:place])


def _valid(party: Party, on: date | None) -> bool:
    """Say whether a party goes by this name on the day."""
    if on is None:
        return party.valid_to is None
    return (party.valid_from or on) <= on <= (party.valid_to or on)


def _place(year: int, half: int) -> int:
    """Return the number of a half-year in the table, the first being 0."""
    begins = _presidencies()[0]["begins"]
    first_year, first_half = (int(part) for part in begins.split("-"))
    place = _HALVES_IN_YEAR * (year - first_year) + half - first_half
    if half not in (1, _HALVES_IN_YEAR) or not 0 <= place < 3 * len(_trios()):
        sentence = mark(
            "The order of Presidencies is not known for half {half} of {year}; "
            "nothing was changed; add it to presidency.toml."
        )
        raise AppError(sentence.format(half=half, year=year))
    return place


@cache
def _all_parties() -> tuple[Party, ...]:
    """Return the parties of all tables, of all times."""
    tables = resources.folder("parties")
    return in_protocol_order(party for kind in PartyKind for party in parties_of(kind, tables))


def parties_of(kind: PartyKind, tables: Path) -> tuple[Party, ...]:
    """Return the parties of one table, which is named after their kind."""
    path = tables / f"{kind}.toml"
    try:
        return tuple(_party(kind, row) for row in read_table(path)["party"])
    except KeyError as missing:
        sentence = mark(
            "A party in {table} has no {property}; nothing was changed; correct the table."
        )
        raise AppError(sentence.format(table=path, property=missing)) from missing


def _party(kind: PartyKind, row: Table) -> Party:
    """Make one party from a row of a table."""
    return Party(
        id=party_id(row["code"]),
        code=row["code"],
        kind=kind,
        name_en=row["en"],
        name_fr=row.get("fr", ""),
        name_nl=row.get("nl", ""),
        name_de=row.get("de", ""),
        name_own=row.get("own", ""),
        name_latin=row.get("latin", ""),
        long_name_en=row.get("long_en", ""),
        long_name_fr=row.get("long_fr", ""),
        long_name_nl=row.get("long_nl", ""),
        long_name_de=row.get("long_de", ""),
        footnote=row.get("footnote", ""),
        order=row["order"],
        iso2=row.get("iso2", ""),
        iso3=row.get("iso3", ""),
        aliases=_aliases(row),
        former_codes=tuple(row.get("former_codes", ())),
        valid_from=row.get("valid_from"),
        valid_to=row.get("valid_to"),
    )


def _aliases(row: Table) -> tuple[str, ...]:
    """Return every other name, each once: abbreviations, long names, other languages."""
    others = (*row.get("aliases", ()), *row.get("other_languages", ()))
    long_names = (f"long_{language}" for language in ("en", "fr", "nl", "de"))
    names = {row.get(key) for key in ("en", "fr", "nl", "de", "own", "latin", *long_names)}
    return tuple(name for name in dict.fromkeys(others) if name and name not in names)


@cache
def _usual() -> Table:
    """Return the kinds and codes that a new conference invites, by its kind."""
    return read_table(resources.folder("parties") / "usual.toml")


@cache
def _presidencies() -> tuple[Table, ...]:
    """Return the rows of the table of Presidencies."""
    return tuple(read_table(resources.folder("parties") / "presidency.toml")["trio"])


@cache
def _trios() -> tuple[tuple[str, ...], ...]:
    """Return the codes of each three Presidencies, in order."""
    return tuple(tuple(row["chairs"]) for row in _presidencies())


def read_table(path: Path) -> Table:
    """Read one table; what is wrong with it is told in a sentence."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        sentence = mark(
            "The table {table} cannot be read ({reason}); nothing was changed; "
            "correct it or install the program again."
        )
        raise AppError(sentence.format(table=path, reason=error)) from error
