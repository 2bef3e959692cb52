"""What the hall sees now, in a word, a tone and a sentence that are so: for every page of the window (P19)."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from bijeenkomst.domain.values.stage import Cover, Stage
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.projector.screen_words import headline
from bijeenkomst.ui.projector.state import ScreenState

SHOWN = frozenset({ScreenState.ON_SCREEN, ScreenState.OVER_CONSOLE, ScreenState.IN_WINDOW})


class Tone(StrEnum):
    """How it is: its colour, beside the words."""

    PLAIN = "plain"
    GOOD = "good"
    WARN = "warn"
    BAD = "bad"


class Place(StrEnum):
    """Where it is changed, on the page of the evening."""

    STATES = "states"  # the covers and the frozen picture
    PROJECTOR = "projector"


@dataclass(frozen=True, slots=True)
class InHall:
    """`word` is short, for the header; `sentence` says all of it. `shown`: there is a picture of ours in the hall."""

    word: str
    tone: Tone
    sentence: str
    shown: bool = False
    place: Place = Place.PROJECTOR


def in_hall(
    state: ScreenState,
    stage: Stage,
    name: str,
    short: str = "",
    *,
    mirrored: bool = False,
    rehearsal: bool = False,
) -> InHall:
    """What the hall sees. `name` is what the slide is called that it sees, or would see without a cover; `short` the
    same where there is little room."""
    found = _covered(stage, name, short or name) if state in SHOWN else _not_shown(state, mirrored)
    if state is ScreenState.IN_WINDOW:
        if stage.cover is Cover.NONE and stage.held is None:
            said = _("Het beeld staat in een venster op dit scherm: %(name)s.") % {"name": name}
            found = InHall(_("Venster: %(word)s") % {"word": short or name}, Tone.PLAIN, said, True)
        else:
            found = replace(found, word=_("Venster: %(word)s") % {"word": found.word})
    if rehearsal:
        return replace(found, sentence=" ".join((found.sentence, _("Dit is een oefening."))))
    return found


def _covered(stage: Stage, name: str, short: str) -> InHall:
    match stage.cover:
        case Cover.BLACK:
            word, sentence = _("De zaal ziet zwart"), _("De zaal ziet een zwart beeld.")
        case Cover.LOGO:
            word, sentence = _("De zaal ziet het rustbeeld"), _("De zaal ziet het rustbeeld.")
        case Cover.TEST:
            word, sentence = _("De zaal ziet het testbeeld"), _("De zaal ziet het testbeeld.")
        case Cover.NONE if stage.held is not None:
            word = _("Vastgezet: %(name)s") % {"name": short}
            sentence = _("Het beeld staat vast. De zaal ziet nog: %(name)s.") % {"name": name}
        case _open:
            seen = _("De zaal ziet: %(name)s")
            return InHall(seen % {"name": short}, Tone.GOOD, f"{seen % {'name': name}}.", True)
    return InHall(word, Tone.WARN, sentence, True, Place.STATES)


def _not_shown(state: ScreenState, mirrored: bool) -> InHall:
    if state is ScreenState.OFF:
        return InHall(
            _("De zaal ziet niets"),
            Tone.PLAIN,
            _("De projectie staat uit: de zaal ziet niets van dit programma."),
        )
    if state is ScreenState.CONSOLE_SEEN:
        return InHall(_("De zaal ziet dit venster"), Tone.BAD, _("De zaal ziet dit venster, niet het beeld."))
    where = headline(state, mirrored)
    return InHall(where.rstrip("."), Tone.BAD, _("De zaal ziet het beeld niet. %(why)s") % {"why": where})


class Sight(QObject):
    """How to say what the hall sees now, in whichever language the window speaks by then.

    Signals: `changed()`, and `asked()` to start projecting.
    """

    changed = Signal()
    asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._say: Callable[[], InHall] = lambda: in_hall(ScreenState.OFF, Stage(), "")
        self._said = self.now

    @property
    def now(self) -> InHall:
        """What the hall sees."""
        return self._say()

    def show(self, say: Callable[[], InHall]) -> None:
        """It is like this from now on."""
        self._say = say
        if (now := self.now) != self._said:
            self._said = now
            self.changed.emit()
