"""`/groepen`: all groups to join at once, and "mis ik een thema?"."""

from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import Response

from bijeenkomst.domain.addition import NO_THEME
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.i18n import gettext as _
from bijeenkomst.session.interface import Session
from bijeenkomst.web.forms import form_request, sign_up_forms
from bijeenkomst.web.forms.form_body import NotAccepted
from bijeenkomst.web.pages.hall_screen import GROUPS
from bijeenkomst.web.pages.rendering import Filled, Pages
from bijeenkomst.web.pages.responses import html, see, with_cookie
from bijeenkomst.web.protection.rate_limit import send_again
from bijeenkomst.web.protection.waiting_additions import MOST_WAITING, Room, WaitingAdditions
from bijeenkomst.web.server.phone_id import Phone
from bijeenkomst.web.server.session_bridge import SessionBridge

UNTIL_ROOM_SECONDS = 15  # before a phone asks again whether the facilitator's list has room
FORMS = {"sign-up": ("sign-up", "meedoen"), "propose": ("proposal", "mis")}
"""Per form what the page says that was stored, and where on the page that stands."""


class GroupPages:
    """Signing up for several groups, and proposing a theme that is missed."""

    def __init__(
        self, session: Session, bridge: SessionBridge, pages: Pages, waiting: WaitingAdditions
    ) -> None:
        self._session = session
        self._bridge = bridge
        self._pages = pages
        self._waiting = waiting

    def show(self, request: Request, phone: Phone) -> Response:
        """The page as it stands."""
        saved = request.query_params.get("bewaard", "")
        return html(self._pages.groups(self._session.meeting, phone, saved=saved), 200, phone)

    async def posted(self, kind: str, fields: Mapping[str, str], phone: Phone) -> Response:
        """One of its two forms."""
        wish = self._wish(kind, fields, phone)
        if not wish.asked:
            return self._again(phone, Filled.again(kind, fields, wish), 422)
        trouble = form_request.trouble_in(await self._bridge.ask_all(wish.of(phone)))
        if trouble is None:
            saved, place = FORMS[kind]
            return with_cookie(see(GROUPS, {"bewaard": saved}, place), phone)
        if kind == "propose":
            self._waiting.forget(phone.owner, phone.address, wish.asked[0].submission)
        return self._again(phone, Filled(kind, fields, trouble.errors), trouble.status)

    def _wish(self, kind: str, fields: Mapping[str, str], phone: Phone) -> form_request.FormRequest:
        meeting = self._session.meeting
        if kind == "sign-up":
            return sign_up_forms.join_groups(tuple(meeting.themes.values()), fields, phone)
        wish = form_request.add(NO_THEME, fields)
        return when_there_is_room(self._waiting, wish, f"{GROUPS}/propose", fields, phone, meeting)

    def _again(self, phone: Phone, filled: Filled, status: int) -> Response:
        return html(self._pages.groups(self._session.meeting, phone, filled=filled), status, phone)


def when_there_is_room(
    waiting: WaitingAdditions,
    wish: form_request.FormRequest,
    path: str,
    fields: Mapping[str, str],
    phone: Phone,
    meeting: Meeting,
) -> form_request.FormRequest:
    """An addition, or why one phone cannot send more for now.

    Raises:
        NotAccepted: many wait that came from this address; the same can be sent to `path` again in a while.
    """
    if not wish.asked:
        return wish
    match waiting.take(phone.owner, phone.address, wish.asked[0].submission, meeting):
        case Room.NOT_FOR_PHONE:
            text = _(
                "Er wachten al %(most)d aanvullingen van deze telefoon. "
                "Vertel het in de zaal, of probeer het straks weer."
            )
            return form_request.FormRequest(errors={"text": text % {"most": MOST_WAITING}})
        case Room.NOT_FOR_ADDRESS:
            raise NotAccepted(send_again(path, fields.items(), UNTIL_ROOM_SECONDS))
        case _free:
            return wish
