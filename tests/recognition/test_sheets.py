"""From sheets to persons, every row accounted for."""

import pytest
from openpyxl import Workbook
from tests.workbooks import Rows, saved, xlsx, yellow

from delegates_app.domain.parties import PartyIndex
from delegates_app.domain.readings import Reading
from delegates_app.domain.words import Diet, Role, Standing
from delegates_app.files.workbooks.reading import read_workbook
from delegates_app.recognition.sheets import recognise
from delegates_app.services.reference import parties

INDEX = PartyIndex(parties())


def reading(content: bytes, party: str = "IE") -> Reading:
    return recognise(read_workbook(content, "list.xlsx"), INDEX, INDEX.find(party))


def read(rows: Rows, party: str = "IE") -> Reading:
    return reading(xlsx(rows), party)


@pytest.mark.parametrize(
    ("headings", "values"),
    [
        (("Surname", "First name", "Function"), ("Ní Dhomhnaill", "Niamh", "Counsellor")),
        (("Fonction", "Prénom", "Nom"), ("Conseillère", "Zoé", "Lefèvre")),
        (("Voornaam", "Naam", "Functie"), ("Fenna", "van der Ploeg", "Adviseur")),
        (("Amtsbezeichnung", "Name", "Vorname"), ("Referentin", "Groß-Müller", "Käthe")),
        (("Nombre", "Apellidos", "Cargo"), ("Lucía", "Romero Sáez", "Vocal")),
    ],
)
def test_columns_stand_in_any_order_and_language(
    headings: tuple[str, ...], values: tuple[str, ...]
) -> None:
    (person,) = read([["A title above"], headings, values]).persons
    assert {person.given_name, person.family_name, person.function} == set(values)
    assert person.function in {"Counsellor", "Conseillère", "Adviseur", "Referentin", "Vocal"}
    assert person.given_name in {"Niamh", "Zoé", "Fenna", "Käthe", "Lucía"}


@pytest.mark.parametrize(
    ("heading", "cell", "name"),
    [
        ("Name", "Smith, John", ("", "John", "Smith")),
        ("Nom et prénom", "DE SMET Luc", ("", "Luc", "De Smet")),
        ("Nom et prénom", "Maes Élisabeth", ("", "Élisabeth", "Maes")),
        ("Full name", "Dr Jean-Louis De Brouwer", ("Dr", "Jean-Louis", "De Brouwer")),
        ("First name LAST NAME", "Mr Péter KOVÁCS", ("Mr", "Péter", "Kovács")),
        ("Name", "Mme VAN DEN BERGHE Marie-Claire", ("Mme", "Marie-Claire", "Van den Berghe")),
    ],
)
def test_whole_names_are_split(heading: str, cell: str, name: tuple[str, str, str]) -> None:
    found = read([[heading, "E-mail"], [cell, "a@b.example"]], "BE")
    (person,) = found.persons
    assert (person.title, person.given_name, person.family_name) == name


def test_a_name_that_only_word_order_splits_is_told() -> None:
    found = read([["Name", "Function"], ["Mary Kate Kelly", "Officer"]])
    assert "order of the words" in found.problems[0].message
    assert found.problems[0].value == "Mary Kate Kelly"


def test_capitals_are_a_proposal_told_at_the_cell() -> None:
    found = read([["Surname", "First name"], ["DE BÚRCA", "Gráinne"], ["Mac Giolla", "Cathal"]])
    assert [person.family_name for person in found.persons] == ["de Búrca", "Mac Giolla"]
    (problem,) = found.problems
    assert (problem.row, problem.column, problem.value) == (2, 1, "DE BÚRCA")


@pytest.mark.parametrize(
    ("capitals", "party", "spelt"),
    [
        ("ΠΑΠΑΔΟΠΟΥΛΟΣ", "EL", "Παπαδοπουλος"),
        ("O'BRIEN", "IE", "O'Brien"),
        ("McDONALD", "IE", "McDonald"),
        ("LE GRAND-DUBOIS", "FR", "Le Grand-Dubois"),
        ("VON WALLENFELS", "DE", "von Wallenfels"),
        ("VAN DER PLOEG", "NL", "van der Ploeg"),
        ("IJSSELSTEIN", "NL", "IJsselstein"),
        ("SMYTH Jr", "IE", "Smyth Jr"),
        ("HENRY III", "IE", "Henry III"),
    ],
)
def test_capitals_are_spelt_as_the_country_does(capitals: str, party: str, spelt: str) -> None:
    (person,) = read([["Surname", "First name"], [capitals, "Anna"]], party).persons
    assert person.family_name == spelt


def test_values_are_understood_and_the_rest_is_told() -> None:
    rows = [
        ["Name", "Rôle", "Tél. / GSM", "Courriel", "Régime alimentaire"],
        ["Anne Maes", "Chef de délégation", "02/233.21.11", "a@b.example; c@d.example", "halal"],
        ["Luc Maes", "Chauffeur", "4082", "néant", "néant"],
        ["Eva Maes", "jardinière", "3225018217", "nobody", "only blue food"],
    ]
    found = read(rows, "BE")
    anne, luc, eva = found.persons
    assert (anne.role, anne.phones, anne.diet) == (Role.HEAD, ("+3222332111",), Diet.HALAL)
    assert anne.emails == ("a@b.example", "c@d.example")
    assert (luc.role, luc.phones, luc.emails, luc.diet) == (Role.DRIVER, (), (), None)
    assert (eva.role, eva.phones) == (None, ("+3225018217",))
    assert (eva.diet, eva.diet_text) == (Diet.OTHER, "only blue food")
    told = {problem.value for problem in found.problems}
    assert told == {"4082", "jardinière", "nobody", "only blue food"}


def test_every_row_is_accounted_for() -> None:
    rows: list[list[object]] = [
        ["IRELAND – DELEGATION LIST"],
        ["Surname", "First name", "Function"],
        ["HEAD OF DELEGATION"],
        ["Kelly", "Mary", "Officer"],
        ["Experts"],
        ["N.N.", "", "to follow"],
        ["", "", "Somebody's function"],
        ["Walsh", "Éabha", "Officer"],
        ["Total", 2],
        ["Any change shall be notified before 19 April."],
    ]
    found = read(rows)
    assert [(each.family_name, each.role) for each in found.persons] == [
        ("Kelly", Role.HEAD),
        ("Walsh", Role.EXPERT),
    ]
    assert [(each.row, each.role) for each in found.held] == [(6, Role.EXPERT)]
    rows_of = [(each.row for each in part) for part in (found.persons, found.held)]
    counted = [*rows_of[0], *rows_of[1], *(each.row for each in found.skipped)]
    assert sorted(counted) == list(range(1, 11))


def test_struck_hidden_and_yellow_rows_have_their_standing() -> None:
    book = Workbook()
    page = book.active
    assert page is not None
    page["A1"] = "to be confirmed"
    page["A1"].fill = yellow()
    for row in (
        ["Surname", "First name"],
        ["Smyth", "John"],
        ["Kelly", "Mary"],
        ["Walsh", "Éabha"],
    ):
        page.append(row)
    page["A4"].fill = yellow()
    page.row_dimensions[5].hidden = True
    found = reading(saved(book))
    assert [each.standing for each in found.persons] == [None, Standing.TBC, Standing.HIDDEN]
    struck = reading(xlsx([["Surname", "First name"], ["Smyth", "John"]], struck=[2]))
    assert struck.persons[0].status is Standing.REPLACED


def test_hidden_sheets_are_skipped_and_told() -> None:
    book = Workbook()
    page = book.active
    assert page is not None
    page.append(["Surname", "First name"])
    page.append(["Smyth", "John"])
    old = book.create_sheet("old")
    old.append(["Surname", "First name"])
    old.append(["Olde", "Version"])
    old.sheet_state = "hidden"
    found = reading(saved(book))
    assert [each.family_name for each in found.persons] == ["Smyth"]
    assert [(each.sheet, each.row) for each in found.skipped if not each.row] == [("old", 0)]


def test_a_second_table_below_has_its_own_headings() -> None:
    rows = [
        ["Surname", "First name"],
        ["Pérez", "Juan"],
        [],
        ["Interpreters"],
        ["First name", "Surname", "E-mail"],
        ["Lucía", "Romero", "lucia@maec.example"],
    ]
    juan, lucia = read(rows).persons
    assert (juan.given_name, lucia.given_name) == ("Juan", "Lucía")
    assert lucia.emails == ("lucia@maec.example",)


def test_the_party_stands_in_a_column_a_band_or_the_title() -> None:
    column = read([["Country", "Name", "Function"], ["Ελλάδα", "Ana Ba", "x"]], "")
    assert column.persons[0].party == "EL"
    band = read([["Name", "Function"], ["Slovenia"], ["Ana Ba", "x"]], "")
    assert band.persons[0].party == "SI"
    title = read([["ROYAUME DE BELGIQUE"], ["Name", "Function"], ["Ana Ba", "x"]], "")
    assert title.persons[0].party == "BE"


def test_unknown_columns_are_told_and_their_cells_kept() -> None:
    found = read([["Name", "E-mail", "Shoe size"], ["Ana Ba", "a@b.example", "39"]])
    assert found.problems[0].value == "Shoe size"
    assert [(cell.field, cell.text) for cell in found.persons[0].cells][-1] == ("", "39")


def test_what_is_no_name_stays_as_it_is_written() -> None:
    formula = '=HYPERLINK("http://evil.example";"x")'
    found = read([["Name", "E-mail"], [f"'{formula}", "a@b.example"]])
    assert formula in found.persons[0].family_name
    assert found.problems


def test_a_sheet_without_headings_is_an_error_told_once() -> None:
    found = read([["a", "b"], ["c", "d"]])
    assert not found.persons
    assert len(found.problems) == 1
