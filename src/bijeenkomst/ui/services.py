"""What the window needs from outside itself, given to it by `app`: opening meetings and running exports."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:  # only names here: the start screen needs none of it
    from concurrent.futures import Future

    from bijeenkomst.domain.meeting import Meeting
    from bijeenkomst.domain.values.details import Details
    from bijeenkomst.domain.values.theme import ThemeDraft
    from bijeenkomst.ui.controller import Controller


class Services(NamedTuple):
    """How the window opens and makes meetings, and has exports run in a process of their own.

    `open_meeting` and `create_meeting` raise `WorldError` with a Dutch sentence. `open_example` opens a fresh
    copy of the example meeting. `run_export(function, *arguments)` gives a future; see `ui.background_jobs`.
    `run_reading` is the same for files that are brought in, for which no export waits. `save_copy(path, target, meeting
    or None)` gives a future too.
    `make_rehearsal(path)` makes a copy to practise on, raises `WorldError` too, and `throw_away(copy)` takes it away.
    """

    open_meeting: "Callable[[Path], Controller]"
    create_meeting: "Callable[[Path, Details, Sequence[ThemeDraft]], Controller]"
    open_example: "Callable[[], Controller]"
    run_export: "Callable[..., Future[Any]]"
    run_reading: "Callable[..., Future[Any]]"
    save_copy: "Callable[[Path, Path, Meeting | None], Future[Path]]"
    make_rehearsal: "Callable[[Path], Path]"
    throw_away: "Callable[[Path], None]"
