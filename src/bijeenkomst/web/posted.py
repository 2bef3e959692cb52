"""Reading what a form sent, without trusting any of it."""

import asyncio
from urllib.parse import parse_qsl

from bijeenkomst.web.live import Receive, Scope
from bijeenkomst.web.plain_pages import NOT_A_FORM, TOO_MUCH, TOO_SLOW, PlainPage

LARGEST_BODY = 16 * 1024  # bytes
MOST_FIELDS = 40
SECONDS = 10.0


class NotAccepted(Exception):
    """The body cannot be taken; `page` says why."""

    def __init__(self, page: PlainPage) -> None:
        super().__init__(page.title)
        self.page = page


async def read_form(scope: Scope, receive: Receive) -> dict[str, str]:
    """The fields of a posted form, the last of each name.

    Raises:
        NotAccepted: too large, too slow, too many fields, or no form.
    """
    headers = dict(scope["headers"])
    kind = headers.get(b"content-type", b"").split(b";")[0].strip().lower()
    if kind != b"application/x-www-form-urlencoded":
        raise NotAccepted(NOT_A_FORM)
    try:
        async with asyncio.timeout(SECONDS):
            body = await _body(receive)
    except TimeoutError as error:
        raise NotAccepted(TOO_SLOW) from error
    try:
        pairs = parse_qsl(
            body.decode("ascii"),
            keep_blank_values=True,
            max_num_fields=MOST_FIELDS,
            encoding="utf-8",
            errors="replace",
        )
    except ValueError as error:  # bytes that no browser sends, or too many fields
        raise NotAccepted(NOT_A_FORM) from error
    return dict(pairs)


async def _body(receive: Receive) -> bytes:
    body = bytearray()
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise NotAccepted(TOO_SLOW)
        body += message.get("body", b"")
        if len(body) > LARGEST_BODY:
            raise NotAccepted(TOO_MUCH)
        if not message.get("more_body", False):
            return bytes(body)
