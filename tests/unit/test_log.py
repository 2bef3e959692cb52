import faulthandler
import logging
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bijeenkomst import log
from bijeenkomst.log import BLACK, LARGEST, Redacting, crash_path, log_path, redacted, set_up


@pytest.fixture
def own_logging(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The root logger as it was, when a test is done with it; the fault handler stays the test run's own."""
    monkeypatch.setattr(faulthandler, "enable", lambda _file: None)
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    for handler in [handler for handler in root.handlers if handler not in handlers]:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)
    if log._Crashes.file is not None:
        log._Crashes.file.close()
        log._Crashes.file = None


@pytest.mark.parametrize(
    "secret",
    [
        "fatma@voorbeeld.nl",
        "mailto:fatma.de.vries+wijk@voorbeeld.co.uk",
        "06-12345678",
        "+31 6 1234 5678",
        "(050) 123 45 67",
        "+31 (0)50 – 123 45 67",
        "050/1234567",
        "1234567",
        "192.168.137.45",
        "fe80:0:0:0:1ff:fe23:4567:890a",
        "dGhpc2lzYXZlcnlsb25ndG9rZW4",
        "aGVsbG8gd29ybGQgYWJj_-",
        "0f1e2d3c4b5a69788796a5b4c3d2e1f0",
    ],
)
def test_contact_details_never_reach_the_log(secret: str) -> None:
    """Contact details are in no log, not in a message and not in a traceback; nor is a phone's token (R22)."""
    try:
        raise ValueError(secret)
    except ValueError as error:
        info = (type(error), error, error.__traceback__)
        record = logging.LogRecord("x", logging.ERROR, __file__, 1, "bij %s ging het mis", (secret,), info)
    text = Redacting().format(record)
    assert secret.removeprefix("mailto:") not in text
    assert BLACK in text
    assert "ging het mis" in text
    assert "ValueError" in text


@pytest.mark.parametrize(
    "error",
    [
        KeyError("Fenna Zijlstra"),
        ValueError("could not read 'bij Fenna thuis'"),
        OSError(28, "No space left", "Fenna Zijlstra.pdf"),
        ExceptionGroup("of Fenna", [KeyError("Fenna"), TypeError("Fenna")]),
    ],
)
def test_the_words_of_an_error_never_reach_the_log_because_they_may_hold_a_name(error: Exception) -> None:
    """A name has no pattern: kind and place of the error, and of what led to it, are what is kept."""
    try:
        try:
            raise RuntimeError("Fenna eerder")
        except RuntimeError as earlier:
            raise error from earlier
    except type(error) as caught:
        info = (type(caught), caught, caught.__traceback__)
        record = logging.LogRecord("x", logging.ERROR, __file__, 1, "het ging mis", (), info)
    text = Redacting().format(record)
    assert "Fenna" not in text.replace('"Fenna eerder"', "")  # the line of this test itself
    assert "RuntimeError" in text
    assert type(error).__name__ in text
    assert "test_log.py" in text


@pytest.mark.parametrize(
    "text",
    [
        "listening on port 8080",
        "File session/local.py, line 112, in commit_all_waiting_commands_together",
        "bijeenkomst.session.interface.SomethingWithALongClassName",
        "the evening of 2026-11-24 at 19:30",
        "PySide6 6.11.3, Python 3.11.2",
        "LONGEST_CORE_SENTENCE_OF_ALL",
        "----------------------------",
    ],
)
def test_what_helps_to_find_a_mistake_stays(text: str) -> None:
    assert redacted(text) == text


def test_a_line_starts_with_the_day_and_the_time() -> None:
    record = logging.LogRecord("bijeenkomst.web", logging.INFO, __file__, 1, "klaar", (), None)
    record.created = 0.0
    assert Redacting().format(record).startswith(("1970-01-01 ", "1969-12-31 "))
    assert Redacting().format(record).endswith("INFO bijeenkomst.web: klaar")


@pytest.mark.usefixtures("own_logging")
def test_each_process_has_its_own_file_and_setting_up_twice_logs_once() -> None:
    assert set_up("window") == log_path("window") != log_path("meeting")
    assert set_up("window") is not None
    logging.getLogger("bijeenkomst.test").warning("een %s", "zin\ud800")
    lines = log_path("window").read_text("utf-8").splitlines()
    assert len([line for line in lines if "bijeenkomst.test" in line]) == 1


@pytest.mark.usefixtures("own_logging")
def test_a_full_log_makes_room_without_touching_where_crashes_go() -> None:
    """The fault handler keeps a file's number: had it the log's, it would write into whatever gets that next."""
    set_up("window")
    crashes = log._Crashes.file
    assert crashes is not None
    number = crashes.fileno()
    for _count in range(12):
        logging.getLogger("bijeenkomst.test").warning("woord " * (LARGEST // 60))
    assert log_path("window").with_suffix(".log.1").exists()
    assert log_path("window").stat().st_size <= LARGEST
    assert (crashes.closed, crashes.fileno()) == (False, number)


def test_a_crash_leaves_its_stack_behind() -> None:
    program = "import os; from bijeenkomst.log import set_up; set_up('crashing'); os.abort()"
    done = subprocess.run([sys.executable, "-c", program], check=False, capture_output=True)
    assert done.returncode != 0
    assert "Fatal Python error" in crash_path("crashing").read_text("utf-8")


@pytest.mark.usefixtures("own_logging")
def test_without_a_place_to_write_the_evening_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "in-the-way").touch()
    monkeypatch.setattr(log, "log_folder", lambda: tmp_path / "in-the-way" / "log")
    assert set_up("window") is None
    logging.getLogger("bijeenkomst.test").warning("nergens heen")


def test_a_process_without_standard_streams_can_log() -> None:
    """Windows gives a program without a console no stdout and no stderr."""
    program = (
        "import sys; sys.stdout = sys.stderr = None; import logging; from bijeenkomst.log import set_up;"
        "set_up('silent'); logging.getLogger('bijeenkomst.test').error('stil')"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
    assert log_path("silent").read_text("utf-8").endswith("stil\n")


def test_what_nobody_handles_goes_to_the_log_and_not_to_the_user() -> None:
    """No traceback reaches a user; a log file keeps it, also from another thread."""
    code = (
        "import logging, sys, threading\n"
        "from bijeenkomst import log\n"
        "path = log.set_up('proef')\n"
        "log.keep_unexpected()\n"
        "threading.Thread(target=lambda: 1 / 0).start()\n"
        "print(path, flush=True)\n"
        "raise KeyError('oeps')\n"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert result.stderr == ""
    kept = Path(result.stdout.strip()).read_text("utf-8")
    assert "ZeroDivisionError" in kept
    assert "KeyError" in kept
