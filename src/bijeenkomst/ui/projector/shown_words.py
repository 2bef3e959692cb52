"""The words that the hall has seen: what is edited meanwhile waits for the next slide (P14)."""

from dataclasses import replace

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.ui.controller import Controller


class ShownWords:
    """The words of themes and details as they were when they were last taken."""

    def __init__(self, controller: Controller) -> None:
        self._controller = controller
        self.take()

    def take(self) -> None:
        """From now on the hall sees the words of now."""
        meeting = self._controller.meeting
        self._themes, self._details = meeting.themes, meeting.details

    @property
    def meeting(self) -> Meeting:
        """The meeting of now, with the words that the hall has seen."""
        meeting = self._controller.meeting
        if self._themes is meeting.themes and self._details is meeting.details:
            return meeting
        themes = {code: self._themes.get(code, theme) for code, theme in meeting.themes.items()}
        return replace(meeting, themes=themes, details=self._details)
