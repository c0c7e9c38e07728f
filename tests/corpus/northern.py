"""Workbooks of the north: Poland's bands, Latvia's struck rows in .ods, Finland's two languages."""

import zipfile
from io import BytesIO

from openpyxl import Workbook
from openpyxl.styles import Font, PatternFill
from tests.corpus.persons import Person, person
from tests.workbooks import saved

Made = tuple[bytes, list[Person]]


def poland() -> Made:
    """Bands for roles, a legend in words, an example row, a total, a page marker, a signature."""
    book = Workbook()
    page = book.active
    assert page is not None
    page.title = "Skład"
    rows: list[list[object]] = [
        ["MINISTERSTWO SPRAW WEWNĘTRZNYCH I ADMINISTRACJI"],
        ["Skład delegacji polskiej na nieformalne posiedzenie"],
        ["kolor żółty – udział do potwierdzenia; przekreślenie – udział odwołany"],
        [
            "Lp.",
            "Imię i nazwisko",
            "Stanowisko",
            "Instytucja",
            "E-mail",
            "Tel. kom.",
            "Dieta",
            "Uwagi",
        ],
        [
            "np.",
            "Jan Przykładowy",
            "Radca",
            "MSWiA",
            "jan@przyklad.example.pl",
            "600 100 200",
            "brak",
        ],
        ["PRZEWODNICZĄCY DELEGACJI"],
        [
            1,
            "dr hab. Bogumiła WĄSOWICZ-KRÓL",
            "Podsekretarz Stanu",
            "MSWiA",
            "bogumila.wasowicz@mswia.example.pl",
            "+48 22 601 44 20",
            "wegetariańska",
        ],
        ["ZASTĘPCA PRZEWODNICZĄCEGO DELEGACJI:"],
        [
            2,
            "Zdzisław ŁĘCKI",
            "Dyrektor Departamentu",
            "MSWiA",
            "z.lecki@mswia.example.pl",
            "22 601 44 21 / 509 123 456",
            "bez glutenu",
        ],
        ["CZŁONKOWIE DELEGACJI"],
        [
            3,
            "Grażyna ŻELAZKO",
            "Naczelnik Wydziału",
            "Komenda Główna Policji",
            "g.zelazko@kgp.example.pl",
            "606111222",
            "brak",
        ],
        [
            4,
            "Mieczysław ĆWIKŁA",
            "Radca",
            "Stałe Przedstawicielstwo RP przy UE",
            "m.cwikla@msz.example.pl",
            "+32 2 780 42 00",
            "",
        ],
        [
            5,
            "Wiesława SROCZYŃSKA",
            "Ekspert",
            "Straż Graniczna",
            "w.sroczynska@sg.example.pl",
            "",
            "-",
        ],
        ["OBSŁUGA PRASOWA / TŁUMACZE"],
        [
            6,
            "Iwona PĘK",
            "Rzecznik prasowy",
            "MSWiA",
            "i.pek@mswia.example.pl",
            "601 333 444",
            "wegańska",
        ],
        [7, "Leszek OKOŃ", "Tłumacz", "MSWiA", "", "", "uczulenie na orzechy"],
        [8, "N.N.", "Tłumacz", "MSWiA"],
        ["Razem: 7 osób"],
        ["Strona 1 z 1"],
        ["Sporządził: A. Kot, tel. 22 601 00 00"],
    ]
    for row in rows:
        page.append(row)
    for number in (6, 8, 10, 14):
        page.merge_cells(start_row=number, start_column=1, end_row=number, end_column=8)
    for cell in page[12]:
        cell.fill = PatternFill("solid", fgColor="FFFFFF00")
    for cell in page[13]:
        cell.font = Font(strike=True)
    mswia = "MSWiA"
    truth = [
        person(
            "PL",
            "Bogumiła",
            "Wąsowicz-Król",
            title="dr hab.",
            function="Podsekretarz Stanu",
            organisation=mswia,
            role="head",
            emails=["bogumila.wasowicz@mswia.example.pl"],
            phones=["+48226014420"],
            dietary="vegetarian",
        ),
        person(
            "PL",
            "Zdzisław",
            "Łęcki",
            function="Dyrektor Departamentu",
            organisation=mswia,
            role="deputy_head",
            emails=["z.lecki@mswia.example.pl"],
            phones=["+48226014421", "+48509123456"],
            dietary="gluten_free",
        ),
        person(
            "PL",
            "Grażyna",
            "Żelazko",
            function="Naczelnik Wydziału",
            organisation="Komenda Główna Policji",
            emails=["g.zelazko@kgp.example.pl"],
            phones=["+48606111222"],
        ),
        person(
            "PL",
            "Mieczysław",
            "Ćwikła",
            function="Radca",
            status="tbc",
            organisation="Stałe Przedstawicielstwo RP przy UE",
            emails=["m.cwikla@msz.example.pl"],
            phones=["+3227804200"],
        ),
        person(
            "PL",
            "Wiesława",
            "Sroczyńska",
            function="Ekspert",
            organisation="Straż Graniczna",
            emails=["w.sroczynska@sg.example.pl"],
            status="cancelled",
        ),
        person(
            "PL",
            "Iwona",
            "Pęk",
            function="Rzecznik prasowy",
            organisation=mswia,
            role="press",
            emails=["i.pek@mswia.example.pl"],
            phones=["+48601333444"],
            dietary="vegan",
        ),
        person(
            "PL",
            "Leszek",
            "Okoń",
            function="Tłumacz",
            organisation=mswia,
            role="interpreter",
            dietary="nut_allergy",
        ),
    ]
    return saved(book), truth


def finland() -> Made:
    """Headings in two rows and two languages, the surname in a cell of its own."""
    book = Workbook()
    page = book.active
    assert page is not None
    page.title = "Osallistujat"
    rows: list[list[object]] = [
        ["Suomen valtuuskunta / Finlands delegation"],
        [],
        [
            "Sukunimi",
            "Etunimi",
            "Virka-asema",
            "Organisaatio",
            "Rooli",
            "Sähköposti",
            "Puhelin",
            "Erityisruokavalio",
            "Tila",
        ],
        [
            "Efternamn",
            "Förnamn",
            "Befattning",
            "Organisation",
            "Roll",
            "E-post",
            "Telefon",
            "Specialkost",
            "Status",
        ],
        [
            "Ylä-Mononen",
            "Hilkka",
            "kansliapäällikkö",
            "Sisäministeriö",
            "valtuuskunnan johtaja",
            "hilkka.yla-mononen@gov.example.fi",
            "0295 488 200",
            "laktoositon",
            "vahvistettu",
        ],
        [
            "af Ursin",
            "Carl-Gustaf",
            "specialsakkunnig",
            "Inrikesministeriet",
            "asiantuntija",
            "carl-gustaf.afursin@gov.example.fi",
            "+358 50 456 7890",
            "ei",
            "vahvistamatta",
        ],
        [
            "Sarajärvi",
            "Outi",
            "lehdistöneuvos",
            "Sisäministeriö",
            "lehdistö",
            "outi.sarajarvi@gov.example.fi",
            "",
            "pesketaristi",
            "peruttu",
        ],
        [
            "Öhman",
            "Åsa",
            "ministerin avustaja",
            "Sisäministeriö",
            "avustaja",
            "asa.ohman@gov.example.fi",
            "050 3334445",
            "kasvisruoka",
            "uusi",
        ],
        ["nimetään myöhemmin", "", "tulkki", "", "tulkki"],
        ["Yhteensä", 4],
    ]
    for row in rows:
        page.append(row)
    truth = [
        person(
            "FI",
            "Hilkka",
            "Ylä-Mononen",
            function="kansliapäällikkö",
            role="head",
            organisation="Sisäministeriö",
            emails=["hilkka.yla-mononen@gov.example.fi"],
            phones=["+358295488200"],
            dietary="lactose_free",
        ),
        person(
            "FI",
            "Carl-Gustaf",
            "af Ursin",
            function="specialsakkunnig",
            role="expert",
            organisation="Inrikesministeriet",
            emails=["carl-gustaf.afursin@gov.example.fi"],
            phones=["+358504567890"],
            status="tbc",
        ),
        person(
            "FI",
            "Outi",
            "Sarajärvi",
            function="lehdistöneuvos",
            role="press",
            organisation="Sisäministeriö",
            emails=["outi.sarajarvi@gov.example.fi"],
            dietary="pescatarian",
            status="cancelled",
        ),
        person(
            "FI",
            "Åsa",
            "Öhman",
            function="ministerin avustaja",
            role="assistant",
            organisation="Sisäministeriö",
            emails=["asa.ohman@gov.example.fi"],
            phones=["+358503334445"],
            dietary="vegetarian",
        ),
    ]
    return saved(book), truth


def latvia() -> Made:
    """An OpenDocument sheet with a struck row, a struck name in its cell, a hidden row."""
    plain: list[tuple[str, str]] = []

    def row(cells: list[str], style: str = "", more: str = "") -> None:
        shown = "".join(
            f'<table:table-cell table:style-name="{style}"><text:p>{each}</text:p>'
            "</table:table-cell>"
            for each in cells
        )
        plain.append((shown, more))

    row(["Latvijas Republika – delegācijas saraksts"])
    row(
        [
            "Nr.p.k.",
            "Vārds, uzvārds",
            "Amats",
            "Institūcija",
            "Loma",
            "E-pasts",
            "Tālrunis",
            "Uzturs",
        ]
    )
    row(
        [
            "1",
            "Ģirts Bērziņš-Kalns",
            "valsts sekretārs",
            "Iekšlietu ministrija",
            "delegācijas vadītājs",
            "girts.berzins@iem.example.lv",
            "67219000",
            "nav",
        ]
    )
    row(
        [
            "2",
            "Žanete Ķirse",
            "nodaļas vadītāja",
            "Valsts policija",
            "delegācijas locekle",
            "zanete.kirse@vp.example.lv",
            "+371 2611 2233",
            "veģetāriete",
        ],
        "ce1",
    )
    row(
        [
            "3",
            '<text:span text:style-name="T1">Uldis Vecais</text:span> Inta Jaunzeme',
            "eksperte",
            "Valsts robežsardze",
            "eksperte",
            "inta.jaunzeme@rs.example.lv",
            "",
            "bez laktozes",
        ]
    )
    row(
        [
            "4",
            "Kaspars Slēptais",
            "autovadītājs",
            "Iekšlietu ministrija",
            "šoferis",
            "",
            "29 111 222",
            "",
        ],
        "",
        ' table:visibility="collapse"',
    )
    row(["Kopā:", "3"])
    names = {
        "office": "office:1.0",
        "table": "table:1.0",
        "text": "text:1.0",
        "style": "style:1.0",
        "fo": "xsl-fo-compatible:1.0",
    }
    spaces = " ".join(
        f'xmlns:{key}="urn:oasis:names:tc:opendocument:xmlns:{each}"' for key, each in names.items()
    )
    struck = '<style:text-properties style:text-line-through-style="solid"/>'
    body = "".join(f"<table:table-row{more}>{cells}</table:table-row>" for cells, more in plain)
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces}>'
        "<office:automatic-styles>"
        f'<style:style style:name="ce1" style:family="table-cell">{struck}</style:style>'
        f'<style:style style:name="T1" style:family="text">{struck}</style:style>'
        "</office:automatic-styles><office:body><office:spreadsheet>"
        f'<table:table table:name="Saraksts">{body}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        package.writestr("content.xml", content)
    iem = "Iekšlietu ministrija"
    truth = [
        person(
            "LV",
            "Ģirts",
            "Bērziņš-Kalns",
            function="valsts sekretārs",
            organisation=iem,
            role="head",
            emails=["girts.berzins@iem.example.lv"],
            phones=["+37167219000"],
        ),
        person(
            "LV",
            "Žanete",
            "Ķirse",
            function="nodaļas vadītāja",
            organisation="Valsts policija",
            emails=["zanete.kirse@vp.example.lv"],
            phones=["+37126112233"],
            dietary="vegetarian",
            status="replaced",
        ),
        person(
            "LV",
            "Uldis",
            "Vecais",
            organisation="Valsts robežsardze",
            role="expert",
            status="replaced",
        ),
        person(
            "LV",
            "Inta",
            "Jaunzeme",
            function="eksperte",
            organisation="Valsts robežsardze",
            role="expert",
            emails=["inta.jaunzeme@rs.example.lv"],
            dietary="lactose_free",
        ),
        person(
            "LV",
            "Kaspars",
            "Slēptais",
            function="autovadītājs",
            organisation=iem,
            role="driver",
            phones=["+37129111222"],
            status="hidden",
        ),
    ]
    return stream.getvalue(), truth
