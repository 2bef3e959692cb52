"""What is said of a theme that nobody signed up for."""

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.i18n import gettext as _


def plan_for_nobody(meeting: Meeting, code: str) -> str:
    """That its plan goes home with nobody (R52); "" when there is none."""
    return _("Er is wel een plan opgeschreven: dat krijgt nu niemand mee.") if meeting.plans.get(code) else ""
