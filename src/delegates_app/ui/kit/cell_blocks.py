"""Blocks of cells: what is copied, and which edits a pasted or filled block makes."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from delegates_app.ui.kit.columns import Edit, GroupRow, Refusal
from delegates_app.ui.kit.table_model import TableModel
from delegates_app.ui.kit.tsv import Block, from_tsv, to_tsv

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Place:
    """The rows and columns selected, and the columns shown, from left to right."""

    rows: tuple[int, ...]
    columns: tuple[int, ...]
    shown: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Pasted:
    """The edits of a paste, and what of it has no place."""

    edits: tuple[Edit, ...]
    refusals: tuple[Refusal, ...] = ()


def copied(model: TableModel, place: Place) -> str:
    """Return the selected block as Excel takes it; group rows are left out."""
    rows = [at for at in place.rows if not isinstance(model.row_at(at), GroupRow)]
    return to_tsv([model.text_at(row, column) for column in place.columns] for row in rows)


def cleared(model: TableModel, place: Place) -> tuple[Edit, ...]:
    """Return the edits that empty the selected cells."""
    return _same_text(model, place, "")


def filled_down(model: TableModel, place: Place) -> tuple[Edit, ...]:
    """Return the edits that repeat the top row of a block; one row alone repeats that above."""
    rows = _plain(model, place.rows)
    above = rows[0] - 1 if rows else -1
    if len(rows) == 1 and above >= 0 and not isinstance(model.row_at(above), GroupRow):
        rows = [above, *rows]
    return tuple(
        Edit(model.row_at(row), model.columns[column].key, model.text_at(rows[0], column))
        for row in rows[1:]
        for column in _writable(model, place.columns)
    )


def pasted(model: TableModel, place: Place, text: str, *, grows: bool) -> Pasted:
    """Return the edits of a text from the clipboard, laid from the top left of the selection.

    One cell fills the selection; a block is repeated where the selection is a multiple of it,
    and goes on beyond the selection where it is larger, but never into the next group.
    """
    block = from_tsv(text)
    if not block or not place.rows or not place.columns:
        return Pasted(())
    if len(block) == 1 and len(block[0]) == 1:
        return Pasted(_same_text(model, place, block[0][0]))
    return _laid(model, _tiled(block, place), place, grows=grows)


def _laid(model: TableModel, block: Block, place: Place, *, grows: bool) -> Pasted:
    start = _plain(model, place.rows)[:1]
    targets = _rows_from(model, start[0]) if start else []
    group = model.group_at(place.rows[0])
    columns = place.shown[place.shown.index(place.columns[0]) :]
    edits: list[Edit] = []
    refusals: list[Refusal] = []
    for line, texts in enumerate(block):
        row = model.row_at(targets[line]) if line < len(targets) else None
        extra = 0 if row is not None else line - len(targets) + 1
        for at, text in enumerate(texts):
            key = model.columns[columns[at]].key if at < len(columns) else ""
            edit = Edit(row, key, text, extra, group)
            reason = _no_place(model, edit, grows=grows)
            if reason:
                refusals.append(Refusal(edit, reason))
            elif key and model.columns[columns[at]].write:
                edits.append(edit)
    return Pasted(tuple(edits), tuple(refusals))


def _no_place(model: TableModel, edit: Edit, *, grows: bool) -> str:
    if not edit.text:
        return ""
    if not edit.key:
        return translate("CellBlocks", "There is no column for “%s”; it was left out.") % edit.text
    if edit.row is None and not grows:
        return translate("CellBlocks", "There is no row for “%s”; it was left out.") % edit.text
    column = model.columns[model.column_of(edit.key)]
    known = edit.row is not None and column.text(edit.row) == edit.text
    if column.write is None and not known:
        return translate(
            "CellBlocks", "Nothing can be typed under %(heading)s; “%(text)s” was left out."
        ) % {
            "heading": column.heading,
            "text": edit.text,
        }
    return ""


def _tiled(block: Block, place: Place) -> Block:
    high, wide = len(place.rows), len(place.columns)
    down = high // len(block) if high % len(block) == 0 else 1
    width = max(map(len, block))
    across = wide // width if wide % width == 0 else 1
    even = [row + ("",) * (width - len(row)) for row in block] if across > 1 else list(block)
    return tuple(row * max(1, across) for row in even * max(1, down))


def _same_text(model: TableModel, place: Place, text: str) -> tuple[Edit, ...]:
    return tuple(
        Edit(model.row_at(row), model.columns[column].key, text)
        for row in _plain(model, place.rows)
        for column in _writable(model, place.columns)
    )


def _writable(model: TableModel, columns: Sequence[int]) -> list[int]:
    return [at for at in columns if model.columns[at].write is not None]


def _plain(model: TableModel, rows: Sequence[int]) -> list[int]:
    return [at for at in rows if not isinstance(model.row_at(at), GroupRow)]


def _rows_from(model: TableModel, start: int) -> list[int]:
    rows: list[int] = []
    for at in range(start, len(model.shown)):
        if isinstance(model.row_at(at), GroupRow):
            break
        rows.append(at)
    return rows
