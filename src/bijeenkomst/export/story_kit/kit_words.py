"""The words that the papers of the kit share: the main question, and which evening it leads to."""

from dataclasses import replace

from bijeenkomst.domain.values.details import MAIN_QUESTION, Details
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import long_date


def question(details: Details) -> str:
    """The main question of this meeting, or the usual one as long as there is none."""
    asked = " ".join(details.question_for_all.split())
    return asked or replace(details, main_question=MAIN_QUESTION).question_for_all


def leads_to(details: Details) -> str:
    """When and where everybody hears what came of the conversations, as far as that is known."""
    day = long_date(details.date) if details.date else ""
    if day and details.place:
        said = _("Op %(day)s hoort iedereen in %(place)s wat er uit alle gesprekken kwam.")
    elif day:
        said = _("Op %(day)s hoort iedereen wat er uit alle gesprekken kwam.")
    else:
        said = _("Later is er een bijeenkomst voor iedereen. Daar hoort u wat er uit alle gesprekken kwam.")
    return said % {"day": day, "place": details.place}
