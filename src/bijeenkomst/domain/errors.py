"""The error for when the world failed, which is neither a mistake of ours nor a rule that says no."""


class WorldError(Exception):
    """The world failed: disk full, file gone, not a meeting. Any other exception is a bug of ours.

    `message` tells people what happened, where and what to do, and never holds contact details. It is a string, or an
    object that becomes one when it is read (`i18n.Sentence`): a process need not know the language of the reader.
    """

    def __init__(self, message: object) -> None:
        super().__init__(message)
        self.message = message

    @property
    def sentence(self) -> str:
        """What went wrong, in the current language."""
        return str(self.message)
