"""The addresses of the phone pages, and which page each leads to."""

from collections.abc import Callable, Collection, Mapping
from functools import cache

from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from bijeenkomst.session.interface import Session
from bijeenkomst.web.forms.form_body import NotAccepted, read_form
from bijeenkomst.web.forms.form_request import SentForm
from bijeenkomst.web.pages import group_page, groups_page, offer_page
from bijeenkomst.web.pages.group_news import GroupNews
from bijeenkomst.web.pages.group_page import GroupPage
from bijeenkomst.web.pages.groups_page import GroupsPage
from bijeenkomst.web.pages.helper_page import HelperPage
from bijeenkomst.web.pages.kept_pages import KeptResponse
from bijeenkomst.web.pages.let_go_page import TAKE_BACK, let_go_page
from bijeenkomst.web.pages.live_stream import LiveStream
from bijeenkomst.web.pages.my_sign_ups_page import MySignUpsPage
from bijeenkomst.web.pages.offer_page import OfferPage
from bijeenkomst.web.pages.pictures import Pictures
from bijeenkomst.web.pages.rendering import PageRenderer
from bijeenkomst.web.pages.responses import html, redirect
from bijeenkomst.web.pages.scripts import all_static
from bijeenkomst.web.pages.theme_page import ThemePage
from bijeenkomst.web.protection.answer_sources import AnswerSources
from bijeenkomst.web.protection.budgets import Budgets
from bijeenkomst.web.protection.guard import Guard
from bijeenkomst.web.protection.rate_limit import RateLimit
from bijeenkomst.web.protection.waiting_additions import WaitingAdditions
from bijeenkomst.web.server.asgi import App, Receive, Scope, Send, header
from bijeenkomst.web.server.language import InTheirLanguage
from bijeenkomst.web.server.phone_id import Phone, Tokens, owners_in
from bijeenkomst.web.server.plain_pages import NOT_ALLOWED
from bijeenkomst.web.server.proxy import LOOPBACK, BehindProxy, host_name, is_secure, public_address
from bijeenkomst.web.server.session_bridge import SessionBridge
from bijeenkomst.web.server.static_files import StaticFile

STREAM = "/events"
GZIP_LEVEL = 4  # of 9: a third of the size in a third of a millisecond; more takes longer and gives little


class PhonePages:
    """The phone pages of one meeting."""

    def __init__(
        self,
        session: Session,
        bridge: SessionBridge,
        renderer: PageRenderer,
        is_exempt: Callable[[str], bool],
        sources: AnswerSources,
        key: bytes,
    ) -> None:
        self._session = session
        self._renderer = renderer
        waiting = WaitingAdditions(is_exempt)
        self._themes = ThemePage(session, bridge, renderer, waiting, sources)
        self._groups = GroupsPage(session, bridge, renderer, waiting)
        self._my_sign_ups = MySignUpsPage(session, bridge, renderer)
        self._helper = HelperPage(session, bridge, renderer)
        self._group = GroupPage(session, bridge, renderer)
        self._offers = OfferPage(session, bridge, renderer, is_exempt)
        self._pictures = Pictures(session, bridge)
        self._tokens = Tokens(session.meeting.code_seed, owners_in(session.meeting), key)

    def news(self, request: Request) -> GroupNews | None:
        """What the stream of a group's page hears of that group; None for another page's."""
        if not request.scope["query_string"]:
            return None
        theme, code = self._themes.meant(request.query_params.get("groep", ""))
        is_over = self._session.meeting.letting_go is not None
        return None if theme is None or is_over else GroupNews(self._session, code, self._phone(request))

    async def answer(self, request: Request) -> Response:
        """The response to any request but one for the live stream.

        Raises:
            NotAccepted: nothing of the request was taken; it holds the page that says why.
        """
        path = request.scope["path"]
        if self._session.meeting.letting_go is not None and _static_file(path) is None:
            return await self._let_go(request)
        match request.method, path.split("/")[1:]:
            case "POST", [place, kind]:
                fields = await read_form(request.scope, request.receive)
                return await self._submit(place, SentForm(kind, fields, self._phone(request, fields)))
            case "POST", _elsewhere:
                raise NotAccepted(NOT_ALLOWED)
            case _get, [""]:
                return self._start(request)
            case _get, ["groepen"]:
                return self._groups.show(request, self._phone(request))
            case _get, ["helper"]:
                return self._helper.show(request, self._phone(request))
            case _get, ["mijn", key] if key != "change":
                return self._my_sign_ups.show(request, self._phone(request), key)
            case _get, ["aanbod"]:
                return self._offers.show(request, self._phone(request))
            # somebody reloads the address that a form was sent to
            case _get, [("groepen" | "helper" | "mijn" | "aanbod") as place, _form]:
                return redirect("/" if place == "mijn" else f"/{place}")
            case _get, [code] | [code, ""]:
                return self._themes.show(request, self._phone(request), code)
            case _get, _other if (file := _static_file(path)) is not None:
                return _static_answer(file, "gzip" in header(request.scope, b"accept-encoding").lower())
            case _get, ["-", _name] if (picture := await self._pictures.answer(path)) is not None:
                return picture
            case _get, [code, page] if page.lower() == group_page.PAGE or page in group_page.FORMS:
                return self._show_group(request, code, page)
            case _get, [code, form]:
                return self._themes.form_address(code, form)
            case _:
                return self._themes.not_there(path.strip("/"))

    async def _let_go(self, request: Request) -> Response:
        """The one page that is left; of its forms only taking back what is public still does something (R44, R45)."""
        trouble = ""
        parts = request.scope["path"].split("/")[1:]
        if request.method == "POST" and len(parts) == 2 and parts[1] == TAKE_BACK:
            theme, _typed = self._themes.meant(parts[0])
            form = SentForm(TAKE_BACK, await read_form(request.scope, request.receive), self._phone(request))
            trouble = await self._group.take_back(form, theme) if theme is not None else ""
            if theme is not None and not trouble:
                return redirect("/", {"bewaard": TAKE_BACK})
        saved = request.query_params.get("bewaard", "")
        raise NotAccepted(let_go_page(self._session.meeting, self._phone(request), saved, trouble))

    def _start(self, request: Request) -> Response:
        """`/`, and `/?code=k7` once somebody typed a code there."""
        query = request.query_params
        typed = query.get("code", "").strip()
        if typed:
            return self._themes.lead_to(typed)
        phone = self._phone(request)
        return html(self._renderer.start(self._session.meeting, phone, query.get("bewaard", "")), 200, phone)

    def _show_group(self, request: Request, typed: str, page: str) -> Response:
        """`/K7/groep`, in upper or lower case; a group that was merged leads to the one that it went into (R28)."""
        theme, code = self._themes.meant(typed)
        if theme is None:
            return self._themes.not_there(typed)
        if theme.code != code or page in group_page.FORMS:
            return redirect(f"/{theme.code}/{group_page.PAGE}")
        return self._group.show(request, self._phone(request), theme)

    async def _submit(self, place: str, form: SentForm) -> Response:
        """Carry out a form sent to `place`: the name of one of these pages, or the code of a theme."""
        match place, form.kind:
            case "groepen", kind if kind in groups_page.FORMS:
                return await self._groups.carry_out(form, None)
            case "helper", "unlock" | "sign-up" | "close":
                return await self._helper.submit(form)
            case "mijn", "change":
                return await self._my_sign_ups.submit(form)
            case "aanbod", kind if kind in offer_page.FORMS:
                return await self._offers.carry_out(form, None)
            case code, kind if kind in group_page.FORMS:
                theme, _typed = self._themes.meant(code)
                return (
                    self._themes.not_there(code) if theme is None else await self._group.submit(form, theme)
                )
        return await self._themes.submit(form, place)

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
    renderer: PageRenderer | None = None,
    sources: AnswerSources | None = None,
    key: bytes = b"",
) -> App:
    """The ASGI application: the phone pages, behind the guard, the rate limit and the choice of language.

    `public_url` is an https address in front of this laptop, besides the one that the meeting itself may name.
    `on_page` is called with the scope of each page that was loaded. `proxies` are the network addresses whose
    `X-Forwarded-*` headers are believed; loopback joins them once there is a public address. `key` signs the tokens
    of phones.
    """
    budgets = budgets or Budgets(lambda: proxies)
    renderer = renderer or PageRenderer()
    renderer.outcomes = renderer.outcomes or live.outcomes
    renderer.told = lambda: live.told
    phone_pages = PhonePages(session, bridge, renderer, budgets.is_exempt, sources or AnswerSources(), key)

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["path"] == STREAM and scope["method"] == "GET":
            await live(scope, receive, send, phone_pages.news(Request(scope)))
            return
        answer: App
        try:
            answer = await phone_pages.answer(Request(scope, receive))
        except NotAccepted as refused:
            answer = refused.page
        await _compressed(answer)(scope, receive, send)
        if on_page is not None and scope["method"] == "GET" and _is_page(answer):
            on_page(scope)

    def public_hosts() -> Collection[str]:
        meeting = session.meeting
        names = (host_name(address) for address in (public_url, meeting.address, meeting.printed_address))
        return {host for host in names if host}

    def trusted() -> Collection[str]:
        in_front = public_address(public_url) or public_address(session.meeting.address)
        return {*proxies, *LOOPBACK} if in_front else proxies

    guarded = Guard(RateLimit(app, budgets, STREAM, live.once), public_hosts)
    return BehindProxy(InTheirLanguage(guarded), trusted)


def _static_file(path: str) -> StaticFile | None:
    return all_static().get(path) if path.startswith("/-/") else None


@cache
def _static_answer(file: StaticFile, as_gzip: bool) -> Response:
    body, headers = file.packed(as_gzip)
    return Response(body, 200, headers, file.kind)


def _compressed(answer: App) -> App:
    """Gzipped, a page takes a third of the room on the Wi-Fi; a kept page brings its own compression."""
    is_compressed = not isinstance(answer, HTMLResponse) or isinstance(answer, KeptResponse)
    return answer if is_compressed else GZipMiddleware(answer, compresslevel=GZIP_LEVEL)


def _is_page(answer: App) -> bool:
    return isinstance(answer, HTMLResponse) and answer.status_code == 200
