"""What a group agreed on, as its package tells it: all that it wrote, in its own words and side by side (R48, R52)."""

from dataclasses import dataclass, field
from datetime import date

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.group_work import PlanField
from bijeenkomst.export.handover.appointment import Appointment, first_appointment

OF_THE_APPOINTMENT = frozenset({PlanField.DAY, PlanField.TIME, PlanField.PLACE})

Texts = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GroupPlan:
    """The fields that hold something, in the order of the paper, and the first appointment that they make.

    A field has one text, or several where nobody picked: all of them are the group's.
    """

    texts: tuple[tuple[PlanField, Texts], ...] = field(default=(), repr=False)
    appointment: Appointment = field(default_factory=Appointment)

    def __bool__(self) -> bool:
        """Whether the group wrote more than a first step, which has places of its own in a package."""
        return any(name is not PlanField.FIRST_STEP for name, _texts in self.texts)

    @property
    def apart(self) -> tuple[tuple[PlanField, Texts], ...]:
        """The same without the first appointment."""
        return tuple((name, texts) for name, texts in self.texts if name not in OF_THE_APPOINTMENT)


def plan_of(meeting: Meeting, code: str, made_on: date) -> GroupPlan:
    """What the group of theme `code` wrote, whether the hall saw it or not."""
    found = ((name, meeting.plan_text(code, name)) for name in PlanField)
    texts = ((name, tuple(filter(None, (text.text, *text.others)))) for name, text in found)
    return GroupPlan(
        tuple((name, written) for name, written in texts if written),
        first_appointment(meeting, code, made_on),
    )
