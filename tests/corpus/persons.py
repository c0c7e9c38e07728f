"""The truth of the test workbooks: who stands in them, as a careful clerk would read it."""

from typing import Any

Person = dict[str, Any]


def person(party: str, given: str, family: str, **more: Any) -> Person:
    """Return an expected person; what is not said is empty, the status active."""
    empty: Person = {
        "key": f"{party}-{family}",
        "party": party,
        "title": None,
        "given_name": given,
        "family_name": family,
        "name_native": None,
        "function": None,
        "organisation": None,
        "role": "delegate",
        "emails": [],
        "phones": [],
        "dietary": None,
        "status": "active",
        "source": {},
    }
    return {**empty, **more}
