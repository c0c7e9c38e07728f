"""What a table shows, as a table that can leave the house."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from delegates_app.domain.classes import DataClass
from delegates_app.domain.delegate_fields import FIELD_BY_NAME
from delegates_app.domain.exporting import Column, ExportTable
from delegates_app.ui.kit.columns import GroupRow
from delegates_app.ui.kit.table_view import TableView

_LETTER = 7
"""Pixels that a letter needs, more or less."""


def table_in_sight(page: QWidget) -> TableView | None:
    """The table of a page that has the keyboard, else the first one in sight."""
    tables = [each for each in page.findChildren(TableView) if each.isVisibleTo(page)]
    return next((each for each in tables if each.hasFocus()), tables[0] if tables else None)


def shown_table(view: TableView, title: str, at: datetime) -> ExportTable:
    """The rows and columns in sight, as filtered, sorted and chosen; groups become a column."""
    model = view.rows_model
    columns = [
        each
        for place, each in enumerate(model.columns)
        if not view.isColumnHidden(place) and each.heading
    ]
    rows, group, groups = [], "", False
    for row in model.shown:
        if isinstance(row, GroupRow):
            group, groups = f"{row.code} {row.title}".strip(), True
        else:
            rows.append((group, *(each.text(row) for each in columns)))
    first = QCoreApplication.translate("ShownTable", "Delegation")
    headings = (Column(first), *(Column(_heading(each), each.width // _LETTER) for each in columns))
    fields = (FIELD_BY_NAME.get(each.key) for each in columns)
    found = {each.data_class for each in fields if each} | {DataClass.PUBLIC, DataClass.INTERNAL}
    classes = [each for each in DataClass if each in found]
    words = ", ".join(each.value for each in classes)
    return ExportTable(
        title=title,
        version=f"{at:%Y-%m-%d %H:%M}",
        columns=headings if groups else headings[1:],
        rows=tuple(rows) if groups else tuple(row[1:] for row in rows),
        classes=tuple(classes),
        classes_line=QCoreApplication.translate("ShownTable", "May contain: {classes}").format(
            classes=words
        ),
    )


def _heading(column: object) -> str:
    heading, second = getattr(column, "heading", ""), getattr(column, "second", "")
    return f"{heading} {second}".strip()
