"""The window's requests that the meeting process has not answered yet."""

from collections.abc import Callable
from dataclasses import dataclass

from bijeenkomst.session.interface import Reply, Request


@dataclass(slots=True)
class Pending:
    """An unanswered request; `since` is in monotonic seconds."""

    request: Request
    reply: Callable[[Reply], None]
    since: float


def nobody_waits(_reply: Reply) -> None:
    """Commands about the hall's picture were answered when shown; `StorageStatus` reports trouble with the disk."""
