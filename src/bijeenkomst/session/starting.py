"""Starting the meeting process, and finding out whether it could open the file."""

import multiprocessing
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any

from bijeenkomst.domain.errors import WorldError
from bijeenkomst.processes import Orphaned, start
from bijeenkomst.session.messages import CouldNotOpen, Opened, ToMeeting, ToWindow
from bijeenkomst.session.pieces import Piece, put_together

StartedProcess = tuple[BaseProcess, "Connection[ToMeeting, ToWindow]"]


class CouldNotOpenMeeting(WorldError):
    """The meeting process could not open the file; the sentence says why."""


def start_meeting(target: Callable[..., None], arguments: tuple[Any, ...]) -> StartedProcess:
    """A spawned process that runs `target(pipe, *arguments)`, with our end of the pipe."""
    ours, theirs = multiprocessing.get_context("spawn").Pipe()
    process = start(target, theirs, *arguments, name="bijeenkomst-meeting", orphaned=Orphaned.FINISHES)
    theirs.close()
    return process, ours


def receive_opened(pipe: "Connection[ToMeeting, ToWindow]") -> Opened:
    """Its first message, with the meeting whole.

    Raises:
        CouldNotOpenMeeting: the file cannot be opened.
        EOFError, OSError: the process died.
    """
    message = pipe.recv()
    if isinstance(message, CouldNotOpen):
        raise CouldNotOpenMeeting(message.said)
    if not isinstance(message, Opened):
        raise AssertionError(type(message).__name__)
    return Opened(put_together(message.meeting, _pieces(pipe, message.pieces)), message.history)


def _pieces(pipe: "Connection[ToMeeting, ToWindow]", number: int) -> Iterator[Piece]:
    for _turn in range(number):
        piece = pipe.recv()
        if not isinstance(piece, Piece):
            raise AssertionError(type(piece).__name__)
        yield piece
