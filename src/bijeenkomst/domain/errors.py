"""The two ways in which things go wrong without it being our mistake: the world failed, or a rule said no."""


class WorldError(Exception):
    """The world failed: disk full, file gone, not a meeting. Everything else that is raised is our own bug.

    `said` is for people: what, where and what to do. It never holds contact details. It is a string, or what gives one
    when it is read (`i18n.Sentence`), so that it can come from a process that knows nothing of the reader's language.
    """

    def __init__(self, said: object) -> None:
        super().__init__(said)
        self.said = said

    @property
    def sentence(self) -> str:
        """What went wrong, in the language that is spoken now."""
        return str(self.said)
