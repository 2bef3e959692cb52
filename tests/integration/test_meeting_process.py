"""The window's meeting process with real phone pages: killed, it is back at the same address with everything."""

import errno
import os
import signal
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest
from pytestqt.qtbot import QtBot

from bijeenkomst.app.meeting_process import printed_port
from bijeenkomst.app.window import open_meeting
from bijeenkomst.domain.commands import CountPresent
from tests.integration.forms import forms_of, sign_up_values
from tests.integration.serving import a_file
from tests.support.running import meeting_process_id

pytestmark = pytest.mark.usual_ports

PATIENCE = 30_000
MEMORY_DISK = Path("/dev/shm")


def take_named_objects_away() -> None:
    """As systemd does when somebody logs out, and as people do who tidy up; on other systems they have no name."""
    if sys.platform == "linux":
        ours = {line.split()[4] for line in Path("/proc/self/maps").read_text("utf-8").splitlines()}
        for named in MEMORY_DISK.glob("sem.mp-*"):
            if str(named.stat().st_ino) in ours:
                named.unlink()


def _bound(other: socket.socket, port: int) -> bool:
    try:
        other.bind(("127.0.0.1", port))
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        return False
    return True


@contextmanager
def taken(port: int) -> Iterator[None]:
    """Another program listens on that port from the moment that it is free."""
    with socket.socket() as other:
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        while not _bound(other, port):
            pass
        other.listen()
        yield


def test_killed_it_comes_back_on_the_same_port_and_says_so(tmp_path: Path, qtbot: QtBot) -> None:
    """R19, N4: the server process dies; nothing confirmed is lost, phones find it where it was."""
    controller = open_meeting(a_file(tmp_path), "127.0.0.1")
    told: list[str] = []
    controller.status_changed.connect(lambda status: told.append(str(status.sentence)))
    qtbot.waitUntil(lambda: controller.status.running, timeout=PATIENCE)
    url, code = controller.status.base_url, controller.meeting.in_order[0].code
    form = forms_of(httpx.get(f"{url}/{code}").text)["sign-up"]
    values = sign_up_values(form, "Anna", email="anna@voorbeeld.nl")
    assert httpx.post(f"{url}{form.action}", data=values).status_code == 303
    take_named_objects_away()
    os.kill(meeting_process_id(), signal.SIGKILL)
    qtbot.waitUntil(lambda: any("Alles is bewaard" in sentence for sentence in told), timeout=PATIENCE)
    qtbot.waitUntil(lambda: controller.status.running, timeout=PATIENCE)
    assert controller.status.base_url == url
    assert controller.meeting.sign_up_count(code) == 1
    assert httpx.post(f"{url}{form.action}", data=values).status_code == 303
    assert "1 mens" in httpx.get(f"{url}/{code}").text
    controller.close()


def test_a_port_that_another_program_took_meanwhile_is_waited_for(tmp_path: Path, qtbot: QtBot) -> None:
    """R11, N4: what stands on sheets and screens is never left; it is said, and the phones come back by themselves."""
    controller = open_meeting(a_file(tmp_path), "127.0.0.1")
    qtbot.waitUntil(lambda: controller.status.running, timeout=PATIENCE)
    url, port = controller.status.base_url, controller.status.port
    os.kill(meeting_process_id(), signal.SIGKILL)
    with taken(port):
        qtbot.waitUntil(lambda: "al in gebruik" in str(controller.status.sentence), timeout=PATIENCE)
        assert "vanzelf verder" in str(controller.status.sentence)
        assert not controller.status.running
        controller.do(CountPresent(3))
        qtbot.waitUntil(lambda: controller.meeting.present == 3, timeout=PATIENCE)
    qtbot.waitUntil(lambda: controller.status.running, timeout=PATIENCE)
    assert (controller.status.base_url, str(controller.status.sentence)) == (url, "")
    assert httpx.get(url).status_code == 200
    controller.close()


def test_the_meeting_process_lets_the_window_go_first(tmp_path: Path, qtbot: QtBot) -> None:
    """With both cores busy the hall's picture stays smooth."""
    controller = open_meeting(a_file(tmp_path), "127.0.0.1")
    qtbot.waitUntil(lambda: controller.status.running, timeout=PATIENCE)
    ours, theirs = (os.getpriority(os.PRIO_PROCESS, process) for process in (0, meeting_process_id()))
    assert theirs > ours
    controller.close()


def test_what_stands_on_paper_decides_the_port() -> None:
    """N4: never change the port silently once sheets are printed."""
    assert printed_port("http://192.168.137.1:8088") == 8088
    assert printed_port("http://10.42.0.1") == 80
    assert printed_port("https://bijeenkomst.example") == 0
    assert printed_port("") == 0
