"""What a phone sees of a group at work, by who holds it: an outsider, who reads along, or who writes (R49, R50)."""

from dataclasses import dataclass
from enum import Enum
from typing import Any
from zlib import crc32

from bijeenkomst.contact_details import calling_name
from bijeenkomst.domain.meeting import NOTHING, Meeting
from bijeenkomst.domain.rules.group_work import ON_ONE_LINE
from bijeenkomst.domain.values.group_work import PlanField
from bijeenkomst.web.forms.form_request import digest
from bijeenkomst.web.server.phone_id import Phone
from bijeenkomst.wording.plan import field_label, field_question


class Role(Enum):
    """Who looks at a group's page."""

    OUTSIDE = "outside"  # neither signed up here nor was let in: sees nothing of the plan
    READS = "reads"  # signed up for the group on this phone
    WROTE = "wrote"  # was let in to write; another phone took over since
    WRITES = "writes"


@dataclass(frozen=True, slots=True)
class PlanLine:
    """One field of the plan, with what is asked and what stands there."""

    name: str
    question: str
    label: str
    text: str
    others: tuple[str, ...]
    released: str
    is_short: bool

    @property
    def digests(self) -> str:
        """Which texts are on the page, so that none is taken away that is not (R49)."""
        return " ".join(digest(text) for text in (self.text, *self.others) if text)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who signed up for the group on this phone, by first name; `willing` to call the others."""

    id: str
    first_name: str
    willing: bool


def role_of(meeting: Meeting, code: str, phone: Phone) -> Role:
    """Who holds this phone, for the group with this code."""
    scribes = meeting.scribes.get(code, ())
    if phone.new_token:
        return Role.OUTSIDE
    if phone.owner in scribes:
        return Role.WRITES if scribes[-1] == phone.owner else Role.WROTE
    return Role.READS if people_of(meeting, code, phone) else Role.OUTSIDE


def people_of(meeting: Meeting, code: str, phone: Phone) -> tuple[Person, ...]:
    """Who signed up for this group on this phone."""
    return tuple(
        Person(one.id, calling_name(one.name), (code, one.id) in meeting.volunteers)
        for one in ([] if phone.new_token else meeting.sign_ups.get(code, NOTHING).values())
        if one.owner == phone.owner
    )


def plan_lines(meeting: Meeting, code: str) -> tuple[PlanLine, ...]:
    """The plan in the order of the paper."""
    lines = []
    for field in PlanField:
        there = meeting.plan_text(code, field)
        lines.append(
            PlanLine(
                str(field),
                field_question(field),
                field_label(field),
                there.text,
                there.others,
                there.released,
                field in ON_ONE_LINE,
            )
        )
    return tuple(lines)


def texts_of(meeting: Meeting, code: str, field: PlanField) -> tuple[str, ...]:
    """All that stands in a field, also under the code of a theme that was merged (R28)."""
    theme = meeting.standing(code)
    there = meeting.plan_text(code if theme is None else theme.code, field)
    return (there.text, *there.others)


def missing_lines(meeting: Meeting, code: str) -> tuple[str, ...]:
    """What readers miss, in the order in which they said so, without who said it."""
    said = [one for one in meeting.plan_responses.get(code, NOTHING).values() if one.missing]
    return tuple(one.missing for one in sorted(said, key=lambda one: (one.at is not None, one.at)))


def plan_facts(meeting: Meeting, code: str, role: Role) -> dict[str, Any]:
    """The plan as an open page is told of it, as JSON. What readers miss is for who writes only."""
    fields = {
        str(field): [(there := meeting.plan_text(code, field)).text, *there.others] for field in PlanField
    }
    released = [meeting.plan_text(code, field).released for field in PlanField]
    facts: dict[str, Any] = {"role": role.value, "fields": fields, "released": released}
    if role is Role.WRITES:
        facts["missing"] = missing_lines(meeting, code)
    return {**facts, "shows": plan_shown(meeting, code, role)}


def plan_shown(meeting: Meeting, code: str, role: Role) -> int:
    """A number that changes when the page shows something else that its script does not change by itself.

    Texts come by themselves on the page of somebody who reads along; a scribe has each text also beside the button that
    shows it.
    """
    plan = [meeting.plan_text(code, field) for field in PlanField]
    shown: list[object] = [
        (there.released, there.released == there.text if there.released else None, there.others)
        for there in plan
    ]
    if role is Role.WRITES:
        shown += [there.text for there in plan], missing_lines(meeting, code)
    return crc32(repr(shown).encode("utf-8", "replace"))
