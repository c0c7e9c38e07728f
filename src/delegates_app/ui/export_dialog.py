"""The dialog that writes a list: which one, in which language, as what kind of file."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QVBoxLayout, QWidget

from delegates_app.domain.wording import mark
from delegates_app.ui.kit.buttons import Button, Choice, Words
from delegates_app.ui.speech import said

LISTS = {
    "participants": mark("Participants"),
    "heads": mark("Heads of delegation"),
    "delegations": mark("Delegations and seats"),
    "availability": mark("Ministers’ availability"),
    "contacts": mark("Contacts"),
    "invitations": mark("Invitations"),
    "badges": mark("Badges"),
    "names-and-mails": mark("Names and e-mail addresses"),
    "dietary": mark("Dietary needs (health data)"),
    "chase": mark("Whom to chase"),
    "statistics": mark("Statistics without names"),
    "history": mark("History of the whole file"),
}
LANGUAGES = {
    "en": mark("English"),
    "fr": mark("French"),
    "nl": mark("Dutch"),
    "de": mark("German"),
}
KINDS = {
    "xlsx": mark("Excel workbook"),
    "csv": mark("CSV for other programs"),
    "pdf": mark("PDF to print"),
}
ON_PAPER = frozenset({"participants", "heads"})


class ExportDialog(QDialog):
    """`wanted` carries the list, the language and the ending of the file."""

    wanted = Signal(str, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        self.setMinimumWidth(440)
        self.what = Choice(_said(LISTS.items()), name=self.tr("List"))
        self.language = Choice(_said(LANGUAGES.items()), name=self.tr("Language"))
        self.kind = Choice(_said(KINDS.items()), name=self.tr("Kind of file"))
        self.go = Button(self.tr("Choose where…"), kind="primary")
        self.go.setDefault(True)
        self.go.clicked.connect(self._go)
        self.what.currentIndexChanged.connect(self._offer_kinds)
        self._lay_out()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(8)
        for choice in (self.what, self.language, self.kind):
            label = Words(choice.accessibleName(), "second")
            label.setBuddy(choice)
            form.addRow(label, choice)
        leave = Button(self.tr("Cancel"))
        leave.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(leave)
        buttons.addWidget(self.go)
        words = self.tr("Each list says in its head which classes of personal data it contains.")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addLayout(form)
        column.addWidget(Words(words, "second", wraps=True))
        column.addLayout(buttons)

    def _offer_kinds(self) -> None:
        on_paper = self.what.value in ON_PAPER
        self.kind.offer(_said((each, KINDS[each]) for each in KINDS if on_paper or each != "pdf"))

    def _go(self) -> None:
        self.accept()
        self.wanted.emit(str(self.what.value), str(self.language.value), str(self.kind.value))


def export_name(what: str, place: str, ending: str) -> str:
    """The name offered for a list: what and where."""
    return str(Path(f"{place} {what}".strip()).with_suffix(f".{ending}"))


def _said(pairs: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple((value, said(text)) for value, text in pairs)
