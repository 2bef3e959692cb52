"""One line of the zaalcheck: how it is, in a colour and a word, and what to do."""

from dataclasses import dataclass
from enum import StrEnum

from bijeenkomst.i18n import gettext as _


class State(StrEnum):
    """Green, amber, red, or not looked at yet; the values are the chips' kinds."""

    GOOD = "good"
    WARN = "warn"
    BAD = "bad"
    WAIT = "plain"


@dataclass(frozen=True, slots=True)
class Line:
    """`advice` says what to do; every line that is amber or red has it (R17). `says` overrides the state's word."""

    name: str
    state: State
    sentence: str
    advice: str = ""
    says: str = ""

    @property
    def word(self) -> str:
        """What the chip says: never colour alone."""
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
    """Amber because somebody still has to do it."""
    return Line(name, State.WARN, sentence, advice, _("Nog doen"))


def not_known(name: str, sentence: str, advice: str) -> Line:
    """Amber because the system does not say."""
    return Line(name, State.WARN, sentence, advice, _("Onbekend"))
