"""Workbooks under a password."""

import struct
from io import BytesIO
from xml.parsers.expat import ExpatError

import msoffcrypto
from msoffcrypto.exceptions import DecryptionError, FileFormatError, InvalidKeyError, ParseError

from delegates_app.domain.errors import AppError
from delegates_app.domain.wording import mark
from delegates_app.files.workbooks.preflight import damaged

_NEEDED = mark(
    "“{name}” is protected by a password. Nothing was taken from it; give the password, or ask "
    "the sender for an open copy."
)
_WRONG = mark(
    "The password does not open “{name}”. Nothing was taken from it; try again, or ask the sender "
    "for the right one."
)

# What the libraries raise, by chance, over a file that broke on its way.
_BROKEN = (
    FileFormatError,
    DecryptionError,
    ParseError,
    ExpatError,
    OSError,
    ValueError,
    LookupError,
    ArithmeticError,
    TypeError,
    AttributeError,
    RuntimeError,
    struct.error,
)


def is_protected(content: bytes) -> bool:
    """Say whether an OLE container holds a workbook that only a password opens."""
    try:
        return bool(msoffcrypto.OfficeFile(BytesIO(content)).is_encrypted())
    except _BROKEN:
        return False


def opened(content: bytes, name: str, password: str) -> bytes:
    """Return the workbook inside; AppError where the password is missing or wrong."""
    if not password:
        raise AppError(_NEEDED.format(name=name))
    stream = BytesIO()
    try:
        office = msoffcrypto.OfficeFile(BytesIO(content))
        office.load_key(password=password)
        office.decrypt(stream)
    except (InvalidKeyError, DecryptionError) as error:
        raise AppError(_WRONG.format(name=name)) from error
    except _BROKEN as error:
        raise damaged(name) from error
    return stream.getvalue()
