"""What is wrong or missing, derived from the register and never kept."""

from dataclasses import dataclass

from delegates_app.domain.wording import Sentence


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at; `key` stays the same for as long as the thing does."""

    kind: str
    sentence: Sentence
    delegation_id: str | None = None
    delegate_id: str | None = None
    key: str = ""
