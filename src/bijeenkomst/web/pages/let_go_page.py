"""The page that every phone gets once the contact details were let go: what happened, and whom to ask (R45).

Who agreed to be the public way in to a group, on this page too, stands on it, and can take that back (R44, R55).
"""

from html import escape

from bijeenkomst.contact_details import display_phone
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.i18n import apart
from bijeenkomst.i18n import gettext as _
from bijeenkomst.web.server.phone_id import Phone
from bijeenkomst.web.server.plain_pages import PlainPage
from bijeenkomst.wording.consent import reach

GONE = 410  # RFC 9110, 15.5.11: it was here, and will not come back


TAKE_BACK = "signpost-back"  # the one form that still does something


def let_go_page(
    meeting: Meeting, phone: Phone | None = None, saved: str = "", trouble: str = ""
) -> PlainPage:
    """The response to every request, also to a form that somebody still had open: nothing of it is stored.

    `phone` finds what it can take back itself; `saved` is the form that it sent for that, `trouble` why it could not.
    """
    text = _(
        "De namen, telefoonnummers en e-mailadressen zijn hier weggehaald. U kunt zich hier niet meer aanmelden. "
        "Uw groep heeft haar eigen lijst."
    )
    asking = _("Wilt u iets vragen of u nog aanmelden? Bel of mail:")
    contact = reach(meeting.details)
    more = f"<p>{escape(asking)} {escape(apart(contact))}</p>" if contact else " "
    if saved == TAKE_BACK:
        sentence = _("Weggehaald. U staat niet meer op de wegwijzer.")
        said = f'<p class="saved" role="status">{escape(sentence)}</p>'
    else:
        said = f'<p class="error" role="alert">{escape(trouble)}</p>' if trouble else ""
    more = said + _ways_in(meeting, phone) + more
    return PlainPage(GONE, _("Deze bijeenkomst is afgerond"), text, more=more)


def _ways_in(meeting: Meeting, phone: Phone | None) -> str:
    """The HTML of a list: each group that has a public way in, and who that is."""
    lines = []
    for theme in meeting.in_order:
        one = meeting.signposts.get(theme.code)
        if one is not None and one.on_page and not theme.sensitive:
            way = display_phone(one.phone) if one.phone else one.email
            own = phone is not None and not phone.new_token and phone.owner == one.owner
            lines.append(
                f'<dt lang="nl">{escape(theme.title)}</dt>'
                f'<dd><bdi>{escape(one.name)}</bdi>: <bdi dir="ltr">{escape(way)}</bdi>'
                f"{_back(theme.code) if own else ''}</dd>"
            )
    if not lines:
        return ""
    heading = escape(_("Bij deze mensen kunt u zich nog melden"))
    return f"<h2>{heading}</h2><dl>{''.join(lines)}</dl>"


def _back(code: str) -> str:
    """The HTML of the button with which this phone takes it back."""
    words = _("Haal mij van de wegwijzer")
    return (
        f'<form method="post" action="/{code}/{TAKE_BACK}" data-form="{TAKE_BACK}">'
        f'<button class="quiet">{escape(words)}</button></form>'
    )
