"""What takes several steps, commands for the session and work on files by turns: handing over, the report, letting go.

The order stands in one place, as a `Process`. The command line takes the steps in a loop (`take`). The window has the
work done in the process of the exports, and shows how far it is (`ui.meeting_parts.steps_run`).
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from typing import Any, Generic, TypeAlias, TypeVar

from bijeenkomst.domain.commands import Command
from bijeenkomst.session.interface import FetchPicture

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class OnFiles:
    """Work on files, to be done in any process; the step is answered with what it gives."""

    work: Callable[..., Any]
    arguments: tuple[object, ...] = field(repr=False)


Steps: TypeAlias = Generator[Command | OnFiles | FetchPicture, Any, Result]


def _none(_asked: FetchPicture) -> bytes | None:
    return None


class Process(ABC, Generic[Result]):
    """Something that takes several steps; `done` of `of` says how far it is."""

    done = 0
    of = 0

    @abstractmethod
    def steps(self) -> Steps[Result]:
        """Each step is to be answered before the next, or failed by `throw`: what was done by then stays done."""


def take(
    process: Process[Result],
    ask: Callable[[Command], object],
    fetch: Callable[[FetchPicture], bytes | None] = _none,
) -> Result:
    """Take all steps here, one after the other; each command is asked by `ask`, each picture had by `fetch`."""
    steps = process.steps()
    try:
        step = next(steps)
        while True:
            try:
                match step:
                    case OnFiles(work, arguments):
                        answer = work(*arguments)
                    case FetchPicture():
                        answer = fetch(step)
                    case _command:
                        answer = ask(step)
            except BaseException as error:  # noqa: BLE001  # raised again by the process, unless it knows what to do
                step = steps.throw(error)
            else:
                step = steps.send(answer)
    except StopIteration as over:
        result: Result = over.value
        return result
