"""From a snapshot to HTML. Counts and shown additions only; of people, what this phone itself signed up (R35, R36)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from bijeenkomst.domain.addition import LONGEST_ADDITION, Visibility
from bijeenkomst.domain.meeting import NOTHING, Meeting
from bijeenkomst.domain.refusals import SignUpNotOpen
from bijeenkomst.domain.sign_up import SignUp
from bijeenkomst.domain.theme import Theme
from bijeenkomst.i18n import DUTCH, apart, available_languages, gettext, ngettext, spoken, translator
from bijeenkomst.resource_files import resource
from bijeenkomst.web import static_files
from bijeenkomst.web.badges import badge
from bijeenkomst.web.joining import box
from bijeenkomst.web.own import own_sign_ups
from bijeenkomst.web.phone import MOST_PEOPLE, Phone, new_token
from bijeenkomst.web.screen import GROUPS, on_screen, public_facts
from bijeenkomst.wording.consent import dutch_phone_consent, phone_consent, reach
from bijeenkomst.wording.looks import in_words
from bijeenkomst.wording.people import people, recognised
from bijeenkomst.wording.refusals import say

MOST_ADDITIONS = 30  # shown on one page, the newest first
SAVED = frozenset({"answer", "addition", "sign-up", "left", "changed", "proposal", "spoken"})
"""What the address of a page can say that was stored; anything else it says is passed over."""


@dataclass(frozen=True, slots=True)
class Filled:
    """A form that comes back with what was typed and what is wrong with it. What was typed stays out of `repr`."""

    form: str
    values: Mapping[str, str] = field(default_factory=dict, repr=False)
    errors: Mapping[str, str] = field(default_factory=dict)
    suggestion: str = field(default="", repr=False)


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
            apart=apart,
            box_name=box,
            longest_addition=LONGEST_ADDITION,
            style=Markup(static_files.style().body.decode()),
            script=static_files.script().path,
        )

    def start(self, meeting: Meeting, phone: Phone, saved: str = "") -> str:
        """What is on the screen now, and all themes."""
        return self._render(
            "start.html",
            meeting,
            saved=saved if saved in SAVED else "",
            joined=own_sign_ups(meeting, phone),
            submissions=_submissions(NOTHING_FILLED, "propose"),
        )

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
        answers = meeting.answers.get(theme.code, NOTHING)
        shown = meeting.additions_of(theme.code, Visibility.SHOWN)
        return self._render(
            "theme.html",
            meeting,
            here=f"/{theme.code}",
            theme=theme,
            saved=saved if saved in SAVED else "",
            filled=filled,
            submissions=_submissions(filled, "recognise", "add", "sign-up"),
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
            **_consents(meeting, (theme,)),
        )

    def groups(
        self, meeting: Meeting, phone: Phone, *, saved: str = "", filled: Filled = NOTHING_FILLED
    ) -> str:
        """All groups, to join one or several at once, and to propose a theme that is missed."""
        return self._render(
            "groups.html",
            meeting,
            here=GROUPS,
            saved=saved if saved in SAVED else "",
            filled=filled,
            submissions=_submissions(filled, "sign-up", "propose"),
            joined=own_sign_ups(meeting, phone),
            **_consents(meeting, meeting.in_order),
        )

    def own(self, meeting: Meeting, person: Sequence[SignUp], *, filled: Filled = NOTHING_FILLED) -> str:
        """What this phone signed somebody up with, to see and change (R36)."""
        groups = [(one, meeting.themes[one.theme]) for one in person]
        return self._render("own.html", meeting, filled=filled, person=person[0], groups=groups)

    def helper(
        self, meeting: Meeting, *, is_in: bool, saved: str = "", filled: Filled = NOTHING_FILLED
    ) -> str:
        """Helper mode: the code, or a form for somebody without a phone (R32)."""
        return self._render(
            "helper.html",
            meeting,
            is_in=is_in,
            saved=saved if saved in SAVED else "",
            filled=filled,
            submissions=_submissions(filled, "sign-up"),
            **_consents(meeting, meeting.in_order),
        )

    def _render(self, template: str, meeting: Meeting, **values: object) -> str:
        facts = public_facts(meeting)
        return self._environment.get_template(template).render(
            meeting=meeting,
            details=meeting.details,
            themes=meeting.in_order,
            now=on_screen(meeting),
            now_path=facts["path"],
            moment=facts.get("moment", ""),
            language=spoken(),
            contact_person=reach(meeting.details),
            languages=[translator(code) for code in available_languages()],
            **values,
        )


def _submissions(filled: Filled, *kinds: str) -> dict[str, str]:
    """The ids that make a form stored once: the one that came back keeps its own (N15)."""
    return {
        kind: (filled.values.get("submission") if filled.form == kind else "") or new_token()
        for kind in kinds
    }


def _consents(meeting: Meeting, themes: Sequence[Theme]) -> dict[str, object]:
    """What is agreed to, in the phone's language and beside it in Dutch (R33); None when nothing may be asked (R5)."""
    missing = meeting.details.missing_for_sign_up
    return {
        "consent": None if missing else phone_consent(meeting.details, *themes),
        "dutch": (
            None if missing or spoken().language == DUTCH else dutch_phone_consent(meeting.details, *themes)
        ),
        "not_open": say(SignUpNotOpen(missing)),
    }
