"""The door: what does not belong to this hall never reaches a page, and every answer carries its safety headers.

Everybody on the Wi-Fi can send anything. Names in `Host` are refused (a web site elsewhere could point its own
name at this laptop: DNS rebinding), and so are posts that another site makes a phone send (CSRF).
"""

import ipaddress
import logging
import traceback
from collections.abc import Callable, Collection
from functools import lru_cache
from urllib.parse import urlsplit

from bijeenkomst.web.asgi import App, Message, Receive, Scope, Send
from bijeenkomst.web.plain_pages import MISTAKE, NOT_HERE, NOT_SO, OTHER_SITE, PlainPage

log = logging.getLogger(__name__)

METHODS = ("GET", "HEAD", "POST")
ELSEWHERE = ("cross-site", "same-site")
SAFETY = [
    (
        b"content-security-policy",
        b"default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; "
        b"connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    ),
    (b"x-content-type-options", b"nosniff"),
    # Not no-referrer: with that, browsers send `Origin: null` with our own forms too (Fetch, 3.2), and on plain
    # http Origin is all there is to tell our own forms from another site's.
    (b"referrer-policy", b"same-origin"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
]


class Guard:
    """ASGI, around everything else. `public_hosts` gives the names of own addresses in front of this laptop."""

    def __init__(self, app: App, public_hosts: Callable[[], Collection[str]]) -> None:
        self._app = app
        self._public_hosts = public_hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http":
            return
        headers = {name: value.decode("latin-1") for name, value in scope["headers"]}
        started = False

        async def send_safely(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                message["headers"] = [*message.get("headers", ()), *SAFETY]
            await send(message)

        try:
            refusal = self._refusal(scope["method"], headers)
            await (refusal or self._app)(scope, receive, send_safely)
        except Exception as error:  # noqa: BLE001  # the outermost edge: a kind page, and the evening goes on
            # Where, never what: the words of an error may hold what somebody typed.
            where = "".join(traceback.format_tb(error.__traceback__))
            log.error("A request failed with %s at\n%s", type(error).__name__, where)  # as above
            if not started:
                await MISTAKE(scope, receive, send_safely)

    def _refusal(self, method: str, headers: dict[bytes, str]) -> PlainPage | None:
        host = _host_name(f"//{headers.get(b'host', '')}")
        if not (_is_address(host) or host == "localhost" or host in self._public_hosts()):
            return NOT_HERE
        if method not in METHODS:
            return NOT_SO
        return OTHER_SITE if method == "POST" and self._from_elsewhere(headers) else None

    def _from_elsewhere(self, headers: dict[bytes, str]) -> bool:
        """Old browsers send neither header; a proxy in front may have put another name in Host."""
        if headers.get(b"sec-fetch-site") in ELSEWHERE:
            return True
        origin = headers.get(b"origin")
        if origin is None or origin.partition("://")[2].lower() == headers[b"host"].lower():
            return False
        return _host_name(origin) not in self._public_hosts()


@lru_cache(maxsize=64)
def _host_name(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


@lru_cache(maxsize=64)
def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True
