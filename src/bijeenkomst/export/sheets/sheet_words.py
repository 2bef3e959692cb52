"""What comes back on every sheet in the same words: which evening, who asks, what is done with details."""

from dataclasses import replace

from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import long_date
from bijeenkomst.wording.consent import paper_consent, reach

TITLE_IN_CONSENT = 100  # letters: it stands on the sheet in full


def evening(details: Details) -> str:
    """Which evening it is: title, day, place."""
    day = long_date(details.date) if details.date else ""
    return " · ".join(filter(None, (details.title, day, details.place))) or _("Meedoen")


def responsible(details: Details) -> str:
    """Which organisation it is, and whom to ask; "" when that is not known."""
    contact = reach(details)
    asked = _("vragen? %(contact)s") % {"contact": contact} if contact else ""
    return " · ".join(filter(None, (details.organisation, asked)))


def what_happens(details: Details, theme: Theme) -> str:
    """The consent text of paper, for where nobody writes (R34): what is done with the details of who joins."""
    if details.missing_for_sign_up:
        return responsible(details)
    return paper_consent(details, shortened(theme)).text


def shortened(theme: Theme) -> Theme:
    """The theme with a title that does not fill the consent text."""
    if len(theme.title) <= TITLE_IN_CONSENT:
        return theme
    return replace(theme, title=theme.title[: TITLE_IN_CONSENT - 1].rsplit(" ", 1)[0] + "…")
