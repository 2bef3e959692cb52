"""What open pages hear, and when."""

import asyncio
import gc
import json
import weakref
from typing import Any

import pytest

from bijeenkomst.domain.commands import AddAddition, CoverPicture, ShowRecognition, ShowSlide
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.stage import Cover, Slide, SlideKind
from bijeenkomst.session.interface import History, Update
from bijeenkomst.web.pages import live_stream as live_module
from bijeenkomst.web.pages.hall_screen import public_facts
from bijeenkomst.web.pages.live_stream import LiveStream
from tests.unit.domain.evening import an_evening, joining, run


def on_theme(meeting: Meeting, number: int = 1) -> Meeting:
    """With this theme on the screen."""
    return run(meeting, ShowSlide(Slide(SlideKind.THEME, meeting.in_order[number - 1].code)))


class OpenPhone:
    """A phone with an open stream, that takes what is sent when the test lets it."""

    def __init__(self, live: LiveStream) -> None:
        self.got: asyncio.Queue[bytes] = asyncio.Queue()
        self.ended = False
        self.vanishes = False
        self.may_take = asyncio.Event()
        self.may_take.set()
        self._gone = asyncio.Event()
        self.task = asyncio.ensure_future(live({"type": "http", "method": "GET"}, self._receive, self._send))

    async def _receive(self) -> dict[str, Any]:
        await self._gone.wait()
        return {"type": "http.disconnect"}

    async def _send(self, message: Any) -> None:
        await self.may_take.wait()
        if self.vanishes:
            raise ConnectionResetError
        if message["type"] == "http.response.body":
            self.ended = not message.get("more_body", False)
            if message["body"]:
                self.got.put_nowait(message["body"])

    async def facts(self) -> dict[str, Any]:
        """The next message."""
        data = (await self.got.get()).split(b"data: ")[1]
        facts: dict[str, Any] = json.loads(data)
        return facts

    async def leave(self) -> None:
        self._gone.set()
        await self.task


def a_stream(meeting: Meeting) -> LiveStream:
    return LiveStream(meeting, asyncio.get_running_loop(), lambda: None)


def test_a_phone_hears_at_once_what_is_on_and_then_what_comes() -> None:
    async def evening() -> None:
        meeting = an_evening()
        live = a_stream(meeting)
        phone = OpenPhone(live)
        assert (await phone.facts())["kind"] == "welcome"
        live.heard(Update(on_theme(meeting), (), History(), fresh=True))
        facts = await phone.facts()
        assert (facts["path"], facts["title"]) == (f"/{meeting.in_order[0].code}", "Ontmoeten")
        assert live.phones == 1
        await phone.leave()
        assert live.phones == 0

    asyncio.run(evening())


def test_a_slow_phone_gets_what_is_on_now_and_not_what_was() -> None:
    """Latest wins."""

    async def evening() -> None:
        meeting = an_evening()
        live = a_stream(meeting)
        phone = OpenPhone(live)
        await phone.facts()
        phone.may_take.clear()
        live.publish(on_theme(meeting, 1))
        await asyncio.sleep(0)
        for number in (2, 1, 3):
            live.publish(on_theme(meeting, number))
        phone.may_take.set()
        titles = [(await phone.facts())["title"] for _message in range(2)]
        assert titles == ["Ontmoeten", "Veilig naar school"]
        assert phone.got.empty()
        await phone.leave()

    asyncio.run(evening())


def test_the_more_phones_the_longer_they_take_to_come_for_a_page(monkeypatch: Any) -> None:
    """A hall that comes all at once waits for the last, and so does who signs up meanwhile."""
    monkeypatch.setattr(live_module, "A_PHONE_MS", 200)

    async def evening() -> None:
        meeting = an_evening()
        live = a_stream(meeting)
        phones = [OpenPhone(live) for _phone in range(3)]
        await asyncio.gather(*(phone.facts() for phone in phones))
        live.publish(on_theme(meeting))
        assert {(await phone.facts())["within"] for phone in phones} == {600}
        await asyncio.gather(*(phone.leave() for phone in phones))

    asyncio.run(evening())
    assert live_module.within_ms(1) == live_module.LEAST_MS
    assert live_module.within_ms(10**6) == live_module.MOST_MS


def test_closing_ends_every_stream() -> None:
    async def evening() -> None:
        live = a_stream(an_evening())
        phones = [OpenPhone(live) for _phone in range(3)]
        await asyncio.gather(*(phone.facts() for phone in phones))
        live.close()
        await asyncio.gather(*(phone.task for phone in phones))
        assert all(phone.ended for phone in phones)
        assert live.phones == 0

    asyncio.run(evening())


def test_who_comes_when_all_streams_are_taken_hears_what_is_on_and_when_to_look_again(
    monkeypatch: Any,
) -> None:
    """N5: its page follows by looking now and then, and gets a stream as soon as there is one."""

    async def evening() -> None:
        monkeypatch.setattr(live_module, "MOST_STREAMS", 1)
        meeting = an_evening()
        live = a_stream(meeting)
        first = OpenPhone(live)
        assert "again" not in await first.facts()
        live.publish(on_theme(meeting))
        second = OpenPhone(live)
        await second.task
        message = (await second.got.get()).decode()
        facts = json.loads(message.split("data: ")[1])
        assert facts["title"] == "Ontmoeten"
        assert 20_000 <= facts["again"] <= 30_000
        assert message.startswith(f"retry: {facts['again']}\n")
        assert second.ended
        assert live.phones == 1
        await first.leave()
        third = OpenPhone(live)
        assert "again" not in await third.facts()
        await third.leave()

    asyncio.run(evening())


def test_under_a_cover_no_phone_hears_what_comes_next() -> None:
    """P12, R18"""
    meeting = run(on_theme(an_evening()), CoverPicture(Cover.BLACK))
    assert public_facts(meeting) == {"kind": "black", "path": "", "code": "", "title": ""}


def test_a_page_hears_that_something_of_its_theme_is_shown_and_nothing_else() -> None:
    """R23, R26, R35: no counts, no names, no waiting additions."""
    meeting = on_theme(an_evening())
    code = meeting.in_order[0].code
    before = public_facts(meeting)
    quiet = run(meeting, joining(meeting), AddAddition("w", code, "Wacht", Channel.PHONE))
    assert public_facts(quiet) == before
    shown = run(meeting, AddAddition("s", code, "Een oven", Channel.CONSOLE))
    assert public_facts(shown)["state"] != before["state"]
    assert public_facts(run(meeting, ShowRecognition(code)))["revealed"]


def test_streams_that_broke_off_and_were_opened_again_leave_nothing() -> None:
    """Half of the phones hang up, the others vanish while they are told something; bench/streams_reopened.py tells
    the megabytes of 15,000."""

    async def evening() -> None:
        live = a_stream(an_evening())
        tasks = []
        for number in range(200):
            phone = OpenPhone(live)
            await phone.facts()
            if number % 2:
                await phone.leave()
            else:
                phone.vanishes = True
                live.publish(on_theme(an_evening(), 1 + number // 2 % 2))
                with pytest.raises(ConnectionResetError):
                    await phone.task
            tasks.append(weakref.ref(phone.task))
        del phone
        await asyncio.sleep(0)
        gc.collect()
        assert live.phones == 0
        assert asyncio.all_tasks() == {asyncio.current_task()}
        assert not [task for task in tasks if task() is not None]

    asyncio.run(evening())
