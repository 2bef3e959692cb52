"""Makes a view of the wall show what people look at: what stands out, what is lifted, and the story shown large."""

from PySide6.QtCore import QObject, Signal

from bijeenkomst.domain import changes as ch
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.session.interface import Update
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.lifetime import listen
from bijeenkomst.ui.story_wall.large_story import LargeStory
from bijeenkomst.ui.story_wall.wall_items import Around
from bijeenkomst.ui.story_wall.wall_state import WallState
from bijeenkomst.ui.story_wall.wall_view import WallView

SHOWN = (ch.StoryChanged, ch.PileChanged, ch.SpotChanged, ch.ThemeChanged)


class SharedSight(QObject):
    """Keeps one view, on the laptop or in the hall, the same as the meeting and as `state`.

    Signal: `shown(meeting)`, when the view shows something else of the meeting.
    """

    shown = Signal(object)

    def __init__(self, view: WallView, large: LargeStory, controller: Controller, state: WallState) -> None:
        super().__init__(view)
        self._view, self._large, self._state = view, large, state
        self._meeting = controller.meeting
        view.show_meeting(self._meeting)
        listen(self, controller.happened, self._updated)
        listen(self, state.stood_out, self.show_what_stands_out)
        listen(self, state.read, self.show_what_is_read)
        listen(self, state.lifted, view.wall.lift)
        listen(self, state.shifted, view.wall.shift)
        listen(self, state.put_down, view.wall.put_down)
        self.show_what_stands_out()
        self.show_what_is_read()

    def show_what_stands_out(self) -> None:
        """Make pale what was not found, or is not similar."""
        self._view.wall.fade_all_but(self._state.clear)
        self._view.wall.put_around(Around.ALIKE, self._state.alike)

    def show_what_is_read(self) -> None:
        """Over the wall."""
        reading = self._state.reading
        story = self._meeting.stories.get(reading.story) if reading is not None else None
        self._large.show_story(story, reading.page if reading is not None else 0, self._view.wall.colours)

    def _updated(self, update: Update) -> None:
        if update.concerns(SHOWN):
            self._show(update.meeting)

    def _show(self, meeting: Meeting) -> None:
        self._meeting = meeting
        self._view.show_meeting(meeting)
        self.show_what_stands_out()
        self.show_what_is_read()
        self.shown.emit(meeting)
