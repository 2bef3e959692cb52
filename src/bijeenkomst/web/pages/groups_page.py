"""`/groepen`: all groups to join at once, and "mis ik een thema?"."""

from starlette.requests import Request
from starlette.responses import Response

from bijeenkomst.domain.values.addition import NO_THEME
from bijeenkomst.session.interface import Session
from bijeenkomst.web.forms import form_request, sign_up_forms
from bijeenkomst.web.forms.form_request import FormRequest, SentForm
from bijeenkomst.web.pages.form_page import FormPage
from bijeenkomst.web.pages.hall_screen import GROUPS
from bijeenkomst.web.pages.rendering import FilledForm, PageRenderer
from bijeenkomst.web.pages.responses import html, see, with_cookie
from bijeenkomst.web.protection.waiting_additions import WaitingAdditions
from bijeenkomst.web.server.phone_id import Phone
from bijeenkomst.web.server.session_bridge import SessionBridge

FORMS = {"sign-up": ("sign-up", "meedoen"), "propose": ("proposal", "mis")}
"""Per form what the page says that was stored, and where on the page that stands."""


class GroupsPage(FormPage[None]):
    """Signing up for several groups, and proposing a theme that is missed."""

    def __init__(
        self, session: Session, bridge: SessionBridge, renderer: PageRenderer, waiting: WaitingAdditions
    ) -> None:
        super().__init__(session, bridge, renderer)
        self._waiting = waiting

    def show(self, request: Request, phone: Phone) -> Response:
        """The page as it stands."""
        saved = request.query_params.get("bewaard", "")
        return html(self._renderer.groups(self._session.meeting, phone, saved=saved), 200, phone)

    def request_in(self, form: SentForm, _subject: None) -> FormRequest:
        """Groups to join, or an addition under no theme."""
        meeting = self._session.meeting
        if form.kind == "sign-up":
            return sign_up_forms.join_groups(tuple(meeting.themes.values()), form.fields, form.phone)
        asked = form_request.add(NO_THEME, form.fields)
        return self._waiting.unless_full(asked, f"{GROUPS}/propose", form.fields, form.phone, meeting)

    def page_again(self, phone: Phone, _subject: None, filled: FilledForm, status: int) -> Response:
        """The page with the form as it was filled in."""
        return html(self._renderer.groups(self._session.meeting, phone, filled=filled), status, phone)

    def stored(self, form: SentForm, _subject: None) -> Response:
        """To the place of the form, which then says that it was stored."""
        saved, place = FORMS[form.kind]
        return with_cookie(see(GROUPS, {"bewaard": saved}, place), form.phone)

    def not_stored(self, form: SentForm, asked: FormRequest) -> None:
        """An addition that was not stored takes up no room."""
        self._waiting.not_stored(asked, form.phone)
