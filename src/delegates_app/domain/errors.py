"""What can go wrong and be told in a sentence."""


class AppError(Exception):
    """A known error; its text says what happened, what was kept and what to do."""

    @property
    def sentence(self) -> str:
        """The text for people."""
        return str(self)


class UnreadableError(AppError):
    """A text that a field cannot take."""
