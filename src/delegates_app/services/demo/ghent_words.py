"""What was said about ministers, by many channels over ten weeks."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from delegates_app.domain.changes import Change, added
from delegates_app.domain.records import Statement
from delegates_app.domain.register import Register
from delegates_app.domain.words import Answer, Channel
from delegates_app.services.demo.called import channel_called, delegation_called
from delegates_app.services.demo.chronicle import Event
from delegates_app.services.demo.stage import Stage
from delegates_app.services.demo.tables import Row, rows

_NOTED_AFTER = timedelta(minutes=17)
_DESKS = ("Lotte Claes", "Thomas Verhaegen", "Lotte Claes", "Aurélie Dumont-Lacroix")
_ANSWERS = {
    Answer.UNKNOWN: "a mistake taken back",
    Answer.ACKNOWLEDGED: "well noted",
    Answer.REPRESENTED: "represented",
    Answer.NOT_MINISTER: "not the minister",
}


def statement_events(stage: Stage) -> Iterator[Event]:
    """Every statement, noted a little after it was said."""
    for place, row in enumerate(rows("ghent_statements")):
        yield _event(stage, row, place)


def _event(stage: Stage, row: Row, place: int) -> Event:
    answer = Answer(row["answer"])
    word = _ANSWERS.get(answer, str(answer))
    said_at = datetime.fromisoformat(row["said_at"])

    def plan(register: Register) -> tuple[Change, ...]:
        return (added(_statement(register, stage, row, place)),)

    label = f"{delegation_called(row['party'])}: {word} ({channel_called(Channel(row['channel']))})"
    return Event(said_at + _NOTED_AFTER, _DESKS[place % len(_DESKS)], label, plan)


def _statement(register: Register, stage: Stage, row: Row, place: int) -> Statement:
    sessions = (stage.session(register, code) for code in row["sessions"].split())
    retracts = row["retracts"]
    return Statement(
        id=stage.new_id(f"statement {row['key'] or place}"),
        delegation_id=stage.delegation_id(row["party"]),
        answer=Answer(row["answer"]),
        said_at=datetime.fromisoformat(row["said_at"]),
        session_ids=tuple(session.id for session in sessions),
        said_by=row["by"],
        channel=Channel(row["channel"]),
        official=row["official"] == "yes",
        expected=row["expected"],
        note=row["note"],
        follow_up_on=date.fromisoformat(row["follow_up"]) if row["follow_up"] else None,
        retracts_id=stage.new_id(f"statement {retracts}") if retracts else None,
    )
