"""Telephone numbers and mail domains that nobody has."""

from delegates_app.domain.parties import folded

_PHONES = 97


def phone(text: str) -> str:
    """A number in Brussels that nobody has, the same for the same text."""
    number = sum(place * ord(letter) for place, letter in enumerate(text, start=1)) % _PHONES
    return f"+32 2 555 01 {number:02}"


def mailbox_domain(code: str) -> str:
    """The mail domain of an organisation that has none in the tables."""
    return f"{folded(code)}.example"
