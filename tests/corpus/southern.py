"""Workbooks of the south: Italy transposed, Portugal's form, Croatia's tables side by side."""

from openpyxl import Workbook
from tests.corpus.persons import Person, person
from tests.workbooks import saved

Made = tuple[bytes, list[Person]]


def italy() -> Made:
    """A table on its side: a person a column."""
    book = Workbook()
    page = book.active
    assert page is not None
    page.title = "Foglio1"
    rows: list[list[object]] = [
        ["Ministero dell'Interno – Delegazione italiana"],
        [],
        ["", "1", "2", "3", "4"],
        ["Appellativo", "Pref. dott.ssa", "Dott.", "Sig.", "Dott.ssa"],
        ["Cognome", "DELLA VALLE", "D'ANTONIO", "Lo Presti", "Esposito"],
        ["Nome", "Maria Grazia", "Gianluca", "Calogero", "Ornella"],
        [
            "Qualifica",
            "Capo Dipartimento",
            "Dirigente",
            "Assistente Capo",
            "Funzionaria linguistica",
        ],
        ["Ente", "Ministero dell'Interno", "Polizia di Stato", "Polizia di Stato", "MAECI"],
        ["Ruolo nella delegazione", "Capo delegazione", "Esperto", "Scorta", "Interprete"],
        [
            "E-mail",
            "mg.dellavalle@interno.example.it",
            "gianluca.dantonio@poliziadistato.example.it",
            "",
            "ornella.esposito@esteri.example.it",
        ],
        ["Telefono", "06 46521", "+39 06 4653 3210", "", ""],
        ["Cellulare", "335 123 4567", "", "3471234567", ""],
        ["Intolleranze", "celiaca", "nessuna", "", "vegetariana, mangia pesce"],
    ]
    for row in rows:
        page.append(row)
    truth = [
        person(
            "IT",
            "Maria Grazia",
            "Della Valle",
            title="Pref. dott.ssa",
            role="head",
            function="Capo Dipartimento",
            organisation="Ministero dell'Interno",
            emails=["mg.dellavalle@interno.example.it"],
            phones=["+390646521", "+393351234567"],
            dietary="gluten_free",
        ),
        person(
            "IT",
            "Gianluca",
            "D'Antonio",
            title="Dott.",
            role="expert",
            function="Dirigente",
            organisation="Polizia di Stato",
            emails=["gianluca.dantonio@poliziadistato.example.it"],
            phones=["+390646533210"],
        ),
        person(
            "IT",
            "Calogero",
            "Lo Presti",
            title="Sig.",
            role="security",
            function="Assistente Capo",
            organisation="Polizia di Stato",
            phones=["+393471234567"],
        ),
        person(
            "IT",
            "Ornella",
            "Esposito",
            title="Dott.ssa",
            role="interpreter",
            function="Funzionaria linguistica",
            organisation="MAECI",
            emails=["ornella.esposito@esteri.example.it"],
            dietary="pescatarian",
        ),
    ]
    return saved(book), truth


def portugal() -> Made:
    """A form, one block below the other, the labels with colons, one block left empty."""
    book = Workbook()
    page = book.active
    assert page is not None
    page.title = "Ficha"
    labels = [
        "Tratamento:",
        "Nome próprio:",
        "Apelidos:",
        "Cargo:",
        "Organismo:",
        "Qualidade na delegação:",
        "Correio eletrónico:",
        "Telemóvel:",
        "Restrições alimentares:",
    ]
    people: list[list[str]] = [
        [
            "Sr. Dr.",
            "João Pedro",
            "Vasconcelos e Sá",
            "Secretário-Geral Adjunto",
            "SGMAI",
            "Chefe de delegação",
            "jp.vasconcelos@sg.mai.example.pt",
            "912 345 678",
            "sem restrições",
        ],
        [
            "Eng.ª",
            "Conceição",
            "dos Reis Falcão",
            "Diretora de Serviços",
            "AIMA",
            "Perita",
            "conceicao.falcao@aima.example.pt",
            "+351 961 222 333",
            "alergia a frutos secos",
        ],
        ["", "", "", "", "", "", "", "", ""],
    ]
    page.append(["FICHA DE INSCRIÇÃO – DELEGAÇÃO DE PORTUGAL"])
    page.append(["Preencher uma ficha por participante."])
    for number, answers in enumerate(people, start=1):
        page.append([])
        page.append([f"Participante {number}"])
        for label, answer in zip(labels, answers, strict=True):
            page.append([label, answer or None])
    truth = [
        person(
            "PT",
            "João Pedro",
            "Vasconcelos e Sá",
            title="Sr. Dr.",
            role="head",
            function="Secretário-Geral Adjunto",
            organisation="SGMAI",
            emails=["jp.vasconcelos@sg.mai.example.pt"],
            phones=["+351912345678"],
        ),
        person(
            "PT",
            "Conceição",
            "dos Reis Falcão",
            title="Eng.ª",
            role="expert",
            function="Diretora de Serviços",
            organisation="AIMA",
            emails=["conceicao.falcao@aima.example.pt"],
            phones=["+351961222333"],
            dietary="nut_allergy",
        ),
    ]
    return saved(book), truth


def croatia() -> Made:
    """Two tables side by side with other headings, a free column between them."""
    book = Workbook()
    page = book.active
    assert page is not None
    rows: list[list[object]] = [
        ["REPUBLIKA HRVATSKA", "", "", "", "", "", ""],
        ["Izaslanstvo", "", "", "", "", "Pratnja", "", ""],
        ["Ime", "Prezime", "Dužnost", "Uloga", "", "Ime i prezime", "Uloga", "Mobitel"],
        [
            "Hrvoje",
            "Šušnjar",
            "državni tajnik",
            "voditelj izaslanstva",
            "",
            "Tomislav Grgić",
            "vozač",
            "091 555 1234",
        ],
        [
            "Dubravka",
            "Čičak-Đurić",
            "ravnateljica",
            "zamjenica voditelja izaslanstva",
            "",
            "Vesna Perić Zlatar",
            "prevoditeljica",
            "+385 98 765 432",
        ],
        ["Ante", "Žmegač", "savjetnik", "član izaslanstva", "", "", "", ""],
        ["", "", "", "", "", "Ukupno: 2", "", ""],
        ["Ukupno", 3, "", "", "", "", "", ""],
    ]
    for row in rows:
        page.append([value if value != "" else None for value in row])
    truth = [
        person("HR", "Hrvoje", "Šušnjar", function="državni tajnik", role="head"),
        person("HR", "Dubravka", "Čičak-Đurić", function="ravnateljica", role="deputy_head"),
        person("HR", "Ante", "Žmegač", function="savjetnik"),
        person("HR", "Tomislav", "Grgić", role="driver", phones=["+385915551234"]),
        person("HR", "Vesna", "Perić Zlatar", role="interpreter", phones=["+38598765432"]),
    ]
    return saved(book), truth
