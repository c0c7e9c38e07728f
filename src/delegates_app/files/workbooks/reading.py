"""Bytes to a frozen workbook, whatever their name says."""

from delegates_app.domain.sheets import Workbook
from delegates_app.files.workbooks import encryption, preflight
from delegates_app.files.workbooks.binary import read_binary
from delegates_app.files.workbooks.calamine import read_values
from delegates_app.files.workbooks.excel import read_excel
from delegates_app.files.workbooks.html import read_html
from delegates_app.files.workbooks.opendocument import read_opendocument
from delegates_app.files.workbooks.preflight import FileKind
from delegates_app.files.workbooks.spreadsheetml import read_spreadsheetml
from delegates_app.files.workbooks.text import NO_HINTS, TextHints, read_text


def read_workbook(
    content: bytes, name: str, hints: TextHints = NO_HINTS, password: str = ""
) -> Workbook:
    """Return the sheets of a file; AppError with a sentence where nobody can read it.

    `hints` help to choose the encoding of a text file.
    """
    kind = preflight.kind_of(content, name)
    if kind is FileKind.OLE and encryption.is_protected(content):
        content = encryption.opened(content, name, password)
        kind = preflight.kind_of(content, name)
    if kind is FileKind.PACKAGE:
        return _read_package(content, name)
    if kind is FileKind.OLE:
        return read_binary(content, name)
    if kind is FileKind.HTML:
        return read_html(content, name)
    if kind is FileKind.SPREADSHEETML:
        return read_spreadsheetml(content, name)
    return read_text(content, hints)


def _read_package(content: bytes, name: str) -> Workbook:
    """Return the sheets of a zipped workbook, once preflight has looked at its parts."""
    package = preflight.inspect(content, name)
    if package.kind is preflight.PackageKind.ODS:
        return read_opendocument(content, name)
    if package.kind is preflight.PackageKind.XLSB:
        return read_values(content, name)
    return read_excel(content, name, package)
