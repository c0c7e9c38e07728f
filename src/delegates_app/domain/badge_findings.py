"""What to look at before a badge is handed out; each finding is a kind and a sentence."""

from dataclasses import dataclass
from typing import Self

from delegates_app.domain.wording import Sentence, mark

TOO_SMALL = "too-small"
TOO_WIDE = "too-wide"
TOO_TALL = "too-tall"
MISSING_GLYPH = "missing-glyph"
MISSING_PHOTO = "missing-photo"
MISSING_FUNCTION = "missing-function"
MISSING_PICTURE = "missing-picture"
QR_TOO_LONG = "qr-too-long"
QR_TOO_SMALL = "qr-too-small"
QR_CROWDED = "qr-crowded"
LOW_CONTRAST = "low-contrast"
TOO_LARGE = "too-large"

_SENTENCES = {
    TOO_SMALL: mark("“{text}” is printed at {size} pt, below the {minimum} pt it should have."),
    TOO_WIDE: mark("“{text}” is wider than the space it has; enter a shorter text for the badge."),
    TOO_TALL: mark("“{text}” and what stands below it are taller than the space they have."),
    MISSING_GLYPH: mark("No font of the badge has the character “{character}” of “{text}”."),
    MISSING_PHOTO: mark("The badge of {name} has a place for a photo, and there is none."),
    MISSING_FUNCTION: mark("The badge of {name} shows a function, and none is known."),
    MISSING_PICTURE: mark("The picture “{file}” of the layout could not be read and was left out."),
    QR_TOO_LONG: mark("The code “{text}” is no code of a badge; its QR symbol was left out."),
    QR_TOO_SMALL: mark(
        "The QR symbol of the layout is {side} mm wide, with modules of {module} mm; "
        "below {minimum} mm scanners fail."
    ),
    QR_CROWDED: mark(
        "The QR symbol of the layout has {free} mm free around it; scanners need {quiet} mm."
    ),
    LOW_CONTRAST: mark(
        "“{text}” in {colour} on {ground} has a contrast of {contrast}; readers need 4.5."
    ),
    TOO_LARGE: mark("A badge of “{layout}” ({badge}) is larger than a cell of “{stock}” ({cell})."),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to look at before handing a badge out; never a reason not to draw it."""

    kind: str
    sentence: Sentence

    @classmethod
    def of(cls, kind: str, **values: str) -> Self:
        """Return a finding of a kind with what its sentence names."""
        return cls(kind, Sentence.of(_SENTENCES[kind], **values))

    @property
    def message(self) -> str:
        """The sentence in English."""
        return self.sentence.text
