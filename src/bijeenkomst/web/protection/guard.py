"""The outermost check: requests that do not belong to this hall reach no page, and every response has safety headers.

Anybody on the Wi-Fi can send anything. Foreign names in `Host` are refused (another web site could point its own name
at this laptop: DNS rebinding), and so are posts that another site makes a phone send (CSRF).
"""

import ipaddress
import logging
import traceback
from collections.abc import Callable, Collection
from functools import cache, lru_cache
from itertools import chain
from urllib.parse import urlsplit

from bijeenkomst.web.server.asgi import App, Message, Receive, Scope, Send
from bijeenkomst.web.server.content_policy import content_policy
from bijeenkomst.web.server.plain_pages import (
    MISTAKE,
    NOT_ALLOWED,
    OTHER_SITE,
    TOO_LONG,
    TOO_MANY_HEADERS,
    WRONG_HOST,
    PlainPage,
)
from bijeenkomst.web.server.static_files import style

log = logging.getLogger(__name__)

METHODS = ("GET", "HEAD", "POST")
MOST_HEADERS = 100
LARGEST_HEAD = 16 * 1024  # bytes of all headers together
LONGEST_ADDRESS = 4 * 1024  # bytes of path and query
ELSEWHERE = (b"cross-site", b"same-site")
SAFETY_HEADERS = [
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),  # not all browsers of ten years old know frame-ancestors
    # Not no-referrer: with that, browsers send `Origin: null` with our own forms too (Fetch, 3.2), and on plain
    # http only Origin tells our own forms from another site's.
    (b"referrer-policy", b"same-origin"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
]


POLICY = b"content-security-policy"


@cache
def plain_policy() -> tuple[bytes, bytes]:
    """For whatever brings no policy of its own (`content_policy`): of styles only that of plain pages passes."""
    return POLICY, content_policy(style())


class Guard:
    """ASGI middleware around everything else. `public_hosts` returns the host names of the public addresses in front
    of this laptop.
    """

    def __init__(self, app: App, public_hosts: Callable[[], Collection[str]]) -> None:
        self._app, self._public_hosts = app, public_hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] != "http":
            return
        started = False

        async def send_safely(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                headers = [*message.get("headers", ()), *SAFETY_HEADERS]
                if all(name != POLICY for name, _value in headers):
                    headers.append(plain_policy())
                message["headers"] = headers
            await send(message)

        try:
            refusal = self._refusal(scope)
            await (refusal or self._app)(scope, receive, send_safely)
        except Exception as error:  # noqa: BLE001  # the outermost edge: a polite page, and the evening goes on
            # Without the message of the error, which may hold what somebody typed.
            where = "".join(traceback.format_tb(error.__traceback__))
            log.error("A request failed with %s at\n%s", type(error).__name__, where)
            if not started:
                await MISTAKE(scope, receive, send_safely)

    def _refusal(self, scope: Scope) -> PlainPage | None:
        raw_headers: list[tuple[bytes, bytes]] = scope["headers"]
        if len(raw_headers) > MOST_HEADERS or sum(map(len, chain.from_iterable(raw_headers))) > LARGEST_HEAD:
            return TOO_MANY_HEADERS
        if len(scope.get("raw_path") or b"") + len(scope.get("query_string") or b"") > LONGEST_ADDRESS:
            return TOO_LONG
        headers = dict(raw_headers)
        host = _host_name(f"//{headers.get(b'host', b'').decode('latin-1')}")
        known = _is_address(host) or host == "localhost" or host in self._public_hosts()
        if not known or [name for name, _value in raw_headers].count(b"host") > 1:
            return WRONG_HOST
        method = scope["method"]
        if method not in METHODS:
            return NOT_ALLOWED
        return OTHER_SITE if method == "POST" and self._from_elsewhere(headers) else None

    def _from_elsewhere(self, headers: dict[bytes, bytes]) -> bool:
        """Whether another site had this form sent. Old browsers send only Referer, or nothing; a proxy in front may
        have put another name in Host.
        """
        if headers.get(b"sec-fetch-site") in ELSEWHERE:
            return True
        origin_header = headers.get(b"origin") or headers.get(b"referer")
        if origin_header is None:
            return False
        origin = origin_header.decode("latin-1")
        if _host_and_port(origin) == headers[b"host"].decode("latin-1").lower():
            return False
        return _host_name(origin) not in self._public_hosts()


def _host_and_port(address: str) -> str:
    return address.partition("://")[2].partition("/")[0].lower()


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
