"""A list of 4 000 rows and 20 columns, from the bytes to the review."""

from tests.benchmarks._offices import an_office, cpu_seconds
from tests.builders import a_conference, a_delegation, a_party
from tests.workbooks import xlsx

from delegates_app.domain.changes import added
from delegates_app.domain.records import Conference
from delegates_app.services.importer import ListFile, Options, prepare
from delegates_app.services.office import Work

NAME = "import of 4 000 rows × 20 columns, read to review, CPU s"
GOAL = "<= 2.0"

_HEADINGS = ["Surname", "First name", "Function", "Organisation", "E-mail", "Phone", "Diet"]
_SURNAMES = ["Peeters", "Müller", "Novák", "García López", "Ó Briain", "Rossi", "Silva"]


def measure() -> float:
    """Seconds of reading, recognising and planning."""
    with an_office() as office:
        conference, party = a_conference(), a_party()
        delegation = a_delegation(conference, party)
        office.write(Work("New", tuple(map(added, (conference, party, delegation)))))
        file = ListFile("list.xlsx", crowd())
        kept = office.register.get(Conference, conference.id)
        return round(cpu_seconds(lambda: prepare(office, kept, file, Options(party="IE"))), 2)


def crowd() -> bytes:
    """The workbook of a very large delegation."""
    others = [f"Other {number}" for number in range(13)]
    rows = [[*_HEADINGS, *others]]
    for number in range(4000):
        letters = "".join(chr(ord("a") + number // 26**place % 26) for place in range(3))
        surname = f"{_SURNAMES[number % 7]}-{letters.title()}"
        mail = f"p{number}@list.example"
        phone = f"+353 1 408 {number:04}"
        row = [surname, "Anna", "Director", "Ministry", mail, phone, "vegan", *others]
        rows.append(row)
    return xlsx(rows)
