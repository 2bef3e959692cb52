"""The log of the evening in words: what happened when, without contact details."""

import datetime as dt
from collections import deque

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from bijeenkomst.domain import changes as ch
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import ngettext
from bijeenkomst.session.interface import Update
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.wording.deeds import deed

KEPT = 200
SHOWN = 8
MANY = (ch.AnswerChanged, ch.SignUpChanged)
"""What a whole hall does at once is said as a number, not one by one."""


class LogPanel(QFrame):
    """The newest first. It is kept while the window is open."""

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._lines: deque[tuple[str, str]] = deque(maxlen=KEPT)
        self._words = label("", "small")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(6)
        layout.addWidget(label(_("Wat er gebeurde"), "subheading"))
        layout.addWidget(self._words)
        controller.updated.connect(self._updated)
        self.hide()

    @property
    def lines(self) -> tuple[str, ...]:
        """Time and words, newest first."""
        return tuple(f"{time}  {words}" for time, words in self._lines)

    def _updated(self, update: Update) -> None:
        for words in _said(update):
            time = f"{dt.datetime.now():%H.%M}"
            if not self._lines or self._lines[0] != (time, words):
                self._lines.appendleft((time, words))
        self._words.setText("\n".join(self.lines[:SHOWN]))
        self.setVisible(bool(self._lines))


def _said(update: Update) -> list[str]:
    answers = sum(isinstance(change, ch.AnswerChanged) for change in update.changes)
    joined = sum(isinstance(change, ch.SignUpChanged) and change.before is None for change in update.changes)
    rest = tuple(change for change in update.changes if not isinstance(change, MANY))
    moved = all(isinstance(change, ch.StageChanged) and _only_moved(change) for change in rest)
    said = []
    if answers:
        words = ngettext("%(count)d antwoord van een telefoon", "%(count)d antwoorden van telefoons", answers)
        said.append(words % {"count": answers})
    if joined:
        words = ngettext("%(count)d aanmelding erbij", "%(count)d aanmeldingen erbij", joined)
        said.append(words % {"count": joined})
    if rest and not moved:
        said.append(deed(rest))
    return said


def _only_moved(change: ch.StageChanged) -> bool:
    """Walking through the slides says nothing that the programme does not show."""
    before, after = change.before, change.after
    return (before.cover, before.held, before.timer, before.clock) == (
        after.cover,
        after.held,
        after.timer,
        after.clock,
    )
