"""The addresses of the phone pages, and what each does: read a form, ask the session, send a page."""

import secrets
from collections.abc import Callable
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.theme import Theme
from bijeenkomst.domain.theme_code import read_code
from bijeenkomst.session.interface import Declined, Done, Failed, Session
from bijeenkomst.session.interface import Request as Asked
from bijeenkomst.web import wishes
from bijeenkomst.web.desk import Desk
from bijeenkomst.web.guard import App, Guard
from bijeenkomst.web.live import LiveStream, Receive, Scope, Send
from bijeenkomst.web.pages import Filled, Pages, StaticFile
from bijeenkomst.web.phone import Phone, recognise_phone
from bijeenkomst.web.plain_pages import MISTAKE, NOT_SO, PAGE, PlainPage
from bijeenkomst.web.posted import NotAccepted, read_form

FOREVER = {"cache-control": "public, max-age=31536000, immutable"}
NEVER = {"cache-control": "no-store"}
PLACES = {"answer": "herkennen", "addition": "aanvullen", "sign-up": "meedoen", "left": "meedoen"}
FORMS = {
    "recognise": ("recognise", "answer"),
    "add": ("add", "addition"),
    "sign-up": ("sign-up", "sign-up"),
    "leave": ("sign-up", "left"),
}


class PhonePages:
    """The phone pages of one meeting."""

    def __init__(self, session: Session, desk: Desk, pages: Pages | None = None) -> None:
        self._session = session
        self._desk = desk
        self._pages = pages or Pages()

    def routes(self) -> list[Route]:
        """All addresses but the live stream."""
        static = [Route(file.path, _static(file)) for file in self._pages.static.values()]
        return [
            *static,
            Route("/", self.start, methods=["GET"]),
            Route("/{code}", self.theme, methods=["GET"]),
            Route("/{code}/{form}", self.posted, methods=["GET", "POST"]),
        ]

    async def start(self, request: Request) -> Response:
        """`/`, and `/?code=k7` for who typed a code."""
        meeting = self._session.meeting
        typed = read_code(request.query_params.get("code", ""))
        if typed in meeting.themes:
            return RedirectResponse(f"/{typed}", 303, NEVER)
        status = 404 if typed else 200
        page = self._pages.start(meeting, wrong_code=typed[:12])
        return _html(page, status, self._phone(request))

    async def theme(self, request: Request) -> Response:
        """`/K7`, in any case."""
        meeting, code = self._session.meeting, request.path_params["code"]
        theme = meeting.themes.get(read_code(code))
        phone = self._phone(request)
        if theme is None:
            return _html(self._pages.start(meeting, wrong_code=code[:12]), 404, phone)
        if code != theme.code:
            return RedirectResponse(f"/{theme.code}", 303, NEVER)
        page = self._pages.theme(meeting, theme, phone, saved=request.query_params.get("bewaard", ""))
        return _html(page, 200, phone)

    async def posted(self, request: Request) -> Response:
        """A form of a theme's page."""
        meeting, kind = self._session.meeting, request.path_params["form"]
        theme = meeting.themes.get(read_code(request.path_params["code"]))
        phone = self._phone(request)
        if theme is None or kind not in FORMS:
            return _html(self._pages.start(meeting, wrong_code=request.path_params["code"][:12]), 404, phone)
        if request.method != "POST":  # somebody who reloads the address of a form
            return RedirectResponse(f"/{theme.code}", 303, NEVER)
        fields = await read_form(request.scope, request.receive)
        return await self._carry_out(theme, kind, fields, phone)

    async def _carry_out(self, theme: Theme, kind: str, fields: dict[str, str], phone: Phone) -> Response:
        wish = _wish(kind, theme.code, fields, phone)
        form, saved = FORMS[kind]
        if wish.command is None:
            return self._again(theme, phone, Filled(form, fields, wish.errors, wish.suggestion))
        match await self._desk.ask(Asked(wish.command, wish.submission)):
            case Done():
                response: Response = RedirectResponse(
                    f"/{theme.code}?bewaard={saved}#{PLACES[saved]}", 303, NEVER
                )
                return _with_cookie(response, phone)
            case Declined(refusal):
                return self._again(theme, phone, Filled(form, fields, wishes.errors_of(refusal)))
            case Failed(sentence):
                return self._again(theme, phone, Filled(form, fields, {"": sentence}), status=503)

    def _again(self, theme: Theme, phone: Phone, filled: Filled, status: int = 422) -> Response:
        """The same page, with everything that was typed still there."""
        meeting = self._session.meeting
        current = meeting.themes.get(theme.code)
        page = (
            self._pages.theme(meeting, current, phone, filled=filled)
            if current
            else self._pages.start(meeting)
        )
        return _html(page, status, phone)

    def _phone(self, request: Request) -> Phone:
        return recognise_phone(request.headers.get("cookie", ""), self._session.meeting.code_seed)


def make_app(session: Session, desk: Desk, live: LiveStream, public_host: str = "") -> App:
    """All of it, behind the door."""
    phone_pages = PhonePages(session, desk)
    starlette = Starlette(
        routes=phone_pages.routes(),
        exception_handlers={
            HTTPException: _odd_request(lambda: session.meeting),
            NotAccepted: _not_accepted,
            Exception: lambda _request, _error: _plain(MISTAKE),  # raised again after this: the guard logs it
        },
    )

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["path"] == "/-/live" and scope["method"] == "GET":
            await live(scope, receive, send)
        else:
            await starlette(scope, receive, send)

    return Guard(app, public_host)


def _wish(kind: str, code: str, fields: dict[str, str], phone: Phone) -> wishes.Wish:
    match kind:
        case "recognise":
            return wishes.recognise(code, fields, phone)
        case "add":
            return wishes.add(code, fields, secrets.token_urlsafe(12))
        case "sign-up":
            return wishes.join(code, fields, phone, secrets.token_urlsafe(12))
        case _other:
            return wishes.leave(code, fields, phone)


def _html(page: str, status: int, phone: Phone) -> Response:
    return _with_cookie(HTMLResponse(page, status, NEVER), phone)


def _with_cookie(response: Response, phone: Phone) -> Response:
    if phone.set_cookie:
        response.headers.append("set-cookie", phone.set_cookie)
    return response


def _static(file: StaticFile) -> Callable[[Request], Response]:
    def send(_request: Request) -> Response:
        return Response(file.body, 200, FOREVER, file.kind)

    return send


async def _not_accepted(request: Request, error: Exception) -> Response:
    if not isinstance(error, NotAccepted):
        raise error
    return _plain(error.page)


def _odd_request(meeting: Callable[[], Meeting]) -> Callable[[Request, Exception], Response]:
    pages = Pages()

    def answer(request: Request, error: Exception) -> Response:
        if isinstance(error, HTTPException) and error.status_code == 405:
            return _plain(NOT_SO)
        typed = quote(request.url.path.strip("/")[:12], safe="")
        return HTMLResponse(pages.start(meeting(), wrong_code=typed), 404, NEVER)

    return answer


def _plain(page: PlainPage) -> Response:
    return HTMLResponse(PAGE.format(title=page.title, text=page.text), page.status, NEVER)
