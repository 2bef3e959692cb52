"""`/helper`: a volunteer signs up people one after the other, who agree by word of mouth (R32).

The next person sees nothing of the one before: the page says without a name what was stored, the sign-up belongs to no
phone, and the forms are marked so that the browser remembers nothing of them.
"""

import asyncio
import time

from starlette.requests import Request
from starlette.responses import Response

from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.i18n import gettext as _
from bijeenkomst.session.interface import Session
from bijeenkomst.web.forms import sign_up_forms
from bijeenkomst.web.forms.form_request import FormRequest, SentForm
from bijeenkomst.web.pages.form_page import UNPROCESSABLE, FormPage
from bijeenkomst.web.pages.rendering import NOTHING_FILLED, FilledForm, PageRenderer
from bijeenkomst.web.pages.responses import html, redirect, with_cookie
from bijeenkomst.web.protection.helper_mode import Helpers
from bijeenkomst.web.protection.wrong_codes import Entry
from bijeenkomst.web.server.phone_id import Phone
from bijeenkomst.web.server.session_bridge import SessionBridge

HELPER = "/helper"


class HelperPage(FormPage[None]):
    """Entering helper mode with the code, signing people up, and leaving helper mode."""

    def __init__(self, session: Session, bridge: SessionBridge, renderer: PageRenderer) -> None:
        super().__init__(session, bridge, renderer)
        self._helpers = Helpers()
        session.listen(self._helpers.heard)  # as long as the session lives

    def show(self, request: Request, phone: Phone) -> Response:
        """The form for one person, or for the code when this phone is not in helper mode."""
        return self._page(phone, 200, saved=request.query_params.get("bewaard", ""))

    async def submit(self, form: SentForm) -> Response:
        """Carry out one of the forms: the code, a person, or leaving helper mode."""
        match form.kind:
            case "unlock":
                return await self._let_in(form)
            case "close":
                self._helpers.let_out(form.phone)
                return with_cookie(redirect(HELPER), form.phone)
            case _sign_up if self._helpers.is_in(form.phone, self._session.meeting.helper_code):
                return await self.carry_out(form, None)
            case _:
                return self._page(form.phone, 403, filled=FilledForm("unlock", {}, {"": _shut_out()}))

    def request_in(self, form: SentForm, _subject: None) -> FormRequest:
        """Joining groups, on behalf of somebody without a phone."""
        themes = tuple(self._session.meeting.themes.values())
        return sign_up_forms.join_groups(themes, form.fields, form.phone, Channel.SPOKEN)

    def page_again(self, phone: Phone, _subject: None, filled: FilledForm, status: int) -> Response:
        """The page with the form as it was filled in."""
        return self._page(phone, status, filled=filled)

    def stored(self, form: SentForm, _subject: None) -> Response:
        """A redirect to an empty form, for the next person."""
        return with_cookie(redirect(HELPER, {"bewaard": "spoken"}), form.phone)

    async def _let_in(self, form: SentForm) -> Response:
        if delay := self._helpers.delay_seconds(time.monotonic()):
            await asyncio.sleep(delay)
        typed, code = form.fields.get("helper_code", ""), self._session.meeting.helper_code
        match self._helpers.let_in(form.phone, typed, code, time.monotonic()):
            case Entry.IN:
                return with_cookie(redirect(HELPER), form.phone)
            case Entry.WAIT:
                sentence = _(
                    "Hier is te vaak een verkeerde code getypt. Wacht vijf minuten, of vraag de gespreksleider om een "
                    "nieuwe code."
                )
            case Entry.WRONG:
                sentence = _("Deze code klopt niet. Kijk nog eens op het scherm van de gespreksleider.")
        filled = FilledForm("unlock", {}, {"helper_code": sentence})
        return self._page(form.phone, UNPROCESSABLE, filled=filled)

    def _page(
        self, phone: Phone, status: int, saved: str = "", filled: FilledForm = NOTHING_FILLED
    ) -> Response:
        meeting = self._session.meeting
        is_in = self._helpers.is_in(phone, meeting.helper_code)
        return html(self._renderer.helper(meeting, is_in=is_in, saved=saved, filled=filled), status, phone)


def _shut_out() -> str:
    return _(
        "Niet bewaard: u kunt nu niemand meer aanmelden, want de helpers zijn afgesloten. Vraag de "
        "gespreksleider om de code. Vul daarna de gegevens van deze persoon opnieuw in."
    )
