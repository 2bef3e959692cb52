"""The addresses of the phone pages, and what each does: read a form, ask the session, send a page."""

from collections.abc import Callable, Collection, Mapping

from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from bijeenkomst.domain.commands import AddAddition
from bijeenkomst.domain.refusals import NoLongerThere, ThemeMerged, UnknownTheme
from bijeenkomst.domain.theme import Theme
from bijeenkomst.domain.typed_code import which_code
from bijeenkomst.session.interface import Declined, Session
from bijeenkomst.web.forms import form_request, sign_up_forms
from bijeenkomst.web.forms.form_body import NotAccepted, read_form
from bijeenkomst.web.pages import group_pages
from bijeenkomst.web.pages.group_pages import GroupPages
from bijeenkomst.web.pages.helper_pages import HelperPages
from bijeenkomst.web.pages.kept_pages import KeptResponse
from bijeenkomst.web.pages.let_go_page import let_go_page
from bijeenkomst.web.pages.live_stream import LiveStream
from bijeenkomst.web.pages.my_sign_ups_pages import OwnPages
from bijeenkomst.web.pages.rendering import Filled, Pages
from bijeenkomst.web.pages.responses import NEVER, html, see, with_cookie
from bijeenkomst.web.protection.answer_sources import AnswerSources
from bijeenkomst.web.protection.budgets import Budgets
from bijeenkomst.web.protection.guard import Guard
from bijeenkomst.web.protection.rate_limit import RateLimit
from bijeenkomst.web.protection.waiting_additions import WaitingAdditions
from bijeenkomst.web.server.asgi import App, Receive, Scope, Send, header
from bijeenkomst.web.server.language import InTheirLanguage
from bijeenkomst.web.server.phone_id import Phone, Tokens, owners_in
from bijeenkomst.web.server.plain_pages import NOT_SO
from bijeenkomst.web.server.proxy import LOOPBACK, BehindProxy, host_name, is_secure, public_address
from bijeenkomst.web.server.session_bridge import SessionBridge
from bijeenkomst.web.server.static_files import all_static

STREAM = "/events"
PRESSED = 4  # of 9: a third of the size in a third of a millisecond; more takes longer and gives little
LONGEST_CODE = 12  # characters of a wrong code that are repeated
CAME_FROM = "van"  # in the address of a page: the code of the theme that was merged into this one
PLACES = {"answer": "herkennen", "addition": "aanvullen", "sign-up": "meedoen", "left": "meedoen"}
SAVED = {"recognise": "answer", "add": "addition", "sign-up": "sign-up", "leave": "left"}
"""Per form what the page says that was stored, and in `PLACES` where on the page that stands."""


class PhonePages:
    """The phone pages of one meeting."""

    def __init__(
        self,
        session: Session,
        bridge: SessionBridge,
        pages: Pages,
        is_exempt: Callable[[str], bool],
        sources: AnswerSources,
        key: bytes,
    ) -> None:
        self._session = session
        self._bridge = bridge
        self._pages = pages
        self._waiting = WaitingAdditions(is_exempt)
        self._sources = sources
        self._groups = GroupPages(session, bridge, self._pages, self._waiting)
        self._own = OwnPages(session, bridge, self._pages)
        self._helper = HelperPages(session, bridge, self._pages)
        self._tokens = Tokens(session.meeting.code_seed, owners_in(session.meeting), key)
        self._static = {file.path: file for file in all_static()}

    async def answer(self, request: Request) -> Response:
        """Every address but the live stream."""
        path = request.scope["path"]
        if self._session.meeting.letting_go is not None and path not in self._static:
            raise NotAccepted(let_go_page(self._session.meeting.details))
        match request.method, path.split("/")[1:]:
            case "POST", [place, form]:
                fields = await read_form(request.scope, request.receive)
                return await self.posted(place, form, fields, self._phone(request, fields))
            case "POST", _elsewhere:
                raise NotAccepted(NOT_SO)
            case _get, [""]:
                return self.start(request)
            case _get, ["groepen"]:
                return self._groups.show(request, self._phone(request))
            case _get, ["helper"]:
                return self._helper.show(request, self._phone(request))
            case _get, ["mijn", key] if key != "change":
                return self._own.show(request, self._phone(request), key)
            case _get, [
                ("groepen" | "helper" | "mijn") as place,
                _form,
            ]:  # somebody reloads where a form went
                return see("/" if place == "mijn" else f"/{place}")
            case _get, [code] | [code, ""]:
                return self.theme(request, code)
            case _get, _other if path in self._static:
                file = self._static[path]
                body, headers = file.packed(header(request.scope, b"accept-encoding"))
                return Response(body, 200, headers, file.kind)
            case _get, [code, form]:
                return self.form_address(code, form)
            case _:
                return self.not_there(path.strip("/"))

    def start(self, request: Request) -> Response:
        """`/`, and `/?code=k7` for who typed a code."""
        meeting, query = self._session.meeting, request.query_params
        typed = query.get("code", "").strip()
        if not typed:
            phone = self._phone(request)
            return html(self._pages.start(meeting, phone, query.get("bewaard", "")), 200, phone)
        theme, code = self._theme(typed)
        return self.not_there(typed) if theme is None else _to(theme, code)

    def theme(self, request: Request, typed: str) -> Response:
        """`/K7`, in any case. A theme that was merged leads to where it went on (R28)."""
        meeting = self._session.meeting
        theme, code = self._theme(typed)
        if theme is None:
            return self.not_there(typed)
        if theme.code != code:
            return _to(theme, code)
        phone, query = self._phone(request), request.query_params
        page = self._pages.theme(
            meeting,
            theme,
            phone,
            saved=query.get("bewaard", ""),
            person=form_request.person_of(query),
            came_from=query.get(CAME_FROM, ""),
        )
        return html(page, 200, phone)

    async def posted(self, place: str, kind: str, fields: Mapping[str, str], phone: Phone) -> Response:
        """A form. Of a theme's page as that stood on the phone: the theme may have been merged since (R28)."""
        match place, kind:
            case "groepen", _kind if kind in group_pages.FORMS:
                return await self._groups.posted(kind, fields, phone)
            case "helper", "unlock" | "sign-up" | "close":
                return await self._helper.posted(kind, fields, phone)
            case "mijn", "change":
                return await self._own.posted(fields, phone)
        theme = self._session.meeting.themes.get(self._theme(place)[1])
        if theme is None or kind not in SAVED:
            return self.not_there(place)
        return await self._carry_out(theme, kind, fields, phone)

    def form_address(self, typed: str, kind: str) -> Response:
        """Somebody who reloads or shares the address of a form."""
        theme, code = self._theme(typed)
        if theme is None or kind not in SAVED:
            return self.not_there(typed)
        return _to(theme, code)

    def not_there(self, typed: str) -> Response:
        """A page that is not there, with all that are."""
        meeting = self._session.meeting
        perhaps = (meeting.standing(code) for code in which_code(typed, meeting.themes).perhaps)
        meant = tuple(dict.fromkeys(theme for theme in perhaps if theme is not None))
        page = self._pages.not_there(meeting, typed.strip()[:LONGEST_CODE], meant)
        return HTMLResponse(page, 404, NEVER)

    def _theme(self, typed: str) -> tuple[Theme | None, str]:
        """The theme that a code leads to, however it is typed, and the code that is meant (R28)."""
        meeting = self._session.meeting
        code = which_code(typed, meeting.themes).code
        return meeting.standing(code), code

    async def _carry_out(self, theme: Theme, kind: str, fields: Mapping[str, str], phone: Phone) -> Response:
        wish = self._wish(theme, kind, fields, phone)
        if not wish.asked:
            return self._again(theme, phone, Filled.again(kind, fields, wish), 422)
        replies = await self._bridge.ask_all(wish.of(phone))
        trouble = form_request.trouble_in(replies)
        if trouble is not None and isinstance(command := wish.asked[0].action, AddAddition):
            self._waiting.forget(phone.owner, phone.address, command.id)
        match replies[0]:
            case Declined(NoLongerThere()) if kind == "leave":  # tapped twice: it has gone already
                trouble = None
            case Declined(UnknownTheme()):
                return self.not_there(theme.code)
            case Declined(ThemeMerged()):
                return with_cookie(self.form_address(theme.code, kind), phone)
        if trouble is None:
            return self._saved(theme, kind, fields, phone)
        return self._again(theme, phone, Filled(kind, fields, trouble.errors), trouble.status)

    def _wish(
        self, theme: Theme, kind: str, fields: Mapping[str, str], phone: Phone
    ) -> form_request.FormRequest:
        match kind:
            case "recognise":
                wish = form_request.recognise(theme.code, fields, phone)
                return self._sources.unless_held(wish, phone.address, self._session.meeting)
            case "add":
                wish, path = form_request.add(theme.code, fields), f"/{theme.code}/add"
                meeting = self._session.meeting
                return group_pages.when_there_is_room(self._waiting, wish, path, fields, phone, meeting)
            case "sign-up":
                return sign_up_forms.join(theme, fields, phone)
            case _leave:
                return sign_up_forms.leave(theme.code, fields, phone)

    def _again(self, theme: Theme, phone: Phone, filled: Filled, status: int) -> Response:
        """The same page, with everything that was typed still there."""
        meeting = self._session.meeting
        current, person = meeting.standing(theme.code), form_request.person_of(filled.values)
        if current is None:
            return self.not_there(theme.code)
        page = self._pages.theme(meeting, current, phone, filled=filled, person=person, came_from=theme.code)
        return html(page, status, phone)

    def _saved(self, theme: Theme, kind: str, fields: Mapping[str, str], phone: Phone) -> Response:
        """To the page, at the place of the form, which then says that it was stored."""
        current = self._session.meeting.standing(theme.code)
        if current is None:
            return self.not_there(theme.code)
        saved, person = SAVED[kind], form_request.person_of(fields)
        query = {"bewaard": saved, **({"person": str(person)} if person else {})}
        return with_cookie(_to(current, theme.code, query, PLACES[saved]), phone)

    def _phone(self, request: Request, fields: Mapping[str, str] | None = None) -> Phone:
        submission = fields.get("submission", "") if fields else ""
        cookies = header(request.scope, b"cookie")
        address = request.client.host if request.client else ""
        return self._tokens.phone(cookies, submission, secure=is_secure(request.scope), address=address)


def make_app(
    session: Session,
    bridge: SessionBridge,
    live: LiveStream,
    public_url: str = "",
    on_page: Callable[[Scope], None] | None = None,
    proxies: Collection[str] = (),
    budgets: Budgets | None = None,
    pages: Pages | None = None,
    sources: AnswerSources | None = None,
    key: bytes = b"",
) -> App:
    """All of it, behind the door. The meeting's own address may be a public one in front of this laptop.

    `on_page` hears of each page that somebody loads. `proxies` are network addresses whose word about a phone is
    taken, beside this laptop's own once there is a public https address. `key` signs the tokens of phones.
    """
    budgets = budgets or Budgets(lambda: proxies)
    pages = pages or Pages()
    pages.outcomes = pages.outcomes or live.outcomes
    phone_pages = PhonePages(session, bridge, pages, budgets.is_exempt, sources or AnswerSources(), key)

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["path"] == STREAM and scope["method"] == "GET":
            await live(scope, receive, send)
            return
        answer: App
        try:
            answer = await phone_pages.answer(Request(scope, receive))
        except NotAccepted as refused:
            answer = refused.page
        await _small(answer)(scope, receive, send)
        if on_page is not None and scope["method"] == "GET" and _is_page(answer):
            on_page(scope)

    def public_hosts() -> Collection[str]:
        meeting = session.meeting
        found = (host_name(address) for address in (public_url, meeting.address, meeting.printed_address))
        return {host for host in found if host}

    def trusted() -> Collection[str]:
        in_front = public_address(public_url) or public_address(session.meeting.address)
        return {*proxies, *LOOPBACK} if in_front else proxies

    door = Guard(RateLimit(app, budgets, STREAM, live.once), public_hosts)
    return BehindProxy(InTheirLanguage(door), trusted)


def _small(answer: App) -> App:
    """A page goes over the Wi-Fi in a third of its size, for phones that know how."""
    pressed = not isinstance(answer, HTMLResponse) or isinstance(answer, KeptResponse)
    return answer if pressed else GZipMiddleware(answer, compresslevel=PRESSED)


def _is_page(answer: App) -> bool:
    return isinstance(answer, HTMLResponse) and answer.status_code == 200


def _to(theme: Theme, asked: str, query: Mapping[str, str] | None = None, place: str = "") -> Response:
    """To a theme's page; it says where somebody came from when they `asked` for a theme that is merged into it."""
    came_from = {} if asked == theme.code else {CAME_FROM: asked}
    return see(f"/{theme.code}", {**(query or {}), **came_from}, place)
