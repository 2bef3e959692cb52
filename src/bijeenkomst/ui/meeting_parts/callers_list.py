"""The people of a group in a list of who may call, with who would like to (R30, R54)."""

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.theme_group import ThemeGroup
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import ngettext
from bijeenkomst.ui.meeting_parts.people_apart import by_surname, told_apart

NAMED = 3  # people; of more only how many


def called_in_a_list(meeting: Meeting, group: ThemeGroup) -> dict[str, str]:
    """What each member is called, by id; who would like to call is marked."""
    handed_over = group.theme.code in meeting.handovers
    called = told_apart(by_surname(group.members), handed_over=handed_over)
    willing = {key for theme, key in meeting.volunteers if theme == group.theme.code}
    return {
        key: _("%(name)s – wil wel bellen") % {"name": name} if key in willing else name
        for key, name in called.items()
    }


def willing_words(meeting: Meeting, group: ThemeGroup | None) -> str:
    """Who said on a phone to be willing to call, as a suggestion; "" when nobody did."""
    if group is None:
        return ""
    called = told_apart(by_surname(group.members), handed_over=group.theme.code in meeting.handovers)
    names = [name for key, name in called.items() if (group.theme.code, key) in meeting.volunteers]
    if not names:
        return ""
    more = len(names) - NAMED
    listed = ", ".join(names[:NAMED])
    if more > 0:
        others = ngettext("%(names)s en nog %(count)d ander", "%(names)s en nog %(count)d anderen", more)
        listed = others % {"names": listed, "count": more}
    return _("Wil wel bellen: %(names)s. De groep kiest.") % {"names": listed}
