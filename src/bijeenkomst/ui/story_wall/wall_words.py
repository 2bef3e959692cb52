"""What is said about cards and piles, for people who do not see them and in menus."""

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import ngettext
from bijeenkomst.ui.story_wall.wall_state import WallState
from bijeenkomst.wording.stories import name_of_pile


def focus_words(meeting: Meeting, state: WallState) -> str:
    """What has the focus, for people who do not see it."""
    focus = state.focus
    if (story := meeting.stories.get(focus.card)) is not None:
        spot = meeting.spots.get(story.number)
        said = [_("Verhaal %(number)d: %(text)s") % {"number": story.number, "text": story.text}]
        if spot is None:
            said.append(_("Nog geen plek."))
        elif spot.pile:
            said.append(_("Ligt op '%(name)s'.") % {"name": name_of_pile(meeting, spot.pile)})
        else:
            said.append(_("Ligt los."))
        if story.number in state.marks:
            said.append(_("Gemarkeerd."))
        return " ".join(said)
    if focus.pile in meeting.piles:
        count = len(meeting.lying_on(focus.pile))
        words = ngettext(
            "Stapel '%(name)s', %(count)d verhaal.", "Stapel '%(name)s', %(count)d verhalen.", count
        )
        return words % {"name": name_of_pile(meeting, focus.pile), "count": count}
    return ""


def would_words(meeting: Meeting, over_pile: str, over_card: int, over_tray: bool, pile: str) -> str:
    """What dropping the carried cards, or a pile, would do."""
    if pile and over_pile:
        names = {"pile": name_of_pile(meeting, pile), "onto": name_of_pile(meeting, over_pile)}
        return _("Loslaten: '%(pile)s' komt op '%(onto)s'.") % names
    if pile:
        return _("Loslaten: de stapel gaat uit elkaar.") if over_tray else _("Loslaten: de stapel ligt hier.")
    if over_pile:
        return _("Loslaten: op '%(name)s'.") % {"name": name_of_pile(meeting, over_pile)}
    if over_card:
        return _("Loslaten: een nieuwe stapel met verhaal %(number)d.") % {"number": over_card}
    return _("Loslaten: nog geen plek.") if over_tray else _("Loslaten: los op de wand.")
