"""What goes through the pipe to the window."""

import multiprocessing
import threading
from pathlib import Path

from bijeenkomst.document.file import create
from bijeenkomst.domain import commands as c
from bijeenkomst.session.interface import Request
from bijeenkomst.session.local import LocalSession
from bijeenkomst.session.messages import Ask, Group, Opened, Stop
from bijeenkomst.session.served import ServedSession
from tests.unit.domain.evening import an_evening, joining


def test_what_can_be_undone_is_sent_only_when_it_changed(tmp_path: Path) -> None:
    """Phones do fifty things a second, and none of them changes what the console can take back."""
    path = tmp_path / "avond.bijeenkomst"
    create(path, an_evening())
    session, gone = LocalSession.open(path), threading.Event()
    window, meeting = multiprocessing.Pipe()
    ServedSession(session, meeting, gone.set)
    opened = window.recv()
    assert isinstance(opened, Opened)
    requests = (
        Request(joining(session.meeting, key="een")),
        Request(c.CountPresent(52), by_console=True),
        Request(joining(session.meeting, key="twee")),
    )
    said = []
    for ticket, request in enumerate(requests):
        window.send(Ask(ticket, request))
        group = window.recv()
        assert isinstance(group, Group)
        assert [number for number, _reply in group.replies] == [ticket]
        said.append(group.history)
    assert said == [None, session.history, None]
    assert session.history.undo
    window.send(Stop())
    assert gone.wait(10)
    session.close()
