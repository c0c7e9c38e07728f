"""Names of people: how they are shown, shortened, sorted, compared and split; never re-cased."""

import re
import unicodedata
from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache

from delegates_app.domain.badge_text import upper
from delegates_app.domain.records import Person

NameKey = frozenset[str]


class Collation(StrEnum):
    """How particles sort: in Belgium they count, in the Netherlands they do not."""

    BELGIAN = "belgian"
    DUTCH = "dutch"


# Letters that Unicode does not take apart into a letter and a mark.
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "þ": "th", "æ": "ae", "œ": "oe"}
)

_PARTICLE_WORDS = (
    "af av aan bij d da dal dalla das de degli dei del della delle dello den der des di do dos du "
    "el het ibn in 't l la las le lo los op ten ter te to tot uit van vande vanden vander vom "
    "von zu zum zur mac mag mhic ní nic ó ua uí"
)
_PARTICLES = frozenset(_PARTICLE_WORDS.split())
_CONNECTORS = frozenset({"y", "i", "e"})
_COURTESY_WORDS = (
    "mr mrs ms miss mx mme mlle dhr mevr mw herr frau hr fr sr sra sig prof dr dott ing mag phd "
    "phdr judr mudr mgr dipl h.e s.e ambassador minister"
)
_COURTESY = frozenset(_COURTESY_WORDS.split())
_CAPITAL_PREFIX = re.compile(r"^(?:Mc|Mac|[dDlLOo]['’]|[hnt]-?(?=[A-ZÁÉÍÓÚ]))")

_SHORTEST_CAPITALS = 2


def full_name(person: Person) -> str:
    """Given and family name in the own script, without title."""
    name = " ".join(part for part in (person.given_name, person.family_name) if part)
    return name or person.name_native or person.name_latin


def titled_name(person: Person) -> str:
    """The full name after its title."""
    return f"{person.title} {full_name(person)}".strip()


def list_name(person: Person) -> str:
    """“Given SURNAME”, in capitals as the language of the person writes them."""
    if not person.family_name:
        return full_name(person)
    return f"{person.given_name} {upper(person.family_name, person.language)}".strip()


def latin_name(person: Person) -> str:
    """The name in Latin letters, as it is spelt officially."""
    return person.name_latin or full_name(person)


def latin_list_name(person: Person) -> str:
    """“Given SURNAME” in Latin letters; empty where the own script is Latin."""
    if not person.name_latin:
        return ""
    words = person.name_latin.split()
    given = min(max(len(person.given_name.split()), 1), len(words) - 1)
    family = upper(" ".join(words[given:]), person.language)
    return " ".join((*words[:given], family)).strip()


def short_names(person: Person) -> tuple[str, ...]:
    """Ever shorter forms for a card: all, without title, given name as initials."""
    initials = "-".join(f"{part[0]}." for part in _leading_parts(person.given_name))
    shortest = f"{initials} {person.family_name}" if person.family_name else full_name(person)
    forms = (titled_name(person), full_name(person), shortest.strip())
    return tuple(dict.fromkeys(forms))


def _leading_parts(given: str) -> list[str]:
    """The parts of the first given name: two of Jean-Louis, one of Maria Elena."""
    first = given.split()[:1]
    return [part for word in first for part in word.split("-") if part]


def fold(text: str) -> str:
    """Words without case, accents and signs, for comparing names."""
    decomposed = unicodedata.normalize("NFKD", text).casefold().translate(_LETTERS)
    bare = (letter for letter in decomposed if not unicodedata.combining(letter))
    return " ".join("".join(each if each.isalnum() else " " for each in bare).split())


@lru_cache(maxsize=1 << 16)
def name_key(*texts: str) -> NameKey:
    """The words of a name, whatever their order; two keys that are equal may be one person."""
    return frozenset(fold(" ".join(texts)).split())


def name_keys(person: Person) -> tuple[NameKey, ...]:
    """The keys by which a person may be known: own spelling and script, and Latin letters."""
    spelt = (
        name_key(person.given_name, person.family_name),
        name_key(person.name_native),
        name_key(person.name_latin),
    )
    return tuple(key for key in dict.fromkeys(spelt) if key)


def sort_key(person: Person, collation: Collation = Collation.BELGIAN) -> tuple[str, str]:
    """The key of an alphabetical list of persons, of Latin names where there are any."""
    given, family = person.given_name, person.family_name
    if person.name_latin:
        words = person.name_latin.split()
        count = min(max(len(given.split()), 1), len(words) - 1)
        given, family = " ".join(words[:count]), " ".join(words[count:])
    words = family.split()
    if collation is Collation.DUTCH:
        words = words[_particles_at(words, 0) :]
    return fold(" ".join(words)) or fold(full_name(person)), fold(given)


def split_title(text: str) -> tuple[str, str]:
    """The courtesy and academic titles in front of a name, and the name."""
    words = text.split()
    count = 0
    while count < len(words) - 1 and words[count].rstrip(".").casefold() in _COURTESY:
        count += 1
    return " ".join(words[:count]), " ".join(words[count:])


def split_name(text: str) -> tuple[str, str]:
    """Given name and family name of a typed name; capitals mark the family name.

    A comma stands after the family name; particles begin it; else it is the last word. What is
    typed is kept letter by letter.
    """
    if "," in text:
        family, _, given = text.partition(",")
        return " ".join(given.split()), " ".join(family.split())
    words = text.split()
    start, end = _family_place(words)
    return " ".join(words[:start] + words[end:]), " ".join(words[start:end])


def _family_place(words: Sequence[str]) -> tuple[int, int]:
    capitals = [_in_capitals(word) for word in words]
    if any(capitals) and not all(capitals):
        return _capitals_place(words, capitals)
    leading = _particles_at(words, 0)
    if leading:
        return 0, leading + 1
    for place, word in enumerate(words):
        if place and _is_particle(word) and place < len(words) - 1:
            return place, len(words)
        if place > 1 and word in _CONNECTORS and place < len(words) - 1:
            return place - 1, len(words)
    return max(len(words) - 1, 0), len(words)


def _capitals_place(words: Sequence[str], capitals: Sequence[bool]) -> tuple[int, int]:
    """The run of words in capitals, with the particles before it."""
    start = capitals.index(True)
    end = start
    while end < len(words) and (capitals[end] or _is_particle(words[end])):
        end += 1
    while start and _is_particle(words[start - 1]) and words[start - 1].islower():
        start -= 1
    return start, end


def _in_capitals(word: str) -> bool:
    bare = _CAPITAL_PREFIX.sub("", word)
    letters = [letter for letter in bare if letter.isalpha()]
    enough = len(letters) >= _SHORTEST_CAPITALS or bare != word
    return bool(letters) and enough and bare.upper() == bare and not word.endswith(".")


def _is_particle(word: str) -> bool:
    return word.rstrip("'’").casefold() in _PARTICLES


def _particles_at(words: Sequence[str], place: int) -> int:
    count = place
    while count < len(words) - 1 and _is_particle(words[count]):
        count += 1
    return count - place
