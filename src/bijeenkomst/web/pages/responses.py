"""The responses that pages share: a page or a redirect, neither of which a browser stores."""

from collections.abc import Mapping

from starlette.responses import HTMLResponse, Response

from bijeenkomst.web.pages.kept_pages import KeptPage, KeptResponse
from bijeenkomst.web.server.content_policy import policy_of
from bijeenkomst.web.server.phone_id import Phone

NO_STORE = {"cache-control": "no-store"}


def redirect(path: str, query: Mapping[str, str] | None = None, place: str = "") -> Response:
    """A redirect to `place` on the page at `path`. All parts are our own words, so that none needs to be quoted."""
    query_string = "?" + "&".join([f"{name}={value}" for name, value in query.items()]) if query else ""
    fragment = f"#{place}" if place else ""
    return Response(status_code=303, headers={**NO_STORE, "location": f"{path}{query_string}{fragment}"})


def html(page: str | KeptPage, status: int, phone: Phone) -> Response:
    """The response with this page, for this phone."""
    if isinstance(page, KeptPage):
        return with_cookie(KeptResponse(page, status), phone)
    return with_cookie(made_now(page, status), phone)


def made_now(page: str, status: int) -> HTMLResponse:
    """The response with a page that is not kept."""
    response = HTMLResponse(page, status, NO_STORE)
    response.raw_headers.append((b"content-security-policy", policy_of(page)))
    return response


def with_cookie(response: Response, phone: Phone) -> Response:
    """The same response; it sets the cookie of a phone that has no token yet."""
    if phone.set_cookie:
        response.headers.append("set-cookie", phone.set_cookie)
    return response
