"""What our processes pass on to programs of the system."""

import os
import subprocess
import sys

import pytest

from bijeenkomst.processes import restore_environment

SHOW = [sys.executable, "-c", "import os; print(os.environ.get('LD_LIBRARY_PATH'))"]


def shown_by_another_program() -> str:
    return subprocess.run(SHOW, capture_output=True, text=True, check=True).stdout.strip()


@pytest.mark.parametrize(("before", "after"), [("/opt/lib", "/opt/lib"), ("", ""), (None, "None")])
def test_a_bundle_starts_other_programs_with_the_libraries_of_the_system(
    monkeypatch: pytest.MonkeyPatch, before: str | None, after: str
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setenv("LD_LIBRARY_PATH", "/usr/lib/bijeenkomst/lib")
    monkeypatch.delenv("LD_LIBRARY_PATH_ORIG", raising=False)
    if before is not None:
        monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", before)
    restore_environment()
    assert shown_by_another_program() == after
    assert "LD_LIBRARY_PATH_ORIG" not in os.environ


def test_who_sets_it_for_a_checkout_keeps_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/lib")
    restore_environment()
    assert shown_by_another_program() == "/opt/lib"
