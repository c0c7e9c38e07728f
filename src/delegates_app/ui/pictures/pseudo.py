"""A language that nobody speaks: what is translated is bracketed, accented, a third longer."""

import re

from PySide6.QtCore import QObject, QTranslator

from delegates_app.domain.errors import AppError

NAME = "pseudo"
_PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_STRANGE = "ạḅḉḍẹƒḡḥịǰḳḷṃṇọṗʠṛṣṭụṿẉẋỵẓẠḄḈḌẸƑḠḤỊɈḲḶṂṆỌṖɊṚṢṬỤṾẈẊỴẒ"
_LETTERS = str.maketrans(_PLAIN, _STRANGE)
_BACK = str.maketrans(_STRANGE, _PLAIN)
_KEPT = re.compile(
    r"""
    \{[^{}]*\}                # {name}, as Python fills it in
    | %\(\w+\)s | %L?\d+ | %n | %%   # as Python and Qt fill it in
    | <[^<>]+> | &\w+;        # marks of rich text
    | \(\*[^()]*\)            # (*.xlsx *.csv), as a file dialog reads it
    """,
    re.VERBOSE,
)
_LONGER = 3


class PseudoLanguage(QTranslator):
    """Translates every text of the program's own, and leaves Qt's."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)

    def isEmpty(self) -> bool:
        """Tell that there is something to translate by."""
        return False

    def translate(
        self,
        context: str,
        sourceText: str,  # noqa: N803  # Qt's name
        _disambiguation: str | None = None,
        _n: int = -1,
    ) -> str:
        """A text in the pseudo-language; the texts of Qt as they are."""
        own = not re.match(r"Q[A-Z]", context)
        return in_pseudo(sourceText) if own and sourceText.strip() else sourceText


def in_pseudo(text: str) -> str:
    """Bracket a text, put dots on its letters and make it a third longer; places stay."""
    pieces = re.split(f"({_KEPT.pattern})", text, flags=re.VERBOSE)
    kept = pieces[1::2]
    said = [piece.translate(_LETTERS) for piece in pieces[::2]]
    longer = "·" * (sum(map(len, said)) // _LONGER)
    joined = "".join(word + place for word, place in zip(said, [*kept, ""], strict=True))
    return f"[{joined} {longer}]" if longer else f"[{joined}]"


def without_pseudo(text: str) -> str:
    """What is left of a text when everything translated is taken out."""
    strange = re.escape(_STRANGE)
    return re.sub(f"[{strange}]+", "\0", text)


def in_plain(text: str) -> str:
    """A text of the pseudo-language with its own letters again, to be read."""
    return text.translate(_BACK)


def is_pseudo(language: str) -> bool:
    """Whether the pseudo-language is asked for; the screens know no other but English yet."""
    if language not in {"", "en", NAME}:
        raise AppError(
            f"The screens do not speak “{language}” yet; a later version brings it. "
            f"Nothing was done; choose “en” or “{NAME}”."
        )
    return language == NAME
