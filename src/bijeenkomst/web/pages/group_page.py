"""`/K7/groep`: a group at work. Who signed up reads the plan along, and one scribe writes it (R48-R50, R54, R55)."""

import asyncio
import time

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bijeenkomst.domain.commands import BecomeScribe
from bijeenkomst.domain.meeting import NOTHING, Meeting
from bijeenkomst.domain.refusals import NotTheScribe
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.i18n import gettext as _
from bijeenkomst.session.interface import Request as SessionRequest
from bijeenkomst.session.interface import Session
from bijeenkomst.web.forms import plan_forms, public_forms
from bijeenkomst.web.forms.form_request import FormRequest, SentForm, trouble_in
from bijeenkomst.web.pages.form_page import UNPROCESSABLE, FormPage
from bijeenkomst.web.pages.group_view import (
    Role,
    missing_lines,
    people_of,
    plan_facts,
    plan_lines,
    plan_shown,
    role_of,
    texts_of,
)
from bijeenkomst.web.pages.kept_pages import KeptPage
from bijeenkomst.web.pages.rendering import NOTHING_FILLED, FilledForm, PageRenderer
from bijeenkomst.web.pages.responses import NO_STORE, html, redirect, with_cookie
from bijeenkomst.web.protection.wrong_codes import Entry, WrongCodes
from bijeenkomst.web.server.phone_id import Phone
from bijeenkomst.web.server.session_bridge import SessionBridge
from bijeenkomst.wording.places import where_it_sits
from bijeenkomst.wording.public_consent import in_dutch, signpost_consent
from bijeenkomst.wording.refusals import say

PAGE = "groep"  # the end of its address
FORMS = {
    "scribe": ("scribe", "plan"),
    "plan": ("plan", "plan"),
    "pick": ("plan", "plan"),
    "release": ("release", "zaal"),
    "agree": ("agree", "klopt"),
    "volunteer": ("volunteer", "bellen"),
    "signpost": ("signpost", "wegwijzer"),
    "signpost-back": ("signpost-back", "wegwijzer"),
}
"""For each form what the page then reports as stored (`SAVED` in `rendering`), and the place where it says so."""
FOR_THE_SCRIBE = frozenset({"plan", "pick", "release"})
SAVES_ITSELF = "live"
"""The field that the script adds when it saves what is being typed: the answer is then JSON, no page."""
LONGEST_CODE = 12


class GroupPage(FormPage[Theme]):
    """The page of a group. A form is about the theme that the phone shows, which may have been merged since (R28)."""

    def __init__(self, session: Session, bridge: SessionBridge, renderer: PageRenderer) -> None:
        super().__init__(session, bridge, renderer)
        self._wrong = WrongCodes()

    def show(self, request: Request, phone: Phone, theme: Theme) -> Response:
        """The page for who holds this phone. The address on a groepsblad brings the code along."""
        query = {name.lower(): value for name, value in request.query_params.items()}
        brought = query.get("code", "")[:LONGEST_CODE]
        filled = FilledForm("scribe", {"code": brought}) if brought else NOTHING_FILLED
        return self._page(phone, theme, 200, query.get("bewaard", ""), filled)

    async def submit(self, form: SentForm, theme: Theme) -> Response:
        """Carry out one of the forms."""
        if form.kind == "scribe":
            return await self._let_in(form, theme)
        if form.kind == "plan" and SAVES_ITSELF in form.fields:
            return await self._save(form, theme)
        return await self.carry_out(form, theme)

    def request_in(self, form: SentForm, theme: Theme) -> FormRequest:
        """What the form asks for. Who was never let in is not even heard by the session."""
        code, fields, phone = theme.code, form.fields, form.phone
        role = role_of(self._session.meeting, code, phone)
        if form.kind in FOR_THE_SCRIBE and role not in (Role.WRITES, Role.WROTE):
            return FormRequest(errors={"": say(NotTheScribe())})
        match form.kind:
            case "plan":
                return plan_forms.write(code, fields, phone)
            case "pick":
                return plan_forms.pick(
                    code, fields, phone, lambda field: texts_of(self._session.meeting, code, field)
                )
            case "release":
                return plan_forms.release(code, fields, phone)
            case "agree":
                return plan_forms.agree(code, fields, phone)
            case "volunteer":
                return plan_forms.volunteer(code, fields, phone)
            case "signpost":
                return public_forms.give_signpost(code, fields, phone)
            case _back:
                return public_forms.take_signpost_back(code, phone)

    async def carry_out(self, form: SentForm, subject: Theme) -> Response:
        """As on every page; of a plan each field is stored for itself, and one that cannot be comes back."""
        form_request = self.request_in(form, subject)
        if form.kind != "plan" or "" in form_request.errors:
            return await super().carry_out(form, subject)
        errors, status = await self._store(form_request, form.phone)
        if not errors:
            return self.stored(form, subject)
        return self._page(form.phone, subject, status, "", FilledForm(form.kind, form.fields, errors))

    def page_again(self, phone: Phone, theme: Theme, filled: FilledForm, status: int) -> Response:
        """The page with the form as it was filled in."""
        return self._page(phone, theme, status, "", filled)

    def stored(self, form: SentForm, theme: Theme) -> Response:
        """A redirect to the place of the form, which then says that it was stored."""
        saved, place = FORMS[form.kind]
        return with_cookie(redirect(f"/{theme.code}/{PAGE}", {"bewaard": saved}, place), form.phone)

    async def take_back(self, form: SentForm, theme: Theme) -> str:
        """Take the signpost of this phone back once all else is let go of; why it could not be, "" when it was."""
        replies = await self._bridge.ask_all(self.request_in(form, theme).sent_by(form.phone))
        trouble = trouble_in(replies)
        return "" if trouble is None else " ".join(trouble.errors.values())

    async def _let_in(self, form: SentForm, theme: Theme) -> Response:
        if delay := self._wrong.delay_seconds(time.monotonic()):
            await asyncio.sleep(delay)
        meeting = self._session.meeting
        # The sheets of a group that was merged into this one hold its own code (R28).
        codes = [meeting.scribe_code(code) for code in meeting.codes_of(theme.code)]
        typed = form.fields.get("code", "")
        known = role_of(meeting, theme.code, form.phone) in (Role.WRITES, Role.WROTE)
        match self._wrong.attempt(form.phone, typed, codes, time.monotonic(), door=codes[0], known=known):
            case Entry.IN:
                reply = await self._bridge.ask(SessionRequest(BecomeScribe(theme.code, form.phone.owner)))
                trouble = trouble_in([reply])
                if trouble is None:
                    return self.stored(form, theme)
                filled = FilledForm("scribe", form.fields, trouble.errors)
                return self._page(form.phone, theme, trouble.status, "", filled)
            case Entry.WAIT:
                sentence = _(
                    "Hier is te vaak een verkeerde code getypt. Wacht vijf minuten, of schrijf op het groepsblad."
                )
            case Entry.WRONG:
                sentence = _("Deze code klopt niet. Kijk nog eens op het groepsblad van deze groep.")
        return self._page(form.phone, theme, UNPROCESSABLE, "", FilledForm("scribe", {}, {"code": sentence}))

    async def _save(self, form: SentForm, theme: Theme) -> Response:
        """Store what is being typed, and say how the plan stands now."""
        form_request = self.request_in(form, theme)
        if "" in form_request.errors:
            return JSONResponse({"role": Role.OUTSIDE.value}, 403, NO_STORE)
        errors, status = await self._store(form_request, form.phone)
        code = theme.code if (now := self._session.meeting.standing(theme.code)) is None else now.code
        meeting = self._session.meeting
        facts = plan_facts(meeting, code, role_of(meeting, code, form.phone))
        return JSONResponse({**facts, "errors": errors} if errors else facts, status, NO_STORE)

    async def _store(self, form_request: FormRequest, phone: Phone) -> tuple[dict[str, str], int]:
        """What could not be stored of the fields, by their names, and the status of the answer."""
        trouble = trouble_in(await self._bridge.ask_all(form_request.sent_by(phone)))
        if trouble is not None:
            return {**form_request.errors, **trouble.errors}, trouble.status
        return dict(form_request.errors), UNPROCESSABLE if form_request.errors else 200

    def _page(self, phone: Phone, theme: Theme, status: int, saved: str, filled: FilledForm) -> Response:
        page = render_group(self._renderer, self._session.meeting, theme, phone, saved, filled)
        return html(page, status, phone)


def render_group(
    renderer: PageRenderer, meeting: Meeting, theme: Theme, phone: Phone, saved: str, filled: FilledForm
) -> str | KeptPage:
    """The page of the group, for who holds this phone."""
    code = theme.code
    role, mine = role_of(meeting, code, phone), people_of(meeting, code, phone)
    signpost, place = meeting.signposts.get(code), meeting.places.get(code)
    has_own = any(signpost is not None and signpost.sign_up == one.id for one in mine)
    dutch_signpost, _offer = in_dutch(meeting.details)
    return renderer.page(
        "group.html",
        meeting,
        ("scribe", "plan"),
        of_this_phone=role is not Role.OUTSIDE,
        filled=filled,
        here=f"/{code}/{PAGE}",
        live=f"/events?groep={code}" if role is not Role.OUTSIDE else "/events",
        saved=saved if saved in {one for one, _place in FORMS.values()} else "",
        theme=theme,
        where_it_is=where_it_sits(place) if place is not None else "",
        role=role.value,
        mine=mine,
        lines=plan_lines(meeting, code) if role is not Role.OUTSIDE else (),
        missing=missing_lines(meeting, code) if role is Role.WRITES else (),
        plan_shown=plan_shown(meeting, code, role) if role is not Role.OUTSIDE else 0,
        said=meeting.plan_responses.get(code, NOTHING).get(phone.owner) if mine else None,
        signpost=signpost if has_own else None,
        is_taken=signpost is not None and not has_own,
        public=signpost_consent(),
        public_dutch=dutch_signpost,
    )
