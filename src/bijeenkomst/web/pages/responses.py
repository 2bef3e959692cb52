"""The answers that pages share: a page, or where to look next; nothing of it is kept by a browser."""

from collections.abc import Mapping

from starlette.responses import HTMLResponse, Response

from bijeenkomst.web.pages.kept_pages import KeptPage, KeptResponse
from bijeenkomst.web.server.phone_id import Phone

NEVER = {"cache-control": "no-store"}


def see(path: str, query: Mapping[str, str] | None = None, place: str = "") -> Response:
    """Go and look there; all parts are words of our own, in letters and digits that an address can hold as they are."""
    asked = "?" + "&".join([f"{name}={value}" for name, value in query.items()]) if query else ""
    at = f"#{place}" if place else ""
    return Response(status_code=303, headers={**NEVER, "location": f"{path}{asked}{at}"})


def html(page: str | KeptPage, status: int, phone: Phone) -> Response:
    """A page for this phone."""
    if isinstance(page, KeptPage):
        return with_cookie(KeptResponse(page, status, NEVER), phone)
    return with_cookie(HTMLResponse(page, status, NEVER), phone)


def with_cookie(response: Response, phone: Phone) -> Response:
    """The same, telling a new phone its token."""
    if phone.set_cookie:
        response.headers.append("set-cookie", phone.set_cookie)
    return response
