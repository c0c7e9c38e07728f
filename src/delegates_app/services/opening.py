"""Opening an office: a file that is there, a new one, or the demonstration."""

from importlib import import_module
from pathlib import Path

from delegates_app.domain.errors import AppError
from delegates_app.services.conferences import Frame, plan_new
from delegates_app.services.office import Desk, Office
from delegates_app.storage.connection import is_server
from delegates_app.storage.database import Database

SUFFIX = ".delegates"


def open_office(address: str, desk: Desk) -> Office:
    """The office of a file or server that is there already."""
    return _office(Database.open(address), desk)


def new_office(path: Path, desk: Desk, frame: Frame, label: str) -> Office:
    """An office in a new file that holds one new conference."""
    office = _office(Database.create(str(_free(path))), desk)
    office.write_planned(label, lambda register: plan_new(register, frame))
    return office


def demonstration_office(path: Path, desk: Desk) -> Office:
    """An office in a new file that holds the demonstration conferences."""
    database = Database.create(str(_free(path)))
    # Hundreds of fictional people are read for this, and only for this.
    import_module("delegates_app.services.demo").write_demo(database)
    return _office(database, desk)


def names_server(address: str) -> bool:
    """Whether an address names a server rather than a file."""
    return is_server(address)


def place_in_words(address: str) -> str:
    """The name of the file, or of the server and its database, without any password."""
    if not is_server(address):
        return Path(address).name
    return address.rpartition("@")[2].rpartition("//")[2].partition("?")[0]


def whole_address(address: str) -> str:
    """The address by which two starts know that they mean the same database."""
    return address if is_server(address) else str(Path(address).resolve())


def _office(database: Database, desk: Desk) -> Office:
    try:
        return Office(database, desk)
    except BaseException:
        database.close()
        raise


def _free(path: Path) -> Path:
    path = path if path.suffix else path.with_suffix(SUFFIX)
    if path.exists() and path.stat().st_size:
        raise AppError(
            f"“{path.name}” is there already. It was left as it is; open it, "
            "or choose another name."
        )
    return path
