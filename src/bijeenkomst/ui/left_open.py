"""Remembers which meeting was open and how it was projected, in case of a crash or a power cut."""

import os
from contextlib import suppress
from enum import StrEnum
from pathlib import Path

from bijeenkomst.folders import state_folder


class ProjectedOn(StrEnum):
    """Where the hall's picture was shown."""

    NOTHING = ""
    PROJECTOR = "projector"
    WINDOW = "window"


class LeftOpen:
    """A file beside the program's settings that exists while a meeting is open.

    Its first line has the process that has the meeting open, and how it is projected; the rest is the meeting's path.
    """

    def __init__(self, file: Path | None = None) -> None:
        """`file` defaults to the usual place."""
        self._file = file

    def put(self, path: Path, where: ProjectedOn = ProjectedOn.NOTHING) -> None:
        """Record that this meeting is open, and how it is projected."""
        from bijeenkomst.atomic_file import make_folder, private  # the start screen writes nothing
        from bijeenkomst.wiping import once_let_go

        with suppress(OSError):
            place = self._place()
            make_folder(place.parent)
            beside = place.with_suffix(".nieuw")  # the program may be killed while writing
            with open(beside, "w", encoding="utf-8", opener=private) as file:
                file.write(f"{os.getpid()} {where}\n{path.absolute()}")
            once_let_go(lambda: beside.replace(place))

    def take_away(self) -> None:
        """Remove the file, after the meeting was closed normally."""
        with suppress(OSError):
            self._place().unlink(missing_ok=True)

    @property
    def meeting(self) -> Path | None:
        """The meeting that was left open, if it still exists and no running program has it open."""
        process, _where, path = self._read()
        if not process.isdecimal() or _runs(int(process)) or not Path(path).is_file():
            return None
        return Path(path)

    @property
    def projected_on(self) -> ProjectedOn:
        """How that meeting was projected."""
        _process, where, _path = self._read()
        return ProjectedOn(where) if where in list(ProjectedOn) else ProjectedOn.NOTHING

    def _read(self) -> tuple[str, str, str]:
        try:
            first, _line, path = self._place().read_text("utf-8").partition("\n")
        except (OSError, UnicodeDecodeError):
            return "", "", ""
        process, _space, where = first.partition(" ")  # earlier versions wrote the process only
        return process, where, path

    def _place(self) -> Path:
        if self._file is None:
            self._file = state_folder() / "open.txt"
        return self._file


def _runs(process: int) -> bool:
    """Whether another process than this one has this number now."""
    import psutil  # needed only after a crash

    with suppress(OverflowError):  # not a process number: the file was changed by something else
        return process != os.getpid() and psutil.pid_exists(process)
    return False
