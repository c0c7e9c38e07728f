"""Workbooks of the middle and east: Hungary's text, Bulgaria's alphabet, Romania's page, Slovakia's
password."""

from io import BytesIO

import msoffcrypto.format.ooxml
from openpyxl import Workbook
from tests.corpus.persons import Person, person
from tests.workbooks import saved, xlsx

Made = tuple[bytes, list[Person]]
PASSWORD = "Bratislava2026"  # noqa: S105  # of a test workbook


def hungary() -> Made:
    """A text in the code page of Central Europe, family names first, one with her title."""
    lines = [
        "Belügyminisztérium;;;;;;",
        ";;;;;;",
        "Ssz.;Név;Beosztás;Szervezet;Szerepkör;E-mail cím;Mobil",
        "1;Dr. Szűcs-Őry Hajnalka;államtitkár;BM;delegációvezető;h.szucs-ory@bm.example.hu;",
        "2;Bükkösdi Ákos Ferenc;osztályvezető;BM;tag;akos.bukkosdi@bm.example.hu;06 30 123 4567",
        "3;Győri Zsófia;tanácsadó;ÁK;szakértő;zsofia.gyori@mfa.example.hu;0032 2 234 1200",
        "4;kijelölés alatt;;;tolmács;;",
        "5;Vörös Lőrinc;sajtóreferens;BM;sajtó;lorinc.voros@bm.example.hu;nincs",
        "Összesen: 4 fő;;;;;;",
    ]
    bm = "BM"
    truth = [
        person(
            "HU",
            "Hajnalka",
            "Szűcs-Őry",
            title="Dr.",
            function="államtitkár",
            organisation=bm,
            role="head",
            emails=["h.szucs-ory@bm.example.hu"],
        ),
        person(
            "HU",
            "Ákos Ferenc",
            "Bükkösdi",
            function="osztályvezető",
            organisation=bm,
            role="delegate",
            emails=["akos.bukkosdi@bm.example.hu"],
            phones=["+36301234567"],
        ),
        person(
            "HU",
            "Zsófia",
            "Győri",
            function="tanácsadó",
            role="expert",
            organisation="ÁK",
            emails=["zsofia.gyori@mfa.example.hu"],
            phones=["+3222341200"],
        ),
        person(
            "HU",
            "Lőrinc",
            "Vörös",
            function="sajtóreferens",
            organisation=bm,
            role="press",
            emails=["lorinc.voros@bm.example.hu"],
        ),
    ]
    return "\r\n".join(lines).encode("cp1250"), truth


def bulgaria() -> Made:
    """Cyrillic with patronymics, and the names of some in capitals."""
    rows: list[list[object]] = [
        ["РЕПУБЛИКА БЪЛГАРИЯ"],
        ["МИНИСТЕРСТВО НА ВЪТРЕШНИТЕ РАБОТИ"],
        [
            "№",
            "Обръщение",
            "Име, презиме, фамилия",
            "Длъжност",
            "Ведомство",
            "Роля в делегацията",
            "Ел. поща",
            "Телефон",
            "Хранителни изисквания",
        ],
        [
            1,
            "г-жа",
            "Цветелина Щерева ЮРУКОВА",
            "заместник-министър",
            "МВР",
            "ръководител на делегацията",
            "ts.yurukova@mvr.example.bg",
            "02 982 50 00",
            "няма",
        ],
        [
            2,
            "г-н",
            "Йордан Христов Жечев",
            "директор на дирекция",
            "МВР",
            "заместник-ръководител на делегацията",
            "y.zhechev@mvr.example.bg",
            "+359 888 123 456",
            "без лактоза",
        ],
        [
            3,
            "г-н",
            "Кирил Ангелов Вълчев",
            "старши експерт",
            "ДАБ",
            "експерт",
            "k.valchev@saref.example.bg",
            "",
            "вегетарианец",
        ],
        [4, "", "предстои уточняване", "", "НСО", "охрана", "", "", ""],
        ["", "Общо:", 3],
    ]
    truth = [
        person(
            "BG",
            "Цветелина Щерева",
            "Юрукова",
            title="г-жа",
            function="заместник-министър",
            organisation="МВР",
            role="head",
            emails=["ts.yurukova@mvr.example.bg"],
            phones=["+35929825000"],
            name_native="Цветелина Щерева Юрукова",
        ),
        person(
            "BG",
            "Йордан Христов",
            "Жечев",
            title="г-н",
            function="директор на дирекция",
            organisation="МВР",
            role="deputy_head",
            emails=["y.zhechev@mvr.example.bg"],
            phones=["+359888123456"],
            dietary="lactose_free",
        ),
        person(
            "BG",
            "Кирил Ангелов",
            "Вълчев",
            title="г-н",
            function="старши експерт",
            organisation="ДАБ",
            role="expert",
            emails=["k.valchev@saref.example.bg"],
            dietary="vegetarian",
        ),
    ]
    return xlsx(rows, sheet="Лист1"), truth


def romania() -> Made:
    """A web page from an intranet under the ending .xls; a cell that spans two rows."""
    body = """
    <html><head><meta charset="utf-8"></head><body><h2>Delegația României</h2>
    <table border=1>
    <tr><th>Nr. crt.</th><th>Nume</th><th>Prenume</th><th>Funcția</th><th>Instituția</th>
        <th>Calitatea</th><th>Adresă de e-mail</th><th>Nr. telefon</th><th>Regim alimentar</th></tr>
    <tr><td>1</td><td>ȘTEFĂNESCU-BRÂNZĂ</td><td>Ruxandra</td><td>Secretar de Stat</td>
        <td rowspan=2>Ministerul Afacerilor Interne</td><td>Șef de delegație</td>
        <td><a href="mailto:ruxandra.stefanescu@mai.example.ro">mail</a></td>
        <td>021 303 7080</td><td>fără carne de porc</td></tr>
    <tr><td>2</td><td>Țurcanu</td><td>Gheorghiță</td><td>Director</td><td>Expert</td>
        <td>gheorghita.turcanu@mai.example.ro</td><td>0722 123 456</td><td>nu</td></tr>
    <tr><td>3</td><td><s>Oprea</s></td><td><s>Vlad</s></td><td>Consilier</td><td>IGPF</td>
        <td>Membru</td><td>vlad.oprea@igpf.example.ro</td><td></td><td></td></tr>
    <tr><td>4</td><td>Dăscălescu</td><td>Ilinca</td><td>Atașat de presă</td><td>RPRO</td>
        <td>Presă</td><td>ilinca.dascalescu@rpro.example.ro</td><td>+32 2 700 06 40</td>
        <td>vegetariană</td></tr>
    <tr><td colspan=2>Total persoane</td><td>4</td></tr>
    </table></body></html>"""
    mai = "Ministerul Afacerilor Interne"
    truth = [
        person(
            "RO",
            "Ruxandra",
            "Ștefănescu-Brânză",
            function="Secretar de Stat",
            organisation=mai,
            role="head",
            emails=["ruxandra.stefanescu@mai.example.ro"],
            phones=["+40213037080"],
            dietary="no_pork",
        ),
        person(
            "RO",
            "Gheorghiță",
            "Țurcanu",
            function="Director",
            organisation=mai,
            role="expert",
            emails=["gheorghita.turcanu@mai.example.ro"],
            phones=["+40722123456"],
        ),
        person(
            "RO",
            "Vlad",
            "Oprea",
            function="Consilier",
            organisation="IGPF",
            status="replaced",
            emails=["vlad.oprea@igpf.example.ro"],
        ),
        person(
            "RO",
            "Ilinca",
            "Dăscălescu",
            function="Atașat de presă",
            organisation="RPRO",
            role="press",
            emails=["ilinca.dascalescu@rpro.example.ro"],
            phones=["+3227000640"],
            dietary="vegetarian",
        ),
    ]
    return body.encode(), truth


def slovakia() -> Made:
    """Under a password, titles before and behind the names, a sheet of flights beside it."""
    book = Workbook()
    page = book.active
    assert page is not None
    page.title = "Delegácia SR"
    rows: list[list[object]] = [
        [
            "P.č.",
            "Meno a priezvisko, titul",
            "Funkcia",
            "Rezort",
            "Postavenie v delegácii",
            "Kontakt",
            "Potvrdené",
        ],
        [
            1,
            "JUDr. Ľudmila Hrušovská, PhD.",
            "štátna tajomníčka",
            "MV SR",
            "vedúca delegácie",
            "ludmila.hrusovska@minv.example.sk, +421 2 4859 1111",
            "áno",
        ],
        [
            2,
            "plk. Ing. Rastislav Ďurčanský",
            "riaditeľ odboru",
            "MV SR",
            "zástupca vedúcej delegácie",
            "rastislav.durcansky@minv.example.sk; mobil: 0905 123 456",
            "áno",
        ],
        [
            3,
            "Mgr. Želmíra Kováčová (bude potvrdené)",
            "radkyňa",
            "MZVEZ SR",
            "expertka",
            "zelmira.kovacova@mzv.example.sk",
            "nie",
        ],
        [4, "p. Ondrej Vlk", "vodič", "MV SR", "vodič", "0911 222 333", "áno"],
    ]
    for row in rows:
        page.append(row)
    other = book.create_sheet("Lety")
    other.append(["Let", "Odlet", "Prílet", "Počet"])
    other.append(["OS 123", "VIE", "BRU", 4])
    stream = BytesIO()
    msoffcrypto.format.ooxml.OOXMLFile(BytesIO(saved(book))).encrypt(PASSWORD, stream)
    truth = [
        person(
            "SK",
            "Ľudmila",
            "Hrušovská",
            title="JUDr. PhD.",
            function="štátna tajomníčka",
            organisation="MV SR",
            role="head",
            emails=["ludmila.hrusovska@minv.example.sk"],
            phones=["+421248591111"],
        ),
        person(
            "SK",
            "Rastislav",
            "Ďurčanský",
            title="plk. Ing.",
            function="riaditeľ odboru",
            organisation="MV SR",
            role="deputy_head",
            emails=["rastislav.durcansky@minv.example.sk"],
            phones=["+421905123456"],
        ),
        person(
            "SK",
            "Želmíra",
            "Kováčová",
            title="Mgr.",
            function="radkyňa",
            organisation="MZVEZ SR",
            role="expert",
            emails=["zelmira.kovacova@mzv.example.sk"],
            status="tbc",
        ),
        person(
            "SK",
            "Ondrej",
            "Vlk",
            title="p.",
            function="vodič",
            organisation="MV SR",
            role="driver",
            phones=["+421911222333"],
        ),
    ]
    return stream.getvalue(), truth


def netherlands() -> Made:
    """A second version: a column of changes, particles in a column of their own, one withdrawn."""
    rows: list[list[object]] = [
        ["Delegatielijst Nederland", "", "", "versie 2 – 3 april"],
        [],
        [
            "Aanhef",
            "Voornaam",
            "Tussenvoegsel",
            "Achternaam",
            "Functie",
            "Ministerie",
            "Rol",
            "E-mailadres",
            "Mobiel nummer",
            "Dieetwensen",
            "Wijziging",
        ],
        [
            "Mevr.",
            "Fleur",
            "van der",
            "Ploeg-Hazelhoff",
            "Directeur-generaal",
            "Ministerie van JenV",
            "Delegatieleider",
            "f.vanderploeg@minjenv.example.nl",
            "06-12345678",
            "geen",
            "ongewijzigd",
        ],
        [
            "Dhr.",
            "Sjoerd",
            "",
            "Terpstra",
            "Beleidsmedewerker",
            "Ministerie van BZK",
            "Deskundige",
            "sjoerd.terpstra@minbzk.example.nl",
            "+31 (0)70 426 64 26",
            "vegetarisch",
            "gewijzigd",
        ],
        [
            "Dhr. drs.",
            "Mohammed",
            "el",
            "Khattabi",
            "Woordvoerder",
            "Ministerie van JenV",
            "Pers",
            "m.elkhattabi@minjenv.example.nl",
            "0611223344",
            "halal",
            "nieuw",
        ],
        [
            "Mw.",
            "Annelies",
            "de",
            "Wit",
            "Raadadviseur",
            "PV EU",
            "Delegatielid",
            "annelies.de.wit@minbuza.example.nl",
            "",
            "",
            "vervallen",
        ],
        ["Totaal", 3],
    ]
    jenv = "Ministerie van JenV"
    truth = [
        person(
            "NL",
            "Fleur",
            "van der Ploeg-Hazelhoff",
            title="Mevr.",
            organisation=jenv,
            function="Directeur-generaal",
            role="head",
            phones=["+31612345678"],
            emails=["f.vanderploeg@minjenv.example.nl"],
        ),
        person(
            "NL",
            "Sjoerd",
            "Terpstra",
            title="Dhr.",
            function="Beleidsmedewerker",
            organisation="Ministerie van BZK",
            role="expert",
            phones=["+31704266426"],
            emails=["sjoerd.terpstra@minbzk.example.nl"],
            dietary="vegetarian",
        ),
        person(
            "NL",
            "Mohammed",
            "el Khattabi",
            title="Dhr. drs.",
            function="Woordvoerder",
            organisation=jenv,
            role="press",
            emails=["m.elkhattabi@minjenv.example.nl"],
            phones=["+31611223344"],
            dietary="halal",
        ),
        person(
            "NL",
            "Annelies",
            "de Wit",
            title="Mw.",
            function="Raadadviseur",
            organisation="PV EU",
            emails=["annelies.de.wit@minbuza.example.nl"],
            status="cancelled",
        ),
    ]
    return xlsx(rows, sheet="Lijst"), truth
