"""Whether the laptop is on mains power, as each operating system tells. Read in another process."""

import re
import subprocess
import sys
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

POWER_SUPPLIES = Path("/sys/class/power_supply")
PMSET = ("pmset", "-g", "batt")
PMSET_SECONDS = 5.0
NO_BATTERY_FLAG, UNKNOWN_BYTE = 128, 255  # of SYSTEM_POWER_STATUS
ON_MAINS = ("charging", "full", "not charging")


class Power(StrEnum):
    """Where the laptop's power comes from."""

    MAINS = "mains"
    BATTERY = "battery"
    NO_BATTERY = "no battery"  # so it is on mains power
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Battery:
    """The power source, and the charge of the battery in percent, or None when it is not known."""

    power: Power = Power.UNKNOWN
    percent: int | None = None


def read_battery(system: str = sys.platform) -> Battery:
    """Read the current state of `system` (`sys.platform`); unknown when it cannot be read."""
    try:
        if system == "win32":
            return from_windows(*_windows_status())
        if system == "darwin":
            return from_pmset(_pmset())
        return from_linux(POWER_SUPPLIES)
    except (OSError, ValueError, subprocess.SubprocessError):
        return Battery()


def from_linux(supplies: Path) -> Battery:
    """The state according to /sys/class/power_supply; batteries of devices such as a mouse are ignored."""
    mains, states, percents = False, [], []
    for supply in sorted(supplies.iterdir()):
        kind = _line(supply / "type")
        if kind in ("Mains", "USB") and _line(supply / "online") == "1":
            mains = True
        if kind == "Battery" and _line(supply / "scope") != "Device" and _line(supply / "present") != "0":
            states.append(_line(supply / "status").lower())
            percents.append(_line(supply / "capacity"))
    charge = next((int(percent) for percent in percents if percent.isdecimal()), None)
    if mains:
        return Battery(Power.MAINS, charge)
    if not states:
        return Battery(Power.NO_BATTERY)
    if "discharging" in states:
        return Battery(Power.BATTERY, charge)
    return Battery(Power.MAINS if any(state in ON_MAINS for state in states) else Power.UNKNOWN, charge)


def from_windows(line: int, flag: int, percent: int) -> Battery:
    """The state according to GetSystemPowerStatus: ACLineStatus, BatteryFlag and BatteryLifePercent."""
    charge = percent if percent <= 100 else None
    if flag != UNKNOWN_BYTE and flag & NO_BATTERY_FLAG:
        return Battery(Power.NO_BATTERY)
    return Battery({0: Power.BATTERY, 1: Power.MAINS}.get(line, Power.UNKNOWN), charge)


def from_pmset(text: str) -> Battery:
    """The state according to the output of `pmset -g batt` on macOS."""
    match = re.search(r"(\d{1,3})%", text)
    charge = int(match[1]) if match else None
    if "'Battery Power'" in text:
        return Battery(Power.BATTERY, charge)
    if "'AC Power'" not in text:
        return Battery()
    return Battery(Power.MAINS, charge) if "InternalBattery" in text else Battery(Power.NO_BATTERY)


def _line(path: Path) -> str:
    try:
        return path.read_text("ascii", "replace").strip()
    except OSError:  # not every supply has every file
        return ""


def _pmset() -> str:
    result = subprocess.run(PMSET, capture_output=True, check=True, timeout=PMSET_SECONDS)
    return result.stdout.decode("utf-8", "replace")


def _windows_status() -> tuple[int, int, int]:
    if sys.platform == "win32":
        import ctypes

        status = (ctypes.c_ubyte * 12)()  # SYSTEM_POWER_STATUS: four bytes, then two of 32 bits
        if ctypes.windll.kernel32.GetSystemPowerStatus(ctypes.byref(status)):
            return status[0], status[1], status[2]
    raise OSError("Windows does not say")
