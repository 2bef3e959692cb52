"""The cookies that a server gives to new phones, for programs that act as phones.

A cookie that a program makes up is not signed: the server knows nobody by it, and gives the phone a new one with every
answer. That is another phone each time, and work that no phone in a hall asks for.
"""

import http.client

from bijeenkomst.web.server.phone_id import COOKIE, token_in


class NotKnown(AssertionError):
    """A phone that sent the cookie that it was given was given another."""


def cookies_given(port: int, count: int) -> list[str]:
    """The tokens of so many new phones, each of which opened the first page."""
    line = http.client.HTTPConnection("127.0.0.1", port)
    tokens = []
    for _phone in range(count):
        line.request("GET", "/")
        answer = line.getresponse()
        answer.read()
        tokens.append(token_in((answer.getheader("Set-Cookie") or "").partition(";")[0]))
    line.close()
    assert all(tokens), "the server gives no cookies"
    return tokens


def cookie(token: str) -> str:
    """The value of the header with which a phone says who it is."""
    return f"{COOKIE}={token}"


def cookie_line(token: str) -> str:
    """The same as a line of a request; "" of a phone that was given none yet."""
    return f"Cookie: {cookie(token)}\r\n" if token else ""


def be_known(head: str) -> None:
    """Check what stands above an answer to a phone that has a cookie.

    Raises:
        NotKnown: it gives the phone a new one.
    """
    if "set-cookie:" in head.lower():
        raise NotKnown("the server gave a new cookie to a phone that has one")
