"""Numbers of people in words, never as a score (R24, R25, R35).

On a sensitive theme every number reads the same, including zero (R25). If the words changed at some number, somebody
with a few phones could find it out by signing up until they change and withdrawing again; and anybody watching when
the first person joins would notice.
"""

from bijeenkomst.domain.values.recognition import PublicAnswers, Recognition
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import ngettext


def public_count(count: int, sensitive: bool = False) -> str:
    """A count that is safe to show to everybody: "31", or "geen, enkele of meer" on a sensitive theme (R25)."""
    return _("geen, enkele of meer") if sensitive else str(count)


def people(count: int, sensitive: bool = False) -> str:
    """A number of people: "nog niemand", "1 mens", "7 mensen", "geen, enkele of meer mensen" (R25, R35)."""
    if sensitive:
        return _("geen, enkele of meer mensen")
    if count == 0:
        return _("nog niemand")
    return ngettext("%(count)d mens", "%(count)d mensen", count) % {"count": count}


def is_too_many(recognition: Recognition, present: int | None) -> bool:
    """Whether any answer was given more often than there are people in the hall."""
    tally = recognition.together
    return bool(present) and max(tally.yes, tally.partly, tally.no) > (present or 0)


def recognised(recognition: Recognition, present: int | None, sensitive: bool = False) -> str:
    """The sentence of R24: "31 van ongeveer 52 aanwezigen herkennen dit". No percentages, no ranking.

    When the number of people present is unknown, only the number who recognise the theme is given. If there are more
    answers than people, the sentence says that instead. For a sensitive theme it reveals nothing about numbers (R25).
    """
    together = recognition.together
    if together.total == 0 and not sensitive:
        return _("Er zijn nog geen antwoorden.")
    if is_too_many(recognition, present) and not sensitive:
        return _("Er kwamen meer antwoorden dan er mensen zijn geteld. Daarom staat hier geen aantal.")
    count = public_count(together.yes, sensitive).capitalize()
    many = together.yes != 1 or sensitive  # a singular verb would reveal that it is one person (R25)
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


def recognised_in_numbers(recognition: Recognition, present: int | None, sensitive: bool = False) -> str:
    """How the sentence of `recognised` begins: "31 van ongeveer 52", "31", or "" where no number is told."""
    tally = recognition.together
    if sensitive or tally.total == 0 or is_too_many(recognition, present):
        return ""
    if present:
        return _("%(count)s van ongeveer %(present)d") % {"count": tally.yes, "present": present}
    return str(tally.yes)


def public_answers(
    recognition: Recognition, present: int | None, sensitive: bool = False
) -> PublicAnswers | None:
    """None when there are no answers, for a sensitive theme (R25), and for more answers than people (R24)."""
    tally = recognition.together
    if tally.total == 0 or sensitive or is_too_many(recognition, present):
        return None
    return PublicAnswers(tally.yes, tally.partly, tally.no, max(0, (present or 0) - tally.total))
