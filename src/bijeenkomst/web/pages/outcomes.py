"""Which outcomes phones may show: those that the hall has seen, never one that waits under a cover (R23, P12)."""

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.stage import Cover, SlideKind
from bijeenkomst.session.interface import Update

WITH_THE_OUTCOME = frozenset({SlideKind.RECOGNITION, SlideKind.SUMMARY})


class Outcomes:
    """Remembers in memory what the hall has seen. `heard` is called on the session's thread, `may_tell` on any.

    An outcome that was revealed while the picture was covered or held waits until the hall sees a slide with it. A
    program that is restarted under a cover does not know what the hall saw, so all outcomes wait.
    """

    def __init__(self, meeting: Meeting) -> None:
        self._seen_and_waiting: tuple[frozenset[str], frozenset[str]] = frozenset(), frozenset()
        self._look(meeting)

    def heard(self, update: Update) -> None:
        """Listen to the session."""
        self._look(update.meeting)

    def may_tell(self, meeting: Meeting, code: str) -> bool:
        """Whether a phone may show the outcome of this theme."""
        if code not in meeting.revealed:
            return False
        seen, waiting = self._seen_and_waiting
        return _is_on_screen(meeting, code) or (code not in waiting and (_is_open(meeting) or code in seen))

    def _look(self, meeting: Meeting) -> None:
        seen, waiting = (before & meeting.revealed for before in self._seen_and_waiting)
        for code in meeting.revealed:
            if _is_on_screen(meeting, code) or (_is_open(meeting) and code not in waiting):
                seen, waiting = seen | {code}, waiting - {code}
            elif code not in seen:
                waiting |= {code}
        self._seen_and_waiting = seen, waiting


def _is_open(meeting: Meeting) -> bool:
    """Whether the hall sees immediately what the facilitator does."""
    return meeting.stage.cover is Cover.NONE and meeting.stage.held is None


def _is_on_screen(meeting: Meeting, code: str) -> bool:
    slide = meeting.stage.in_hall
    if meeting.stage.cover is not Cover.NONE or slide.kind not in WITH_THE_OUTCOME:
        return False
    theme = meeting.standing(slide.theme)
    return theme is not None and theme.code == code
