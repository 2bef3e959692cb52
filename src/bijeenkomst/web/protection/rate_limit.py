"""Whoever makes too many requests in a minute has to wait a little, and keeps what they typed."""

import math
from asyncio import sleep
from collections.abc import Iterable
from html import escape

from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import ngettext
from bijeenkomst.web.forms.form_body import NotAccepted, read_pairs
from bijeenkomst.web.protection.budgets import Budgets, RequestKind
from bijeenkomst.web.server.asgi import App, Receive, Scope, Send, header
from bijeenkomst.web.server.phone_id import token_in
from bijeenkomst.web.server.plain_pages import PlainPage

ADDITIONS = ("/add", "/propose")  # the endings of the addresses of forms that fill the facilitator's list
PLAN = "/plan"  # the ending of the addresses to which a group's plan is saved while it is typed
SHORTEST = 2  # seconds to ask somebody to wait
HELD_SECONDS = 1.0  # before a refusal is sent, which slows down endless requests (bench/noisy_phone.py)


class RateLimit:
    """ASGI middleware inside the guard. `stream` is the path of the live stream; `once` answers there instead of it
    when a phone may not have a stream.
    """

    def __init__(self, app: App, budgets: Budgets, stream: str, once: App) -> None:
        self._app = app
        self._budgets = budgets
        self._stream = stream
        self._once = once

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        address, token = _who(scope)
        listens = scope["path"] == self._stream and scope["method"] == "GET"
        seconds = self._budgets.wait(_kind(scope), address, token)
        if seconds:
            await sleep(HELD_SECONDS)
            page = await _too_fast(scope, receive, max(SHORTEST, math.ceil(seconds)))
            await (self._once if listens else page)(scope, receive, send)
        elif listens:
            with self._budgets.stream(address, token) as may_listen:
                await (self._app if may_listen else self._once)(scope, receive, send)
        else:
            await self._app(scope, receive, send)


def _who(scope: Scope) -> tuple[str, str]:
    """The network address and the token of the phone, "" for what is not known."""
    client = scope.get("client")
    return client[0] if client else "", token_in(header(scope, b"cookie"))


def _kind(scope: Scope) -> RequestKind:
    if scope["method"] != "POST":
        return RequestKind.READ
    if scope["path"].endswith(PLAN):
        return RequestKind.WRITE
    return RequestKind.ADD if scope["path"].endswith(ADDITIONS) else RequestKind.SEND


def send_again(path: str, pairs: Iterable[tuple[str, str]], seconds: int) -> PlainPage:
    """A page that asks to wait so long and send the same to the same address again; its script does so by itself."""
    text = ngettext(
        "Er is in korte tijd heel veel verstuurd, dus dit is nog niet bewaard. Wat u typte, is niet weg. "
        "Wacht %(num)d seconde en tik dan op de knop.",
        "Er is in korte tijd heel veel verstuurd, dus dit is nog niet bewaard. Wat u typte, is niet weg. "
        "Wacht %(num)d seconden en tik dan op de knop.",
        seconds,
    )
    text %= {"num": seconds}
    return PlainPage(429, _("Even geduld"), text, _after(seconds), _once_more(path, pairs))


async def _too_fast(scope: Scope, receive: Receive, seconds: int) -> PlainPage:
    if scope["method"] != "POST":
        text = ngettext(
            "Deze pagina is heel vaak opgevraagd. Wacht %(num)d seconde en probeer het opnieuw.",
            "Deze pagina is heel vaak opgevraagd. Wacht %(num)d seconden en probeer het opnieuw.",
            seconds,
        )
        button = escape(_("Probeer opnieuw"))
        again = f'<p><a class="button primary" href="">{button}</a></p>'
        return PlainPage(429, _("Even geduld"), text % {"num": seconds}, _after(seconds), again)
    try:
        pairs = await read_pairs(scope, receive)
    except NotAccepted as refused:
        return refused.page
    return send_again(scope["path"], pairs, seconds)


def _after(seconds: int) -> tuple[tuple[bytes, bytes], ...]:
    return ((b"retry-after", str(seconds).encode()),)


def _once_more(path: str, pairs: Iterable[tuple[str, str]]) -> str:
    """The HTML of a form that sends the same again."""
    hidden_fields = "".join(
        f'<input type="hidden" name="{escape(name)}" value="{escape(value)}">' for name, value in pairs
    )
    button = escape(_("Verstuur opnieuw"))
    submit = f'<button class="primary">{button}</button>'
    return f'<form method="post" action="{escape(path)}">{hidden_fields}{submit}</form>'
