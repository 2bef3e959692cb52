"""The log of the evening in words: what happened when, without contact details."""

import datetime as dt
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from bijeenkomst.domain import changes as ch
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.i18n import clock_time, ngettext
from bijeenkomst.i18n import gettext as _
from bijeenkomst.session.interface import Update
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.lifetime import listen
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.wording.undo_labels import undo_label

KEPT = 200
SHOWN = 8
MANY = (ch.AnswerChanged, ch.SignUpChanged)
"""What a whole hall does at once is said as a number, not one by one."""


@dataclass(frozen=True, slots=True)
class Happened:
    """How many answers and sign-ups came in, and what was done that is told one by one."""

    answers: int
    joined: int
    told: tuple[tuple[ch.Change, ...], ...]

    def with_more(self, other: "Happened") -> "Happened":
        """Both, when both are numbers only."""
        return Happened(self.answers + other.answers, self.joined + other.joined, ())


Line = tuple[str, Happened]  # with the time of day


class LogPanel(QFrame):
    """The newest first. It is kept while the meeting is open, as what happened: it is said in the window's language."""

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._kept: deque[Line] = deque(maxlen=KEPT)
        self._words = label("", "small")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(6)
        layout.addWidget(label(_("Wat er gebeurde"), "subheading"))
        layout.addWidget(self._words)
        listen(self, controller.updated, self._updated)
        self.hide()

    @property
    def lines(self) -> tuple[str, ...]:
        """Time and words, newest first."""
        return tuple(self._newest(KEPT))

    def go_on_from(self, other: "LogPanel") -> None:
        """Keep what the other panel has kept."""
        self._kept = other._kept.copy()
        self._show()

    def _updated(self, update: Update) -> None:
        time, happened = clock_time(dt.datetime.now()), _happened(update)
        newest = self._kept[0] if self._kept else ("", Happened(0, 0, ()))
        if newest[0] == time and not newest[1].told and not happened.told:
            self._kept[0] = time, newest[1].with_more(happened)
        elif (said := _said((time, happened))) and said != _said(newest):
            self._kept.appendleft((time, happened))
        self._show()

    def _newest(self, count: int) -> Iterator[str]:
        return islice((words for line in self._kept for words in reversed(_said(line))), count)

    def _show(self) -> None:
        self._words.setText("\n".join(self._newest(SHOWN)))
        self.setVisible(bool(self._kept))


def _happened(update: Update) -> Happened:
    answers = sum(isinstance(change, ch.AnswerChanged) for change in update.changes)
    joined = sum(isinstance(change, ch.SignUpChanged) and change.before is None for change in update.changes)
    rest = [change for change in update.changes if not isinstance(change, MANY)]
    told: list[tuple[ch.Change, ...]] = [(change,) for change in rest if _by_phone(change)]
    by_console = tuple(change for change in rest if not _by_phone(change))
    if not all(isinstance(change, ch.StageChanged) and _only_moved(change) for change in by_console):
        told.append(by_console)
    return Happened(answers, joined, tuple(told))


def _by_phone(change: ch.Change) -> bool:
    """Whether somebody added something by phone: several may come at once."""
    if not isinstance(change, ch.AdditionChanged) or change.before is not None or change.after is None:
        return False
    return change.after.channel is Channel.PHONE


def _said(line: Line) -> list[str]:
    time, happened = line
    said = []
    if answers := happened.answers:
        words = ngettext("%(count)d antwoord van een telefoon", "%(count)d antwoorden van telefoons", answers)
        said.append(words % {"count": answers})
    if joined := happened.joined:
        words = ngettext("%(count)d aanmelding erbij", "%(count)d aanmeldingen erbij", joined)
        said.append(words % {"count": joined})
    said += [undo_label(changes) for changes in happened.told]
    return [f"{time}  {words}" for words in said]


def _only_moved(change: ch.StageChanged) -> bool:
    """Walking through the slides says nothing that the programme does not show."""
    before, after = change.before, change.after
    return (before.cover, before.held, before.timer, before.clock) == (
        after.cover,
        after.held,
        after.timer,
        after.clock,
    )
