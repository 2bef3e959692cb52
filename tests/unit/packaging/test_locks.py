"""The lock files have something to install on every system that the program is made for."""

import re
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[3]
LINE = re.compile(r"^(?P<package>[a-z0-9][^\\]*==[^\\]*) \\$", re.MULTILINE)
INTEL_MAC = {"sys_platform": "darwin", "platform_machine": "x86_64", "os_name": "posix"}
ARM_MAC = {"sys_platform": "darwin", "platform_machine": "arm64", "os_name": "posix"}
LINUX = {"sys_platform": "linux", "platform_machine": "x86_64", "os_name": "posix"}
WINDOWS = {"sys_platform": "win32", "platform_machine": "AMD64", "os_name": "nt"}


def installed(lock: str, system: dict[str, str]) -> dict[str, list[str]]:
    """The versions of each package that pip takes from a lock file there."""
    found: dict[str, list[str]] = {}
    for line in LINE.findall((ROOT / lock).read_text("utf-8")):
        package = Requirement(line)
        here = {"python_version": "3.11", "python_full_version": "3.11.9", "platform_system": ""}
        if package.marker is None or package.marker.evaluate(here | system):
            found.setdefault(package.name, []).append(str(package.specifier).removeprefix("=="))
    return found


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_a_mac_with_an_intel_processor_gets_a_cryptography_that_has_a_wheel_for_it(lock: str) -> None:
    """From 49 on there is none."""
    [version] = installed(lock, INTEL_MAC)["cryptography"]
    assert int(version.split(".")[0]) < 49


@pytest.mark.parametrize(
    "system", [INTEL_MAC, ARM_MAC, LINUX, WINDOWS], ids=["intel", "arm", "linux", "windows"]
)
@pytest.mark.parametrize(
    "lock", ["requirements.lock", "requirements-dev.lock", "packaging/requirements.lock"]
)
def test_no_system_gets_two_versions_of_one_package(lock: str, system: dict[str, str]) -> None:
    packages = installed(lock, system)
    assert len(packages) >= 5
    assert {name: versions for name, versions in packages.items() if len(versions) != 1} == {}


@pytest.mark.parametrize("system", [INTEL_MAC, ARM_MAC, LINUX], ids=["intel", "arm", "linux"])
def test_what_packs_the_program_agrees_with_what_it_packs(system: dict[str, str]) -> None:
    """Both are installed beside each other."""
    packed, packs = installed("requirements.lock", system), installed("packaging/requirements.lock", system)
    assert {"pyinstaller", "pyinstaller-hooks-contrib"} <= packs.keys()
    assert {name for name in packed.keys() & packs.keys() if packed[name] != packs[name]} == set()
