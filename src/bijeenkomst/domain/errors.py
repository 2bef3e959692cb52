"""The two ways in which things go wrong without it being our mistake: the world failed, or a rule said no."""


class WorldError(Exception):
    """The world failed: disk full, file gone, not a meeting. Everything else that is raised is our own bug.

    `sentence` is Dutch, for people: what, where and what to do. It never holds contact details.
    """

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence
