"""Meetings that tests open: closed after a test that failed too, and on the usual ports only where that is said."""

import weakref
from collections.abc import Iterator
from typing import Any

import pytest

from bijeenkomst.app.meeting_process import run_meeting
from bijeenkomst.session.client import MeetingClient


@pytest.fixture(autouse=True)
def no_meeting_stays_open(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Each has a process, which another test finds, and which it starts again when somebody ends it.

    One with phone pages takes a usual port, perhaps that of a test on another core whose process starts again.
    """
    alone = request.node.get_closest_marker("usual_ports") is not None
    made: weakref.WeakSet[MeetingClient] = weakref.WeakSet()  # a test may look at what stays of one
    begin = MeetingClient.__init__

    def begin_and_note(client: MeetingClient, *arguments: Any, **named: Any) -> None:
        assert alone or run_meeting not in arguments, "this test needs pytest.mark.usual_ports"
        begin(client, *arguments, **named)
        made.add(client)

    monkeypatch.setattr(MeetingClient, "__init__", begin_and_note)
    yield
    for client in list(made):
        client.close()
