"""Workbooks to readings: find whose list it is, then account for every row of every sheet."""

from dataclasses import replace

from delegates_app.domain.names import name_key
from delegates_app.domain.parties import PartyIndex
from delegates_app.domain.readings import Problem, Reading, ReadPerson, Severity, SkippedRow
from delegates_app.domain.records import Party
from delegates_app.domain.sheets import Sheet, Workbook
from delegates_app.domain.wording import mark
from delegates_app.recognition.colleagues import with_extensions
from delegates_app.recognition.rows import REASONS
from delegates_app.recognition.senders import Sender, SenderFinder
from delegates_app.recognition.walking import Context, Walk

_NO_TABLE = mark(
    "No headings were found that name persons; nothing was read. Put a row of headings such as "
    "Name, First name, Function above the list."
)
_HIDDEN_SHEET = mark("This sheet is hidden; nothing was read from it.")
_CONCLUDED = mark(
    "The list does not say whose it is; its addresses, numbers or its name speak for this party. "
    "Choose another one if that is wrong."
)
_SHARE_REPEATED = 0.8


def recognise(
    workbook: Workbook,
    parties: PartyIndex,
    default: Party | None,
    file: str = "",
    *,
    contacts: bool = False,
) -> Reading:
    """Return who and what stands in a workbook; `default` is the party where a row names none.

    In a list of contacts, a mailbox without a person is one too.
    """
    finder = SenderFinder(parties)
    sender = Sender(default, True) if default is not None else finder.find(workbook, file)
    context = Context(parties, finder, sender.party, default is not None, contacts)
    walks = [Walk(sheet, context) for sheet in workbook.sheets if not sheet.hidden]
    read = {id(walk.sheet): with_extensions(walk.reading(), walk.short) for walk in walks}
    parts = [read.get(id(sheet)) or _hidden(sheet) for sheet in workbook.sheets]
    remarks = [Problem("", 0, 0, Severity.WARNING, remark) for remark in workbook.remarks]
    if not any(part.persons or part.held for part in parts):
        remarks.append(Problem("", 0, 0, Severity.ERROR, _NO_TABLE))
    elif sender.party and not sender.stated and any(walk.concluded for walk in walks):
        remarks.append(Problem("", 0, 0, Severity.WARNING, _CONCLUDED, sender.party.code))
    told = Reading(problems=tuple(remarks), sheets=workbook.sheets)
    return Reading.together((told, *_without_repetitions(parts)))


def _hidden(sheet: Sheet) -> Reading:
    """Return the reading of a sheet that is hidden: it is skipped and told."""
    reason = REASONS["hidden_sheet"]
    problem = Problem(sheet.name, 0, 0, Severity.WARNING, _HIDDEN_SHEET)
    return Reading(skipped=(SkippedRow(sheet.name, 0, reason),), problems=(problem,))


def _without_repetitions(parts: list[Reading]) -> list[Reading]:
    """Return the readings; a later sheet that only names the same people again is skipped."""
    kept: list[Reading] = []
    known: set[frozenset[str]] = set()
    for part in parts:
        keys = [name_key(each.name) for each in part.persons]
        again = sum(key in known for key in keys)
        if keys and again >= _SHARE_REPEATED * len(keys) and not any(map(_tells, part.persons)):
            skipped = {(each.sheet, each.row) for each in part.persons}
            reasons = (SkippedRow(*place, REASONS["repeated"]) for place in sorted(skipped))
            kept.append(replace(part, persons=(), problems=(), skipped=(*part.skipped, *reasons)))
        else:
            kept.append(part)
            known.update(keys)
    return kept


def _tells(person: ReadPerson) -> bool:
    """Say whether a list tells more of somebody than a name and a few remarks."""
    return bool(person.emails or person.phones or (person.function and person.organisation))
