"""What the console says of a group that is at work: what stands in its plan, and what is still missing (R47-R50)."""

from dataclasses import dataclass

from bijeenkomst.domain.meeting import NOTHING, Meeting
from bijeenkomst.domain.values.group_work import CROWDED, PlanField
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import ngettext
from bijeenkomst.wording.people import people
from bijeenkomst.wording.places import place_words

BETWEEN = " · "


@dataclass(frozen=True, slots=True)
class GroupAtWork:
    """A group in a few lines, for its card. `writes`: a phone of the group writes; who it is, is told nowhere."""

    title: str
    where: str
    plan: str
    missing: str
    writes: bool
    agreed: int
    lacking: int


def group_at_work(meeting: Meeting, theme: Theme) -> GroupAtWork:
    """How this group stands now."""
    code, place = theme.code, meeting.places.get(theme.code)
    where = (place_words(place) if place else "", people(meeting.sign_up_count(code)))
    agreed, lacking = responses(meeting, code)
    return GroupAtWork(
        f"{theme.number}. {theme.title}",
        BETWEEN.join(filter(None, where)),
        plan_words(meeting, code),
        missing_words(meeting, code),
        bool(meeting.scribes.get(code)),
        agreed,
        len(lacking),
    )


def responses(meeting: Meeting, code: str) -> tuple[int, tuple[str, ...]]:
    """How many said that the plan is right, and what others miss in it, oldest first; never who (R50)."""
    said = sorted(
        meeting.plan_responses.get(code, NOTHING).values(),
        key=lambda one: (one.at is not None, one.at.timestamp() if one.at else 0.0),
    )
    return sum(one.agrees for one in said), tuple(one.missing for one in said if one.missing)


def plan_words(meeting: Meeting, code: str) -> str:
    """How far the plan is: "5 van de 8 regels staan er"."""
    texts = [meeting.plan_text(code, field) for field in PlanField]
    count = sum(bool(text.text or text.others) for text in texts)
    if not count:
        return _("Er staat nog niets.")
    words = ngettext(
        "%(count)d van de %(all)d regels staat er.", "%(count)d van de %(all)d regels staan er.", count
    )
    said = words % {"count": count, "all": len(texts)}
    if any(text.others for text in texts):
        said += " " + _("Er staan twee teksten naast elkaar.")
    return said


def missing_words(meeting: Meeting, code: str) -> str:
    """What a group needs to begin and does not have yet; "" once it has all, or nothing at all stands there."""
    texts = meeting.plans.get(code, NOTHING)
    group = meeting.group(code)
    if not group.has_caller and not any(text.text or text.others for text in texts.values()):
        return ""
    lacks = [
        name
        for name, there in (
            (_("eerste stap"), bool(group.first_step)),
            (_("dag"), bool(meeting.plan_text(code, PlanField.DAY).together)),
            (_("eerste beller"), group.has_caller),
        )
        if not there
    ]
    return _("Nog zonder %(what)s.") % {"what": _in_a_row(lacks)} if lacks else ""


def crowded(meeting: Meeting) -> tuple[Theme, ...]:
    """The groups of nine or more with one table, in the kopgroep's order (R3, R47)."""
    return tuple(
        theme
        for theme in meeting.in_order
        if meeting.sign_up_count(theme.code) > CROWDED
        and not ((place := meeting.places.get(theme.code)) and place.second_table)
    )


def crowded_words(meeting: Meeting, theme: Theme) -> str:
    """Said by the console by itself."""
    count = meeting.sign_up_count(theme.code)
    return _("Groep %(number)d is met %(count)d mensen: krap aan één tafel.") % {
        "number": theme.number,
        "count": count,
    }


def _in_a_row(words: list[str]) -> str:
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + _(" en ") + words[-1]
