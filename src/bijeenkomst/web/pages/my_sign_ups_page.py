"""`/mijn/…`: the details with which somebody signed up on this phone, to see and to change (R36).

It needs the cookie of the phone that signed up. The address names the sign-up by its id, a digest, so that no personal
details come into an address.
"""

from starlette.requests import Request
from starlette.responses import Response

from bijeenkomst.domain.values.sign_up import SignUp
from bijeenkomst.web.forms import sign_up_forms
from bijeenkomst.web.forms.form_request import FormRequest, SentForm
from bijeenkomst.web.pages.form_page import FormPage
from bijeenkomst.web.pages.my_sign_ups import sign_ups_of_person
from bijeenkomst.web.pages.rendering import FilledForm
from bijeenkomst.web.pages.responses import html, redirect, with_cookie
from bijeenkomst.web.server.phone_id import Phone


class MySignUpsPage(FormPage[tuple[SignUp, ...]]):
    """One person's own details, in all groups which that person joined from this phone."""

    def show(self, _request: Request, phone: Phone, key: str) -> Response:
        """The form with what is stored; a redirect to the start page when it is not this phone's."""
        person = sign_ups_of_person(self._session.meeting, phone, key)
        if not person:
            return with_cookie(redirect("/"), phone)
        return html(self._renderer.my_sign_ups(self._session.meeting, person), 200, phone)

    async def submit(self, form: SentForm) -> Response:
        """Store the changed details."""
        person = sign_ups_of_person(self._session.meeting, form.phone, form.fields.get("id", ""))
        if not person:
            return with_cookie(redirect("/"), form.phone)
        return await self.carry_out(form, person)

    def request_in(self, form: SentForm, person: tuple[SignUp, ...]) -> FormRequest:
        """The same change in every group of this person."""
        return sign_up_forms.change(person, self._session.meeting.themes, form.fields)

    def page_again(
        self, phone: Phone, person: tuple[SignUp, ...], filled: FilledForm, status: int
    ) -> Response:
        """The page with the form as it was filled in."""
        return html(self._renderer.my_sign_ups(self._session.meeting, person, filled=filled), status, phone)

    def stored(self, form: SentForm, _person: tuple[SignUp, ...]) -> Response:
        """A redirect to the start page, which lists the sign-ups."""
        return with_cookie(redirect("/", {"bewaard": "changed"}, "meedoen"), form.phone)
