"""`/aanbod`: what somebody has to give apart from a theme, for all groups (R56)."""

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import Response

from bijeenkomst.domain.commands import MakeOffer
from bijeenkomst.domain.refusals import TooManyOffersByPhone
from bijeenkomst.session.interface import Session
from bijeenkomst.web.forms import public_forms
from bijeenkomst.web.forms.form_request import FormRequest, SentForm
from bijeenkomst.web.pages.form_page import FormPage
from bijeenkomst.web.pages.rendering import NOTHING_FILLED, FilledForm, PageRenderer
from bijeenkomst.web.pages.responses import html, redirect, with_cookie
from bijeenkomst.web.protection.offers_of_address import OffersOfAddress
from bijeenkomst.web.server.phone_id import Phone
from bijeenkomst.web.server.session_bridge import SessionBridge
from bijeenkomst.wording.public_consent import in_dutch, offer_consent
from bijeenkomst.wording.refusals import say

OFFERS = "/aanbod"
FORMS = {"offer": "offer", "offer-back": "offer-back"}
"""For each form what the page then reports as stored."""


class OfferPage(FormPage[None]):
    """Offering something, and taking it back on the same phone."""

    def __init__(
        self,
        session: Session,
        bridge: SessionBridge,
        renderer: PageRenderer,
        is_exempt: Callable[[str], bool],
    ) -> None:
        super().__init__(session, bridge, renderer)
        self._of_addresses = OffersOfAddress(is_exempt)

    def show(self, request: Request, phone: Phone) -> Response:
        """The page with an empty form, and what this phone offered."""
        return self._page(phone, 200, request.query_params.get("bewaard", ""), NOTHING_FILLED)

    def request_in(self, form: SentForm, _subject: None) -> FormRequest:
        """An offer, or taking one back."""
        if form.kind == "offer-back":
            return public_forms.take_offer_back(form.fields, form.phone)
        form_request = public_forms.make_offer(form.fields, form.phone)
        offers, address = self._session.meeting.offers, form.phone.address
        for request in form_request.requests:
            made = request.action
            if isinstance(made, MakeOffer) and not self._of_addresses.take(address, made.id, offers):
                return FormRequest(errors={"": say(TooManyOffersByPhone())})
        return form_request

    def page_again(self, phone: Phone, _subject: None, filled: FilledForm, status: int) -> Response:
        """The page with the form as it was filled in."""
        return self._page(phone, status, "", filled)

    def stored(self, form: SentForm, _subject: None) -> Response:
        """A redirect to the page, which then says that it was stored."""
        return with_cookie(redirect(OFFERS, {"bewaard": FORMS[form.kind]}), form.phone)

    def _page(self, phone: Phone, status: int, saved: str, filled: FilledForm) -> Response:
        meeting = self._session.meeting
        own = () if phone.new_token else meeting.offers.values()
        mine = tuple((one.id, one.text) for one in own if one.owner == phone.owner)
        may_ask = not meeting.details.missing_for_sign_up
        page = self._renderer.page(
            "offers.html",
            meeting,
            ("offer",),
            of_this_phone=bool(mine),
            filled=filled,
            here=OFFERS,
            saved=saved if saved in FORMS.values() else "",
            mine=mine,
            sharing=offer_consent(meeting.details) if may_ask else None,
            sharing_dutch=in_dutch(meeting.details)[1] if may_ask else None,
        )
        return html(page, status, phone)
