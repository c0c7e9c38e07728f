"""Versions of documents made, and what became of each on its way."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from delegates_app.domain.changes import Change
from delegates_app.domain.dispatches import Sending, Wording, plan_dispatch, plan_mark, plan_version
from delegates_app.domain.journal import Act
from delegates_app.domain.records import Dispatch, DocumentVersion
from delegates_app.domain.register import Register
from delegates_app.domain.words import Channel, DispatchState
from delegates_app.services.demo.chronicle import Event
from delegates_app.services.demo.stage import Stage
from delegates_app.services.demo.tables import Table

_MAKING = timedelta(minutes=25)
_FATE = timedelta(minutes=40)
_FATES = {
    DispatchState.BOUNCED: "The mail to {code} came back",
    DispatchState.IN_DOUBT: "The server did not say whether the mail to {code} went out",
}
_NOTES = {
    DispatchState.BOUNCED: "550 5.1.1 mailbox unavailable",
    DispatchState.IN_DOUBT: "Connection lost after the message was handed to the server",
}


@dataclass(frozen=True, slots=True)
class Mailing:
    """One version of a document, with everybody who is to have it."""

    stage: Stage
    table: Table
    number: int
    guests: tuple[str, ...]

    @property
    def title(self) -> str:
        """What the history calls the version."""
        name = str(self.table["document"]).replace("-", " ").capitalize()
        return f"{name}, version {self.number}"

    @property
    def author(self) -> str:
        """Who made it and sent it."""
        return str(self.table["author"])

    def waves(self) -> Mapping[tuple[datetime, DispatchState], tuple[str, ...]]:
        """Who is served when, and whether it really went out then."""
        table = self.table
        left_out = set(table.get("except", ()))
        found: dict[tuple[datetime, DispatchState], list[str]] = {}
        for code in table.get("to", self.guests):
            at = table.get("later", {}).get(code, table["at"])
            ready = table.get("states", {}).get(code) == DispatchState.PREPARED
            state = DispatchState.PREPARED if ready else DispatchState.SENT
            if code not in left_out:
                found.setdefault((at, state), []).append(code)
        return {key: tuple(codes) for key, codes in found.items()}

    def fates(self) -> Iterator[tuple[str, DispatchState]]:
        """What became of single mails after they were sent."""
        for code, text in self.table.get("states", {}).items():
            if DispatchState(text) in _FATES:
                yield code, DispatchState(text)

    def version(self, register: Register) -> DocumentVersion:
        """The version in the register."""
        document = self.stage.document(register, self.table["document"])
        versions = register.where(DocumentVersion, "document_id", document.id)
        return next(each for each in versions if each.number == self.number)


def mailing_events(stage: Stage, tables: Iterable[Table], guests: Iterable[str]) -> Iterator[Event]:
    """Every version made, sent and, for some, lost."""
    numbers: dict[str, int] = {}
    for table in tables:
        kind = table["document"]
        numbers[kind] = numbers.get(kind, 0) + 1
        mailing = Mailing(stage, table, numbers[kind], tuple(guests))
        yield _making(mailing)
        yield from (
            _sending(mailing, at, state, codes) for (at, state), codes in mailing.waves().items()
        )
        yield from (_fate(mailing, code, state) for code, state in mailing.fates())


def _making(mailing: Mailing) -> Event:
    table = mailing.table
    wording = Wording(
        subject=mailing.title,
        languages=tuple(table.get("languages", ("en",))),
        note=table.get("note", ""),
    )

    def plan(register: Register) -> tuple[Change, ...]:
        document = mailing.stage.document(register, table["document"])
        return plan_version(document, table["dated_on"], wording)

    return Event(table["at"] - _MAKING, mailing.author, mailing.title, plan)


def _sending(mailing: Mailing, at: datetime, state: DispatchState, codes: tuple[str, ...]) -> Event:
    sending = Sending(
        at=at,
        sent_by=mailing.author,
        channel=Channel(mailing.table.get("channel", Channel.E_MAIL)),
        state=state,
    )
    sent = state is DispatchState.SENT
    verb = "sent to" if sent else "prepared for"

    def plan(register: Register) -> tuple[Change, ...]:
        delegations = [mailing.stage.delegation(register, code) for code in codes]
        return plan_dispatch(register, mailing.version(register), delegations, sending)

    label = f"{mailing.title}, {verb} {len(codes)} delegations"
    if len(codes) == 1:
        label = f"{mailing.title}, {verb} {codes[0]}"
    return Event(at, mailing.author, label, plan, Act.OUTGOING if sent else Act.WORK)


def _fate(mailing: Mailing, code: str, state: DispatchState) -> Event:
    at = mailing.table.get("later", {}).get(code, mailing.table["at"]) + _FATE

    def plan(register: Register) -> tuple[Change, ...]:
        sent = register.where(Dispatch, "version_id", mailing.version(register).id)
        wanted = mailing.stage.delegation_id(code)
        return plan_mark(
            [each for each in sent if each.delegation_id == wanted], state, _NOTES[state]
        )

    return Event(at, mailing.author, _FATES[state].format(code=code), plan)
