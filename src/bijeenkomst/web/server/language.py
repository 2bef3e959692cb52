"""The language of a phone: the one that somebody chose on it, else what its browser asks for (R33)."""

from functools import lru_cache
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qs

from bijeenkomst.i18n import DUTCH, available_languages, speaking
from bijeenkomst.web.server.asgi import App, Message, Receive, Scope, Send, header
from bijeenkomst.web.server.proxy import is_secure

CHOICE = "taal"  # the name in the query, and of the cookie that remembers the choice
KEPT_SECONDS = 40 * 24 * 3600
MOST_FIELDS = 110  # fields in an address: a box for each of at most 100 themes, and some of our own
MOST_ASKED = 20  # languages in an Accept-Language header; the rest is ignored


class InTheirLanguage:
    """ASGI middleware around everything: while a phone is answered, all sentences are in its language."""

    def __init__(self, app: App) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        chosen = _known(_asked_in(scope.get("query_string", b"")))
        language = (
            chosen
            or _known(_kept_in(header(scope, b"cookie")))
            or asked_for(header(scope, b"accept-language"))
        )

        async def send_and_remember(message: Message) -> None:
            if message["type"] == "http.response.start":
                cookie = f"{CHOICE}={chosen}; Path=/; HttpOnly; SameSite=Lax; Max-Age={KEPT_SECONDS}"
                cookie += "; Secure" if is_secure(scope) else ""
                message["headers"] = [*message.get("headers", ()), (b"set-cookie", cookie.encode())]
            await send(message)

        with speaking(language):
            await self._app(scope, receive, send_and_remember if chosen else send)


@lru_cache(maxsize=256)
def asked_for(accepted: str) -> str:
    """The first language of ours that an Accept-Language header names, by its weights (RFC 9110, 12.5.4)."""
    weighted: list[tuple[float, str]] = []
    for part in accepted.split(",", MOST_ASKED)[:MOST_ASKED]:
        tag, _semicolon, parameter = part.partition(";")
        language = _known(tag.strip().partition("-")[0].lower())
        if language and (weight := _weight(parameter)) > 0:
            weighted.append((weight, language))
    return max(weighted, key=lambda pair: pair[0])[1] if weighted else DUTCH


def _weight(text: str) -> float:
    name, _is, value = text.strip().partition("=")
    if name.strip().lower() != "q":
        return 1.0
    try:
        return min(max(float(value), 0.0), 1.0)
    except ValueError:
        return 0.0


def _known(language: str) -> str:
    return language if language and language in available_languages() else ""


def _asked_in(query: bytes) -> str:
    if CHOICE.encode() not in query:
        return ""
    try:
        return parse_qs(query.decode("latin-1"), max_num_fields=MOST_FIELDS).get(CHOICE, [""])[0]
    except ValueError:  # more fields than any of our addresses has
        return ""


def _kept_in(cookies: str) -> str:
    if CHOICE not in cookies:
        return ""
    try:
        cookie = SimpleCookie(cookies).get(CHOICE)
    except CookieError:
        return ""
    return cookie.value if cookie else ""
