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
    BLACK = "black"
    REST = "rest"  # the rest picture or the test picture
    HELD = "held"
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
    same in a few words."""
    found = _covered(stage, name, short or name) if state in SHOWN else _not_shown(state, mirrored)
    if state is ScreenState.IN_WINDOW and stage.cover is Cover.NONE and stage.held is None:
        said = _("Het beeld staat in een venster op dit scherm: %(name)s.") % {"name": name}
        found = InHall(_("Venster: %(word)s") % {"word": short or name}, Tone.PLAIN, said, True)
    if rehearsal:
        return replace(found, sentence=" ".join((found.sentence, _("Dit is een oefening."))))
    return found


def _covered(stage: Stage, name: str, short: str) -> InHall:
    match stage.cover:
        case Cover.BLACK:
            word, tone, sentence = _("Zaal ziet: zwart"), Tone.BLACK, _("De zaal ziet een zwart beeld.")
        case Cover.LOGO:
            word, tone, sentence = _("Zaal ziet: rustbeeld"), Tone.REST, _("De zaal ziet het rustbeeld.")
        case Cover.TEST:
            word, tone, sentence = _("Zaal ziet: testbeeld"), Tone.REST, _("De zaal ziet het testbeeld.")
        case Cover.NONE if stage.held is not None:
            word, tone = _("Vastgezet: %(name)s") % {"name": short}, Tone.HELD
            sentence = _("Het beeld staat vast. De zaal ziet nog: %(name)s.") % {"name": name}
        case _open:
            word, seen = _("Zaal ziet: %(name)s"), _("De zaal ziet: %(name)s")
            return InHall(word % {"name": short}, Tone.GOOD, f"{seen % {'name': name}}.", True)
    return InHall(word, tone, sentence, True, Place.STATES)


def _not_shown(state: ScreenState, mirrored: bool) -> InHall:
    if state is ScreenState.OFF:
        return InHall(
            _("Zaal ziet niets"),
            Tone.PLAIN,
            _("De projectie staat uit: de zaal ziet niets van dit programma."),
        )
    if state is ScreenState.CONSOLE_SEEN:
        return InHall(_("Zaal ziet dit venster"), Tone.BAD, _("De zaal ziet dit venster, niet het beeld."))
    word, where = _without_a_picture(state, mirrored), headline(state, mirrored)
    return InHall(word, Tone.BAD, _("De zaal ziet het beeld niet. %(why)s") % {"why": where})


def _without_a_picture(state: ScreenState, mirrored: bool) -> str:
    if mirrored and state is not ScreenState.CHOOSE:
        return _("Projector toont dit scherm")
    return {
        ScreenState.LOST: _("Projector los"),
        ScreenState.NO_PROJECTOR: _("Geen projector"),
    }.get(state, _("Kies de projector"))


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
