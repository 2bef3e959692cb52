"""`/groepen`: choosing groups, then joining them on a second screen that asks consent for the chosen ones only.

The second screen is the same address with the choice in it, so that the back button, a reload and another language keep
what was chosen. "Mis ik een thema?" is on the first.
"""

from collections.abc import Mapping, Sequence

from starlette.requests import Request
from starlette.responses import Response

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.addition import NO_THEME
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.session.interface import Reply, Session
from bijeenkomst.web.forms import form_request, sign_up_forms
from bijeenkomst.web.forms.form_request import FormRequest, SentForm
from bijeenkomst.web.pages.form_page import UNPROCESSABLE, FormPage
from bijeenkomst.web.pages.hall_screen import GROUPS
from bijeenkomst.web.pages.joined_page import WHO, after_joining
from bijeenkomst.web.pages.kept_pages import KeptPage
from bijeenkomst.web.pages.my_sign_ups import own_sign_ups
from bijeenkomst.web.pages.rendering import NOTHING_FILLED, SAVED, FilledForm, PageRenderer
from bijeenkomst.web.pages.responses import html, redirect, with_cookie
from bijeenkomst.web.protection.waiting_additions import WaitingAdditions
from bijeenkomst.web.server.phone_id import Phone
from bijeenkomst.web.server.session_bridge import SessionBridge

FORMS = {"sign-up": ("sign-up", "meedoen"), "propose": ("proposal", "mis")}
"""For each form what the page then reports as stored (`SAVED` in `rendering`), and the place where it says so."""
ON = "verder"  # in the query with the choice of groups: show the second screen


class GroupsPage(FormPage[None]):
    """Signing up for several groups, and proposing a theme that is missed."""

    def __init__(
        self, session: Session, bridge: SessionBridge, renderer: PageRenderer, waiting: WaitingAdditions
    ) -> None:
        super().__init__(session, bridge, renderer)
        self._waiting = waiting

    def show(self, request: Request, phone: Phone) -> Response:
        """The first screen, the second once groups were chosen, or what happens now that somebody has joined."""
        meeting, query = self._session.meeting, request.query_params
        saved = query.get("bewaard", "")
        after = after_joining(self._renderer, meeting, phone, query.get(WHO, ""), saved, GROUPS)
        if after is not None:
            return html(after, 200, phone)
        chosen = _chosen(meeting, query)
        if ON not in query or meeting.details.missing_for_sign_up:
            return html(render_choice(self._renderer, meeting, phone, saved, chosen), 200, phone)
        if chosen:
            return html(render_consent(self._renderer, meeting, phone, chosen), 200, phone)
        return self._choose_first(phone, UNPROCESSABLE)

    def request_in(self, form: SentForm, _subject: None) -> FormRequest:
        """Joining groups, or an addition under no theme."""
        meeting = self._session.meeting
        if form.kind == "sign-up":
            return sign_up_forms.join_groups(tuple(meeting.themes.values()), form.fields, form.phone)
        addition = form_request.add(NO_THEME, form.fields)
        return self._waiting.unless_full(addition, f"{GROUPS}/propose", form.fields, form.phone, meeting)

    def page_again(self, phone: Phone, _subject: None, filled: FilledForm, status: int) -> Response:
        """The screen with the form as it was filled in."""
        meeting = self._session.meeting
        if filled.form == "propose" or meeting.details.missing_for_sign_up:
            return html(render_choice(self._renderer, meeting, phone, "", filled=filled), status, phone)
        chosen = _chosen(meeting, filled.values)
        if not chosen:
            return self._choose_first(phone, status)
        return html(render_consent(self._renderer, meeting, phone, chosen, filled), status, phone)

    def _choose_first(self, phone: Phone, status: int) -> Response:
        filled = FilledForm("sign-up", {}, {"groups": sign_up_forms.none_chosen()})
        return html(
            render_choice(self._renderer, self._session.meeting, phone, "", filled=filled), status, phone
        )

    def stored(self, form: SentForm, _subject: None) -> Response:
        """A redirect to the place of the form, which then says that it was stored."""
        return self._thanked(form, "")

    def once_stored(
        self, form: SentForm, _subject: None, form_request: FormRequest, _replies: Sequence[Reply]
    ) -> Response:
        """The same; somebody who joined gets a page about just that."""
        return self._thanked(form, sign_up_forms.who_joins(form_request))

    def _thanked(self, form: SentForm, who: str) -> Response:
        saved, place = FORMS[form.kind]
        query = {"bewaard": saved, **({WHO: who} if who else {})}
        return with_cookie(redirect(GROUPS, query, place), form.phone)

    def not_stored(self, form: SentForm, form_request: FormRequest) -> None:
        """Give back the room of an addition that was not stored."""
        self._waiting.not_stored(form_request, form.phone)


def render_choice(
    renderer: PageRenderer,
    meeting: Meeting,
    phone: Phone,
    saved: str,
    chosen: tuple[Theme, ...] = (),
    filled: FilledForm = NOTHING_FILLED,
) -> str | KeptPage:
    """All groups to choose from, and a form to propose a missing theme."""
    joined = own_sign_ups(meeting, phone)
    return renderer.page(
        "groups.html",
        meeting,
        ("sign-up", "propose"),
        of_this_phone=bool(joined),
        filled=filled,
        here=GROUPS,
        saved=saved if saved in SAVED else "",
        joined=joined,
        chosen=tuple(theme.code for theme in chosen),
        may_join=not meeting.details.missing_for_sign_up,
    )


def render_consent(
    renderer: PageRenderer,
    meeting: Meeting,
    phone: Phone,
    chosen: tuple[Theme, ...],
    filled: FilledForm = NOTHING_FILLED,
) -> str | KeptPage:
    """The fields for name and contact details, and the consent for the chosen groups."""
    again = "&".join(f"{sign_up_forms.box('join', theme)}=ja" for theme in chosen)
    return renderer.page(
        "join_groups.html",
        meeting,
        ("sign-up",),
        chosen,
        of_this_phone=bool(own_sign_ups(meeting, phone)),
        filled=filled,
        here=GROUPS,
        chosen=chosen,
        other_choice=f"{GROUPS}?{again}",
        chosen_query=f"&{ON}=ja&{again}",
    )


def _chosen(meeting: Meeting, fields: Mapping[str, str]) -> tuple[Theme, ...]:
    """The groups that are ticked, or were ticked on the previous screen, in the kopgroep's order (R3)."""
    before = sign_up_forms.chosen_before(meeting.in_order, fields)
    return tuple(
        theme for theme in meeting.in_order if theme in before or sign_up_forms.box("join", theme) in fields
    )
