import pytest

from delegates_app.domain.badge_text import upper


@pytest.mark.parametrize(
    ("text", "language", "capitals"),
    [
        ("Παπαδοπούλου", "el", "ΠΑΠΑΔΟΠΟΥΛΟΥ"),
        ("Μαΐου", "el", "ΜΑΪΟΥ"),
        ("Μάιος", "el", "ΜΑΪΟΣ"),
        ("Ταΰγετος", "el", "ΤΑΫΓΕΤΟΣ"),
        ("Παπαδοπούλου", "en", "ΠΑΠΑΔΟΠΟΥΛΟΥ"),
        ("Георгиева", "bg", "ГЕОРГИЕВА"),
        ("Strauß", "de", "STRAUSS"),
        ("van der IJssel", "nl", "VAN DER IJSSEL"),
        ("Dijkstra", "nl", "DIJKSTRA"),
        ("Ó hUiginn", "ga", "Ó hUIGINN"),
        ("Mac an tSaoir", "ga", "MAC AN tSAOIR"),
        ("Ní nÉanaigh", "ga", "NÍ nÉANAIGH"),
        ("McAllister-O’Donoghue", "en", "McALLISTER-O’DONOGHUE"),
        ("MacDonald", "en", "MacDONALD"),
        ("Macron", "fr", "MACRON"),
        ("Stankevičiūtė", "lt", "STANKEVIČIŪTĖ"),
        ("Għaxaq", "mt", "GĦAXAQ"),
        ("Țurcanu", "ro", "ȚURCANU"),
        ("Ilgın", "tr", "ILGIN"),
        ("ilgin", "tr", "İLGİN"),
        ("d’Aubigny", "fr", "D’AUBIGNY"),
        ("Thompson", "en", "THOMPSON"),
        ("", "en", ""),
    ],
)
def test_capitals_as_each_language_writes_them(text: str, language: str, capitals: str) -> None:
    assert upper(text, language) == capitals


def test_capitals_of_capitals_are_the_same() -> None:
    for text in ("ΧΑΤΖΗΓΕΩΡΓΙΟΥ", "MAC AN tSAOIR", "McALLISTER", "ΜΑΪΟΣ"):
        assert upper(text, "el") == text
