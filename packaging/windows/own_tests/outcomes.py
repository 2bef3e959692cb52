"""A plugin of pytest that writes down at once what came of each test, so that a run that crashes tells how far it came.

OUTCOMES names the file: a line of JSON for each test that starts, fails, or was done. LEFT_OUT names one with what is
not to be started. FONTS is a folder with fonts.
"""

import json
import os
from pathlib import Path

import pytest
from cannot_run import names_of

ENOUGH = 6000  # characters of what a test says when it fails


class _Told:
    def __init__(self) -> None:
        self._path = Path(os.environ["OUTCOMES"])
        self._left_out = set(Path(os.environ["LEFT_OUT"]).read_text("utf-8").splitlines())

    def _tell(self, what: str, test: str, why: str = "") -> None:
        with self._path.open("a", encoding="utf-8") as file:
            file.write(json.dumps([what, test, why[-ENOUGH:]]) + "\n")

    def pytest_collection_modifyitems(self, config: pytest.Config, items: list[pytest.Item]) -> None:
        """Leave out a test, one with all its parameters, or a file."""
        out = [item for item in items if not self._left_out.isdisjoint(names_of(item.nodeid))]
        items[:] = [item for item in items if item not in out]
        config.hook.pytest_deselected(items=out)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """A file that cannot be read as tests."""
        if report.failed:
            self._tell("failed", report.nodeid, str(report.longrepr))

    def pytest_runtest_logstart(self, nodeid: str) -> None:
        """Before anything of it runs."""
        self._tell("started", nodeid)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Of its preparation, itself, and what comes after."""
        if report.failed or report.skipped:
            self._tell("failed", report.nodeid, report.longreprtext)
        if report.when == "teardown":
            self._tell("done", report.nodeid)


def pytest_configure(config: pytest.Config) -> None:
    """Begin to tell. Wine passes on no variable for Qt, which has no fonts of its own here, and complains."""
    os.environ["QT_QPA_FONTDIR"] = os.environ["FONTS"]
    config.pluginmanager.register(_Told())
