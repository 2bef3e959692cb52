"""Taking the steps of a process here, one after the other."""

from collections.abc import Callable

import pytest

from bijeenkomst.domain.commands import BeginLettingGo, Command
from bijeenkomst.domain.errors import WorldError
from bijeenkomst.session.steps import OnFiles, Process, Steps, take


def fail(error: Exception) -> None:
    raise error


class Three(Process[list[object]]):
    """Work, a command, and work again; it knows what to do when the world fails, and tidies whatever happens."""

    def __init__(self, work: Callable[..., object], *arguments: object) -> None:
        self.work, self.arguments = work, arguments
        self.tidied = False

    def steps(self) -> Steps[list[object]]:
        answers: list[object] = []
        try:
            answers.append((yield OnFiles(self.work, self.arguments)))
        except WorldError as error:
            answers.append(error.sentence)
        except Exception:
            yield OnFiles(setattr, (self, "tidied", True))
            raise
        answers.append((yield BeginLettingGo()))
        answers.append((yield OnFiles(max, (3, 4))))
        return answers


def test_each_step_is_done_in_its_order_and_answered() -> None:
    asked: list[Command] = []
    assert take(Three(len, "avond"), asked.append) == [5, None, 4]
    assert asked == [BeginLettingGo()]


def test_a_step_that_fails_is_told_to_the_process_which_may_go_on() -> None:
    assert take(Three(fail, WorldError("De schijf is vol.")), lambda _command: "kept") == [
        "De schijf is vol.",
        "kept",
        4,
    ]


def test_what_the_process_has_no_answer_to_comes_out_once_it_has_tidied() -> None:
    process = Three(fail, KeyError("ours"))
    with pytest.raises(KeyError, match="ours"):
        take(process, lambda _command: None)
    assert process.tidied


def test_a_command_that_is_refused_comes_out() -> None:
    with pytest.raises(WorldError, match="losgelaten"):
        take(Three(len, "avond"), lambda _command: fail(WorldError("De mensen zijn losgelaten.")))
