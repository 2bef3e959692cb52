"""The names of the three answers to "herkent u dit?"."""

from bijeenkomst.domain.values.recognition import Answer
from bijeenkomst.i18n import gettext as _


def answer_name(answer: Answer) -> str:
    """The answer in the words of the question (R20)."""
    return {Answer.YES: _("Ja"), Answer.PARTLY: _("Een beetje"), Answer.NO: _("Nee")}[answer]
