"""A stick that is pulled out, changed or locked between choosing it and writing on it (R41, R45).

Where a stick was mounted a folder can stay, on the laptop's own disk: what lands there leaves nothing to see and stays.
"""

import errno
import os
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from bijeenkomst.export import atomic_folder
from bijeenkomst.export.handover import check_package, hand_over
from bijeenkomst.export.handover.hand_over import hand_over_group, planned
from bijeenkomst.export.handover.volume import volume_of
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.handover.handover_window import HandoverWindow
from bijeenkomst.ui.handover.usb_sticks import Stick, stick_at
from tests.support.workbook_evening import a_group
from tests.unit.ui.sessions import GivenDialogs, run_here, services

NO_LONGER_IN = "De USB-stick zit er niet meer in"
VOLUMES = ("/dev/shm", "/var/tmp")  # one of them is another volume than where tests write

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="takes the memory disk of Linux for a stick, or for the laptop's"
)


class Plugged:
    """A stick at a mount point of which the folder stays when it is pulled out."""

    def __init__(self, point: Path, volume: Path) -> None:
        self.point, self.volume = point, volume
        self.put_in()

    def put_in(self) -> None:
        if self.point.is_dir() and not self.point.is_symlink():
            self.point.rmdir()
        self.point.symlink_to(self.volume)

    def pull_out(self) -> None:
        if self.point.is_symlink():
            self.point.unlink()
            self.point.mkdir()

    @property
    def on_the_laptop(self) -> list[Path]:
        return [] if self.point.is_symlink() else [path for path in self.point.rglob("*") if path.is_file()]


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[Plugged]:
    others = [one for one in VOLUMES if os.stat(one).st_dev != tmp_path.stat().st_dev]
    with TemporaryDirectory(dir=others[0]) as volume:
        yield Plugged(tmp_path / "BUURTHUIS", Path(volume))


@pytest.fixture
def opened(controller: Controller, qtbot: QtBot, stick: Plugged) -> Callable[..., HandoverWindow]:
    """Opens the window with the stick chosen. Sticks are looked for once, as in the second before it is seen."""

    def open_with(run: Callable[..., "Future[Any]"] = run_here) -> HandoverWindow:
        qtbot.waitUntil(lambda: bool(controller.meeting.first_callers))
        seen = (stick_at("BUURTHUIS", stick.point),)
        made = HandoverWindow(
            controller,
            services()._replace(run_export=run),
            GivenDialogs(),
            found=lambda: seen,
            there=lambda: seen,
        )
        qtbot.addWidget(made)
        made.show()
        next(radio for radio, _way, path in made.destination.choices if path == stick.point).click()
        made.destination.lock.setChecked(False)
        return made

    return open_with


def test_a_stick_that_was_pulled_out_is_missed_and_nothing_stays_on_the_laptop(
    opened: Callable[..., HandoverWindow], controller: Controller, stick: Plugged, qtbot: QtBot
) -> None:
    window = opened()
    stick.pull_out()
    window.go.click()
    qtbot.waitUntil(lambda: NO_LONGER_IN in window.notice.sentence)
    assert "veilig" not in window.notice.sentence
    assert stick.on_the_laptop == []
    assert not controller.meeting.handovers
    stick.put_in()
    window.go.click()
    qtbot.waitUntil(lambda: "Haal de stick veilig weg." in window.notice.sentence)
    assert [path.name for path in stick.volume.iterdir()] == ["Themagroep 1 - Ontmoeten"]


def test_who_asked_for_a_package_all_the_same_later_is_asked_for_the_stick_too(
    opened: Callable[..., HandoverWindow], controller: Controller, stick: Plugged, qtbot: QtBot
) -> None:
    """The button beside a group goes to where that was chosen before."""
    window = opened()
    window.go.click()
    qtbot.waitUntil(lambda: len(controller.meeting.handovers) == 1)
    stick.pull_out()
    window.rows[2].asked_anyway.emit(window.rows[2].code)
    qtbot.waitUntil(lambda: NO_LONGER_IN in window.notice.sentence)
    assert stick.on_the_laptop == []
    assert len(controller.meeting.handovers) == 1


def test_a_stick_that_is_pulled_out_between_two_groups_is_not_taken_away_safely(
    opened: Callable[..., HandoverWindow], controller: Controller, stick: Plugged, qtbot: QtBot
) -> None:
    def pulled(function: Callable[..., Any], *arguments: Any) -> "Future[Any]":
        done = run_here(function, *arguments)
        stick.pull_out()
        return done

    window = opened(pulled)
    window.destination.several.click()
    window.go.click()
    qtbot.waitUntil(lambda: "Klaar: 1 pakket" in window.notice.sentence)
    assert NO_LONGER_IN in window.rows[2].trouble.text()
    assert "veilig" not in window.notice.sentence
    assert stick.on_the_laptop == []


@pytest.mark.parametrize("moment", ["_write", "check_kept"])
def test_a_stick_that_goes_while_it_is_written_leaves_nothing_on_the_laptop(
    stick: Plugged, monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    """Before the files stand there, and after they were read back: the place is made again by whoever writes."""
    where = hand_over if moment == "_write" else check_package
    real = getattr(where, moment)

    def pulled(package: object, folder: Path) -> None:
        stick.pull_out()
        if moment == "check_kept":
            hand_over._write(package, folder)  # type: ignore[arg-type]  # as it would be there
        real(package, folder)

    monkeypatch.setattr(where, moment, pulled)
    (group,) = planned(a_group())
    came = hand_over_group(stick.point, group, volume=volume_of(stick.point))
    assert NO_LONGER_IN in getattr(came, "sentence", "")
    assert stick.on_the_laptop == []


def test_a_stick_that_came_back_as_another_volume_is_another_stick(
    controller: Controller, stick: Plugged, tmp_path: Path, qtbot: QtBot
) -> None:
    """Somebody takes another stick of the same name within a second: it has to be chosen."""
    found = [stick_at("BUURTHUIS", stick.point)]
    window = HandoverWindow(
        controller, services(), GivenDialogs(), found=lambda: tuple(found), there=lambda: tuple(found)
    )
    qtbot.addWidget(window)
    window.show()
    (radio,) = (one for one, _way, path in window.destination.choices if path == stick.point)
    radio.click()
    stick.pull_out()
    found[:] = [stick_at("BUURTHUIS", stick.point)]
    qtbot.waitUntil(lambda: window.destination.path is None)
    assert [path for _radio, _way, path in window.destination.choices].count(stick.point) == 1


def test_a_stick_that_is_locked_is_named_and_cannot_be_chosen(
    controller: Controller, tmp_path: Path, qtbot: QtBot
) -> None:
    """Or somebody looks for it, and then for a folder on it."""
    locked = Stick("BUURTHUIS", tmp_path, volume_of(tmp_path), locked=True)
    window = HandoverWindow(controller, services(), GivenDialogs(), found=lambda: (locked,))
    qtbot.addWidget(window)
    window.show()
    (radio,) = (one for one, _way, path in window.destination.choices if path == tmp_path)
    assert isinstance(radio, QRadioButton)
    assert not radio.isEnabled()
    assert "zit op slot" in radio.text()
    assert "schuifje" in radio.text()


def test_a_place_that_is_locked_for_writing_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Documenten is no answer for who wants a stick."""

    def refuse(_folder: Path) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr(atomic_folder, "make_folder", refuse)
    (group,) = planned(a_group())
    said = getattr(hand_over_group(tmp_path / "BUURTHUIS", group), "sentence", "")
    assert "'BUURTHUIS' zit op slot" in said
    assert "schuifje" in said
    assert "Documenten" not in said
