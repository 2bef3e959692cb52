"""The addresses of the phone pages, and what each does: read a form, ask the session, send a page."""

from collections.abc import Callable, Collection, Mapping
from urllib.parse import urlencode, urlsplit

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from bijeenkomst.domain.commands import AddAddition
from bijeenkomst.domain.refusals import NoLongerThere, ThemeMerged, UnknownTheme
from bijeenkomst.domain.theme import Theme
from bijeenkomst.domain.theme_code import read_code
from bijeenkomst.i18n import gettext as _
from bijeenkomst.session.interface import Declined, Done, Failed, Session
from bijeenkomst.session.interface import Request as Asked
from bijeenkomst.web import wishes
from bijeenkomst.web.asgi import App, Receive, Scope, Send
from bijeenkomst.web.desk import Desk
from bijeenkomst.web.guard import Guard
from bijeenkomst.web.live import LiveStream
from bijeenkomst.web.pages import Filled, Pages
from bijeenkomst.web.phone import Phone, recognise_phone
from bijeenkomst.web.plain_pages import NOT_SO
from bijeenkomst.web.posted import NotAccepted, read_form
from bijeenkomst.web.static_files import all_static
from bijeenkomst.web.waiting import MOST_WAITING, WaitingAdditions

STREAM = "/events"
LONGEST_CODE = 12  # characters of a wrong code that are repeated
FOREVER = {"cache-control": "public, max-age=31536000, immutable"}
CAME_FROM = "van"  # in the address of a page: the code of the theme that was merged into this one
NEVER = {"cache-control": "no-store"}
PLACES = {"answer": "herkennen", "addition": "aanvullen", "sign-up": "meedoen", "left": "meedoen"}
SAVED = {"recognise": "answer", "add": "addition", "sign-up": "sign-up", "leave": "left"}
"""Per form what the page says that was stored, and in `PLACES` where on the page that stands."""


class PhonePages:
    """The phone pages of one meeting."""

    def __init__(self, session: Session, desk: Desk) -> None:
        self._session = session
        self._desk = desk
        self._pages = Pages()
        self._waiting = WaitingAdditions()
        self._static = {file.path: file for file in all_static()}

    async def answer(self, request: Request) -> Response:
        """Every address but the live stream."""
        path = request.scope["path"]
        match request.method, path.split("/")[1:]:
            case "POST", [code, form]:
                return await self.posted(request, code, form)
            case "POST", _elsewhere:
                raise NotAccepted(NOT_SO)
            case _get, [""]:
                return self.start(request)
            case _get, [code] | [code, ""]:
                return self.theme(request, code)
            case _get, _other if path in self._static:
                file = self._static[path]
                return Response(file.body, 200, FOREVER, file.kind)
            case _get, [code, form]:
                return self.form_address(code, form)
            case _:
                return self.not_there(path.strip("/"))

    def start(self, request: Request) -> Response:
        """`/`, and `/?code=k7` for who typed a code."""
        meeting = self._session.meeting
        typed = request.query_params.get("code", "").strip()
        if not typed:
            phone = self._phone(request)
            return _html(self._pages.start(meeting, phone), 200, phone)
        code = read_code(typed)
        theme = meeting.standing(code)
        return self.not_there(typed) if theme is None else _see(_address_of(theme, code))

    def theme(self, request: Request, typed: str) -> Response:
        """`/K7`, in any case. A theme that was merged leads to where it went on (R28)."""
        meeting, code = self._session.meeting, read_code(typed)
        theme = meeting.standing(code)
        if theme is None:
            return self.not_there(typed)
        if theme.code != code:
            return _see(_address_of(theme, code))
        phone, query = self._phone(request), request.query_params
        page = self._pages.theme(
            meeting,
            theme,
            phone,
            saved=query.get("bewaard", ""),
            person=wishes.person_of(query),
            came_from=query.get(CAME_FROM, ""),
        )
        return _html(page, 200, phone)

    async def posted(self, request: Request, typed: str, kind: str) -> Response:
        """A form of a theme's page, as that page stood on the phone: the theme may have been merged since (R28)."""
        theme = self._session.meeting.themes.get(read_code(typed))
        if theme is None or kind not in SAVED:
            return self.not_there(typed)
        fields = await read_form(request.scope, request.receive)
        return await self._carry_out(theme, kind, fields, self._phone(request, fields.get("submission", "")))

    def form_address(self, typed: str, kind: str) -> Response:
        """Somebody who reloads or shares the address of a form."""
        code = read_code(typed)
        theme = self._session.meeting.standing(code)
        if theme is None or kind not in SAVED:
            return self.not_there(typed)
        return _see(_address_of(theme, code))

    def not_there(self, typed: str) -> Response:
        """A page that is not there, with all that are."""
        page = self._pages.not_there(self._session.meeting, typed.strip()[:LONGEST_CODE])
        return HTMLResponse(page, 404, NEVER)

    async def _carry_out(self, theme: Theme, kind: str, fields: Mapping[str, str], phone: Phone) -> Response:
        wish = self._wish(theme, kind, fields, phone)
        if wish.command is None:
            return self._again(theme, phone, Filled(kind, fields, wish.errors, wish.suggestion), 422)
        reply = await self._desk.ask(Asked(wish.command, wish.submission))
        if isinstance(wish.command, AddAddition) and not isinstance(reply, Done):
            self._waiting.forget(phone.owner, wish.command.id)
        match reply:
            case Done():
                return self._saved(theme, kind, fields, phone)
            case Declined(NoLongerThere()) if kind == "leave":  # tapped twice: it has gone already
                return self._saved(theme, kind, fields, phone)
            case Declined(UnknownTheme()):
                return self.not_there(theme.code)
            case Declined(ThemeMerged()):
                return _with_cookie(self.form_address(theme.code, kind), phone)
            case Declined(refusal):
                return self._again(theme, phone, Filled(kind, fields, wishes.errors_of(refusal)), 422)
            case Failed(sentence):
                return self._again(theme, phone, Filled(kind, fields, {"": sentence}), 503)

    def _wish(self, theme: Theme, kind: str, fields: Mapping[str, str], phone: Phone) -> wishes.Wish:
        match kind:
            case "recognise":
                return wishes.recognise(theme.code, fields, phone)
            case "add":
                wish = wishes.add(theme.code, fields)
                if self._waiting.may_add(phone.owner, wish.submission, theme.code, self._session.meeting):
                    return wish
                return wishes.Wish(
                    errors={
                        "text": _(
                            "Er wachten al %(most)d aanvullingen van deze telefoon. "
                            "Vertel het in de zaal, of probeer het straks weer."
                        )
                        % {"most": MOST_WAITING}
                    }
                )
            case "sign-up":
                return wishes.join(theme, fields, phone)
            case _leave:
                return wishes.leave(theme.code, fields, phone)

    def _again(self, theme: Theme, phone: Phone, filled: Filled, status: int) -> Response:
        """The same page, with everything that was typed still there."""
        meeting = self._session.meeting
        current, person = meeting.standing(theme.code), wishes.person_of(filled.values)
        if current is None:
            return self.not_there(theme.code)
        page = self._pages.theme(meeting, current, phone, filled=filled, person=person, came_from=theme.code)
        return _html(page, status, phone)

    def _saved(self, theme: Theme, kind: str, fields: Mapping[str, str], phone: Phone) -> Response:
        """To the page, at the place of the form, which then says that it was stored."""
        current = self._session.meeting.standing(theme.code)
        if current is None:
            return self.not_there(theme.code)
        saved, person = SAVED[kind], wishes.person_of(fields)
        address = _address_of(
            current, theme.code, bewaard=saved, **({"person": str(person)} if person else {})
        )
        return _with_cookie(_see(f"{address}#{PLACES[saved]}"), phone)

    def _phone(self, request: Request, submission: str = "") -> Phone:
        seed = self._session.meeting.code_seed
        return recognise_phone(request.headers.get("cookie", ""), seed, submission)


def make_app(
    session: Session,
    desk: Desk,
    live: LiveStream,
    public_url: str = "",
    on_page: Callable[[Scope], None] | None = None,
) -> App:
    """All of it, behind the door. The meeting's own address may be a public one in front of this laptop.

    `on_page` hears of each page that somebody loads.
    """
    phone_pages = PhonePages(session, desk)

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["path"] == STREAM and scope["method"] == "GET":
            await live(scope, receive, send)
            return
        answer: App
        try:
            answer = await phone_pages.answer(Request(scope, receive))
        except NotAccepted as refused:
            answer = refused.page
        await answer(scope, receive, send)
        if on_page is not None and scope["method"] == "GET" and _is_page(answer):
            on_page(scope)

    def public_hosts() -> Collection[str]:
        meeting = session.meeting
        found = (_host(address) for address in (public_url, meeting.address, meeting.printed_address))
        return {host for host in found if host}

    return Guard(app, public_hosts)


def _is_page(answer: App) -> bool:
    return isinstance(answer, HTMLResponse) and answer.status_code == 200


def _host(address: str) -> str:
    try:
        return urlsplit(address.strip().lower()).hostname or ""
    except ValueError:
        return ""


def _address_of(theme: Theme, asked: str, **query: str) -> str:
    """Of a theme's page; it says where somebody came from when they `asked` for a theme that is merged into it."""
    if asked != theme.code:
        query[CAME_FROM] = asked
    return f"/{theme.code}" + (f"?{urlencode(query)}" if query else "")


def _see(address: str) -> Response:
    """Go and look there; `address` is one of ours, in plain ASCII."""
    return Response(status_code=303, headers={**NEVER, "location": address})


def _html(page: str, status: int, phone: Phone) -> Response:
    return _with_cookie(HTMLResponse(page, status, NEVER), phone)


def _with_cookie(response: Response, phone: Phone) -> Response:
    if phone.set_cookie:
        response.headers.append("set-cookie", phone.set_cookie)
    return response
