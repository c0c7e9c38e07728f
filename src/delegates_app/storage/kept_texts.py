"""What a kept file says, as somebody who looks for a name would find it."""

import email
import email.policy
import html
import io
import re
import zipfile
from collections.abc import Iterator

DEEPEST = 3  # a workbook in a mail in a mail
ENCODINGS = (
    "utf-8",
    "utf-16-le",
    "utf-16-be",
    "cp1250",
    "iso8859-2",
    "cp1251",
    "cp1252",
    "cp1253",
    "iso8859-7",
    "cp1257",
)
_HEADER_LINE = re.compile(rb"\s*(?:From |[!-9;-~]+:[ \t])")
"""How a mail begins: the servers it passed put any number of lines before its `From`."""


def texts_in(content: bytes, depth: int = 0) -> Iterator[str]:
    """Every text in a file: as it stands, in archives, in the parts of a mail."""
    for text in _decoded(content):
        yield text
        if "&#" in text:
            yield html.unescape(text)
    if depth >= DEEPEST:
        return
    for inner in (*_members(content), *_parts(content)):
        yield from texts_in(inner, depth + 1)


def _decoded(content: bytes) -> Iterator[str]:
    for encoding in ENCODINGS:
        yield content.decode(encoding, errors="ignore")
    yield content[1:].decode("utf-16-le", errors="ignore")  # in an .xls at any byte


def _members(content: bytes) -> Iterator[bytes]:
    if not content.startswith(b"PK"):
        return
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for name in archive.namelist():
                yield archive.read(name)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError):
        return


def _parts(content: bytes) -> Iterator[bytes]:
    if _HEADER_LINE.match(content) is None:
        return
    message = email.message_from_bytes(content, policy=email.policy.default)
    for part in message.walk():
        body = part.get_payload(decode=True)
        if isinstance(body, bytes):
            yield body
        yield "\n".join(str(value) for value in part.values()).encode()
