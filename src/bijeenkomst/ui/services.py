"""What the window needs from other rooms, passed to it by `app`: opening meetings and running exports."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:  # not needed by the start screen
    from concurrent.futures import Future

    from bijeenkomst.domain.meeting import Meeting
    from bijeenkomst.domain.values.details import Details
    from bijeenkomst.domain.values.theme import ThemeDraft
    from bijeenkomst.ui.controller import Controller


class Services(NamedTuple):
    """Functions to open and make meetings, and to run exports in another process.

    `open_meeting`, `create_meeting` and `make_rehearsal(path)`, which makes a practice copy, raise `WorldError` with a
    sentence. `open_example` opens a fresh copy of the example meeting. `run_export(function, *arguments)` returns a
    future (see `ui.background_jobs`); `run_reading` does too, in a process beside it for reading files; and so does
    `save_copy(path, target, meeting or None, images)`. `throw_away(copy)` deletes a practice copy.
    """

    open_meeting: "Callable[[Path], Controller]"
    create_meeting: "Callable[[Path, Details, Sequence[ThemeDraft]], Controller]"
    open_example: "Callable[[], Controller]"
    run_export: "Callable[..., Future[Any]]"
    run_reading: "Callable[..., Future[Any]]"
    save_copy: "Callable[[Path, Path, Meeting | None, Mapping[str, bytes]], Future[Path]]"
    make_rehearsal: "Callable[[Path], Path]"
    throw_away: "Callable[[Path], None]"
