"""Which characters of a new value differ from the old one."""

from difflib import SequenceMatcher

_LIKE = 0.5

Part = tuple[str, bool]


def parts_of(old: str, new: str) -> tuple[Part, ...]:
    """Return the new text in parts, each with whether it differs; quite another text is plain."""
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if not old or matcher.ratio() < _LIKE:
        return ((new, False),)
    blocks = matcher.get_opcodes()
    return tuple(
        (new[start:end], tag != "equal") for tag, _, _, start, end in blocks if end > start
    )
