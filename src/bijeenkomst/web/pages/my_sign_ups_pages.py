"""`/mijn/…`: what somebody signed up with on this phone, to see and to change (R36).

Only with the cookie of the phone that signed up. Which sign-up it is stands in the address as a digest, so that no
detail of anybody comes in an address.
"""

from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import Response

from bijeenkomst.session.interface import Session
from bijeenkomst.web.forms import form_request, sign_up_forms
from bijeenkomst.web.pages.my_sign_ups import person_behind
from bijeenkomst.web.pages.rendering import Filled, Pages
from bijeenkomst.web.pages.responses import html, see, with_cookie
from bijeenkomst.web.server.phone_id import Phone
from bijeenkomst.web.server.session_bridge import SessionBridge


class OwnPages:
    """One person's own details, in all groups which that person joined from this phone."""

    def __init__(self, session: Session, bridge: SessionBridge, pages: Pages) -> None:
        self._session = session
        self._bridge = bridge
        self._pages = pages

    def show(self, _request: Request, phone: Phone, key: str) -> Response:
        """The form with what is stored; for anybody else's the start page."""
        person = person_behind(self._session.meeting, phone, key)
        if not person:
            return with_cookie(see("/"), phone)
        return html(self._pages.own(self._session.meeting, person), 200, phone)

    async def posted(self, fields: Mapping[str, str], phone: Phone) -> Response:
        """Other details."""
        meeting = self._session.meeting
        person = person_behind(meeting, phone, fields.get("id", ""))
        if not person:
            return with_cookie(see("/"), phone)
        wish = sign_up_forms.change(person, meeting.themes, fields)
        filled, status = Filled.again("change", fields, wish), 422
        if wish.asked:
            trouble = form_request.trouble_in(await self._bridge.ask_all(wish.of(phone)))
            if trouble is None:
                return with_cookie(see("/", {"bewaard": "changed"}, "meedoen"), phone)
            filled, status = Filled("change", fields, trouble.errors), trouble.status
        return html(self._pages.own(self._session.meeting, person, filled=filled), status, phone)
