"""Forms of label and value, and tables whose headings stand in a column: a person a column."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from delegates_app.domain.names import fold
from delegates_app.domain.sheets import Cell, Sheet, SheetRow
from delegates_app.domain.words import Role
from delegates_app.recognition.entries import NAME_FIELDS, Entry, Placed
from delegates_app.recognition.headers import field_of, resolved, sure_field
from delegates_app.recognition.values import is_nothing, is_placeholder, is_role, roles_in

_FEWEST_LABELS = 3
_FEWEST_FIELDS = 3
_SHARE_OF_LABELS = 0.5
_LONGEST_GAP = 3
_LONGEST_NAME = 6
_OF_HEADS = frozenset({"emails", "phones", "function", "organisation", "dietary", "title"})
_MOST_LABELS = 0.7


@dataclass(slots=True)
class _Block:
    """Labels below one another, of one person or of several beside one another."""

    column: int
    top: int
    labels: dict[int, Cell] = field(default_factory=dict)
    roles: tuple[Role, ...] = ()

    @property
    def bottom(self) -> int:
        """The row of the last label."""
        return max(self.labels, default=self.top)


def forms_in(sheet: Sheet) -> tuple[Entry, ...]:
    """Return the persons of a sheet that has labels instead of headings, in reading order."""
    rows = {row.number: _opened(row) for row in sheet.rows}
    by_column: dict[int, dict[int, Cell]] = {}
    for number, row in rows.items():
        for cell in row.cells:
            by_column.setdefault(cell.column, {})[number] = cell
    columns = [column for column, cells in sorted(by_column.items()) if _is_of_labels(cells)]
    entries: list[tuple[int, int, Entry]] = []
    for place, column in enumerate(columns):
        end = columns[place + 1] if place + 1 < len(columns) else max(by_column) + 1
        lonely = {number for number, row in rows.items() if len(row.cells) == 1}
        for block in _blocks(column, by_column[column], lonely):
            for value_column in range(column + 1, end):
                entry = _entry(block, by_column.get(value_column, {}), sheet, rows)
                if entry is not None:
                    entries.append((block.top, value_column, entry))
    return tuple(entry for _, _, entry in sorted(entries, key=lambda each: each[:2]))


def has_labels(sheet: Sheet) -> bool:
    """Say whether a column of a sheet is nothing but labels of persons."""
    first: dict[int, list[str]] = {}
    for row in sheet.rows:
        for cell in row.cells[:1]:
            first.setdefault(cell.column, []).append(cell.text)
    for texts in first.values():
        known = [field for text in texts if (field := sure_field(text))]
        enough = len(set(known)) > _FEWEST_FIELDS and len(known) >= _MOST_LABELS * len(texts)
        if enough and set(known) & NAME_FIELDS:
            return True
    return False


def _opened(row: SheetRow) -> SheetRow:
    """Return a row in which “Name: Smith” stands as a label and a value."""
    if len(row.cells) != 1:
        return row
    cell = row.cells[0]
    label, colon, value = cell.text.partition(":")
    if not colon or not value.strip() or not sure_field(label):
        return row
    inside = replace(cell, column=cell.column + 1, text=value.strip())
    return replace(row, cells=(replace(cell, text=f"{label}:"), inside))


def _is_of_labels(cells: Mapping[int, Cell]) -> bool:
    """Say whether a column holds labels of persons."""
    fields = [sure_field(cell.text) for cell in cells.values()]
    known = [each for each in fields if each and each != "seq"]
    sure = set(known)
    enough = len(known) >= _FEWEST_LABELS and len(sure) >= _FEWEST_FIELDS
    return enough and bool(sure & NAME_FIELDS) and len(known) >= _SHARE_OF_LABELS * len(fields)


def _blocks(column: int, cells: Mapping[int, Cell], lonely: set[int]) -> Iterator[_Block]:
    """Yield the blocks of a column of labels; a label that comes again begins another."""
    block: _Block | None = None
    seen: set[str] = set()
    above = 0
    for number in sorted(cells):
        cell = cells[number]
        is_title = number in lonely and is_role(cell.text.rstrip(" :"))
        if is_title or not field_of(cell.text):
            above = number
            if is_title and block is not None:
                yield block
                block = None
            continue
        word = fold(cell.text)
        far = block is not None and number - block.bottom > _LONGEST_GAP
        if block is None or word in seen or far:
            if block is not None:
                yield block
            begins_above = above and number - above == 1
            block = _Block(column, above if begins_above else number)
            block.roles = roles_in(cells[above].text) if begins_above else ()
            seen = set()
        seen.add(word)
        block.labels[number] = cell
    if block is not None:
        yield block


def _entry(
    block: _Block, values: Mapping[int, Cell], sheet: Sheet, rows: Mapping[int, SheetRow]
) -> Entry | None:
    """Return one person of a block, or None where nothing is filled in."""
    labels = {number: cell.text for number, cell in block.labels.items()}
    fields = resolved({number: field_of(text) for number, text in labels.items()}, labels)
    cells = tuple(
        Placed(number, field, values[number])
        for number, field in fields.items()
        if number in values and values[number].text
    )
    if not any(each.field in NAME_FIELDS for each in cells):
        return None
    if all(is_nothing(each.cell.text) for each in cells):
        return None
    column = cells[0].cell.column
    hidden = column in sheet.hidden_columns or all(rows[each.row].hidden for each in cells)
    headings = {field: labels[number] for number, field in fields.items()}
    return Entry(block.top, cells, hidden, headings, block.roles)


def heads_in(rows: tuple[SheetRow, ...]) -> Iterator[Entry]:
    """Yield those who stand beside the name of their role, with what the next lines tell."""
    person: list[Placed] = []
    for row in map(_opened, rows):
        label, value = _pair(row)
        field = sure_field(label.text) if label is not None else ""
        if label is not None and value is not None and _names_somebody(label.text, value.text):
            if person:
                yield Entry(person[0].row, tuple(person))
            person = [Placed(row.number, "role", label), Placed(row.number, "full_name", value)]
        elif person and value is not None and field in _OF_HEADS:
            person.append(Placed(row.number, field, value))
        elif person:
            yield Entry(person[0].row, tuple(person))
            person = []
    if person:
        yield Entry(person[0].row, tuple(person))


def _pair(row: SheetRow) -> tuple[Cell | None, Cell | None]:
    """Return the label and the value of a line that has nothing else."""
    if len(row.cells) == 2:
        return row.cells[0], row.cells[1]
    return None, None


def _names_somebody(label: str, value: str) -> bool:
    """Say whether a label is a role and its value the name of a person."""
    words = value.split()
    plain = not any(sign.isdigit() or sign in "@:;" for sign in value)
    capital = sum(word[:1].isupper() for word in words) > 1
    short = 1 < len(words) <= _LONGEST_NAME
    return is_role(label.rstrip(" :")) and plain and capital and short and not is_placeholder(value)


def rows_of(entries: Iterable[Entry]) -> frozenset[int]:
    """Return the rows in which entries have a cell."""
    return frozenset(each.row for entry in entries for each in entry.cells) | frozenset(
        entry.row for entry in entries
    )
