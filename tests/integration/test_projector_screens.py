"""P2-P9: the hall's picture stays on the projector, whatever happens to the cable, on a real X server."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.integration.projecting import Projecting
from tests.integration.two_screens import TwoScreens, two_screens, window_manager


@pytest.fixture
def screens(tmp_path: Path) -> Iterator[TwoScreens]:
    for program in ("Xvfb", "xrandr", "openbox"):
        assert shutil.which(program), f"{program} is missing: see the packages that start.py names"
    with two_screens(tmp_path) as screens:
        yield screens


@pytest.fixture
def projecting(screens: TwoScreens, tmp_path: Path) -> Iterator[Projecting]:
    """A program that projects the slide "Een" on the projector."""
    screens.plug(1280, 720)
    program = Projecting(screens, tmp_path / "memory.ini")
    program.tell("slide Een")
    program.tell("start")
    program.report_when(visible=True, screen="BEAMER")
    yield program
    program.end()


def test_the_picture_covers_the_whole_projector_without_a_cursor(projecting: Projecting) -> None:
    """P1, R18."""
    report = projecting.report_when(box=[1280, 0, 1280, 720])

    assert report["state"] == "on_screen"
    assert report["full"]
    assert not report["cursor"]
    assert report["painted_on_laptop"] == 0


def test_a_projector_that_is_pulled_out_takes_the_picture_along_and_never_shows_it_on_the_laptop(
    projecting: Projecting,
) -> None:
    """P2."""
    projecting.screens.unplug()
    said = projecting.wait_for(event="state")["sentence"]
    report = projecting.report_when(screens=["LAPTOP"], visible=False)

    assert "Steek de kabel er weer in" in said
    assert report["state"] == "lost"
    assert report["painted_on_laptop"] == 0
    assert report["title"] == "Een"


def test_a_projector_that_is_plugged_in_again_shows_the_slide_of_then_by_itself(
    projecting: Projecting,
) -> None:
    """P3: also when the facilitator went on to another slide meanwhile."""
    projecting.screens.unplug()
    projecting.report_when(state="lost", visible=False)
    projecting.tell("slide Twee")
    projecting.screens.plug(1280, 720)
    report = projecting.report_when(state="on_screen", visible=True, box=[1280, 0, 1280, 720])

    assert report["screen"] == "BEAMER"
    assert report["full"]
    assert report["title"] == "Twee"
    assert report["painted_on_laptop"] == 0


@pytest.mark.parametrize("size", [(1024, 768), (1920, 1080)])
def test_a_projector_that_comes_back_with_another_resolution_is_filled_to_its_edges(
    projecting: Projecting, size: tuple[int, int]
) -> None:
    """P3, P5, P9: it is known by what it is, and not by its place or size."""
    projecting.pull_out()
    projecting.screens.plug(*size)
    report = projecting.report_when(state="on_screen", visible=True, box=[1280, 0, *size])

    assert report["screen"] == "BEAMER"
    assert report["painted_on_laptop"] == 0


def test_a_plug_that_rattles_ten_times_ends_on_the_projector_and_never_on_the_laptop(
    projecting: Projecting,
) -> None:
    """P3: OpenLP 3.0.2 crashed here."""
    for _ in range(10):
        projecting.screens.unplug()
        projecting.screens.plug(1280, 720)
    report = projecting.report_when(
        state="on_screen", visible=True, screen="BEAMER", box=[1280, 0, 1280, 720]
    )

    assert report["painted_on_laptop"] == 0
    assert report["screens"] == ["LAPTOP", "BEAMER"]


def test_with_one_screen_the_facilitator_is_not_covered_and_hears_what_to_do(
    screens: TwoScreens, tmp_path: Path
) -> None:
    """P6, P7."""
    program = Projecting(screens, tmp_path / "memory.ini")
    program.tell("slide Een")
    report = program.tell("start")

    assert report["state"] == "no_projector"
    assert not report["visible"]

    in_window = program.tell("window")
    program.end()

    assert in_window["state"] == "in_window"
    assert in_window["visible"]
    assert not in_window["full"]
    assert in_window["cursor"]


def test_a_projector_that_is_plugged_in_after_the_start_is_used_without_a_click(
    screens: TwoScreens, tmp_path: Path
) -> None:
    """P3."""
    program = Projecting(screens, tmp_path / "memory.ini")
    program.tell("slide Een")
    program.tell("start")
    screens.plug(1280, 720)
    report = program.report_when(state="on_screen", visible=True, box=[1280, 0, 1280, 720])
    program.end()

    assert report["painted_on_laptop"] == 0


def test_nothing_is_projected_unasked(screens: TwoScreens, tmp_path: Path) -> None:
    """P8: also when a projector comes."""
    program = Projecting(screens, tmp_path / "memory.ini")
    program.tell("slide Een")
    screens.plug(1280, 720)
    report = program.report_when(screens=["LAPTOP", "BEAMER"])
    program.end()

    assert report["state"] == "off"
    assert not report["visible"]


def test_swapped_the_picture_and_the_console_change_places_and_back(projecting: Projecting) -> None:
    """P8, P9: each fills or fits the screen that it comes to."""
    projecting.tell("swap")
    swapped = projecting.report_when(screen="LAPTOP", console="BEAMER", box=[0, 0, 1280, 720])
    projecting.tell("swap")
    back = projecting.report_when(screen="BEAMER", console="LAPTOP", box=[1280, 0, 1280, 720])

    for report in (swapped, back):
        assert report["state"] == "on_screen"
        assert report["visible"]
        assert report["full"]
        assert report["title"] == "Een"


def test_a_swap_is_remembered(projecting: Projecting, screens: TwoScreens) -> None:
    """P1, P8: it is a choice; what a cable does is not."""
    projecting.tell("swap")
    projecting.tell("stop")
    report = projecting.tell("start")

    assert report["state"] == "on_screen"
    assert report["screen"] == "LAPTOP"


def test_swapping_ten_times_fast_ends_where_it_began(projecting: Projecting) -> None:
    """P3, P8."""
    for _ in range(10):
        projecting.tell("swap")
    report = projecting.report_when(screen="BEAMER", console="LAPTOP", box=[1280, 0, 1280, 720])

    assert report["state"] == "on_screen"
    assert report["full"]


def test_the_projector_that_the_console_was_swapped_to_is_pulled_out(projecting: Projecting) -> None:
    """P2, P6: the console comes back to the laptop, and the picture does not stay over it; F6 was a choice."""
    projecting.tell("swap")
    projecting.report_when(screen="LAPTOP", console="BEAMER", visible=True)
    projecting.screens.unplug()
    lost = projecting.report_when(state="lost", visible=False, console="LAPTOP")
    projecting.screens.plug(1280, 720)
    projecting.report_when(state="on_screen", visible=True, screen="LAPTOP", console="BEAMER")
    projecting.tell("swap")
    back = projecting.report_when(state="on_screen", visible=True, box=[1280, 0, 1280, 720])

    assert lost["screens"] == ["LAPTOP"]
    assert back["screen"] == "BEAMER"
    assert back["console"] == "LAPTOP"


def test_started_and_stopped_while_the_plug_rattles_it_ends_on_the_projector(projecting: Projecting) -> None:
    """P3: the facilitator presses what there is to press meanwhile."""
    for press in ("stop", "start", "window", "start", "stop") * 2:
        projecting.screens.unplug()
        projecting.tell(press)
        projecting.screens.plug(1280, 720)
    projecting.tell("start")
    report = projecting.report_when(
        state="on_screen", visible=True, screen="BEAMER", box=[1280, 0, 1280, 720]
    )

    assert report["full"]


def test_a_projector_that_mirrors_the_laptop_is_said_and_never_projected_on(
    screens: TwoScreens, tmp_path: Path
) -> None:
    """P6, P7: it would cover the console; set apart from it, it is used without a click."""
    screens.mirror()
    program = Projecting(screens, tmp_path / "memory.ini")
    program.tell("slide Een")
    mirrored = program.tell("start")
    program.pull_out()
    screens.plug(1280, 720)
    apart = program.report_when(state="on_screen", visible=True, box=[1280, 0, 1280, 720])
    program.end()

    assert mirrored["state"] == "no_projector"
    assert not mirrored["visible"]
    assert "hetzelfde" in str(mirrored["sentence"])
    assert "Uitbreiden" in str(mirrored["sentence"])
    assert apart["painted_on_laptop"] == 0


def test_a_projector_that_starts_to_mirror_takes_the_picture_away_from_the_console(
    projecting: Projecting,
) -> None:
    """P6, P7: somebody pressed Win+P once too often; pressed again, it comes back by itself."""
    projecting.pull_out()
    projecting.screens.mirror()
    report = projecting.report_when(screens=["LAPTOP", "BEAMER"], state="lost", visible=False)
    said = report["sentence"]
    projecting.pull_out()
    projecting.screens.plug(1280, 720)
    back = projecting.report_when(state="on_screen", visible=True, box=[1280, 0, 1280, 720])

    assert "hetzelfde" in str(said)
    assert back["painted_on_laptop"] == 0


def test_each_screen_shows_its_number_and_the_picture_stays(projecting: Projecting) -> None:
    """P8."""
    asked = projecting.tell("numbers")
    projecting.wait_for(event="numbers are gone")
    gone = projecting.tell("report")

    assert asked["numbers"] == ["LAPTOP", "BEAMER"]
    assert asked["visible"]
    assert asked["screen"] == "BEAMER"
    assert gone["numbers"] == []
    assert gone["visible"]


def test_a_number_never_stays_behind_when_its_screen_goes(projecting: Projecting) -> None:
    """P2, P8."""
    projecting.tell("numbers")
    projecting.screens.unplug()
    report = projecting.report_when(screens=["LAPTOP"])

    assert report["numbers"] == []


@pytest.fixture
def managed(screens: TwoScreens) -> Iterator[TwoScreens]:
    """With a lid, and a window manager that minimises, moves and stacks windows."""
    screens.have_a_lid()
    with window_manager(screens):
        yield screens


@pytest.fixture
def managed_projecting(managed: TwoScreens, projecting: Projecting) -> Projecting:
    return projecting


def test_the_lid_is_shut_and_opened_again_as_often_as_one_likes(managed_projecting: Projecting) -> None:
    """P21: the picture stays in the hall, the console is out of sight, and comes back to the laptop."""
    for _ in range(3):
        managed_projecting.screens.shut_lid()
        shut = managed_projecting.report_when(screens=["BEAMER"], state="over_console", aside=True)
        managed_projecting.screens.open_lid()
        opened = managed_projecting.report_when(console="LAPTOP", state="on_screen", aside=False)

        for report in (shut, opened):
            assert report["screen"] == "BEAMER"
            assert report["visible"]
            assert report["full"]
            assert report["painted_on_laptop"] == 0
            assert "los" not in str(report["sentence"])


def test_the_cable_goes_out_and_in_while_the_lid_is_shut(managed_projecting: Projecting) -> None:
    """P3, P21."""
    screens = managed_projecting.screens
    screens.shut_lid()
    managed_projecting.report_when(screens=["BEAMER"], state="over_console")
    screens.unplug()
    lost = managed_projecting.report_when(screens=["screen"], state="lost", visible=False, aside=False)
    screens.plug(1024, 768)
    managed_projecting.report_when(screens=["BEAMER"], state="over_console", visible=True)
    screens.open_lid()
    back = managed_projecting.report_when(console="LAPTOP", state="on_screen", box=[1280, 0, 1024, 768])

    assert "los" in str(lost["sentence"])
    assert back["painted_on_laptop"] == 0


def test_the_console_that_is_dragged_or_moved_into_the_hall_comes_back(
    managed_projecting: Projecting,
) -> None:
    """P21: and it says so; the picture stays where it is."""
    for corner in (1300, 2000):
        managed_projecting.tell(f"console {corner}")
        report = managed_projecting.report_when(console="LAPTOP", state="on_screen")
        while "teruggezet" not in str(report["sentence"]):  # until it has been moved there and back
            report = managed_projecting.tell("report")

        assert report["screen"] == "BEAMER"
        assert report["visible"]
    moved = managed_projecting.report_when(console="LAPTOP")

    assert "F6" in str(moved["sentence"])


def test_started_with_the_console_on_the_projector_they_come_where_they_belong(
    managed: TwoScreens, tmp_path: Path
) -> None:
    """P1, P21: the projector is not skipped because the console stands on it."""
    managed.plug(1280, 720)
    program = Projecting(managed, tmp_path / "memory.ini")
    program.tell("slide Een")
    program.tell("console 1500")
    program.report_when(console="BEAMER")
    program.tell("start")
    report = program.report_when(console="LAPTOP", screen="BEAMER", state="on_screen", visible=True)
    program.end()

    assert report["painted_on_laptop"] == 0


def test_a_projector_that_is_plugged_in_leaves_the_keyboard_where_somebody_types(
    screens: TwoScreens, tmp_path: Path
) -> None:
    """P18: a window manager gives it to whatever is shown; what was being typed would steer the hall."""
    with window_manager(screens):
        program = Projecting(screens, tmp_path / "memory.ini")
        program.report_when(keyboard=True)
        program.tell("start")
        screens.plug(1280, 720)
        program.wait_for(event="keyboard in the hall")

        program.report_when(visible=True, screen="BEAMER", keyboard=True)
        program.end()


def test_the_projector_becomes_the_main_screen(projecting: Projecting) -> None:
    """P4, P21: some systems do so at a plug, and move windows there."""
    with window_manager(projecting.screens):
        projecting.pull_out()
        projecting.screens.plug(1280, 720, main=True)
        report = projecting.report_when(console="LAPTOP", state="on_screen", screen="BEAMER", visible=True)

    assert report["painted_on_laptop"] == 0
