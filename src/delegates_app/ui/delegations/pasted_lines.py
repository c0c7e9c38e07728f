"""What is on the clipboard as lines of people: rows of Excel, lines, or addresses of Outlook."""

import re

from delegates_app.ui.kit.tsv import from_tsv

_ADDRESS = re.compile(r"^\s*\"?(?P<name>[^\"<>]*?)\"?\s*<(?P<email>[^<>@\s]+@[^<>\s]+)>\s*$")


def lines_of(text: str) -> tuple[str, ...]:
    """One line for each person: name, function, organisation or e-mail, parted by tabs."""
    rows = ["\t".join(" ".join(cell.split()) for cell in row) for row in from_tsv(text)]
    parted = (part for row in rows for part in _addresses(row))
    return tuple(line for line in parted if line.strip())


def _addresses(row: str) -> list[str]:
    """The addresses of a mail's line, each a person of its own; any other row as it is."""
    if "\t" in row or "<" not in row:
        return [row]
    found = [_ADDRESS.match(part) for part in row.split(";") if part.strip()]
    if not found or not all(found):
        return [row]
    return [f"{each['name'] or each['email']}\t\t{each['email']}" for each in found if each]
