"""Exports: a WHAT of the command line to a table, and a table to a file."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import PurePath

from delegates_app.domain.classes import DataClass
from delegates_app.domain.errors import AppError
from delegates_app.domain.exporting import ExportTable
from delegates_app.domain.journal import Entry
from delegates_app.domain.records import Conference
from delegates_app.domain.register import Register
from delegates_app.domain.wording import mark
from delegates_app.files.lists_pdf import to_pdf
from delegates_app.files.workbooks.writing import to_csv, to_xlsx
from delegates_app.services import export_figures, export_lists
from delegates_app.services.export_lists import Build
from delegates_app.services.export_words import Words

HISTORY = "history"
WHATS = (
    "participants",
    "heads",
    "delegations",
    "availability",
    "contacts",
    "invitations",
    "badges",
    "names-and-mails",
    "dietary",
    "seating",
    "chase",
    "statistics",
    HISTORY,
)
_PLAIN: Mapping[str, Build] = {
    "participants": export_lists.participants,
    "heads": export_lists.heads,
    "delegations": export_lists.delegations,
    "availability": export_figures.availability,
    "contacts": export_lists.contacts,
    "badges": export_lists.badges,
    "names-and-mails": export_lists.names_and_mails,
    "dietary": export_lists.dietary,
    "statistics": export_figures.statistics,
}
_ON_PAPER = frozenset({"participants", "heads"})


@dataclass(frozen=True, slots=True)
class Wish:
    """What to export, in which language, as of when (local time of the conference)."""

    what: str
    at: datetime
    language: str = "en"


def table_of(register: Register, conference: Conference, wish: Wish) -> ExportTable:
    """Return the table of an export of a conference; AppError for one that is not there yet."""
    words = Words(wish.language)
    build = _builder(wish)
    columns, rows, classes = build(register, conference, words)
    title = f"{words.title(wish.what)} – {_name(conference, wish.language)}"
    return ExportTable(
        title, _version(words, wish), columns, rows, classes, _classes(words, classes)
    )


def history_of(entries: tuple[Entry, ...], wish: Wish) -> ExportTable:
    """Return the table of the whole file's history; the newest operation is last."""
    words = Words(wish.language)
    columns = (
        words.column("number", 10),
        words.column("label", 60),
        words.column("author", 22),
        words.column("at", 20),
        words.column("changes", 12),
    )
    rows = tuple(
        (
            str(each.number),
            each.label,
            each.author,
            each.at.isoformat(sep=" ", timespec="seconds"),
            str(each.count),
        )
        for each in entries
    )
    classes = (DataClass.PUBLIC, DataClass.INTERNAL)
    return ExportTable(
        words.title(HISTORY),
        _version(words, wish),
        columns,
        rows,
        classes,
        _classes(words, classes),
    )


def file_of(table: ExportTable, wish: Wish, name: str) -> bytes:
    """Return a table as the file that the ending of a name asks for."""
    ending = PurePath(name).suffix.casefold()
    if ending == ".xlsx":
        return to_xlsx(table)
    if ending == ".csv":
        return to_csv(table)
    if ending == ".pdf" and wish.what in _ON_PAPER:
        return to_pdf(table)
    text = mark(
        "“{what}” cannot be written as “{ending}”. Nothing was written; choose .xlsx or .csv "
        "(and .pdf for participants and heads)."
    )
    raise AppError(text.format(what=wish.what, ending=ending or name))


def _builder(wish: Wish) -> Build:
    """Return what makes the table of an export."""
    today = wish.at.date()
    if wish.what == "invitations":
        return partial(export_figures.invitations, today=today)
    if wish.what == "chase":
        return partial(export_figures.chase, today=today)
    if wish.what in _PLAIN:
        return _PLAIN[wish.what]
    if wish.what in WHATS:
        text = mark("“{what}” cannot be exported yet. Nothing was written.")
    else:
        text = mark("“{what}” is not something to export. Nothing was written; choose {known}.")
    raise AppError(text.format(what=wish.what, known=", ".join(WHATS)))


def _name(conference: Conference, language: str) -> str:
    """Return the title of a conference in a language, else in its first."""
    titles = {"fr": conference.title_fr, "nl": conference.title_nl, "de": conference.title_de}
    return titles.get(language) or conference.title


def _version(words: Words, wish: Wish) -> str:
    """Return of when the table is."""
    when = wish.at.isoformat(sep=" ", timespec="minutes")
    return f"{words.word('plain', 'as_of')} {when}"


def _classes(words: Words, classes: tuple[DataClass, ...]) -> str:
    """Return which classes of data the table contains."""
    listed = ", ".join(words.word("class", each) for each in classes)
    return f"{words.word('plain', 'contains')}: {listed}"
