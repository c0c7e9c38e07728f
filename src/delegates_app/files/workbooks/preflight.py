"""Looking at a file before any library unpacks it: kind, bombs, entities, macros."""

import lzma
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from io import BytesIO

from delegates_app.domain.errors import AppError
from delegates_app.domain.wording import mark

_MOST_PARTS = 5_000
_MOST_BYTES = 600_000_000
_LARGE_PART = 20_000_000
_MOST_RATIO = 200
_CHUNK = 1 << 20
_OVERLAP = 16
_DECLARATIONS = (b"<!DOCTYPE", b"<!ENTITY")


# What the standard library raises, by chance, over a file that broke on its way.
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OSError,
    KeyError,
)


class FileKind(Enum):
    """What the first bytes say a file is, whatever its name."""

    PACKAGE = auto()
    OLE = auto()
    SPREADSHEETML = auto()
    TEXT = auto()
    HTML = auto()


class PackageKind(Enum):
    """What the parts of a zipped file make."""

    XLSX = auto()
    XLSB = auto()
    ODS = auto()


@dataclass(frozen=True, slots=True)
class Package:
    """What the parts of a zipped workbook told."""

    macros: bool = False
    struck_runs: bool = False
    kind: PackageKind = PackageKind.XLSX


def kind_of(content: bytes, name: str) -> FileKind:
    """Return the kind of a file; AppError with what to do where it cannot be read yet."""
    if not content.strip():
        raise _refused(mark("“{name}” is empty"), name)
    if content.startswith(b"PK"):
        return FileKind.PACKAGE
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        return FileKind.OLE
    start = content[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"%pdf", b"{\\rtf")):
        raise _refused(mark("“{name}” is a document, not a table"), name)
    if start.startswith(b"<"):
        return _kind_of_markup(content, name)
    if b"\0" in content[:4096] and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise _refused(mark("“{name}” is not a table that this program knows"), name)
    return FileKind.TEXT


def _kind_of_markup(content: bytes, name: str) -> FileKind:
    """Return the kind of a file in angle brackets."""
    if b"urn:schemas-microsoft-com:office:spreadsheet" in content[:4096]:
        if any(each in content for each in _DECLARATIONS):
            raise _dangerous(name)
        return FileKind.SPREADSHEETML
    start = content[:65536].lower()
    if b"<table" in start or b"<html" in start:
        return FileKind.HTML
    raise _refused(mark("“{name}” is an XML file"), name)


def inspect(content: bytes, name: str) -> Package:
    """Look at every part of a zipped workbook; AppError where it is damaged or dangerous."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            return _inspected(package, name)
    except _BROKEN as error:
        raise damaged(name) from error


def damaged(name: str) -> AppError:
    """Return the error for a file that broke on its way."""
    text = mark(
        "“{name}” is damaged or incomplete. Nothing was taken from it; ask for it again, "
        "or open it in Excel and save it as .xlsx."
    )
    return AppError(text.format(name=name))


def _inspected(package: zipfile.ZipFile, name: str) -> Package:
    """Count the parts and bytes of a package while they stream past."""
    parts = package.infolist()
    if len(parts) > _MOST_PARTS:
        raise _dangerous(name)
    kind = _kind_of(package, {part.filename for part in parts}, name)
    total = 0
    struck = False
    for part in parts:
        seen = _streamed(package, part, name)
        total += seen.size
        struck |= seen.struck and not part.filename.endswith("styles.xml")
        if total > _MOST_BYTES:
            raise _dangerous(name)
    macros = any(part.filename.endswith("vbaProject.bin") for part in parts)
    return Package(macros, struck, kind)


def _kind_of(package: zipfile.ZipFile, names: set[str], name: str) -> PackageKind:
    """Return the kind of a zipped file by its parts."""
    if any(part.endswith("workbook.xml") for part in names):
        return PackageKind.XLSX
    if any(part.endswith("workbook.bin") for part in names):
        return PackageKind.XLSB
    if "content.xml" in names and b"spreadsheet" in _mimetype(package, names):
        if _is_locked(package, names):
            raise _refused(mark("“{name}” is an .ods file under a password"), name)
        return PackageKind.ODS
    raise _refused(mark("“{name}” is not a workbook"), name)


def _mimetype(package: zipfile.ZipFile, names: set[str]) -> bytes:
    """Return what an OpenDocument file says it is."""
    return package.open("mimetype").read(_OVERLAP * 8) if "mimetype" in names else b""


def _is_locked(package: zipfile.ZipFile, names: set[str]) -> bool:
    """Say whether the parts of an OpenDocument file are encrypted."""
    place = "META-INF/manifest.xml"
    return place in names and b"encryption-data" in package.open(place).read(_CHUNK)


@dataclass(frozen=True, slots=True)
class _Seen:
    """What streamed past of one part."""

    size: int
    struck: bool


def _streamed(package: zipfile.ZipFile, part: zipfile.ZipInfo, name: str) -> _Seen:
    """Return the true size of a part; AppError for a bomb or a document type declaration."""
    size = 0
    struck = False
    for piece in _pieces(package, part):
        struck |= b"<strike" in piece
        size += len(piece) - _OVERLAP
        if any(declaration in piece for declaration in _DECLARATIONS):
            raise _dangerous(name)
        if size > _LARGE_PART and size > _MOST_RATIO * max(part.compress_size, 1):
            raise _dangerous(name)
    return _Seen(size, struck)


def _pieces(package: zipfile.ZipFile, part: zipfile.ZipInfo) -> Iterator[bytes]:
    """Yield a part in pieces that overlap, so that no word is cut in two."""
    rest = b" " * _OVERLAP
    with package.open(part) as stream:
        while piece := stream.read(_CHUNK):
            yield rest + piece
            rest = piece[-_OVERLAP:].rjust(_OVERLAP)


def _refused(what: str, name: str) -> AppError:
    """Return the error for a file of another kind."""
    what_to_do = mark(
        "{what}. Nothing was taken from it; open it in Excel, save it as .xlsx without "
        "a password and import that."
    )
    return AppError(what_to_do.format(what=what.format(name=name)))


def _dangerous(name: str) -> AppError:
    """Return the error for a file made to exhaust or to trick whoever opens it."""
    text = mark(
        "“{name}” was refused: it unpacks to far more than a list needs, or declares "
        "document types or entities. Nothing was taken from it; ask the sender for a clean copy."
    )
    return AppError(text.format(name=name))
