"""Reading the body of a form, which anybody can make up."""

import asyncio
import re
from urllib.parse import unquote

from bijeenkomst.web.server.asgi import Receive, Scope
from bijeenkomst.web.server.plain_pages import NOT_A_FORM, TOO_MUCH, TOO_SLOW, PlainPage

LARGEST_BODY = 128 * 1024
"""Bytes: twenty times what our forms hold, so that people who paste far too much get it back with what is wrong."""
MOST_FIELDS = 220  # two boxes for each of the 100 themes that a meeting can have, and one person's own fields
SECONDS = 10.0
FORM = b"application/x-www-form-urlencoded"
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


class NotAccepted(Exception):
    """The request is not accepted; `page` is the response that says why."""

    def __init__(self, page: PlainPage) -> None:
        super().__init__(page.title)
        self.page = page


async def read_form(scope: Scope, receive: Receive) -> dict[str, str]:
    """The fields of a posted form, the last of each name; raises as `read_pairs` does."""
    return dict(await read_pairs(scope, receive))


async def read_pairs(scope: Scope, receive: Receive) -> list[tuple[str, str]]:
    """The names and values of a posted form in their order, without control characters.

    Raises:
        NotAccepted: the body is too large, too slow, has too many fields, or is no form.
    """
    headers = dict(scope["headers"])
    if headers.get(b"content-type", b"").split(b";")[0].strip().lower() != FORM:
        raise NotAccepted(NOT_A_FORM)
    if headers.get(b"content-length", b"").isdigit() and int(headers[b"content-length"][:9]) > LARGEST_BODY:
        raise NotAccepted(TOO_MUCH)
    body = await _body(receive)
    pairs = body.decode("utf-8", "replace").replace("+", " ").split("&")
    if len(pairs) > MOST_FIELDS:
        raise NotAccepted(TOO_MUCH)
    return [_read(*pair.partition("=")) for pair in pairs if pair]


def _read(name: str, _is: str, value: str) -> tuple[str, str]:
    """One decoded field (URL Standard, 5.1). The library's `parse_qsl` takes three times as long for our forms."""
    if "%" in name:
        name = unquote(name)
    if "%" in value:
        value = unquote(value)
    return name, value if value.isprintable() else CONTROLS.sub("", value)


async def _body(receive: Receive) -> bytes:
    """The whole body, of at most `LARGEST_BODY`; reading stops as soon as it is too large or takes too long.

    Our forms fit in one packet, so there is seldom more to wait for after the first part. A phone that never sends that
    part loses its connection (`slow_clients`).
    """
    body, more = await _part(receive)
    if more:
        try:
            async with asyncio.timeout(SECONDS):
                while more and len(body) <= LARGEST_BODY:
                    part, more = await _part(receive)
                    body += part
        except TimeoutError as error:
            raise NotAccepted(TOO_SLOW) from error
    if len(body) > LARGEST_BODY:
        raise NotAccepted(TOO_MUCH)
    return body


async def _part(receive: Receive) -> tuple[bytes, bool]:
    message = await receive()
    if message["type"] == "http.disconnect":
        raise NotAccepted(TOO_SLOW)
    return message.get("body", b""), message.get("more_body", False)
