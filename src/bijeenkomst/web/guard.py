"""The door: what does not belong to this hall never reaches a page, and every answer carries its safety headers.

Everybody on the Wi-Fi can send anything. Names in `Host` are refused (a web site elsewhere could point its own
name at this laptop: DNS rebinding), and so are posts that another site makes a phone send (CSRF).
"""

import ipaddress
import logging
from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

from bijeenkomst.web.live import Receive, Scope, Send
from bijeenkomst.web.plain_pages import MISTAKE, NOT_HERE, OTHER_SITE, PlainPage

log = logging.getLogger(__name__)

SAFETY = [
    (
        b"content-security-policy",
        b"default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; "
        b"connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    ),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
]

App = Callable[[Scope, Receive, Send], Awaitable[None]]


class Guard:
    """ASGI, around everything else. `public_host` is the name of an own address in front of this laptop."""

    def __init__(self, app: App, public_host: str = "") -> None:
        self._app = app
        self._public_host = public_host.lower()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = {name: value.decode("latin-1") for name, value in scope["headers"]}
        started = False

        async def send_safely(message: Scope) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                message["headers"] = [*message.get("headers", ()), *SAFETY]
            await send(message)

        try:
            refusal = self._refusal(scope["method"], headers)
            await (refusal or self._app)(scope, receive, send_safely)
        except Exception:  # the outermost edge of a request: a kind page, and the log keeps it
            log.exception("A request failed")
            if not started:
                await MISTAKE(scope, receive, send_safely)

    def _refusal(self, method: str, headers: dict[bytes, str]) -> PlainPage | None:
        host = headers.get(b"host", "")
        if not self._ours(host):
            return NOT_HERE
        if method not in ("GET", "HEAD"):
            origin = headers.get(b"origin")
            if headers.get(b"sec-fetch-site") in ("cross-site", "same-site"):
                return OTHER_SITE
            if origin is not None and urlsplit(origin).netloc.lower() != host.lower():
                return OTHER_SITE
        return None

    def _ours(self, host: str) -> bool:
        try:
            name = urlsplit(f"//{host}").hostname or ""
        except ValueError:
            return False
        if name == "localhost" or (self._public_host and name == self._public_host):
            return True
        try:
            ipaddress.ip_address(name)
        except ValueError:
            return False
        return True
