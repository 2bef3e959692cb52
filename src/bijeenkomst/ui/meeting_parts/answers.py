"""The three answers of "herkent u dit?" as they are asked."""

from bijeenkomst.domain.values.recognition import Answer
from bijeenkomst.i18n import gettext as _


def answer_name(answer: Answer) -> str:
    """The answer as it is asked (R20)."""
    return {Answer.YES: _("Ja"), Answer.PARTLY: _("Een beetje"), Answer.NO: _("Nee")}[answer]
