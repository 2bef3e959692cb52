"""The window's meeting process with real phone pages: killed, it is back at the same address with everything."""

import os
import signal
from pathlib import Path

import httpx
import pytest
from pytestqt.qtbot import QtBot

from bijeenkomst.app.meeting_process import printed_port
from bijeenkomst.app.window import open_meeting
from tests.integration.forms import forms_of, sign_up_values
from tests.integration.serving import a_file
from tests.support.running import meeting_process_id

pytestmark = pytest.mark.usual_ports

PATIENCE = 30_000


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
    os.kill(meeting_process_id(), signal.SIGKILL)
    qtbot.waitUntil(lambda: any("Alles is bewaard" in sentence for sentence in told), timeout=PATIENCE)
    qtbot.waitUntil(lambda: controller.status.running, timeout=PATIENCE)
    assert controller.status.base_url == url
    assert controller.meeting.sign_up_count(code) == 1
    assert httpx.post(f"{url}{form.action}", data=values).status_code == 303
    assert "1 mens" in httpx.get(f"{url}/{code}").text
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
