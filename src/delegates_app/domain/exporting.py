"""A table on its way out of the house, whatever file it becomes."""

from dataclasses import dataclass

from delegates_app.domain.classes import DataClass


@dataclass(frozen=True, slots=True)
class Column:
    """A heading with the width, in letters, that its values need."""

    heading: str
    width: int = 18


@dataclass(frozen=True, slots=True)
class ExportTable:
    """Texts in columns; `version` says of when they are, `classes` which classes they contain."""

    title: str
    version: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    classes: tuple[DataClass, ...] = (DataClass.PUBLIC,)
    classes_line: str = ""
    groups: tuple[int, ...] = ()
