"""The pseudo-language changes every word and no place."""

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QWidget

from delegates_app.domain.errors import AppError
from delegates_app.domain.wording import Sentence, counted, mark
from delegates_app.ui.pictures.pseudo import PseudoLanguage, in_plain, in_pseudo, is_pseudo
from delegates_app.ui.speech import said


def test_a_text_is_bracketed_accented_and_a_third_longer() -> None:
    assert in_pseudo("Delegations") == "[Ḍẹḷẹḡạṭịọṇṣ ···]"
    assert in_plain(in_pseudo("Delegations")) == "[Delegations ···]"


@pytest.mark.parametrize(
    "kept", ["{name}", "%n", "%1", "%L2", "%(text)s", "<b>", "&amp;", "(*.xlsx *.csv)"]
)
def test_places_stay_as_they_are(kept: str) -> None:
    said = in_pseudo(f"before {kept} after")
    assert kept in said
    assert "before" not in said
    assert "after" not in said


def test_filled_places_are_data() -> None:
    said = in_pseudo("{author}, {n} changes").format(author="Lotte Claes", n=3)
    assert "Lotte Claes" in said
    assert "3" in said


def test_windows_and_the_domain_speak_it_and_qt_does_not(qapp: QApplication) -> None:
    language = PseudoLanguage()
    qapp.installTranslator(language)
    try:
        widget = QWidget()
        assert widget.tr("Undo") == "Undo"  # Qt's own context
        assert QCoreApplication.translate("Actions", "Undo") == in_pseudo("Undo")
        assert QCoreApplication.translate("Keys", "%n keys", None, 3) == "[3 ḳẹỵṣ ·]"
        sentence = Sentence.of(
            mark("{who} and {more}"),
            who="Ann",
            more=counted(2, mark("1 delegate"), mark("{n} delegates")),
        )
        assert said(sentence) == "[Ann ạṇḍ [2 ḍẹḷẹḡạṭẹṣ ···] ·]"
        widget.deleteLater()
    finally:
        qapp.removeTranslator(language)


def test_languages_that_the_screens_do_not_speak_are_refused() -> None:
    assert is_pseudo("pseudo")
    assert not is_pseudo("")
    assert not is_pseudo("en")
    with pytest.raises(AppError, match="“fr” yet"):
        is_pseudo("fr")
