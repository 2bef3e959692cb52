"""Whether the laptop hangs on the mains, from what each system says (R17)."""

from pathlib import Path

import pytest

from bijeenkomst.machine.power import Battery, Power, from_linux, from_pmset, from_windows


def a_supply(folder: Path, name: str, **told: str) -> None:
    (folder / name).mkdir(parents=True)
    for key, value in told.items():
        (folder / name / key).write_text(f"{value}\n", "ascii")


def test_linux_on_the_mains(tmp_path: Path) -> None:
    a_supply(tmp_path, "AC", type="Mains", online="1")
    a_supply(tmp_path, "BAT0", type="Battery", status="Charging", capacity="64")
    assert from_linux(tmp_path) == Battery(Power.MAINS, 64)


def test_linux_on_its_battery(tmp_path: Path) -> None:
    a_supply(tmp_path, "AC", type="Mains", online="0")
    a_supply(tmp_path, "BAT0", type="Battery", status="Discharging", capacity="23", present="1")
    assert from_linux(tmp_path) == Battery(Power.BATTERY, 23)


def test_the_battery_of_a_mouse_is_not_the_laptops(tmp_path: Path) -> None:
    a_supply(tmp_path, "mouse", type="Battery", scope="Device", status="Discharging", capacity="9")
    assert from_linux(tmp_path) == Battery(Power.NO_BATTERY)


@pytest.mark.parametrize(
    ("told", "battery"),
    [
        ((1, 8, 87), Battery(Power.MAINS, 87)),
        ((0, 4, 4), Battery(Power.BATTERY, 4)),
        ((1, 128, 255), Battery(Power.NO_BATTERY)),
        ((255, 255, 255), Battery(Power.UNKNOWN)),
    ],
)
def test_windows(told: tuple[int, int, int], battery: Battery) -> None:
    assert from_windows(*told) == battery


@pytest.mark.parametrize(
    ("told", "battery"),
    [
        (
            "Now drawing from 'Battery Power'\n -InternalBattery-0\t57%; discharging",
            Battery(Power.BATTERY, 57),
        ),
        ("Now drawing from 'AC Power'\n -InternalBattery-0\t100%; charged", Battery(Power.MAINS, 100)),
        ("Now drawing from 'AC Power'\n", Battery(Power.NO_BATTERY)),
        ("something else", Battery()),
    ],
)
def test_macos(told: str, battery: Battery) -> None:
    assert from_pmset(told) == battery
