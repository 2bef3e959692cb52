"""Which stories are most similar, worked out a few at a time while nobody waits for it (R60)."""

from time import perf_counter

from PySide6.QtCore import QObject, QTimer

from bijeenkomst.domain import changes as ch
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.session.interface import Update
from bijeenkomst.similar_texts import SimilarTexts
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.lifetime import listen

STEP_SECONDS, PAUSE_MS = 0.004, 4


class Alike(QObject):
    """Follows the meeting's stories. A question that comes before all are known works out the rest at once."""

    def __init__(self, controller: Controller, parent: QObject) -> None:
        super().__init__(parent)
        self._texts = SimilarTexts()
        self._known: dict[int, str] = {}
        self._waiting: dict[int, str] = {}
        self._working = QTimer(self, interval=PAUSE_MS)
        self._working.timeout.connect(self._go_on)
        self._follow(controller.meeting)
        listen(self, controller.updated, self._updated)

    def most_alike(self, number: int, most: int) -> tuple[int, ...]:
        """At most `most` others, the most similar first."""
        self._take(float("inf"))
        return self._texts.most_alike(number, most) if number in self._known else ()

    @property
    def ready(self) -> bool:
        """Whether all stories are known."""
        return not self._waiting

    def _follow(self, meeting: Meeting) -> None:
        stories = meeting.stories
        for number in self._known.keys() - stories.keys():
            del self._known[number]
            self._texts.remove(number)
        self._waiting = {n: story.text for n, story in stories.items() if self._known.get(n) != story.text}
        if self._waiting and not self._working.isActive():
            self._working.start()

    def _updated(self, update: Update) -> None:
        if update.concerns(ch.StoryChanged):
            self._follow(update.meeting)

    def _go_on(self) -> None:
        self._take(perf_counter() + STEP_SECONDS)

    def _take(self, until: float) -> None:
        while self._waiting:
            number, text = self._waiting.popitem()
            self._texts.put(number, text)
            self._known[number] = text
            if perf_counter() > until:
                return
        self._working.stop()
