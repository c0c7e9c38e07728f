from delegates_app.domain.badge_samples import samples
from delegates_app.domain.badge_text import BadgeFace

LIKE = BadgeFace(given="Ana", name_on_badge="Ana!", category="host", colour="#F0E442", event="Pact")


def test_samples_are_of_the_same_event_and_category_and_not_of_a_person() -> None:
    found = samples(LIKE)
    assert len({sample.reason for sample in found}) == len(found) >= 5
    for sample in found:
        face = sample.face
        assert (face.event, face.category, face.colour) == ("Pact", "host", "#F0E442")
        assert face.given != "Ana"
        assert face.name_on_badge == face.photo == ""
        assert len(face.token) == 20


def test_samples_are_in_three_scripts() -> None:
    families = "".join(sample.face.family for sample in samples(LIKE))
    assert {"Χ", "Г", "H"} <= set(families)
    assert {sample.face.language for sample in samples(LIKE)} >= {"el", "bg", "de"}
