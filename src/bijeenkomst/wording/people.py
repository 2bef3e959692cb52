"""How numbers of people are said: in words, never as a score (R24, R25, R35)."""

from bijeenkomst.domain.recognition import Recognition
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import ngettext

FEW = range(1, 5)  # R25: on sensitive themes these are "enkele"


def public_count(count: int, sensitive: bool = False) -> str:
    """A count as everybody may see it: "31", or "enkele" for 1-4 on a sensitive theme (R25)."""
    return _("enkele") if sensitive and count in FEW else str(count)


def people(count: int, sensitive: bool = False) -> str:
    """How many people: "nog niemand", "1 mens", "7 mensen", "enkele mensen" (R35)."""
    if count == 0:
        return _("nog niemand")
    if sensitive and count in FEW:
        return _("enkele mensen")
    return ngettext("%(count)d mens", "%(count)d mensen", count) % {"count": count}


def recognised(recognition: Recognition, present: int | None, sensitive: bool = False) -> str:
    """The sentence of R24: "31 van ongeveer 52 aanwezigen herkennen dit". No percentages, no ranking.

    Without a number present it says how many recognise it. On a sensitive theme the hall never hears of a
    number under five (R25).
    """
    together = recognition.together
    if together.total == 0:
        return _("Er zijn nog geen antwoorden.")
    count = public_count(together.yes, sensitive).capitalize()
    many = together.yes != 1 or (
        sensitive and together.yes in FEW
    )  # a verb for one person gives it away (R25)
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

    None also when one of them is 1-4 on a sensitive theme: the others would give it away (R25).
    """
    tally = recognition.together
    if tally.total == 0 or (sensitive and any(count in FEW for count in (tally.yes, tally.partly, tally.no))):
        return None
    return tally.yes, tally.partly, tally.no, max(0, (present or 0) - tally.total)
