"""People's phones: real requests to the pages' own forms, filled in by what their fields say of themselves."""

import re
from html import unescape
from http.client import HTTPConnection
from urllib.parse import quote, urlencode, urlsplit

from tests.integration.evenings.evening import Who
from tests.integration.forms import PageForm, forms_of, sign_up_values

SEEN = "application/x-www-form-urlencoded"


class Phone:
    """One phone, with its cookie and the language of its browser."""

    def __init__(self, base: str, language: str) -> None:
        self._line = HTTPConnection(urlsplit(base).netloc, timeout=60)
        self._language = language
        self._cookie = ""

    def get(self, path: str) -> str:
        """A page, also after being sent on."""
        return self._followed("GET", path, None)

    def send(self, form: PageForm, values: dict[str, str]) -> str:
        """Send a form; gives the page that comes of it."""
        return self._followed("POST", form.action, urlencode(values))

    def close(self) -> None:
        """Hang up."""
        self._line.close()

    def _followed(self, method: str, path: str, body: str | None) -> str:
        headers = {"Accept-Language": self._language, "Connection": "keep-alive"}
        if self._cookie:
            headers["Cookie"] = self._cookie
        if body is not None:
            headers["Content-Type"] = SEEN
        self._line.request(method, quote(path, safe="/?=&%#").partition("#")[0], body, headers)
        answer = self._line.getresponse()
        if given := answer.headers.get("Set-Cookie"):
            self._cookie = given.partition(";")[0]
        page = answer.read().decode()
        if answer.status in (302, 303, 307):
            return self._followed("GET", answer.headers["Location"], None)
        assert answer.status in (200, 422), (answer.status, path)
        return page


def form_on(page: str, kind: str) -> PageForm:
    """The form of this kind; the page has to have it."""
    found = forms_of(page, own=kind == "change")
    assert kind in found, f"no form {kind} on the page"
    return found[kind]


def filled(form: PageForm, who: Who) -> dict[str, str]:
    """What somebody types about themselves; on a helper's phone the fields carry no tokens (R32)."""
    tokens = form.tokens if "name" in form.tokens else {"name": "name", "tel": "phone", "email": "email"}
    plain = PageForm(form.kind, form.action, form.values, {}, form.choices, tokens)
    number = who.number.typed if who.number else ""
    address = who.address.typed if who.address else ""
    return sign_up_values(plain, who.name, number, address)


def send_as_meant(phone: Phone, form: PageForm, values: dict[str, str]) -> str:
    """Send it; when the page asks whether another address was meant: no, it is right so (R31)."""
    page = phone.send(form, values)
    typed = re.search(r'name="email_choice" value="(typed:[^"]*)"', page)
    return phone.send(form, {**values, "email_choice": unescape(typed[1])}) if typed else page
