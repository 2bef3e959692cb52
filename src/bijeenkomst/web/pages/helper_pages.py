"""`/helper`: a volunteer enters people one after the other, who agree by word of mouth (R32).

Nothing of one person is left for the next: what was stored is said without a name, no phone owns the sign-up, and the
forms are marked so that the browser keeps nothing of them.
"""

import asyncio
import time
from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import Response

from bijeenkomst.domain.channel import Channel
from bijeenkomst.i18n import gettext as _
from bijeenkomst.session.interface import Session
from bijeenkomst.web.forms import form_request, sign_up_forms
from bijeenkomst.web.pages.rendering import Filled, Pages
from bijeenkomst.web.pages.responses import html, see, with_cookie
from bijeenkomst.web.protection.helper_mode import Entry, Helpers
from bijeenkomst.web.server.phone_id import Phone
from bijeenkomst.web.server.session_bridge import SessionBridge

HELPER = "/helper"


class HelperPages:
    """Coming in with the code, signing people up, and going out again."""

    def __init__(self, session: Session, bridge: SessionBridge, pages: Pages) -> None:
        self._session = session
        self._bridge = bridge
        self._pages = pages
        self._helpers = Helpers()
        session.listen(self._helpers.heard)  # for as long as there is a session

    def show(self, request: Request, phone: Phone) -> Response:
        """The form for one person, or for the code."""
        return self._page(phone, 200, saved=request.query_params.get("bewaard", ""))

    async def posted(self, kind: str, fields: Mapping[str, str], phone: Phone) -> Response:
        """The code, a person, or the end."""
        match kind:
            case "unlock":
                return await self._let_in(fields, phone)
            case "close":
                self._helpers.let_out(phone)
                return with_cookie(see(HELPER), phone)
            case _person:
                return await self._sign_up(fields, phone)

    async def _let_in(self, fields: Mapping[str, str], phone: Phone) -> Response:
        if held := self._helpers.seconds_held(time.monotonic()):
            await asyncio.sleep(held)
        code = self._session.meeting.helper_code
        match self._helpers.let_in(phone, fields.get("helper_code", ""), code, time.monotonic()):
            case Entry.IN:
                return with_cookie(see(HELPER), phone)
            case Entry.WAIT:
                wrong = _(
                    "Hier is te vaak een verkeerde code getypt. Wacht vijf minuten, of vraag de gespreksleider om een "
                    "nieuwe code."
                )
                return self._page(phone, 422, filled=Filled("unlock", {}, {"helper_code": wrong}))
            case Entry.WRONG:
                wrong = _("Deze code klopt niet. Kijk nog eens op het scherm van de gespreksleider.")
                return self._page(phone, 422, filled=Filled("unlock", {}, {"helper_code": wrong}))

    async def _sign_up(self, fields: Mapping[str, str], phone: Phone) -> Response:
        meeting = self._session.meeting
        if not self._helpers.is_in(phone, meeting.helper_code):
            return self._page(phone, 403, filled=Filled("unlock", {}, {"": _shut_out()}))
        wish = sign_up_forms.join_groups(tuple(meeting.themes.values()), fields, phone, Channel.SPOKEN)
        if not wish.asked:
            return self._page(phone, 422, filled=Filled.again("sign-up", fields, wish))
        trouble = form_request.trouble_in(await self._bridge.ask_all(wish.of(phone)))
        if trouble is None:
            return with_cookie(see(HELPER, {"bewaard": "spoken"}), phone)
        return self._page(phone, trouble.status, filled=Filled("sign-up", fields, trouble.errors))

    def _page(self, phone: Phone, status: int, saved: str = "", filled: Filled | None = None) -> Response:
        meeting = self._session.meeting
        is_in = self._helpers.is_in(phone, meeting.helper_code)
        page = self._pages.helper(meeting, is_in=is_in, saved=saved, filled=filled or Filled(""))
        return html(page, status, phone)


def _shut_out() -> str:
    return _(
        "Niet bewaard: u kunt nu niemand meer aanmelden, want de helpers zijn afgesloten. Vraag de "
        "gespreksleider om de code. Vul daarna de gegevens van deze persoon opnieuw in."
    )
