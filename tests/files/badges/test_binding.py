import pytest

from delegates_app.domain.badge_text import BadgeFace
from delegates_app.files.badges.binding import colour, filled


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("  Ana   María ", "Ana María"),
        ("Ana\nMaría\t", "Ana María"),
        ("Jean\u00a0Paul", "Jean\u00a0Paul"),
        ("Ge\u00ador\u200bgi\ufeff", "Georgi"),
        (" \u200b ", ""),
        ("Jū̃ratė̃", "Jū̃ratė̃"),
    ],
)
def test_what_nobody_sees_is_left_out(typed: str, shown: str) -> None:
    assert filled("{given}", BadgeFace(given=typed)) == shown


def test_fields_stand_where_the_template_says() -> None:
    face = BadgeFace(given="Eleni", family="Μαΐου", language="el")
    assert filled("{given} – {family|upper}!", face) == "Eleni – ΜΑΪΟΥ!"


def test_a_category_without_colour_is_grey() -> None:
    face = BadgeFace(colour="")
    assert (colour("@color", face), colour("@on", face)) == ("#BDBDBD", "#000000")
    assert colour("#123456", face) == "#123456"
