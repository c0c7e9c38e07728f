"""A secretariat's own list of many parties, with countries in many languages and old codes."""

from tests.corpus.persons import Person, person
from tests.workbooks import xlsx

Made = tuple[bytes, list[Person]]


def everybody() -> Made:
    """Whole names in every order, a country band or column, agencies and institutions."""
    rows: list[list[object]] = [
        ["Participants – informal meeting", "", "", "", ""],
        ["Country / organisation", "Participant", "Position", "E-mail", "Remarks"],
        [
            "Österreich",
            "Mag. Leopold WINDISCH-GRÄTZ",
            "Sektionschef",
            "l.windisch@bmi.example.at",
            "",
        ],
        ["A", "Sieglinde Moser", "Referentin", "sieglinde.moser@bmi.example.at", "cancelled 2 May"],
        ["Kingdom of Denmark", "Rønnow Mikkelsen, Søren", "Kontorchef", "srm@im.example.dk", ""],
        ["DK", "Bodil KJÆR", "Fuldmægtig", "bkj@im.example.dk", "vegetarian"],
        ["Eesti", "Õnne Põldmäe", "nõunik", "onne.poldmae@siseministeerium.example.ee", ""],
        ["Lietuva", "Žygimantas Šeškus", "patarėjas", "zygimantas.seskus@vrm.example.lt", ""],
        ["Malta", "Ġuża Ċassar Pullicino", "Director", "guza.cassar@gov.example.mt", ""],
        ["Luxembourg", "Jean-Claude VAN DEN BROECK M.-T.", "Conseiller", "", ""],
        ["Tschechien", "Ing. Vojtěch ŘEHOŘ, Ph.D.", "ředitel", "vojtech.rehor@mvcr.example.cz", ""],
        ["", "Mgr. Květa Šimůnková", "rada", "kveta.simunkova@mvcr.example.cz", ""],
        ["Europol", "Ingeborg van Aken", "Liaison officer", "i.vanaken@europol.example.eu", ""],
        ["Commission européenne", "Seán Ó Dálaigh", "Director", "sean.odalaigh@ec.example.eu", ""],
        ["United Kingdom", "Harriet Fenwick", "Counsellor", "h.fenwick@fco.example.uk", ""],
        ["SLO", "Jože Žnidaršič", "državni sekretar", "joze.znidarsic@gov.example.si", "TBC"],
    ]

    def one(
        party: str, given: str, family: str, function: str, email: str, **more: object
    ) -> Person:
        return person(
            party, given, family, function=function, emails=[email] if email else [], **more
        )

    truth = [
        one(
            "AT",
            "Leopold",
            "Windisch-Grätz",
            "Sektionschef",
            "l.windisch@bmi.example.at",
            title="Mag.",
        ),
        one(
            "AT",
            "Sieglinde",
            "Moser",
            "Referentin",
            "sieglinde.moser@bmi.example.at",
            status="cancelled",
        ),
        one("DK", "Søren", "Rønnow Mikkelsen", "Kontorchef", "srm@im.example.dk"),
        one("DK", "Bodil", "Kjær", "Fuldmægtig", "bkj@im.example.dk"),
        one("EE", "Õnne", "Põldmäe", "nõunik", "onne.poldmae@siseministeerium.example.ee"),
        one("LT", "Žygimantas", "Šeškus", "patarėjas", "zygimantas.seskus@vrm.example.lt"),
        one("MT", "Ġuża", "Ċassar Pullicino", "Director", "guza.cassar@gov.example.mt"),
        one("LU", "Jean-Claude M.-T.", "van den Broeck", "Conseiller", ""),
        one(
            "CZ", "Vojtěch", "Řehoř", "ředitel", "vojtech.rehor@mvcr.example.cz", title="Ing. Ph.D."
        ),
        one("CZ", "Květa", "Šimůnková", "rada", "kveta.simunkova@mvcr.example.cz", title="Mgr."),
        one(
            "Europol",
            "Ingeborg",
            "van Aken",
            "Liaison officer",
            "i.vanaken@europol.example.eu",
            role="liaison",
        ),
        one("COM", "Seán", "Ó Dálaigh", "Director", "sean.odalaigh@ec.example.eu"),
        one(
            "UK", "Harriet", "Fenwick", "Counsellor", "h.fenwick@fco.example.uk", role="participant"
        ),
        one(
            "SI",
            "Jože",
            "Žnidaršič",
            "državni sekretar",
            "joze.znidarsic@gov.example.si",
            status="tbc",
        ),
    ]
    return xlsx(rows), truth
