"""A public https address in front of this laptop: a reverse proxy or a tunnel that forwards requests.

What it says of a phone (`X-Forwarded-For`, `X-Forwarded-Proto`) is believed only from a proxy that was configured,
since anybody on the Wi-Fi can send these headers. A tunnel program runs on the laptop itself, so once the meeting has
a public https address loopback is such a proxy; others are named with `--proxy`.
"""

from collections.abc import Callable, Collection
from functools import lru_cache
from urllib.parse import urlsplit

from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from bijeenkomst.web.server.asgi import App, Receive, Scope, Send

LOOPBACK = ("127.0.0.1", "::1")


class BehindProxy:
    """ASGI middleware around everything. `trusted` returns the network addresses of the proxies to believe now."""

    def __init__(self, app: App, trusted: Callable[[], Collection[str]]) -> None:
        self._app = app
        self._trusted = trusted
        self._known: tuple[str, ...] = ()
        self._heeding = ProxyHeadersMiddleware(app, trusted_hosts=[])  # type: ignore[arg-type]  # its own ASGI types

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        trusted = tuple(sorted(self._trusted()))
        if not trusted:
            await self._app(scope, receive, send)
            return
        if trusted != self._known:
            self._known = trusted
            self._heeding = ProxyHeadersMiddleware(self._app, trusted_hosts=list(trusted))  # type: ignore[arg-type]
        await self._heeding(scope, receive, send)  # type: ignore[arg-type]


@lru_cache(maxsize=16)
def public_address(address: str) -> str:
    """`address` without a final slash when it is a public one in front of this laptop (https), else ""."""
    try:
        parts = urlsplit(address.strip().rstrip("/"))
    except ValueError:
        return ""
    return parts.geturl() if parts.scheme.lower() == "https" and parts.hostname else ""


def host_name(address: str) -> str:
    """The host in an address that somebody typed, a name or an IP address; "" when there is none."""
    try:
        return urlsplit(address.strip().lower()).hostname or ""
    except ValueError:
        return ""


def is_secure(scope: Scope) -> bool:
    """Whether the phone came over https, so that its cookies must never go over plain http."""
    return bool(scope.get("scheme") == "https")
