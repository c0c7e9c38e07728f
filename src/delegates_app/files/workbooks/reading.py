"""Bytes to a frozen workbook, whatever their name says."""

from delegates_app.domain.sheets import Workbook
from delegates_app.files.workbooks import preflight
from delegates_app.files.workbooks.excel import read_excel
from delegates_app.files.workbooks.html import read_html
from delegates_app.files.workbooks.text import read_text


def read_workbook(content: bytes, name: str, encodings: tuple[str, ...] = ()) -> Workbook:
    """Return the sheets of a file; AppError with a sentence where nobody can read it.

    `encodings` are those to expect of a text file's sender, the likeliest first.
    """
    kind = preflight.kind_of(content, name)
    if kind is preflight.FileKind.TEXT:
        return read_text(content, encodings)
    if kind is preflight.FileKind.HTML:
        return read_html(content, name)
    return read_excel(content, name, preflight.inspect(content, name))
