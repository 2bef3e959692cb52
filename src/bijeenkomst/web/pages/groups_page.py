"""`/groepen`: joining several groups at once, and "mis ik een thema?"."""

from starlette.requests import Request
from starlette.responses import Response

from bijeenkomst.domain.values.addition import NO_THEME
from bijeenkomst.session.interface import Session
from bijeenkomst.web.forms import form_request, sign_up_forms
from bijeenkomst.web.forms.form_request import FormRequest, SentForm
from bijeenkomst.web.pages.form_page import FormPage
from bijeenkomst.web.pages.hall_screen import GROUPS
from bijeenkomst.web.pages.rendering import FilledForm, PageRenderer
from bijeenkomst.web.pages.responses import html, redirect, with_cookie
from bijeenkomst.web.protection.waiting_additions import WaitingAdditions
from bijeenkomst.web.server.phone_id import Phone
from bijeenkomst.web.server.session_bridge import SessionBridge

FORMS = {"sign-up": ("sign-up", "meedoen"), "propose": ("proposal", "mis")}
"""For each form what the page then reports as stored (`SAVED` in `rendering`), and the place where it says so."""


class GroupsPage(FormPage[None]):
    """Signing up for several groups, and proposing a theme that is missed."""

    def __init__(
        self, session: Session, bridge: SessionBridge, renderer: PageRenderer, waiting: WaitingAdditions
    ) -> None:
        super().__init__(session, bridge, renderer)
        self._waiting = waiting

    def show(self, request: Request, phone: Phone) -> Response:
        """The page with empty forms."""
        saved = request.query_params.get("bewaard", "")
        return html(self._renderer.groups(self._session.meeting, phone, saved=saved), 200, phone)

    def request_in(self, form: SentForm, _subject: None) -> FormRequest:
        """Joining groups, or an addition under no theme."""
        meeting = self._session.meeting
        if form.kind == "sign-up":
            return sign_up_forms.join_groups(tuple(meeting.themes.values()), form.fields, form.phone)
        addition = form_request.add(NO_THEME, form.fields)
        return self._waiting.unless_full(addition, f"{GROUPS}/propose", form.fields, form.phone, meeting)

    def page_again(self, phone: Phone, _subject: None, filled: FilledForm, status: int) -> Response:
        """The page with the form as it was filled in."""
        return html(self._renderer.groups(self._session.meeting, phone, filled=filled), status, phone)

    def stored(self, form: SentForm, _subject: None) -> Response:
        """A redirect to the place of the form, which then says that it was stored."""
        saved, place = FORMS[form.kind]
        return with_cookie(redirect(GROUPS, {"bewaard": saved}, place), form.phone)

    def not_stored(self, form: SentForm, form_request: FormRequest) -> None:
        """Give back the room of an addition that was not stored."""
        self._waiting.not_stored(form_request, form.phone)
