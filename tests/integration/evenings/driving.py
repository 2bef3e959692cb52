"""An evening from the first file to the last, through the program's public interface.

The command line makes the meeting, the sheets, the packages and the report; phones send their forms over HTTP; what
only the window can do goes through its session.
"""

import contextlib
import io
import threading
from collections.abc import Iterator
from pathlib import Path

from bijeenkomst.app import main
from bijeenkomst.session.local import LocalSession
from bijeenkomst.web.phone_server import PhoneServer
from tests.integration.evenings.evening import Evening
from tests.integration.evenings.files import details_file, themes_file
from tests.integration.evenings.hall import Hall
from tests.integration.evenings.outcome import Outcome, Said

ADDRESS = "http://192.168.137.1:8080"


def command_line(*arguments: str | Path) -> Said:
    """`bijeenkomst …`, in this process."""
    out, errors = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(errors):
        status = main([str(one) for one in arguments])
    return Said(status, out.getvalue(), errors.getvalue())


def run_evening(evening: Evening, folder: Path) -> Outcome:
    """Live through it; all files come in `folder`."""
    file = folder / "avond.bijeenkomst"
    outcome = Outcome(folder)
    themes, details = themes_file(evening, folder), details_file(evening, folder)
    made = command_line("new", file, "--themes", themes, "--details", details)
    assert made.status == 0, made.errors
    outcome.sheets = command_line("sheets", file, "--out", folder / "sheets", "--address", ADDRESS)
    session = LocalSession.open(file)
    try:
        outcome.codes = [theme.code for theme in session.meeting.in_order]
        with _served(session) as base:
            Hall(evening, outcome, session, base).live_through()
    finally:
        session.close()
    outcome.handover = command_line("handover", file, "--out", folder / "packages")
    outcome.report = command_line("report", file, "--out", folder / "report", "--press")
    return outcome


@contextlib.contextmanager
def _served(session: LocalSession) -> Iterator[str]:
    server = PhoneServer(session, "127.0.0.1", (0,))
    server.bind()
    thread = threading.Thread(target=server.run, name="phones of the evening")
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.port}"
    finally:
        server.stop()
        thread.join()
