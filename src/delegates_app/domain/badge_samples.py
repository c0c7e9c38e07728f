"""Sample people to try a layout on: the names and scripts that break badges."""

from dataclasses import dataclass, replace

from delegates_app.domain.badge_text import BadgeFace
from delegates_app.domain.wording import mark

_CODE = "SAMPLE0000000000000Z"


@dataclass(frozen=True, slots=True)
class Sample:
    """A fictional person, with the reason why a layout is tried on her."""

    reason: str
    face: BadgeFace


def samples(like: BadgeFace) -> tuple[Sample, ...]:
    """The sample people, with the event and the category of another face."""
    plain = replace(like, name_on_badge="", latin="", photo="", token=_CODE, language="en")
    return (
        Sample(mark("Longest name"), _longest(plain)),
        Sample(mark("Short name, no photo"), _of(plain, "Bo", "Ek", ("SE", "Sverige", "Sweden"))),
        Sample(
            mark("Greek"),
            replace(
                _of(plain, "Ελένη", "Χατζηγεωργίου", ("EL", "Ελλάδα", "Greece")),
                latin="Eleni CHATZIGEORGIOU",
                language="el",
            ),
        ),
        Sample(
            mark("Bulgarian"),
            replace(
                _of(plain, "Александрина", "Георгиева", ("BG", "България", "Bulgaria")),
                latin="Aleksandrina GEORGIEVA",
                language="bg",
            ),
        ),
        Sample(
            mark("Double-barrelled"),
            _of(plain, "Marie-Christine", "de la Fresnaye-Boutteville", ("FR", "France", "")),
        ),
        Sample(mark("Marks above and below"), _of(plain, "Ģirts", "Ķēniņš", ("LV", "Latvija", ""))),
    )


def _longest(plain: BadgeFace) -> BadgeFace:
    return replace(
        plain,
        given="Karl-Theodor Maximilian",
        family="von und zu Hohenwald-Weidenburg-Schillingsberg",
        function="Parlamentarischer Staatssekretär beim Bundesminister",
        organisation="Bundesministerium des Innern",
        delegation="Deutschland",
        delegation_latin="Germany",
        code="DE",
        language="de",
    )


def _of(plain: BadgeFace, given: str, family: str, where: tuple[str, str, str]) -> BadgeFace:
    code, own, english = where
    return replace(
        plain,
        given=given,
        family=family,
        function="Minister for Migration and Asylum",
        organisation="",
        delegation=own,
        delegation_latin=english,
        code=code,
    )
