"""What all pages with forms share: turning a form into requests, asking the session, and the page or redirect after."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import Generic, TypeVar

from starlette.responses import Response

from bijeenkomst.session.interface import Reply, Session
from bijeenkomst.web.forms.form_request import FormRequest, SentForm, trouble_in
from bijeenkomst.web.pages.rendering import FilledForm, PageRenderer
from bijeenkomst.web.server.phone_id import Phone
from bijeenkomst.web.server.session_bridge import SessionBridge

Subject = TypeVar("Subject")
UNPROCESSABLE = 422  # RFC 9110, 15.5.21: the form can be read, but not carried out


class FormPage(ABC, Generic[Subject]):
    """A page with forms. `Subject` is what its forms are about: a theme, a person's sign-ups, or None."""

    def __init__(self, session: Session, bridge: SessionBridge, renderer: PageRenderer) -> None:
        self._session = session
        self._bridge = bridge
        self._renderer = renderer

    async def carry_out(self, form: SentForm, subject: Subject) -> Response:
        """Have the session store what the form asks for; if it cannot, the same page with what was typed on it."""
        form_request = self.request_in(form, subject)
        if not form_request.requests:
            return self.page_again(form.phone, subject, FilledForm.again(form, form_request), UNPROCESSABLE)
        replies = await self._bridge.ask_all(form_request.sent_by(form.phone))
        trouble = trouble_in(replies)
        if trouble is None:
            return self.once_stored(form, subject, form_request, replies)
        self.not_stored(form, form_request)
        other_response = self.instead(form, subject, replies[0])
        if other_response is not None:
            return other_response
        filled = FilledForm(form.kind, form.fields, trouble.errors)
        return self.page_again(form.phone, subject, filled, trouble.status)

    @abstractmethod
    def request_in(self, form: SentForm, subject: Subject) -> FormRequest:
        """The requests that the form makes of the session, or what is wrong with its fields."""

    @abstractmethod
    def page_again(self, phone: Phone, subject: Subject, filled: FilledForm, status: int) -> Response:
        """The page with the form as it was filled in."""

    @abstractmethod
    def stored(self, form: SentForm, subject: Subject) -> Response:
        """The response once everything is stored: a redirect, so that reloading sends nothing again."""

    def once_stored(
        self, form: SentForm, subject: Subject, _form_request: FormRequest, _replies: Sequence[Reply]
    ) -> Response:
        """The same, for a page that needs the outcome."""
        return self.stored(form, subject)

    def not_stored(self, form: SentForm, form_request: FormRequest) -> None:  # most pages remember nothing
        """Forget what `request_in` remembered of this form."""

    def instead(self, _form: SentForm, _subject: Subject, _reply: Reply) -> Response | None:
        """Another response than the same page, when filling in the form differently would not help either."""
        return None
