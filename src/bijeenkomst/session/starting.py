"""Starting the meeting process, for the first time and again, and finding out whether it could open the file."""

import multiprocessing
import threading
import time
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, NamedTuple

from bijeenkomst.domain.errors import WorldError
from bijeenkomst.i18n import later as N_
from bijeenkomst.processes import Orphaned, start
from bijeenkomst.session.messages import CouldNotOpen, Opened, ToMeeting, ToWindow
from bijeenkomst.session.pieces import Piece, put_together

PATIENCE_SECONDS = 60.0  # for each message of a process that opens a file, perhaps from a slow stick
PATIENCE_AGAIN_SECONDS = 20.0  # the same for one that replaces a process which had opened the file
MOST_RESTARTS = 5  # within RESTART_WINDOW seconds; beyond that, restarting will not help
RESTART_WINDOW = 30.0
PAUSE_SECONDS = 0.2  # after the first restart that failed; each next pause is twice as long

StartedProcess = tuple[BaseProcess, "Connection[ToMeeting, ToWindow]"]


class CouldNotOpenMeeting(WorldError):
    """The meeting process could not open the file; the sentence says why."""


class OpenedProcess(NamedTuple):
    """A meeting process that has opened the file, our end of its pipe, and what it opened."""

    process: BaseProcess
    pipe: "Connection[ToMeeting, ToWindow]"
    opened: Opened


def start_meeting(target: Callable[..., None], arguments: tuple[Any, ...]) -> StartedProcess:
    """A spawned process that runs `target(pipe, *arguments)`, with our end of the pipe.

    All that it needs goes through pipes. A semaphore or shared memory would have a name in the system, which others can
    take away (systemd does when somebody logs out), and no process could be started with it any more.
    """
    ours, theirs = multiprocessing.get_context("spawn").Pipe()
    process = start(target, theirs, *arguments, name="bijeenkomst-meeting", orphaned=Orphaned.FINISHES)
    theirs.close()
    return process, ours


class Starts:
    """Starts meeting processes that run `target(pipe, port, *arguments)`, and waits until they opened the file."""

    def __init__(self, target: Callable[..., None], arguments: tuple[Any, ...]) -> None:
        self._target = target
        self._arguments = arguments
        self._times: list[float] = []

    def first(self, started: StartedProcess | None = None) -> OpenedProcess:
        """The first process, or `started`, if that is alive.

        Raises:
            CouldNotOpenMeeting: the file cannot be opened, the process does not answer, or it died.
        """
        try:
            return _opened(started or self._start(0), PATIENCE_SECONDS)
        except TimeoutError:
            sentence = N_(
                "Het openen duurt te lang. Misschien antwoordt de schijf of de USB-stick niet. Zet het bestand op "
                "deze laptop, en open het daar."
            )
        except (EOFError, OSError):
            if started is not None:  # it waited, and somebody ended it
                return self.first()
            sentence = N_(
                "Het openen brak af. Probeer het nog een keer. Lukt het weer niet? Start de laptop dan opnieuw op."
            )
        raise CouldNotOpenMeeting(sentence)

    def again(self, port: int, unwanted: threading.Event) -> OpenedProcess | None:
        """A new process after one that died; None if that does not help, or is `unwanted` by now."""
        pause = PAUSE_SECONDS
        for _turn in range(MOST_RESTARTS):
            if unwanted.is_set() or self._too_often():
                return None
            try:
                return _opened(self._start(port), PATIENCE_AGAIN_SECONDS)
            except (CouldNotOpenMeeting, EOFError, OSError):
                unwanted.wait(pause)
                pause *= 2
        return None

    def _start(self, port: int) -> StartedProcess:
        self._times.append(time.monotonic())
        return start_meeting(self._target, (port, *self._arguments))

    def _too_often(self) -> bool:
        now = time.monotonic()
        self._times = [start for start in self._times if now - start < RESTART_WINDOW]
        return len(self._times) > MOST_RESTARTS


def _opened(started: StartedProcess, patience: float) -> OpenedProcess:
    process, pipe = started
    try:
        return OpenedProcess(process, pipe, receive_opened(pipe, patience))
    except (CouldNotOpenMeeting, EOFError, OSError):
        process.kill()  # it stores nothing, and may hang
        process.join()
        pipe.close()
        raise


def receive_opened(pipe: "Connection[ToMeeting, ToWindow]", patience: float) -> Opened:
    """Its first message, with the meeting whole.

    Raises:
        CouldNotOpenMeeting: the file cannot be opened.
        TimeoutError: nothing came for `patience` seconds.
        EOFError, OSError: the process died.
    """
    message = _receive(pipe, patience)
    if isinstance(message, CouldNotOpen):
        raise CouldNotOpenMeeting(message.said)
    if not isinstance(message, Opened):
        raise AssertionError(type(message).__name__)
    pieces = _pieces(pipe, message.pieces, patience)
    return Opened(put_together(message.meeting, pieces), message.history)


def _pieces(pipe: "Connection[ToMeeting, ToWindow]", number: int, patience: float) -> Iterator[Piece]:
    for _turn in range(number):
        piece = _receive(pipe, patience)
        if not isinstance(piece, Piece):
            raise AssertionError(type(piece).__name__)
        yield piece


def _receive(pipe: "Connection[ToMeeting, ToWindow]", patience: float) -> ToWindow:
    if not pipe.poll(patience):
        raise TimeoutError
    return pipe.recv()
