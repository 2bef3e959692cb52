"""How numbers of people are said: in words, never as a score (R24, R25, R35).

On a sensitive theme every number is said alike, nobody too (R25). Any number at which the words changed could be worked
out by who has a few phones: sign up until they change, and take it back. And who looks on while the first one joins
would see that somebody did.
"""

from bijeenkomst.domain.recognition import Recognition
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import ngettext


def public_count(count: int, sensitive: bool = False) -> str:
    """A count as everybody may see it: "31", or "geen, enkele of meer" on a sensitive theme (R25)."""
    return _("geen, enkele of meer") if sensitive else str(count)


def people(count: int, sensitive: bool = False) -> str:
    """How many people: "nog niemand", "1 mens", "7 mensen", "geen, enkele of meer mensen" (R25, R35)."""
    if sensitive:
        return _("geen, enkele of meer mensen")
    if count == 0:
        return _("nog niemand")
    return ngettext("%(count)d mens", "%(count)d mensen", count) % {"count": count}


def is_too_many(recognition: Recognition, present: int | None) -> bool:
    """Whether one answer was given by more people than are in the hall."""
    tally = recognition.together
    return bool(present) and max(tally.yes, tally.partly, tally.no) > (present or 0)


def recognised(recognition: Recognition, present: int | None, sensitive: bool = False) -> str:
    """The sentence of R24: "31 van ongeveer 52 aanwezigen herkennen dit". No percentages, no ranking.

    Without a number present it says how many recognise it. More than are present is no number to tell a hall: it
    says so. On a sensitive theme the hall hears of no number (R25), nor that there are none or too many.
    """
    together = recognition.together
    if together.total == 0 and not sensitive:
        return _("Er zijn nog geen antwoorden.")
    if is_too_many(recognition, present) and not sensitive:
        return _("Er kwamen meer antwoorden dan er mensen zijn geteld. Daarom staat hier geen aantal.")
    count = public_count(together.yes, sensitive).capitalize()
    many = together.yes != 1 or sensitive  # a verb for one person gives it away (R25)
    if present:
        if many:
            return _("%(count)s van ongeveer %(present)d aanwezigen herkennen dit.") % {
                "count": count,
                "present": present,
            }
        return _("%(count)s van ongeveer %(present)d aanwezigen herkent dit.") % {
            "count": count,
            "present": present,
        }
    if many:
        return _("%(count)s mensen herkennen dit.") % {"count": count}
    return _("%(count)s mens herkent dit.") % {"count": count}


def public_answers(
    recognition: Recognition, present: int | None, sensitive: bool = False
) -> tuple[int, int, int, int] | None:
    """Who said yes, partly, no, and nothing, as everybody may see it; None when there are no answers.

    None also on a sensitive theme (R25), and when there are more answers than people (R24).
    """
    tally = recognition.together
    if tally.total == 0 or sensitive or is_too_many(recognition, present):
        return None
    return tally.yes, tally.partly, tally.no, max(0, (present or 0) - tally.total)
