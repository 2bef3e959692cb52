"""What all pages with forms do: read a form as a request, ask the session, and answer with a page or a redirect."""

from abc import ABC, abstractmethod
from typing import Generic, TypeVar

from starlette.responses import Response

from bijeenkomst.session.interface import Reply, Session
from bijeenkomst.web.forms.form_request import FormRequest, SentForm, trouble_in
from bijeenkomst.web.pages.rendering import FilledForm, PageRenderer
from bijeenkomst.web.server.phone_id import Phone
from bijeenkomst.web.server.session_bridge import SessionBridge

Subject = TypeVar("Subject")
NOT_AS_IT_IS = 422  # RFC 9110: what the form holds cannot be carried out


class FormPage(ABC, Generic[Subject]):
    """A page with forms. `Subject` is what its forms are about: a theme, a person's sign-ups, or None."""

    def __init__(self, session: Session, bridge: SessionBridge, renderer: PageRenderer) -> None:
        self._session = session
        self._bridge = bridge
        self._renderer = renderer

    async def carry_out(self, form: SentForm, subject: Subject) -> Response:
        """Have the session store what the form asks; else the same page, with all that was typed still there."""
        asked = self.request_in(form, subject)
        if not asked.requests:
            return self.page_again(form.phone, subject, FilledForm.again(form, asked), NOT_AS_IT_IS)
        replies = await self._bridge.ask_all(asked.sent_by(form.phone))
        trouble = trouble_in(replies)
        if trouble is None:
            return self.stored(form, subject)
        self.not_stored(form, asked)
        instead = self.instead(form, subject, replies[0])
        if instead is not None:
            return instead
        filled = FilledForm(form.kind, form.fields, trouble.errors)
        return self.page_again(form.phone, subject, filled, trouble.status)

    @abstractmethod
    def request_in(self, form: SentForm, subject: Subject) -> FormRequest:
        """What the form asks of the session, or what is wrong with its fields."""

    @abstractmethod
    def page_again(self, phone: Phone, subject: Subject, filled: FilledForm, status: int) -> Response:
        """The page with the form as it was filled in."""

    @abstractmethod
    def stored(self, form: SentForm, subject: Subject) -> Response:
        """Where the phone goes once all is stored."""

    def not_stored(self, form: SentForm, asked: FormRequest) -> None:  # most pages remember nothing
        """Forget what was remembered of this form."""

    def instead(self, _form: SentForm, _subject: Subject, _reply: Reply) -> Response | None:
        """Another answer than the page again, for a refusal that no other filling-in can mend."""
        return None
