"""What single cells say: addresses, roles, diets, standing, nothing."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from delegates_app.domain.names import fold
from delegates_app.domain.words import Copy, Diet, Purpose, Role, Standing
from delegates_app.recognition.vocabulary import Vocabulary, table, vocabulary

_ADDRESS = re.compile(r"[^\s<>;,/()\[\]\"“”„:|]+@[^\s<>;,/()\[\]\"“”„:|]+")
_VALID_ADDRESS = re.compile(r"[^@\s]+@[^@\s.]+(?:\.[^@\s.]+)+")
_DISGUISED = re.compile(r"\s*[\[(]\s*(?:at|@|ατ|в)\s*[\])]\s*", re.IGNORECASE)
_BRACKETS = re.compile(r"[()\[\]<>{}]")
_SHORTEST_IN_TEXT = 4
_FIRST_WORDS = 4
_PAGE = re.compile(
    r"\W*(?:\d+\s*(?:/|von|of|de|z|sur|van|di|από|от|od|din|av|af)\s*\d+|-\s*\d+\s*-)\W*",
    re.IGNORECASE,
)
_BLANKS = re.compile(r"(?:\.{4,}|_{3,}|…{2,})")
_COUNTED = re.compile(r"\b\d+\b|[x×]")
_REMEMBERED = 1 << 14


@dataclass(frozen=True, slots=True)
class Several:
    """The values that a cell holds, and the parts of it that are none."""

    values: tuple[str, ...] = ()
    unclear: tuple[str, ...] = ()
    rest: str = ""


@lru_cache(maxsize=_REMEMBERED)
def is_nothing(text: str) -> bool:
    """Say whether a cell says that there is nothing."""
    if not any(letter.isalnum() for letter in text):
        return True
    return "@" not in text and bool(vocabulary("values", "nothing").exact(text))


@lru_cache(maxsize=_REMEMBERED)
def is_placeholder(text: str) -> bool:
    """Say whether a name is one for somebody still to be named, with a role or a count perhaps."""
    bare = text.strip("()[]<> ")
    if bare.replace(".", "").replace("…", "").strip() == "":
        return bare.startswith(("...", "…"))
    words = vocabulary("values", "placeholder")
    if not words.shares(bare) and not set("?xX") & set(bare):
        return False
    if (
        words.exact(bare)
        or set(bare) <= {"?", " "}
        or (set(bare) <= set("xX. ") and "x" in bare.lower())
    ):
        return True
    found = words.begins(bare) or words.exact(_BRACKETS.sub(" ", text))
    rest = _without(words, fold(_COUNTED.sub(" ", _BRACKETS.sub(" ", text))))
    return bool(found or rest != fold(_COUNTED.sub(" ", text))) and (
        not rest or is_role(rest) or not any(len(word) > 1 for word in rest.split())
    )


def _without(words: Vocabulary, text: str) -> str:
    """Return a folded text without the longest known phrase in it."""
    parts = text.split()
    for length in range(min(6, len(parts)), 0, -1):
        for start in range(len(parts) - length + 1):
            if words.meanings.get(" ".join(parts[start : start + length])):
                return " ".join(parts[:start] + parts[start + length :])
    return text


@lru_cache(maxsize=_REMEMBERED)
def is_total(text: str) -> bool:
    """Say whether a cell begins a row that counts the others."""
    words = [word for word in fold(text).split() if not word.isdigit()]
    known = vocabulary("values", "total")
    if known.exact(" ".join(words)):
        return True
    return bool(known.begins(text)) and (":" in text or "=" in text or any(map(str.isdigit, text)))


def is_example(text: str) -> bool:
    """Say whether a cell marks a row as an example of how to fill the form in."""
    known = vocabulary("values", "example")
    if "@" in text:
        return False
    inside = re.findall(r"\(([^)]*)\)", text)
    if known.exact(text) or any(known.exact(part) for part in inside):
        return True
    head, colon, _ = text.partition(":")
    return bool(colon and known.exact(head))


@lru_cache(maxsize=_REMEMBERED)
def is_footer(text: str) -> bool:
    """Say whether a text is a line under a table: a page, a signature, a note."""
    if _PAGE.fullmatch(text) or _BLANKS.search(text):
        return True
    known = vocabulary("values", "footer")
    if known.exact(text):
        return True
    head = re.split(r"[:\d…(]|\.{2,}", text, maxsplit=1)[0]
    return len(head) < len(text) and bool(known.exact(head))


@lru_cache(maxsize=_REMEMBERED)
def role_of(text: str) -> Role | None:
    """Return the seat that a text names, or None."""
    found = vocabulary("roles").within(text)
    return Role(found) if found else None


@lru_cache(maxsize=_REMEMBERED)
def roles_in(text: str) -> tuple[Role, ...]:
    """Return the seats that the parts of a text name: “Support staff / Press”."""
    pieces = re.split(
        r"[/,;&+]|\s(?:and|et|en|und|y|e|i|a|och|og|ja|un|ir|u|agus|και|и|és|și|та)\s", text
    )
    parts = (role_of(part) for part in pieces)
    found = tuple(dict.fromkeys(part for part in parts if part is not None))
    whole = role_of(text)
    if whole is None or len(found) > 1:
        return found
    return (whole,)


@lru_cache(maxsize=_REMEMBERED)
def is_role(text: str) -> bool:
    """Say whether a text is the name of a seat and nothing else."""
    return bool(vocabulary("roles").exact(_COUNTED.sub(" ", text)))


@lru_cache(maxsize=_REMEMBERED)
def standing_of(text: str) -> Standing | None:
    """Return the standing that a text names, or None."""
    found = vocabulary("values", "status").exact(text) or _long_status().within(text)
    return Standing(found) if found else None


def purpose_of(text: str) -> Purpose | None:
    """Return what a contact is for, or None."""
    found = vocabulary("values", "purpose").within(text)
    return Purpose(found) if found else None


def copy_of(text: str) -> Copy | None:
    """Return on which line of a mail a contact stands, or None."""
    return next((each for each in Copy if each.value == text.casefold().strip(" :")), None)


def is_change(text: str) -> bool:
    """Say whether a column of changes says something that is no standing."""
    return bool(vocabulary("values", "changes").begins(text))


@lru_cache(maxsize=_REMEMBERED)
def standing_in(text: str) -> Standing | None:
    """Return the standing that stands among other words, or None."""
    found = _long_status().within(text)
    return Standing(found) if found else None


@lru_cache(maxsize=_REMEMBERED)
def standing_at_start(text: str) -> Standing | None:
    """Return the standing with which a remark begins, or None; being confirmed is nothing new."""
    found = _long_status().begins(" ".join(text.split()[:_FIRST_WORDS]))
    return Standing(found) if found and found != Standing.ACTIVE else None


@cache
def _long_status() -> Vocabulary:
    """Return the words of standing that are long enough to be told among others."""
    content = table("values")["status"]
    kept = {"tbc", "t.b.c.", "t.b.c"}
    return Vocabulary(
        {
            meaning: [
                each for each in words if len(fold(each)) >= _SHORTEST_IN_TEXT or each in kept
            ]
            for meaning, words in content.items()
        }
    )


@lru_cache(maxsize=_REMEMBERED)
def diet_of(text: str) -> Diet | None:
    """Return the diet that a text names: `other` where the kitchen must read it; None if none."""
    if is_nothing(text):
        return None
    known = vocabulary("values", "diet")
    found = known.exact(text) or known.begins(text) or known.within(text)
    if found == Diet.VEGETARIAN and vocabulary("values", "fish").within(text):
        return Diet.PESCATARIAN
    if found:
        return Diet(found)
    head = re.split(r"[,;.(/–-]", text, maxsplit=1)[0]
    return None if head.strip() and is_nothing(head) else Diet.OTHER


@lru_cache(maxsize=_REMEMBERED)
def addresses(text: str, link: str = "") -> Several:
    """Return the e-mail addresses of a cell, from its link where it shows none."""
    text = _DISGUISED.sub("@", text) if "@" not in text else text
    found = [each.removeprefix("mailto:").strip(".'‘’") for each in _ADDRESS.findall(text)]
    if not found and link.lower().startswith("mailto:"):
        found = [link[7:].split("?", maxsplit=1)[0]]
        text = ""
    valid = [each for each in found if _VALID_ADDRESS.fullmatch(each)]
    unclear = [each for each in found if each not in valid]
    rest = _ADDRESS.sub(" ", text)
    return Several(tuple(dict.fromkeys(valid)), tuple(unclear), rest.strip(" <>;,/\n"))
