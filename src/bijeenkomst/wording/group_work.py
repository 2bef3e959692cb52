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
    state: str
    said: str
    writes: bool

    @property
    def lines(self) -> tuple[str, ...]:
        """What stands below the title."""
        return tuple(filter(None, (self.where, self.plan, self.missing, self.state, self.said)))


def group_at_work(meeting: Meeting, theme: Theme) -> GroupAtWork:
    """How this group stands now."""
    code, place = theme.code, meeting.places.get(theme.code)
    where = (place_words(place) if place else "", people(meeting.sign_up_count(code)))
    return GroupAtWork(
        f"{theme.number}. {theme.title}",
        BETWEEN.join(filter(None, where)),
        plan_words(meeting, code),
        missing_words(meeting, code),
        _state(meeting, code),
        _said(meeting, code),
        bool(meeting.scribes.get(code)),
    )


def _state(meeting: Meeting, code: str) -> str:
    state = [_("er wordt geschreven")] if meeting.scribes.get(code) else []
    if any(text.others for text in meeting.plans.get(code, NOTHING).values()):
        state.append(_("twee teksten naast elkaar"))
    return BETWEEN.join(state)


def _said(meeting: Meeting, code: str) -> str:
    agreed, lacking = responses(meeting, code)
    said = []
    if agreed:
        words = ngettext("%(count)d zegt: klopt", "%(count)d zeggen: klopt", agreed)
        said.append(words % {"count": agreed})
    if lacking:
        words = ngettext("%(count)d mist iets", "%(count)d missen iets", len(lacking))
        said.append(words % {"count": len(lacking)})
    return BETWEEN.join(said)


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
    return words % {"count": count, "all": len(texts)}


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


def crowded_words(theme: Theme) -> str:
    """Said by the console by itself; without the number of people, or each one more would be said again."""
    return _("Groep %(number)d past krap aan één tafel.") % {"number": theme.number}


def _in_a_row(words: list[str]) -> str:
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + _(" en ") + words[-1]
