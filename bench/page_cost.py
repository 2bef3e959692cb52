"""What a page costs the meeting process: processor time for one request, without a network in between.

Cached pages (the phone has nothing of its own on them) beside the same pages rendered anew (it signed up), and as a
baseline in the same run a handler that sends bytes which are ready. Five hundred people have signed up and answered.

    python -m bench.page_cost [REQUESTS]
"""

import asyncio
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from bench.given_cookie import NotKnown, cookie
from bijeenkomst.app.making import make_example
from bijeenkomst.domain.commands import JoinGroup, Recognise
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.recognition import Answer
from bijeenkomst.session.interface import Done, Request
from bijeenkomst.session.local import LocalSession
from bijeenkomst.web.pages.hall_screen import GROUPS
from bijeenkomst.web.pages.live_stream import LiveStream
from bijeenkomst.web.routes import make_app
from bijeenkomst.web.server.asgi import App, Receive, Scope, Send
from bijeenkomst.web.server.phone_id import owner_of, token_in
from bijeenkomst.web.server.session_bridge import SessionBridge

REQUESTS = 200
TIMES = 5  # the quickest counts
PEOPLE = 500
MINE = 100  # phones with something of their own, so that no budget is used up


async def ready(_scope: Scope, _receive: Receive, send: Send) -> None:
    """The baseline."""
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b"x" * 6000})


async def ask(app: App, path: str, language: str, token: str) -> tuple[int, str]:
    """Make one request, of a new phone without a token; returns the bytes received and the token given."""
    size, given = 0, ""

    async def receive() -> Any:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Any) -> None:
        nonlocal size, given
        assert message.get("status", 200) == 200, message
        size += len(message.get("body", b""))
        for name, value in message.get("headers", ()):
            if name == b"set-cookie":
                given = token_in(value.decode().partition(";")[0])

    headers = {
        "host": "127.0.0.1:8080",
        "user-agent": "Mozilla/5.0 (Linux; Android 14; Mobile) Chrome/129.0",
        "accept": "text/html,application/xhtml+xml",
        "accept-encoding": "gzip, deflate",
        "accept-language": language,
    }
    if token:
        headers["cookie"] = cookie(token)
    scope = {
        "type": "http",
        "method": "GET",
        "path": path,
        "raw_path": path.encode(),
        "query_string": b"",
        "headers": [(name.encode(), value.encode()) for name, value in headers.items()],
        "scheme": "http",
        "client": ("127.0.0.1", 40000),
        "server": ("127.0.0.1", 8080),
        "http_version": "1.1",
        "root_path": "",
    }
    await app(scope, receive, send)
    if token and given:
        raise NotKnown(path)
    return size, given


async def cost(app: App, path: str, language: str, tokens: list[str], requests: int) -> tuple[float, int]:
    """Milliseconds of processor time for one request, and its size in bytes."""
    best, size = float("inf"), 0
    for _time in range(TIMES):
        start = time.process_time()
        for number in range(requests):
            size, _none = await ask(app, path, language, tokens[number % len(tokens)])
        best = min(best, (time.process_time() - start) / requests)
    return best * 1000, size


async def given_to(app: App, phones: int) -> list[str]:
    """The tokens of so many phones that opened the first page."""
    return [(await ask(app, "/", "nl", ""))[1] for _phone in range(phones)]


def fill(session: LocalSession, tokens: list[str]) -> None:
    """Have people answer and sign up with these phones; the first `MINE` all for one theme."""
    seed, codes = session.meeting.code_seed, [theme.code for theme in session.meeting.in_order]
    for number, token in enumerate(tokens):
        owner = owner_of(seed, token)
        code = codes[0] if number < MINE else codes[number % len(codes)]
        name, phone = f"Buur {number}", f"+316{number:08}"
        joining = JoinGroup(
            owner, code, name, phone, "", "", True, True, True, False, Channel.PHONE, owner=owner
        )
        for command in (joining, Recognise(code, f"{owner}.0", Answer.YES)):
            assert isinstance(session.ask(Request(command)), Done)


async def measure(folder: Path, requests: int) -> None:
    """Measure and print everything."""
    session = LocalSession.open(make_example(folder))
    loop = asyncio.get_running_loop()
    app = make_app(session, SessionBridge(session, loop), LiveStream(session.meeting, loop, lambda: None))
    people = await given_to(app, PEOPLE)
    fill(session, people)
    mine, others = people[:MINE], await given_to(app, requests)
    code = session.meeting.in_order[0].code
    print(f"a page, ms of a core, {PEOPLE} people signed up, the quickest of {TIMES} times {requests}")
    bare, _size = await cost(ready, "/", "nl", mine, requests)
    print(f"  {'bytes that were ready':24} {bare:6.3f}")
    for name, path, language in (
        ("the start", "/", "nl"),
        ("a theme", f"/{code}", "nl"),
        ("a theme in Arabic", f"/{code}", "ar"),
        ("all groups", GROUPS, "nl"),
    ):
        kept, size = await cost(app, path, language, others, requests)
        anew, larger = await cost(app, path, language, mine, requests)
        print(f"  {name:24} kept {kept:6.3f} ({size:,} bytes)   made anew {anew:6.3f} ({larger:,} bytes)")
    session.close()


def main() -> None:
    """Measure with one meeting."""
    with tempfile.TemporaryDirectory() as name:
        asyncio.run(measure(Path(name), int(sys.argv[1]) if len(sys.argv) > 1 else REQUESTS))


if __name__ == "__main__":
    main()
