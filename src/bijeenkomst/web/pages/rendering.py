"""From a snapshot to HTML: counts and shown additions, and of people only this phone's own sign-ups (R35, R36)."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, cast

from markupsafe import Markup

from bijeenkomst.contact_details import PhoneNumber, calling_name, display_phone, in_country
from bijeenkomst.domain.meeting import NOTHING, Meeting
from bijeenkomst.domain.programme import has_group_work
from bijeenkomst.domain.refusals import SignUpNotOpen
from bijeenkomst.domain.values.addition import LONGEST_ADDITION, Visibility
from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.group_work import LONGEST_MISSING_LINE
from bijeenkomst.domain.values.offer import LONGEST_OFFER
from bijeenkomst.domain.values.sign_up import LONGEST_CONTRIBUTION, LONGEST_NAME, SignUp
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.i18n import DUTCH, apart, available_languages, spoken, translator
from bijeenkomst.web.forms.form_request import FormRequest, SentForm
from bijeenkomst.web.forms.sign_up_forms import box
from bijeenkomst.web.pages import scripts
from bijeenkomst.web.pages.badges import badge, band_shape, fill, mosaic
from bijeenkomst.web.pages.hall_screen import harvest, on_screen, where, work_until
from bijeenkomst.web.pages.jobs import Job, open_job
from bijeenkomst.web.pages.kept_pages import KeptPage, KeptPages, Shown
from bijeenkomst.web.pages.long_texts import begun, breakable, title_size, told_of
from bijeenkomst.web.pages.my_sign_ups import own_sign_ups
from bijeenkomst.web.pages.outcomes import Outcomes
from bijeenkomst.web.pages.pictures import picture_path
from bijeenkomst.web.pages.templates import page_environment
from bijeenkomst.web.server import static_files
from bijeenkomst.web.server.phone_id import MOST_PEOPLE, Phone, new_token
from bijeenkomst.wording.consent import dutch_phone_consent, phone_consent, reach
from bijeenkomst.wording.looks import in_words
from bijeenkomst.wording.people import people, recognised
from bijeenkomst.wording.places import place_words
from bijeenkomst.wording.refusals import say

LONGEST = {
    "addition": LONGEST_ADDITION,
    "contribution": LONGEST_CONTRIBUTION,
    "missing": LONGEST_MISSING_LINE,
    "name": LONGEST_NAME,
    "offer": LONGEST_OFFER,
}
"""How many characters a field takes: more is refused with a sentence, never cut off."""
MOST_ADDITIONS = 30  # shown on one page, the newest first
SAVED = frozenset({"answer", "addition", "sign-up", "left", "changed", "proposal", "spoken", "back"})
"""What `?bewaard=` in the address of a page can report as stored; other values are ignored."""


@dataclass(frozen=True, slots=True)
class FilledForm:
    """A form that comes back with what was typed and what is wrong with it. `repr` does not show what was typed."""

    form: str
    values: Mapping[str, str] = field(default_factory=dict, repr=False)
    errors: Mapping[str, str] = field(default_factory=dict)
    suggestion: str = field(default="", repr=False)
    numbers: tuple[PhoneNumber, ...] = field(default=(), repr=False)

    @staticmethod
    def again(form: SentForm, form_request: FormRequest) -> "FilledForm":
        """The form as it was sent, with what is wrong and what there is to choose from (R31)."""
        contact = form_request.contact
        if contact is None:
            return FilledForm(form.kind, form.fields, form_request.errors)
        values = {**form.fields, **contact.mended}
        return FilledForm(form.kind, values, form_request.errors, contact.suggestion, contact.numbers)


NOTHING_FILLED = FilledForm("")


class PageRenderer:
    """Renders the pages. Made once per server."""

    def __init__(self, outcomes: Outcomes | None = None) -> None:
        """`outcomes` knows what the hall has seen; without it every revealed outcome counts as seen."""
        self.outcomes = outcomes
        self.told: Callable[[], Mapping[str, Any]] = dict
        """What open pages were told last (`LiveStream.told`): a page that knows which news it is made with fetches
        itself again when there was other news before its stream began."""
        self._kept = KeptPages()
        self._environment = page_environment()
        self._environment.globals.update(
            badge=badge,
            band_shape=band_shape,
            fill=fill,
            mosaic=mosaic,
            title_size=title_size,
            told_of=told_of,
            begun=begun,
            breakable=breakable,
            picture_path=picture_path,
            in_words=in_words,
            apart=apart,
            box_name=box,
            display_phone=display_phone,
            in_country=in_country,
            longest=LONGEST,
            style=lambda looks: Markup(static_files.style(*looks.split())),
            accent_style=lambda accent: Markup(static_files.accent_style(accent)),
            script=lambda: scripts.script(spoken().language).path,
            group_script=lambda: scripts.group_script(spoken().language).path,
        )

    def start(self, meeting: Meeting, phone: Phone, saved: str = "") -> str | KeptPage:
        """The start page: what is on the screen now, and all themes."""
        joined = own_sign_ups(meeting, phone)
        return self.page(
            "start.html",
            meeting,
            ("propose",),
            of_this_phone=bool(joined),
            saved=saved if saved in SAVED else "",
            joined=joined,
            pattern=meeting.code_seed,
        )

    def not_there(self, meeting: Meeting, typed: str, perhaps: tuple[Theme, ...] = ()) -> str:
        """The page for a wrong address or code: what was typed, the themes that are `perhaps` meant, and all themes."""
        return self._render("not_there.html", {**_always(meeting), "typed": typed, "perhaps": perhaps})

    def theme(
        self,
        meeting: Meeting,
        theme: Theme,
        phone: Phone,
        *,
        saved: str = "",
        asked: Job | None = None,
        person: int = 0,
        filled: FilledForm = NOTHING_FILLED,
        came_from: str = "",
    ) -> str | KeptPage:
        """A theme with its three forms. `came_from` is the code that somebody typed, if that theme was merged into it.

        `person` says which person on this phone answers: 0 or 1 (R22). `asked` is the job that the address opens.
        """
        answers = meeting.answers.get(theme.code, NOTHING)
        addition_texts = [addition.text for addition in meeting.additions_of(theme.code, Visibility.SHOWN)]
        joined = own_sign_ups(meeting, phone, theme)
        return self.page(
            "theme.html",
            meeting,
            ("recognise", "add", "sign-up"),
            (theme,),
            of_this_phone=bool(joined),
            filled=filled,
            here=f"/{theme.code}",
            theme=theme,
            saved=saved if saved in SAVED else "",
            open=open_job(
                meeting,
                theme,
                came_back=filled.form,
                saved=saved,
                asked=asked,
                answered=phone.voter(person) in answers,
                joined=bool(joined),
            ),
            person=person,
            came_from=next(
                (merged for merged in meeting.merged_in(theme.code) if merged.code == came_from), None
            ),
            answer=answers.get(phone.voter(person)),
            may_be_one_more=person + 1 < MOST_PEOPLE and phone.voter(person) in answers,
            outcome=(
                recognised(meeting.recognition(theme.code), meeting.present, theme.sensitive)
                if self._may_tell(meeting, theme.code)
                else ""
            ),
            additions=tuple(addition_texts[: -MOST_ADDITIONS - 1 : -1]),
            more_additions=max(0, len(addition_texts) - MOST_ADDITIONS),
            place=place_words(place) if (place := meeting.places.get(theme.code)) is not None else "",
            harvest=harvest(meeting, theme.code),
            in_group=people(meeting.sign_up_count(theme.code), theme.sensitive),
            joined=joined,
        )

    def _may_tell(self, meeting: Meeting, code: str) -> bool:
        if self.outcomes is None:
            return code in meeting.revealed
        return self.outcomes.may_tell(meeting, code)

    def my_sign_ups(
        self, meeting: Meeting, person: Sequence[SignUp], *, filled: FilledForm = NOTHING_FILLED
    ) -> str:
        """The details of `person`, who has one sign-up in each group, to see and change (R36)."""
        groups = [(sign_up, meeting.themes[sign_up.theme]) for sign_up in person]
        called = calling_name(person[0].name)
        values = {
            **_always(meeting),
            "filled": filled,
            "person": person[0],
            "called": called,
            "groups": groups,
        }
        return self._render("my_sign_ups.html", values, [theme for _sign_up, theme in groups])

    def helper(
        self, meeting: Meeting, *, is_in: bool, saved: str = "", filled: FilledForm = NOTHING_FILLED
    ) -> str:
        """Helper mode: a form for the code, or once the phone `is_in` for somebody without a phone (R32)."""
        values = {
            **_always(meeting),
            "is_in": is_in,
            "saved": saved if saved in SAVED else "",
            "filled": filled,
            "submissions": _submissions(filled, "sign-up"),
        }
        return self._render("helper.html", values, meeting.in_order)

    def page(
        self,
        template: str,
        meeting: Meeting,
        forms: Sequence[str],
        agreed: tuple[Theme, ...] = (),
        *,
        of_this_phone: bool,
        filled: FilledForm = NOTHING_FILLED,
        **values: Hashable,
    ) -> str | KeptPage:
        """A page with these forms, and with the consent texts of the `agreed` themes.

        It is kept for the next phone, unless it has something of this phone's own: its sign-ups, or what was typed.
        Everything that the template is given is in the key, so that no phone gets a page that shows something else.
        """
        told = self.told()  # before anything of the meeting is looked at: a page is never older than it says
        news: dict[str, Hashable] = {"shows": told.get("shows"), "work": told.get("work")}
        shown = {**news, **_always(meeting), **values}
        if of_this_phone or filled.form:
            typed = {"filled": filled, "submissions": _submissions(filled, *forms)}
            return self._render(template, {**shown, **typed}, agreed)

        def make(placeholder: str) -> str:
            empty = {"filled": NOTHING_FILLED, "submissions": dict.fromkeys(forms, placeholder)}
            return self._render(template, {**shown, **empty}, agreed)

        return self._kept.page(Shown((template, spoken().language, agreed, *shown.values())), make)

    def _render(self, template: str, shown: Mapping[str, object], agreed: Sequence[Theme] = ()) -> str:
        """Render a template; everything else that it is given follows from `shown`, `agreed` and the language."""
        details = cast("Details", shown["details"])
        return self._environment.get_template(template).render(
            language=spoken(),
            contact_person=reach(details),
            languages=[translator(code) for code in available_languages()],
            **shown,
            **_consents(details, agreed),
        )


def _always(meeting: Meeting) -> dict[str, Hashable]:
    """The values that every template is given."""
    path, moment = where(meeting)
    return {
        "details": meeting.details,
        "face": meeting.face,
        "rehearsal": meeting.rehearsal,
        "themes": meeting.in_order,
        "now": on_screen(meeting),
        "now_path": path,
        "moment": moment,
        "until": work_until(meeting),
        "at_work": has_group_work(meeting),  # without a work round nothing of it is shown
    }


def _submissions(filled: FilledForm, *kinds: str) -> dict[str, str]:
    """The ids by which forms are stored once; a form that comes back keeps its id (N15)."""
    return {
        kind: (filled.values.get("submission") if filled.form == kind else "") or new_token()
        for kind in kinds
    }


def _consents(details: Details, themes: Sequence[Theme]) -> dict[str, object]:
    """The consent text, in the phone's language and also in Dutch (R33); None when nothing may be asked yet (R5)."""
    missing = details.missing_for_sign_up
    is_asked = bool(themes) and not missing
    is_foreign = spoken().language != DUTCH
    return {
        "consent": phone_consent(details, *themes) if is_asked else None,
        "dutch": dutch_phone_consent(details, *themes) if is_asked and is_foreign else None,
        "not_open": say(SignUpNotOpen(missing)),
    }
