"""The page of a theme with its three forms, and how the code that somebody typed leads there (R8, R28)."""

import asyncio
import re
from collections.abc import Mapping, Sequence

from starlette.requests import Request
from starlette.responses import Response

from bijeenkomst.domain.refusals import NoLongerThere, ThemeMerged, UnknownTheme
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.domain.values.typed_code import which_code
from bijeenkomst.session.interface import Declined, Done, Reply, Session
from bijeenkomst.web.forms import form_request, sign_up_forms
from bijeenkomst.web.forms.form_request import FormRequest, SentForm
from bijeenkomst.web.pages.form_page import FormPage
from bijeenkomst.web.pages.jobs import asked_job
from bijeenkomst.web.pages.joined_page import WHO, after_joining, after_leaving
from bijeenkomst.web.pages.kept_pages import KeptPage
from bijeenkomst.web.pages.left_just_now import KEPT_MINUTES, LeftJustNow
from bijeenkomst.web.pages.rendering import FilledForm, PageRenderer
from bijeenkomst.web.pages.responses import html, made_now, redirect, with_cookie
from bijeenkomst.web.protection.answer_sources import AnswerSources
from bijeenkomst.web.protection.waiting_additions import WaitingAdditions
from bijeenkomst.web.server.phone_id import Phone
from bijeenkomst.web.server.session_bridge import SessionBridge

LONGEST_CODE = 12  # characters of a wrong code that the page repeats
CAME_FROM = "van"  # the name in the query for the code of the theme that was merged into this one
ID = re.compile(r"[0-9a-z]{1,64}")  # of a sign-up, as it appears in an address
OPEN = "open"  # in the query: the job that is open
FORMS = {
    "recognise": ("answer", "herkennen"),
    "add": ("addition", "aanvullen"),
    "sign-up": ("sign-up", "meedoen"),
    "leave": ("left", "meedoen"),
    "leave-back": ("back", "meedoen"),
}
"""For each form what the page then reports as stored (`SAVED` in `rendering`), and the place where it says so."""


class ThemePage(FormPage[Theme]):
    """Recognising a theme, adding to it, and joining or leaving its group.

    A form is about the theme that the phone shows, which may have been merged into another since (R28).
    """

    def __init__(
        self,
        session: Session,
        bridge: SessionBridge,
        renderer: PageRenderer,
        waiting: WaitingAdditions,
        sources: AnswerSources,
    ) -> None:
        super().__init__(session, bridge, renderer)
        self._waiting = waiting
        self._sources = sources
        self._left = LeftJustNow()
        session.listen(self._left.heard)  # as long as the session lives

    def show(self, request: Request, phone: Phone, typed: str) -> Response:
        """`/K7`, in upper or lower case. A theme that was merged redirects to the one that it went into (R28)."""
        theme, code = self.meant(typed)
        if theme is None:
            return self.not_there(typed)
        if theme.code != code:
            return _to(theme, code)
        query = request.query_params
        after = self._after_form(phone, query, theme)
        if after is not None:
            return html(after, 200, phone)
        page = self._renderer.theme(
            self._session.meeting,
            theme,
            phone,
            saved=query.get("bewaard", ""),
            asked=asked_job(query.get(OPEN, "")),
            person=form_request.person_of(query),
            came_from=query.get(CAME_FROM, ""),
        )
        return html(page, 200, phone)

    def lead_to(self, typed: str) -> Response:
        """A redirect to the page of the theme whose code somebody typed."""
        theme, code = self.meant(typed)
        return self.not_there(typed) if theme is None else _to(theme, code)

    def form_address(self, typed: str, kind: str) -> Response:
        """The response to somebody who opens the address that a form is sent to."""
        return self.lead_to(typed) if kind in FORMS else self.not_there(typed)

    def not_there(self, typed: str) -> Response:
        """The page for a code that no theme has, with the themes to choose from."""
        meeting = self._session.meeting
        perhaps = (meeting.standing(code) for code in which_code(typed, meeting.themes).perhaps)
        meant = tuple(dict.fromkeys(theme for theme in perhaps if theme is not None))
        page = self._renderer.not_there(meeting, typed.strip()[:LONGEST_CODE], meant)
        return made_now(page, 404)

    async def submit(self, form: SentForm, typed: str) -> Response:
        """Carry out a form of the page of the theme with this code."""
        theme = self._session.meeting.themes.get(self.meant(typed)[1])
        if theme is None or form.kind not in FORMS:
            return self.not_there(typed)
        return await self.carry_out(form, theme)

    def request_in(self, form: SentForm, theme: Theme) -> FormRequest:
        """An answer, an addition, or joining or leaving the group."""
        fields, phone, meeting = form.fields, form.phone, self._session.meeting
        match form.kind:
            case "recognise":
                answer = form_request.recognise(theme.code, fields, phone)
                return self._sources.unless_held(answer, phone.address, meeting)
            case "add":
                addition = form_request.add(theme.code, fields)
                return self._waiting.unless_full(addition, f"/{theme.code}/add", fields, phone, meeting)
            case "sign-up":
                return sign_up_forms.join(theme, fields, phone)
            case "leave-back":
                return sign_up_forms.take_leaving_back(self._left.way_back(phone.owner, fields.get("id", "")))
            case _leave:
                return sign_up_forms.leave(theme.code, fields, phone)

    def page_again(self, phone: Phone, theme: Theme, filled: FilledForm, status: int) -> Response:
        """The page with the form as it was filled in; that of the other theme when this one was merged."""
        meeting = self._session.meeting
        current, person = meeting.standing(theme.code), form_request.person_of(filled.values)
        if current is None:
            return self.not_there(theme.code)
        page = self._renderer.theme(
            meeting, current, phone, filled=filled, person=person, came_from=theme.code
        )
        return html(page, status, phone)

    def stored(self, form: SentForm, theme: Theme) -> Response:
        """A redirect to the place of the form, which then says that it was stored."""
        return self._thanked(form, theme, "")

    def _thanked(self, form: SentForm, theme: Theme, who: str) -> Response:
        current = self._session.meeting.standing(theme.code)
        if current is None:
            return self.not_there(theme.code)
        (saved, place), person = FORMS[form.kind], form_request.person_of(form.fields)
        query = {"bewaard": saved, **({"person": str(person)} if person else {})}
        of_whom = {WHO: who} if ID.fullmatch(who) else {}
        return with_cookie(_to(current, theme.code, query, place, of_whom), form.phone)

    def once_stored(
        self, form: SentForm, theme: Theme, form_request: FormRequest, replies: Sequence[Reply]
    ) -> Response:
        """The same; somebody who joined or left gets a page about just that."""
        if form.kind == "leave":
            for reply in replies:
                self._remember_leaving(form.phone, reply)
        return self._thanked(form, theme, sign_up_forms.who_joins(form_request) or form.fields.get("id", ""))

    def _remember_leaving(self, phone: Phone, reply: Reply) -> None:
        if isinstance(reply, Done):
            self._left.remember(phone.owner, reply.changes)
            asyncio.get_running_loop().call_later(KEPT_MINUTES * 60 + 1, self._left.forget_the_old)

    def _after_form(self, phone: Phone, query: Mapping[str, str], theme: Theme) -> str | KeptPage | None:
        """The page for who has just joined or left on this phone; None for nobody."""
        meeting, saved, who = self._session.meeting, query.get("bewaard", ""), query.get(WHO, "")
        if saved == "left":
            back = self._left.way_back(phone.owner, who)
            return None if back is None else after_leaving(self._renderer, meeting, theme, back.sign_up)
        return after_joining(self._renderer, meeting, phone, who, saved, f"/{theme.code}")

    def not_stored(self, form: SentForm, form_request: FormRequest) -> None:
        """Give back the room of an addition that was not stored."""
        self._waiting.not_stored(form_request, form.phone)

    def instead(self, form: SentForm, theme: Theme, reply: Reply) -> Response | None:
        """Another response when the theme was deleted or merged, or the sign-up was deleted, in the meantime."""
        match reply:
            case Declined(NoLongerThere()) if form.kind == "leave":  # tapped twice: the first left the group
                return self._thanked(form, theme, form.fields.get("id", ""))
            case Declined(UnknownTheme()):
                return self.not_there(theme.code)
            case Declined(ThemeMerged()):
                return with_cookie(self.form_address(theme.code, form.kind), form.phone)
        return None

    def meant(self, typed: str) -> tuple[Theme | None, str]:
        """The theme that the typed code leads to, and the code that was meant; None and "" for no theme (R28)."""
        meeting = self._session.meeting
        code = which_code(typed, meeting.themes).code
        return meeting.standing(code), code


def _to(
    theme: Theme,
    code: str,
    query: Mapping[str, str] | None = None,
    place: str = "",
    of_whom: Mapping[str, str] | None = None,
) -> Response:
    """A redirect to a theme's page, which says so when somebody typed the `code` of a theme that was merged into it."""
    came_from = {} if code == theme.code else {CAME_FROM: code}
    return redirect(f"/{theme.code}", {**(query or {}), **came_from, **(of_whom or {})}, place)
