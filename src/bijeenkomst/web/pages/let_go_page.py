"""The page that every phone gets once the contact details were let go: what happened, and whom to ask (R45)."""

from html import escape

from bijeenkomst.domain.values.details import Details
from bijeenkomst.i18n import apart
from bijeenkomst.i18n import gettext as _
from bijeenkomst.web.server.plain_pages import PlainPage
from bijeenkomst.wording.consent import reach

GONE = 410  # RFC 9110, 15.5.11: it was here, and will not come back


def let_go_page(details: Details) -> PlainPage:
    """The response to every request, also to a form that somebody still had open: nothing of it is stored."""
    text = _(
        "De namen, telefoonnummers en e-mailadressen zijn hier weggehaald. U kunt zich hier niet meer aanmelden. "
        "Uw groep heeft haar eigen lijst."
    )
    asking = _("Wilt u iets vragen of u nog aanmelden? Bel of mail:")
    contact = reach(details)
    more = f"<p>{escape(asking)} {escape(apart(contact))}</p>" if contact else " "
    return PlainPage(GONE, _("Deze bijeenkomst is afgerond"), text, more=more)
