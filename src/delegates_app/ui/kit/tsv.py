"""Blocks of cells as Excel puts them on the clipboard."""

from collections.abc import Iterable, Sequence

Block = tuple[tuple[str, ...], ...]


def to_tsv(rows: Iterable[Sequence[str]]) -> str:
    """Return rows as tab-separated text, quoted where a cell holds a tab, a quote or a line."""
    return "\r\n".join("\t".join(map(_quoted, row)) for row in rows)


def from_tsv(text: str) -> Block:
    """Return the cells of tab-separated text; the line end that Excel adds is no row."""
    rows: list[tuple[str, ...]] = []
    row: list[str] = []
    at = 0
    while at < len(text):
        cell, at = _cell(text, at)
        row.append(cell)
        if at < len(text) and text[at] == "\t":
            at += 1
            if at < len(text):
                continue
            row.append("")
        at += 2 if text.startswith("\r\n", at) else 1
        rows.append(tuple(row))
        row = []
    return tuple(rows)


def _cell(text: str, start: int) -> tuple[str, int]:
    if text.startswith('"', start):
        quoted = _quoted_cell(text, start)
        if quoted is not None:
            return quoted
    end = start
    while end < len(text) and text[end] not in "\t\r\n":
        end += 1
    return text[start:end], end


def _quoted_cell(text: str, start: int) -> tuple[str, int] | None:
    at = start + 1
    while (at := text.find('"', at)) >= 0:
        if text.startswith('"', at + 1):
            at += 2
            continue
        end = at + 1
        if end < len(text) and text[end] not in "\t\r\n":
            return None  # a cell that merely begins with a quote
        inner = text[start + 1 : at].replace('""', '"')
        return inner.replace("\r\n", "\n").replace("\r", "\n"), end
    return None


def _quoted(cell: str) -> str:
    if any(each in cell for each in '\t\n\r"'):
        return '"' + cell.replace('"', '""') + '"'
    return cell
