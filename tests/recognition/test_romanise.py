"""Latin letters as passports of Greece, Cyprus and Bulgaria have them."""

import pytest

from delegates_app.recognition.romanise import latin


@pytest.mark.parametrize(
    ("name", "country", "spelt"),
    [
        ("Ελένη Χατζηγεωργίου", "GR", "Eleni Chatzigeorgiou"),
        ("Νικόλαος Παπαδόπουλος", "GR", "Nikolaos Papadopoulos"),
        ("Ευάγγελος Ξυδάκης", "GR", "Evangelos Xydakis"),
        ("Αικατερίνη Τζαννετάκη-Ψαρρού", "GR", "Aikaterini Tzannetaki-Psarrou"),
        ("Μπάμπης Μπαλτάς", "GR", "Bampis Baltas"),
        ("Αύρα Ευθυμίου", "CY", "Avra Efthymiou"),
        ("Μάιος Γαϊτάνος", "GR", "Maios Gaitanos"),
        ("Ταΰγετος", "GR", "Taygetos"),
        ("ΧΑΤΖΗΣ", "GR", "CHATZIS"),
        ("Десислава Христова", "BG", "Desislava Hristova"),
        ("Мария Щерева", "BG", "Maria Shtereva"),
        ("Живко Желязков", "BG", "Zhivko Zhelyazkov"),
        ("Софья", "UA", ""),
        ("Éabha Walsh", "IE", ""),
    ],
)
def test_names_are_spelt_officially(name: str, country: str, spelt: str) -> None:
    assert latin(name, country) == spelt
