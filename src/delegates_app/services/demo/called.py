"""What the history calls delegations, sessions and channels."""

from functools import cache

from delegates_app.domain.words import Channel
from delegates_app.services.reference import parties

_ENDINGS = {"-PRES": "{name}, Presidency", "-HOST": "{name}, host"}
_SPOKEN = {Channel.IN_PERSON: "in person", Channel.NOTE_VERBALE: "note verbale"}


def delegation_called(code: str) -> str:
    """The English name behind a code; a code that nobody knows stays as it is."""
    for ending, template in _ENDINGS.items():
        if code.endswith(ending):
            return template.format(name=delegation_called(code.removesuffix(ending)))
    return _names().get(code, code)


def channel_called(channel: Channel) -> str:
    """A channel as a word in a sentence."""
    return _SPOKEN.get(channel, str(channel))


@cache
def _names() -> dict[str, str]:
    """Names of states; institutions and agencies are known by their acronyms."""
    return {party.code: party.name_en for party in parties() if party.iso2}
