"""The page that every phone gets once the contact details were let go: what happened, and whom to ask (R45).

Who agreed to be the public way in to a group, on this page too, stands on it (R55).
"""

from html import escape

from bijeenkomst.contact_details import display_phone
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.i18n import apart
from bijeenkomst.i18n import gettext as _
from bijeenkomst.web.server.plain_pages import PlainPage
from bijeenkomst.wording.consent import reach

GONE = 410  # RFC 9110, 15.5.11: it was here, and will not come back


def let_go_page(meeting: Meeting) -> PlainPage:
    """The response to every request, also to a form that somebody still had open: nothing of it is stored."""
    text = _(
        "De namen, telefoonnummers en e-mailadressen zijn hier weggehaald. U kunt zich hier niet meer aanmelden. "
        "Uw groep heeft haar eigen lijst."
    )
    asking = _("Wilt u iets vragen of u nog aanmelden? Bel of mail:")
    contact = reach(meeting.details)
    more = f"<p>{escape(asking)} {escape(apart(contact))}</p>" if contact else " "
    return PlainPage(GONE, _("Deze bijeenkomst is afgerond"), text, more=_ways_in(meeting) + more)


def _ways_in(meeting: Meeting) -> str:
    """The HTML of a list: each group that has a public way in, and who that is."""
    lines = []
    for theme in meeting.in_order:
        one = meeting.signposts.get(theme.code)
        if one is not None and one.on_page:
            way = display_phone(one.phone) if one.phone else one.email
            lines.append(
                f'<dt lang="nl">{escape(theme.title)}</dt>'
                f"<dd><bdi>{escape(one.name)}</bdi>: <bdi>{escape(way)}</bdi></dd>"
            )
    if not lines:
        return ""
    heading = escape(_("Bij deze mensen kunt u zich nog melden"))
    return f"<h2>{heading}</h2><dl>{''.join(lines)}</dl>"
