"""Errors of the databases as sentences for people."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError, SQLAlchemyError

from delegates_app.domain.errors import AppError

SENTENCES = (
    (
        "is locked",
        ("Another desk has been writing for too long. Nothing was lost; try again."),
    ),
    (
        "is full",
        (
            "The disk is full. Nothing of this was written and the file is whole; "
            "make room and try again."
        ),
    ),
    (
        "readonly",
        (
            "The file cannot be written: it, or its folder, is read-only. Nothing was changed; "
            "copy it to a folder of your own."
        ),
    ),
    (
        "unable to open",
        (
            "The file cannot be opened: its folder is missing, or nothing may be written there. "
            "Choose another folder."
        ),
    ),
    (
        "not a database",
        ("This is no Delegates file. It was left as it is; choose another one."),
    ),
    (
        "malformed",
        (
            "The file is damaged. It was left as it is; open the latest of the automatic copies "
            "beside it."
        ),
    ),
    (
        "disk i/o",
        (
            "The disk is full or does not answer. What was saved before is kept; make room or "
            "check the disk, and try again."
        ),
    ),
)


SERVER_SENTENCES = (
    (
        "28",
        "password",
        "The server refuses this user or password. Nothing was changed; check the address.",
    ),
    (
        "3D",
        "does not exist",
        "The server has no such database or user. Nothing was changed; check the address.",
    ),
    (
        "42501",
        "permission denied",
        "This user may not do that on the server. Nothing was changed; ask whoever runs it.",
    ),
    (
        "53100",
        "No space left",
        "The server's disk is full. Nothing of this was written; tell whoever runs it.",
    ),
)
"""The state of an error and, where a connection fails before there is one, what it says."""


class UnreachableError(AppError):
    """The server is away; everything stays readable, nothing can be written."""


@contextmanager
def told() -> Iterator[None]:
    """Turns what a database says into a sentence."""
    try:
        yield
    except IntegrityError as error:
        raise AppError(
            "This does not fit what is there any more, so nothing of it was written. "
            "Look at it again and repeat what is still wanted."
        ) from error
    except (DBAPIError, SQLAlchemyError) as error:
        raise _sentence(error) from error
    except sqlite3.Error as error:
        raise AppError(_known(str(error))) from error


def _sentence(error: SQLAlchemyError) -> AppError:
    original = getattr(error, "orig", None)
    if isinstance(original, sqlite3.Error):
        return AppError(_known(str(original)))
    state = getattr(original, "sqlstate", None) or ""
    words = str(original)
    for class_of_state, sign, sentence in SERVER_SENTENCES:
        if state.startswith(class_of_state) or (not state and sign in words):
            return AppError(sentence)
    lost = isinstance(error, OperationalError) or getattr(error, "connection_invalidated", False)
    if lost:
        return UnreachableError(
            "The server does not answer. Everything stays readable and what was saved is kept; "
            "writing goes on when it is back."
        )
    return AppError(_known(str(original or error)))


def _known(text: str) -> str:
    lowered = text.lower()
    for sign, sentence in SENTENCES:
        if sign in lowered:
            return sentence
    return f"The database refused this ({text.splitlines()[0][:160]}). Nothing of it was written."
