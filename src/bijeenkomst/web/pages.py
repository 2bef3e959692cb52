"""From a snapshot to HTML. Counts and shown additions only; of people, only that this phone signed up (R35)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bijeenkomst.domain.addition import Visibility
from bijeenkomst.domain.meeting import NOTHING, Meeting
from bijeenkomst.domain.refusals import SignUpNotOpen
from bijeenkomst.domain.sign_up import SignUp
from bijeenkomst.domain.stage import ABOUT_A_THEME, Cover
from bijeenkomst.domain.theme import Theme
from bijeenkomst.i18n import gettext, ngettext
from bijeenkomst.resource_files import resource
from bijeenkomst.web import static_files
from bijeenkomst.web.badges import badge, in_words
from bijeenkomst.web.live import public_facts
from bijeenkomst.web.phone import MOST_PEOPLE, Phone, new_token
from bijeenkomst.wording.consent import phone_consent
from bijeenkomst.wording.people import people, recognised
from bijeenkomst.wording.refusals import say

MOST_ADDITIONS = 30  # shown on one page, the newest first
SAVED = frozenset({"answer", "addition", "sign-up", "left"})
"""What the address of a page can say that was stored; anything else it says is passed over."""


@dataclass(frozen=True, slots=True)
class Filled:
    """A form that comes back with what was typed and what is wrong with it. What was typed stays out of `repr`."""

    form: str
    values: Mapping[str, str] = field(default_factory=dict, repr=False)
    errors: Mapping[str, str] = field(default_factory=dict)
    suggestion: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Joined:
    """A sign-up of this phone, as this phone may see it: which group and when, nothing of the person."""

    id: str
    theme: Theme
    at: str


NOTHING_FILLED = Filled("")


class Pages:
    """Renders the pages. Made once; templates are compiled at the first page."""

    def __init__(self) -> None:
        self._environment = Environment(
            loader=FileSystemLoader(resource("web", "templates")),
            autoescape=True,
            undefined=StrictUndefined,
            auto_reload=False,
            trim_blocks=True,
            lstrip_blocks=True,
            extensions=["jinja2.ext.i18n"],
        )
        self._environment.install_gettext_callables(gettext, ngettext, newstyle=True)  # type: ignore[attr-defined]  # added by the extension
        self._environment.globals.update(
            badge=badge,
            in_words=in_words,
            people=people,
            style=static_files.style().path,
            script=static_files.script().path,
        )

    def start(self, meeting: Meeting, phone: Phone) -> str:
        """What is on the screen now, and all themes."""
        return self._render("start.html", meeting, joined=own_sign_ups(meeting, phone))

    def not_there(self, meeting: Meeting, typed: str) -> str:
        """A wrong address or code: what was typed, and all themes to choose from."""
        return self._render("not_there.html", meeting, typed=typed)

    def theme(
        self,
        meeting: Meeting,
        theme: Theme,
        phone: Phone,
        *,
        saved: str = "",
        person: int = 0,
        filled: Filled = NOTHING_FILLED,
        came_from: str = "",
    ) -> str:
        """A theme with its three forms. `came_from` is the code that somebody had of it, maybe from before a merge."""
        details, answers = meeting.details, meeting.answers.get(theme.code, NOTHING)
        shown = meeting.additions_of(theme.code, Visibility.SHOWN)
        return self._render(
            "theme.html",
            meeting,
            theme=theme,
            saved=saved if saved in SAVED else "",
            filled=filled,
            submissions={
                kind: (filled.values.get("submission") if filled.form == kind else "") or new_token()
                for kind in ("recognise", "add", "sign-up")
            },
            person=person,
            came_from=next((one for one in meeting.merged_in(theme.code) if one.code == came_from), None),
            answer=answers.get(phone.voter(person)),
            may_be_one_more=person + 1 < MOST_PEOPLE and phone.voter(person) in answers,
            outcome=(
                recognised(meeting.recognition(theme.code), meeting.present, theme.sensitive)
                if theme.code in meeting.revealed
                else ""
            ),
            additions=shown[: -MOST_ADDITIONS - 1 : -1],
            more_additions=max(0, len(shown) - MOST_ADDITIONS),
            joined=own_sign_ups(meeting, phone, theme),
            consent=None if details.missing_for_sign_up else phone_consent(details, theme),
            not_open=say(SignUpNotOpen(details.missing_for_sign_up)),
        )

    def _render(self, template: str, meeting: Meeting, **values: object) -> str:
        return self._environment.get_template(template).render(
            meeting=meeting,
            details=meeting.details,
            themes=meeting.in_order,
            now=on_screen(meeting),
            now_path=public_facts(meeting)["path"],
            **values,
        )


def on_screen(meeting: Meeting) -> Theme | None:
    """The theme that the hall sees now, if it sees one."""
    slide = meeting.stage.in_hall
    if meeting.stage.cover is not Cover.NONE or slide.kind not in ABOUT_A_THEME:
        return None
    return meeting.standing(slide.theme)


def own_sign_ups(meeting: Meeting, phone: Phone, theme: Theme | None = None) -> tuple[Joined, ...]:
    """What this phone signed up for: for one theme, or for all in their order (R36)."""
    if phone.new_token:  # it comes here for the first time
        return ()
    return tuple(
        Joined(one.id, each, _time(one))
        for each in ((theme,) if theme else meeting.in_order)
        for one in meeting.sign_ups.get(each.code, NOTHING).values()
        if one.owner == phone.owner
    )


def _time(one: SignUp) -> str:
    given: datetime = one.consent.given_at.astimezone()
    return f"{given:%H.%M}"
