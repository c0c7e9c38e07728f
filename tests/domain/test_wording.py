"""Sentences are translated whole and filled afterwards."""

from datetime import date

from delegates_app.domain.wording import Sentence, counted


def test_values_are_written_in_their_places() -> None:
    names = ("France", "Latvia", "Romania")
    found = Sentence.of("{who} owe an answer since {day}.", who=names, day=date(2024, 4, 5))
    assert found.text == "France, Latvia and Romania owe an answer since 5 April."


def test_a_translation_reaches_template_inner_sentence_and_month() -> None:
    words = {
        "{answer} of {day}": "{day} : {answer}",
        "yes": "oui",
        "{day} March": "{day} mars",
    }
    found = Sentence.of("{answer} of {day}", answer=Sentence("yes"), day=date(2024, 3, 25))
    assert found.said(lambda text: words.get(text, text)) == "25 mars : oui"


def test_one_and_many_have_sentences_of_their_own() -> None:
    assert counted(1, "{n} badge", "{n} badges").text == "1 badge"
    assert counted(2, "{n} badge", "{n} badges").text == "2 badges"
    assert Sentence.of("{who}", who=("France", "Latvia")).text == "France and Latvia"
    assert str(Sentence.of("{who}", who=())) == ""
