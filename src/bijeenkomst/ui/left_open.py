"""Which meeting was open when the program stopped without closing it: a crash, or a power cut."""

import os
import sys
from contextlib import suppress
from pathlib import Path

from bijeenkomst.ui.state_folder import state_folder


class LeftOpen:
    """A mark beside the program's settings, that is there while a meeting is open."""

    def __init__(self, file: Path | None = None) -> None:
        """`file` is the mark; the usual place when it is not given."""
        self._file = file

    def put(self, path: Path) -> None:
        """This meeting is open now."""
        with suppress(OSError):
            place = self._place()
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(f"{os.getpid()}\n{path.absolute()}", "utf-8")

    def take_away(self) -> None:
        """It was closed as it should be."""
        with suppress(OSError):
            self._place().unlink(missing_ok=True)

    @property
    def meeting(self) -> Path | None:
        """The meeting that was left open, when it is still there and no program has it."""
        try:
            process, _line, path = self._place().read_text("utf-8").partition("\n")
        except (OSError, UnicodeDecodeError):
            return None
        if not process.isdigit() or _lives(int(process)) or not Path(path).is_file():
            return None
        return Path(path)

    def _place(self) -> Path:
        if self._file is None:
            self._file = state_folder() / "open.txt"
        return self._file


def _lives(process: int) -> bool:
    """Whether a process with this number runs now."""
    if sys.platform == "win32":  # os.kill would end it there
        import ctypes

        handle = ctypes.windll.kernel32.OpenProcess(
            0x1000, False, process
        )  # PROCESS_QUERY_LIMITED_INFORMATION
        if handle:
            ctypes.windll.kernel32.CloseHandle(handle)
        return bool(handle)
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:  # somebody else's
        return True
    return process != os.getpid()
