"""One line of the zaalcheck: a state in a colour and a word, a sentence, and what to do."""

from dataclasses import dataclass
from enum import StrEnum

from bijeenkomst.i18n import gettext as _


class State(StrEnum):
    """Green, amber, red, or not checked yet; the values are kinds of `chip`."""

    GOOD = "good"
    WARN = "warn"
    BAD = "bad"
    WAIT = "plain"


@dataclass(frozen=True, slots=True)
class Line:
    """A line. `advice` says what to do, and is required in amber and red (R17); `says` overrides the state's word."""

    name: str
    state: State
    sentence: str
    advice: str = ""
    says: str = ""

    @property
    def word(self) -> str:
        """The word on the chip: never colour alone."""
        return (
            self.says
            or {
                State.GOOD: _("In orde"),
                State.WARN: _("Let op"),
                State.BAD: _("Niet goed"),
                State.WAIT: _("Even wachten"),
            }[self.state]
        )


def to_do(name: str, sentence: str, advice: str) -> Line:
    """An amber line about something that is still to be done."""
    return Line(name, State.WARN, sentence, advice, _("Nog doen"))


def not_known(name: str, sentence: str, advice: str) -> Line:
    """An amber line about something that the system does not tell."""
    return Line(name, State.WARN, sentence, advice, _("Onbekend"))
