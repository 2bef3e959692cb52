"""What the console says about the screens, in the words of the system that it runs on (P2, P7, P11)."""

import sys

from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.projector.awake import AwakeState
from bijeenkomst.ui.projector.state import ScreenState


def sentence(state: ScreenState, mirrored: bool = False, system: str = sys.platform) -> str:
    """Where the hall's picture is, with what to do."""
    return f"{headline(state, mirrored)} {advice(state, mirrored, system)}".strip()


def headline(state: ScreenState, mirrored: bool = False) -> str:
    """Where the hall's picture is. `mirrored`: a second screen shows the same as the console's."""
    if mirrored and state in (ScreenState.NO_PROJECTOR, ScreenState.LOST):
        return _("De projector toont hetzelfde als dit scherm.")
    return {
        ScreenState.OFF: _("De projectie staat uit."),
        ScreenState.ON_SCREEN: _("Het beeld staat op de projector."),
        ScreenState.OVER_CONSOLE: _("Het beeld staat op de projector."),
        ScreenState.CONSOLE_SEEN: _("Dit venster staat op de projector."),
        ScreenState.LOST: _("De projector is los."),
        ScreenState.NO_PROJECTOR: _("Er is maar één scherm."),
        ScreenState.CHOOSE: _("Er zijn meer schermen."),
        ScreenState.IN_WINDOW: _("Het beeld staat in een venster op dit scherm."),
    }[state]


def advice(
    state: ScreenState, mirrored: bool = False, system: str = sys.platform, *, brought_back: bool = False
) -> str:
    """What to do about it; "" when all is well. `brought_back`: the console was dragged into the hall."""
    if state is ScreenState.ON_SCREEN and brought_back:
        return _("Dit venster stond in de zaal en is teruggezet. Zijn de schermen verwisseld? Druk op F6.")
    if state is ScreenState.OVER_CONSOLE:
        return _("Er is geen ander scherm. Open de klep van de laptop: dan komt dit venster vanzelf terug.")
    if state is ScreenState.CONSOLE_SEEN:
        return _(
            "Er is geen ander scherm. Open de klep van de laptop: dan gaat dit venster daarheen. "
            "Druk op F6: dan ziet de zaal het beeld in plaats van dit venster."
        )
    if mirrored and state in (ScreenState.NO_PROJECTOR, ScreenState.LOST):
        return extend(system)
    if state is ScreenState.LOST:
        return _("Steek de kabel er weer in: het beeld komt vanzelf terug.")
    if state is ScreenState.NO_PROJECTOR:
        return _(
            "Zit de kabel erin? Dan toont de projector misschien hetzelfde als dit scherm. %(extend)s"
        ) % {"extend": extend(system)}
    return _("Kies welk scherm de projector is.") if state is ScreenState.CHOOSE else ""


def extend(system: str = sys.platform) -> str:
    """How a screen that shows the same becomes one of its own (P7)."""
    if system == "win32":
        return _("Druk op Win+P en kies Uitbreiden.")
    if system == "darwin":
        return _(
            "Open Systeeminstellingen en kies Beeldschermen. Zet de projector op uitgebreid, niet op synchroon."
        )
    return _("Druk op Win+P of open de scherminstellingen. Kies Uitbreiden of Samenvoegen, niet Spiegelen.")


def awake_sentence(state: AwakeState, system: str = sys.platform) -> str:
    """Whether the screens stay on, and what to set by hand when they may not (P11); "" when nothing is known."""
    if state is AwakeState.HELD:
        return _("Het scherm gaat niet vanzelf uit.")
    if state is not AwakeState.REFUSED:
        return ""
    where = {
        "win32": _("Zet dat op Nooit in Instellingen, bij Systeem en dan Aan/uit."),
        "darwin": _("Zet dat op Nooit in Systeeminstellingen, bij Toegangsscherm."),
    }.get(system, _("Zet dat uit in de instellingen, bij Energie."))
    return _("Het scherm kan vanzelf uitgaan. %(where)s") % {"where": where}
