"""A review as lines of a table: a person, her fields, and what is to be said about them."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from delegates_app.domain.readings import Problem, Severity
from delegates_app.domain.review import FieldChange, Group, Item, Review
from delegates_app.domain.sheets import cell_name
from delegates_app.domain.wording import mark
from delegates_app.domain.words import Role
from delegates_app.ui.field_words import NOTHING
from delegates_app.ui.import_review.words import field_word, value_word
from delegates_app.ui.speech import said

_NAMED = frozenset({"title", "given_name", "family_name", "role", "function", "organisation"})
Place = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Line:
    """One line: of a person (`first` is hers), of one of her fields, or a `sentence`.

    `key` is what its tick stands for, empty where nothing can be ticked. `place` is where it
    stands in the workbook: sheet, row and column, 0 where it concerns more than one.
    """

    id: str
    group: Group | None
    first: bool = False
    name: str = ""
    under: str = ""
    field: str = ""
    old: str = ""
    new: str = ""
    more: str = ""
    sentence: str = ""
    severity: Severity = Severity.WARNING
    key: str = ""
    ticked: bool = False
    sheet: str = ""
    row: int = 0
    column: int = 0

    @property
    def where(self) -> str:
        """The cell, or the row, that it comes from."""
        if not self.row:
            return ""
        if self.column:
            return cell_name(self.row, self.column)
        return QCoreApplication.translate("ImportReview", "row {row}").format(row=self.row)


def lines_of(review: Review) -> dict[Group | None, tuple[Line, ...]]:
    """Return the lines of each group, ticked carefully; under None the remarks on the sheets."""
    own, others = _shared_out(review)
    ticked = review.ticked
    found: dict[Group | None, tuple[Line, ...]] = {}
    for group in Group:
        lines = [
            line
            for item in review.of(group)
            for line in _lines(item, own.get(item.key, ()), ticked)
        ]
        if group is Group.ATTENTION:
            lines += _remarks(others, group, Severity.ERROR)
        found[group] = tuple(lines)
    found[None] = tuple(_remarks(others, None, Severity.WARNING))
    return found


def turned(line: Line) -> Line:
    """The line with its tick turned."""
    if line.group is Group.MISSING:
        return replace(line, ticked=not line.ticked, new=_missing_word(gone=not line.ticked))
    return replace(line, ticked=not line.ticked)


def _missing_word(*, gone: bool) -> str:
    return said(mark("Withdraw") if gone else mark("Keep"))


def _shared_out(review: Review) -> tuple[Mapping[str, tuple[Problem, ...]], tuple[Problem, ...]]:
    """Return the problems of each item by its key, and those that belong to nobody."""
    rows: dict[Place, str] = {}
    for item in review.items:
        source = item.read or item.held
        if source is not None:
            rows[source.sheet, source.row] = item.key
    own: dict[str, list[Problem]] = defaultdict(list)
    others: list[Problem] = []
    for problem in dict.fromkeys(review.problems):
        key = rows.get((problem.sheet, problem.row)) if problem.row else None
        own[key].append(problem) if key is not None else others.append(problem)
    return {key: tuple(found) for key, found in own.items()}, tuple(others)


def _remarks(problems: Iterable[Problem], group: Group | None, kind: Severity) -> Iterator[Line]:
    for number, problem in enumerate(problems):
        if problem.severity is kind:
            name = QCoreApplication.translate("ImportReview", "The list")
            line = _sentence(f"remark.{number}", group, problem)
            yield replace(line, first=True, name=problem.sheet or name, under=problem.value)


def _lines(item: Item, problems: tuple[Problem, ...], ticked: Collection[str]) -> Iterator[Line]:
    """Yield the lines of an item: the first carries the name."""
    lines = [*_body(item, ticked), *_sentences(item, problems)]
    if not lines:
        lines = [_line(item, item.key)]
    for number, line in enumerate(lines):
        named = replace(line, first=True, name=_name(item), under=_under(item))
        yield line if number else named


def _body(item: Item, ticked: Collection[str]) -> Iterator[Line]:
    match item.group:
        case Group.NEW:
            yield _new(item, ticked)
        case Group.MISSING:
            yield replace(
                _line(item, item.key, item.key, ticked),
                field=said(mark("On the list")),
                old=said(mark("on file")),
                new=_missing_word(gone=item.key in ticked),
            )
        case Group.UNCHANGED:
            return
        case _:
            for each in sorted(item.fields, key=lambda field: field.column):
                yield _field(item, each, ticked)


def _new(item: Item, ticked: Collection[str]) -> Line:
    """One line says who comes; the rest of her row stands below in small print."""
    known = {each.field: value_word(each.field, each.new) for each in item.fields}
    what = [known[name] for name in ("function", "organisation") if name in known]
    more = [text for name, text in known.items() if name not in _NAMED]
    role = item.held.role if item.held else None
    seat = known.get("role") or value_word("role", (role or Role.DELEGATE).value)
    return replace(
        _line(item, item.key, item.key, ticked),
        field=seat,
        new=" · ".join(what) or NOTHING,
        more=" · ".join(more),
    )


def _field(item: Item, each: FieldChange, ticked: Collection[str]) -> Line:
    return replace(
        _line(item, f"{item.key}.{each.field}", each.key, ticked),
        field=field_word(each.field),
        old=value_word(each.field, each.old),
        new=value_word(each.field, each.new),
        column=each.column,
    )


def _sentences(item: Item, problems: tuple[Problem, ...]) -> Iterator[Line]:
    for number, problem in enumerate(problems):
        yield _sentence(f"{item.key}.said.{number}", item.group, problem)


def _sentence(line_id: str, group: Group | None, problem: Problem) -> Line:
    return Line(
        line_id,
        group,
        sentence=said(problem.message),
        severity=problem.severity,
        sheet=problem.sheet,
        row=problem.row,
        column=problem.column,
    )


def _line(item: Item, line_id: str, key: str = "", ticked: Collection[str] = ()) -> Line:
    source = item.read or item.held
    return Line(
        line_id,
        item.group,
        key=key,
        ticked=key in ticked,
        sheet=source.sheet if source else "",
        row=source.row if source else 0,
    )


def _name(item: Item) -> str:
    title = item.read.title if item.read and item.group is Group.NEW else ""
    name = said(item.name) if item.held else item.name
    return " ".join(filter(None, (title, name)))


def _under(item: Item) -> str:
    """The party, the row and how it was known who it is."""
    source = item.read or item.held
    row = source.row if source else 0
    known = item.found_by and said(item.found_by)
    words = QCoreApplication.translate("ImportReview", "row {row}").format(row=row) if row else ""
    if not row:
        words = QCoreApplication.translate("ImportReview", "on no row")
    return " · ".join(filter(None, (item.party, words, known)))
