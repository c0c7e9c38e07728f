from dataclasses import replace
from pathlib import Path

import pytest

from delegates_app.domain.badge_text import BadgeFace
from delegates_app.files.badges import Layout, Stock, load_layout, load_stock
from delegates_app.files.badges.fonts import FontBook, book

_CATEGORIES = {
    "A": ("head", "Head of delegation", "#003399"),
    "D": ("delegate", "Delegate", "#A61C3C"),
    "S": ("security", "Security", "#E31A1C"),
    "P": ("press", "Press", "#000000"),
    "L": ("overflow", "Listening room", "#9E7BB5"),
    "O": ("organisation", "Organisation", "#C49A6C"),
    "I": ("interpreter", "Interpreter", "#BDBDBD"),
    "H": ("host", "Host", "#F0E442"),
}
_HARD = """\
el|A|EL|Ελλάδα|Greece|Ελένη|Χατζηγεωργίου|Eleni CHATZIGEORGIOU|Minister for Migration and Asylum|
el|A|EL|Ελλάδα|Greece|Αλκιβιάδης|Χατζηπαπαδόπουλος-Μαΐου|Alkiviadis CHATZIPAPADOPOULOS-MAIOU|\
Minister for Migration|Hellenic Ministry of Migration and Asylum
bg|D|BG|България|Bulgaria|Александрина|Георгиева-Константинова|\
Aleksandrina GEORGIEVA-KONSTANTINOVA|Adviser|Permanent Representation
bg|A|BG|България|Bulgaria|Десислава|Христова|Desislava HRISTOVA|Minister of the Interior|
fr|D|FR|France||Marie-Christine|de la Fresnaye-Boutteville||Director for Asylum|Interior
sv|A|SE|Sverige|Sweden|Bo|Ek||Minister for Migration|
lv|S|LV|Latvija|Latvia|Ģirts|Ķēniņš||Personal protection|State Security Service
nl|H|BE|Belgian Presidency||Lotte|Claes||Liaison officer, Baltic delegations|
de|A|DE|Deutschland|Germany|Karl-Theodor Maximilian|von und zu Hohenwald-Weidenburg-Schillingsberg\
||Parlamentarischer Staatssekretär beim Bundesminister|Bundesministerium des Innern
lt|A|LT|Lietuva|Lithuania|Jū̃ratė̃|Stankevičiūtė-Žemaitaitienė||Vice-Minister|Interior
ga|D|IE|Éire|Ireland|Siobhán|Ní Cheallaigh O’Súilleabháin||Secretary General|Justice
ga|I|IE|Éire|Ireland|Ruairí|Mac an tSaoir||Interpreter|
pl|P||Press||Łukasz|Żółkiewski-Dąbrowszczyński||Correspondent|Gazeta Nadwiślańska
ro|L|RO|România|Romania|Ştefănuţă|Brătianu-Țurcanu||Expert|Inspectoratul General
hu|A|HU|Magyarország|Hungary|Hőgyész|Szentgyörgyi-Tűzkövesfalvy||State Secretary|Belügy
mt|D|MT|Malta||Ġorġ Ħelenju|Għaxaq Ħaż-Żebbuġ||Permanent Secretary|Home Affairs and Security
nl|D|NL|Nederland|Netherlands|Bartholomeus|van der IJssel-ten Broek||Plaatsvervangend directeur|
es|D|ES|España|Spain|María de los Ángeles|Fernández-Villaverde y Gutiérrez de Terán||\
Subdirectora General de Protección Internacional|Ministerio del Interior
en|O|COM|European Commission||Fiona|McAllister-O’Donoghue||Head of Unit|Migration and Home Affairs
de|O|IOM|International Organization for Migration||Michał|Strauß-Kornemann||Chief of Mission|
cs|A|CZ|Česko|Czechia|Jiří|Dvořák||Minister|
de|A|LU|Luxembourg||Griffith|van Affligem||Officer for offices|Kanzlei
"""


def _face(number: int, row: str) -> BadgeFace:
    language, letter, code, own, english, given, family, latin, function, place = row.split("|")
    category, word, colour = _CATEGORIES[letter]
    return BadgeFace(
        given=given,
        family=family,
        latin=latin,
        function=function,
        organisation=place,
        delegation=own,
        delegation_latin=english,
        code=code,
        category=category,
        category_word=word,
        category_letter=letter,
        colour=colour,
        event="Ministerial Conference on the Pact",
        event_line="Ghent, 29–30 April 2024",
        token=f"GHENT{number:04d}X7K2M9Q4TZB",
        language=language,
    )


@pytest.fixture(scope="session")
def hard() -> tuple[BadgeFace, ...]:
    """Twenty-two names that break badges."""
    return tuple(_face(number, row) for number, row in enumerate(_HARD.splitlines(), 1))


@pytest.fixture(scope="session")
def plain(hard: tuple[BadgeFace, ...]) -> BadgeFace:
    """One short name."""
    return replace(hard[5], token="")


@pytest.fixture(scope="session")
def fonts() -> FontBook:
    return book()


@pytest.fixture
def layout() -> Layout:
    return load_layout("a6-conference")


@pytest.fixture
def stock() -> Stock:
    return load_stock("a6-four-up")


@pytest.fixture
def toml(tmp_path: Path) -> Path:
    return tmp_path / "own.toml"
