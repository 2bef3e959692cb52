"""A hall to test the phone pages in: a meeting in a file, the session on it, and phones, without a network."""

import asyncio
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx

from bijeenkomst.document.file import create
from bijeenkomst.domain.commands import Command
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.session.interface import Done, Request
from bijeenkomst.session.local import LocalSession
from bijeenkomst.web.pages.live_stream import LiveStream
from bijeenkomst.web.pages.rendering import PageRenderer
from bijeenkomst.web.protection.answer_sources import AnswerSources
from bijeenkomst.web.protection.budgets import Budgets
from bijeenkomst.web.routes import make_app
from bijeenkomst.web.server.phone_session import PhoneSession
from bijeenkomst.web.server.session_bridge import SessionBridge
from tests.unit.domain.evening import NOW, an_evening

HERE = "http://192.168.137.1:8080"
PROXY = "192.168.137.254"  # the one that may stand in front


class Hall:
    """The pages and who visits them. Phones are `httpx` clients with cookies of their own."""

    def __init__(self, session: LocalSession, runner: asyncio.Runner) -> None:
        self.session = session
        self.runner = runner
        self.live = LiveStream(session.meeting, runner.get_loop(), lambda: None)
        self.now = 0.0  # seconds, for the budgets
        self.budgets = Budgets(lambda: (PROXY,), lambda: self.now)
        phones = PhoneSession(session)
        bridge = SessionBridge(phones, runner.get_loop())
        self.renderer = PageRenderer(self.live.outcomes)
        self.sources = AnswerSources(clock=lambda: NOW + timedelta(seconds=self.now))
        session.listen(self.sources.heard)
        self.app = make_app(
            phones, bridge, self.live, budgets=self.budgets, renderer=self.renderer, sources=self.sources
        )

    @property
    def meeting(self) -> Meeting:
        return self.session.meeting

    def code(self, number: int = 1) -> str:
        """The code of the theme with this number."""
        return self.meeting.in_order[number - 1].code

    def does(self, command: Command) -> None:
        """The facilitator does something; it must succeed."""
        assert isinstance(self.session.ask(Request(command, by_console=True)), Done)

    def phone(self, *, keeps_cookies: bool = True, address: str = "127.0.0.1") -> "Phone":
        """A phone that was never here, at this network address."""
        return Phone(self, keeps_cookies, address)


class Phone:
    """One phone."""

    def __init__(self, hall: Hall, keeps_cookies: bool, address: str) -> None:
        self._address = address
        self._hall = hall
        self._keeps_cookies = keeps_cookies
        self.cookies = httpx.Cookies()

    def ask(self, method: str, path: str, **given: Any) -> httpx.Response:
        """One request; redirects are not followed."""

        async def send() -> httpx.Response:
            transport = httpx.ASGITransport(app=self._hall.app, client=(self._address, 40000))
            async with httpx.AsyncClient(transport=transport, base_url=HERE, cookies=self.cookies) as client:
                answer = await client.request(method, path, **given)
                if self._keeps_cookies:
                    self.cookies = httpx.Cookies(client.cookies)
                return answer

        return self._hall.runner.run(send())

    def get(self, path: str, **given: Any) -> httpx.Response:
        return self.ask("GET", path, **given)

    def post(self, path: str, fields: dict[str, str], **given: Any) -> httpx.Response:
        return self.ask("POST", path, data=fields, **given)


@contextmanager
def a_hall(folder: Path, meeting: Meeting | None = None) -> Iterator[Hall]:
    """An evening of three themes, the second sensitive, in a file in `folder`."""
    path = folder / "avond.bijeenkomst"
    create(path, meeting or an_evening())
    session = LocalSession.open(path)
    try:
        with asyncio.Runner() as runner:
            yield Hall(session, runner)
    finally:
        session.close()


def submission(page: str, form: str) -> str:
    """The id that a form of the page was rendered with."""
    found = re.search(rf'data-form="{form}".*?name="submission" value="([^"]+)"', page, re.DOTALL)
    assert found is not None
    return found[1]


def joining_fields(page: str = "", **other: str) -> dict[str, str]:
    """What somebody who joins sends; a field given as "" is left empty, "-" leaves a box unticked."""
    usual = {
        "name": "Fatma Yılmaz",
        "phone": "06 12345678",
        "email": "",
        "contribution": "koffie",
        "shares": "ja",
        "adult": "ja",
    }
    if page:
        usual["submission"] = submission(page, "sign-up")
    return {name: value for name, value in (usual | other).items() if value != "-"}
