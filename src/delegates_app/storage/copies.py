"""Copies of the whole office in one file: on demand, and by themselves beside the file."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import Connection, insert, select

from delegates_app.domain.errors import AppError
from delegates_app.storage import tables
from delegates_app.storage.connection import begin_reading, refuse_strange_file
from delegates_app.storage.database import Database
from delegates_app.storage.places import refuse_unwritable
from delegates_app.storage.troubles import told

STAMP = "%Y-%m-%dT%H%M"
LARGEST = 2 * 1024**3
HOURLY = timedelta(days=1)
DAILY = timedelta(days=31)
LONGEST_COPYING = timedelta(hours=1)


def copy_to(database: Database, target: Path) -> None:
    """A consistent `.delegates` copy while others work, of a server too."""
    refuse_unwritable(target)
    if database.path is not None and target.resolve() == database.path.resolve():
        raise AppError("The copy cannot replace the file itself. Choose another name.")
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    try:
        with told():
            _copy(database, part)
        part.replace(target)
    finally:
        for each in (part, part.with_name(part.name + "-wal"), part.with_name(part.name + "-shm")):
            each.unlink(missing_ok=True)


def _copy(database: Database, part: Path) -> None:
    if database.path is not None:
        engine = database.engine.execution_options(isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.exec_driver_sql("VACUUM INTO ?", (str(part),))
        return
    copied = Database.create(str(part))
    try:
        with database.engine.connect() as source, copied.engine.begin() as target:
            begin_reading(source)
            _copy_tables(source, target)
    finally:
        copied.close()


def _copy_tables(source: Connection, target: Connection) -> None:
    target.exec_driver_sql("BEGIN IMMEDIATE")
    for table in tables.metadata.sorted_tables:
        for rows in source.execute(select(table)).mappings().partitions(500):
            target.execute(insert(table), [dict(row) for row in rows])


def copies_folder(path: Path) -> Path:
    """The folder beside a file where its automatic copies lie."""
    return path.with_name(f"{path.stem} copies")


def copies_of(path: Path) -> tuple[Path, ...]:
    """The automatic copies of a file, oldest first."""
    return tuple(sorted(copies_folder(path).glob(f"*{path.suffix}")))


def unfinished_copies(path: Path) -> tuple[Path, ...]:
    """What is left of automatic copies that were cut off, by a power cut say."""
    return tuple(copies_folder(path).glob(f"*{path.suffix}.part*"))


def copy_if_due(database: Database, now: datetime) -> Path | None:
    """Copy the file where the latest copy is an hour old; thin out the older ones."""
    path = database.path
    if path is None:
        return None
    times = [time for time in map(_time, copies_of(path)) if time is not None and time <= now]
    if times and now - max(times) < timedelta(hours=1):
        return None
    folder = copies_folder(path)
    folder.mkdir(exist_ok=True)
    for each in unfinished_copies(path):
        if now - _written(each) > LONGEST_COPYING:
            each.unlink(missing_ok=True)
    made = folder / (now.strftime(STAMP) + path.suffix)
    copy_to(database, made)
    _thin_out(path, now)
    return made


def _thin_out(path: Path, now: datetime) -> None:
    known = {time: each for each in copies_of(path) if (time := _time(each)) is not None}
    kept = to_keep(known, now)
    total = 0
    # Copies of a clock that ran ahead must not take the room of this one.
    for time in sorted(known, key=lambda each: (each <= now, each), reverse=True):
        size = known[time].stat().st_size
        if time in kept and (total + size <= LARGEST or not total):
            total += size
        else:
            known[time].unlink(missing_ok=True)


def to_keep(times: Iterable[datetime], now: datetime) -> frozenset[datetime]:
    """One an hour for a day, one a day for a month: the latest of each."""
    best: dict[str, datetime] = {}
    for time in sorted(times):
        age = now - time
        if age <= HOURLY:
            best[time.strftime("%Y-%m-%dT%H")] = time
        elif age <= DAILY:
            best[time.strftime("%Y-%m-%d")] = time
    return frozenset(best.values())


def _written(path: Path) -> datetime:
    return datetime.fromtimestamp(path.stat().st_mtime, UTC).replace(tzinfo=None)


def _time(path: Path) -> datetime | None:
    try:
        return datetime.strptime(path.stem, STAMP)  # noqa: DTZ007  # UTC, like all times kept
    except ValueError:
        return None


def open_copy(path: Path) -> Database:
    """An automatic copy as a database of its own."""
    refuse_strange_file(path)
    return Database.open(str(path))
