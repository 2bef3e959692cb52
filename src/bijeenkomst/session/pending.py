"""What the window asked of the meeting process and has no answer to yet."""

from collections.abc import Callable
from dataclasses import dataclass

from bijeenkomst.session.interface import Reply, Request


@dataclass(slots=True)
class Pending:
    """What was asked and is not answered; `since` is monotonic seconds."""

    request: Request
    reply: Callable[[Reply], None]
    since: float


def nobody_waits(_reply: Reply) -> None:
    """What the hall sees was answered when it was shown; what is wrong with the disk is told by `StorageStatus`."""
