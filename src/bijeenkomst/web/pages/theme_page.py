"""A theme's own page: its three forms, and the way there from whatever code somebody typed (R8, R28)."""

from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from bijeenkomst.domain.refusals import NoLongerThere, ThemeMerged, UnknownTheme
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.domain.values.typed_code import which_code
from bijeenkomst.session.interface import Declined, Reply, Session
from bijeenkomst.web.forms import form_request, sign_up_forms
from bijeenkomst.web.forms.form_request import FormRequest, SentForm
from bijeenkomst.web.pages.form_page import FormPage
from bijeenkomst.web.pages.rendering import FilledForm, PageRenderer
from bijeenkomst.web.pages.responses import NEVER, html, see, with_cookie
from bijeenkomst.web.protection.answer_sources import AnswerSources
from bijeenkomst.web.protection.waiting_additions import WaitingAdditions
from bijeenkomst.web.server.phone_id import Phone
from bijeenkomst.web.server.session_bridge import SessionBridge

LONGEST_CODE = 12  # characters of a wrong code that are repeated
CAME_FROM = "van"  # in the address of a page: the code of the theme that was merged into this one
FORMS = {
    "recognise": ("answer", "herkennen"),
    "add": ("addition", "aanvullen"),
    "sign-up": ("sign-up", "meedoen"),
    "leave": ("left", "meedoen"),
}
"""Per form what the page says that was stored, and where on the page that stands."""


class ThemePage(FormPage[Theme]):
    """Recognising a theme, adding to it, and joining or leaving its group.

    A form is about the theme as it stood on the phone: that may have been merged since (R28).
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

    def show(self, request: Request, phone: Phone, typed: str) -> Response:
        """`/K7`, in any case. A theme that was merged leads to where it went on (R28)."""
        theme, code = self._theme(typed)
        if theme is None:
            return self.not_there(typed)
        if theme.code != code:
            return _to(theme, code)
        query = request.query_params
        page = self._renderer.theme(
            self._session.meeting,
            theme,
            phone,
            saved=query.get("bewaard", ""),
            person=form_request.person_of(query),
            came_from=query.get(CAME_FROM, ""),
        )
        return html(page, 200, phone)

    def lead_to(self, typed: str) -> Response:
        """To the page of the theme whose code somebody typed."""
        theme, code = self._theme(typed)
        return self.not_there(typed) if theme is None else _to(theme, code)

    def form_address(self, typed: str, kind: str) -> Response:
        """Somebody who reloads or shares the address of a form."""
        return self.lead_to(typed) if kind in FORMS else self.not_there(typed)

    def not_there(self, typed: str) -> Response:
        """A page that is not there, with all that are."""
        meeting = self._session.meeting
        perhaps = (meeting.standing(code) for code in which_code(typed, meeting.themes).perhaps)
        meant = tuple(dict.fromkeys(theme for theme in perhaps if theme is not None))
        page = self._renderer.not_there(meeting, typed.strip()[:LONGEST_CODE], meant)
        return HTMLResponse(page, 404, NEVER)

    async def submit(self, form: SentForm, typed: str) -> Response:
        """One of its forms."""
        theme = self._session.meeting.themes.get(self._theme(typed)[1])
        if theme is None or form.kind not in FORMS:
            return self.not_there(typed)
        return await self.carry_out(form, theme)

    def request_in(self, form: SentForm, theme: Theme) -> FormRequest:
        """An answer, an addition, or a group to join or leave."""
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
            case _leave:
                return sign_up_forms.leave(theme.code, fields, phone)

    def page_again(self, phone: Phone, theme: Theme, filled: FilledForm, status: int) -> Response:
        """The page with the form as it was filled in, of the theme in which it went on."""
        meeting = self._session.meeting
        current, person = meeting.standing(theme.code), form_request.person_of(filled.values)
        if current is None:
            return self.not_there(theme.code)
        page = self._renderer.theme(
            meeting, current, phone, filled=filled, person=person, came_from=theme.code
        )
        return html(page, status, phone)

    def stored(self, form: SentForm, theme: Theme) -> Response:
        """To the place of the form, which then says that it was stored."""
        current = self._session.meeting.standing(theme.code)
        if current is None:
            return self.not_there(theme.code)
        (saved, place), person = FORMS[form.kind], form_request.person_of(form.fields)
        query = {"bewaard": saved, **({"person": str(person)} if person else {})}
        return with_cookie(_to(current, theme.code, query, place), form.phone)

    def not_stored(self, form: SentForm, asked: FormRequest) -> None:
        """An addition that was not stored takes up no room."""
        self._waiting.not_stored(asked, form.phone)

    def instead(self, form: SentForm, theme: Theme, reply: Reply) -> Response | None:
        """The theme may have gone or been merged meanwhile."""
        match reply:
            case Declined(NoLongerThere()) if form.kind == "leave":  # tapped twice: it has gone already
                return self.stored(form, theme)
            case Declined(UnknownTheme()):
                return self.not_there(theme.code)
            case Declined(ThemeMerged()):
                return with_cookie(self.form_address(theme.code, form.kind), form.phone)
        return None

    def _theme(self, typed: str) -> tuple[Theme | None, str]:
        """The theme that a code leads to, however it is typed, and the code that is meant (R28)."""
        meeting = self._session.meeting
        code = which_code(typed, meeting.themes).code
        return meeting.standing(code), code


def _to(theme: Theme, asked: str, query: Mapping[str, str] | None = None, place: str = "") -> Response:
    """To a theme's page; it says where somebody came from when they `asked` for a theme that is merged into it."""
    came_from = {} if asked == theme.code else {CAME_FROM: asked}
    return see(f"/{theme.code}", {**(query or {}), **came_from}, place)
