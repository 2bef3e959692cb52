"""Which meeting was open, and on what it was projected, when the program stopped by a crash or a power cut."""

import os
from contextlib import suppress
from enum import StrEnum
from pathlib import Path

from bijeenkomst.atomic_file import make_folder, private
from bijeenkomst.ui.state_folder import state_folder


class ProjectedOn(StrEnum):
    """Where the hall saw its picture."""

    NOTHING = ""
    PROJECTOR = "projector"
    WINDOW = "window"


class LeftOpen:
    """A mark beside the program's settings, that is there while a meeting is open.

    First the process that has it open, and how it was projected; on the lines after it which meeting it is.
    """

    def __init__(self, file: Path | None = None) -> None:
        """`file` is the mark; the usual place when it is not given."""
        self._file = file

    def put(self, path: Path, where: ProjectedOn = ProjectedOn.NOTHING) -> None:
        """This meeting is open now, and projected like this."""
        with suppress(OSError):
            place = self._place()
            make_folder(place.parent)
            beside = place.with_suffix(".nieuw")  # the program may stop in this very moment
            with open(beside, "w", encoding="utf-8", opener=private) as file:
                file.write(f"{os.getpid()} {where}\n{path.absolute()}")
            beside.replace(place)

    def take_away(self) -> None:
        """It was closed as it should be."""
        with suppress(OSError):
            self._place().unlink(missing_ok=True)

    @property
    def meeting(self) -> Path | None:
        """The meeting that was left open, when it is still there and no program has it."""
        process, _where, path = self._read()
        if not process.isdecimal() or _runs(int(process)) or not Path(path).is_file():
            return None
        return Path(path)

    @property
    def projected_on(self) -> ProjectedOn:
        """How the hall saw it then."""
        _process, where, _path = self._read()
        return ProjectedOn(where) if where in list(ProjectedOn) else ProjectedOn.NOTHING

    def _read(self) -> tuple[str, str, str]:
        try:
            first, _line, path = self._place().read_text("utf-8").partition("\n")
        except (OSError, UnicodeDecodeError):
            return "", "", ""
        process, _space, where = first.partition(" ")  # earlier versions kept the process alone
        return process, where, path

    def _place(self) -> Path:
        if self._file is None:
            self._file = state_folder() / "open.txt"
        return self._file


def _runs(process: int) -> bool:
    """Whether another program than this one has this number now."""
    import psutil  # needed only after a crash

    with suppress(OverflowError):  # no system gives so high a number: somebody else wrote in the file
        return process != os.getpid() and psutil.pid_exists(process)
    return False
