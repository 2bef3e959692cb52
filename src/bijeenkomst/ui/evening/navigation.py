"""Walking through the evening: next, previous, a jump, black. One place for keys, buttons and clicker (P13)."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from bijeenkomst.domain.commands import CoverPicture, ShowSlide
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.programme import programme
from bijeenkomst.domain.stage import Cover, Slide
from bijeenkomst.ui.controller import Controller

Pages = Callable[[Meeting, Slide], int]


class Navigation(QObject):
    """Moves the hall's slide. `pages(meeting, slide)` says on how many pages a slide stands (P15)."""

    def __init__(self, controller: Controller, pages: Pages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._pages = pages

    @property
    def now(self) -> Slide:
        """The slide that the hall sees, or would see without the cover."""
        return self._controller.meeting.stage.slide

    def after(self) -> Slide | None:
        """What PageDown would show; None at the end."""
        meeting, now = self._controller.meeting, self.now
        if now.page + 1 < self._pages(meeting, now):
            return Slide(now.kind, now.theme, now.page + 1)
        slides = programme(meeting)
        place = self._place(slides)
        return slides[place + 1] if place + 1 < len(slides) else None

    def before(self) -> Slide | None:
        """What PageUp would show; None at the start."""
        now = self.now
        if now.page > 0:
            return Slide(now.kind, now.theme, now.page - 1)
        slides = programme(self._controller.meeting)
        place = self._place(slides)
        return slides[place - 1] if place > 0 else None

    def next(self) -> None:
        """PageDown."""
        self.show(self.after())

    def previous(self) -> None:
        """PageUp."""
        self.show(self.before())

    def show(self, slide: Slide | None) -> None:
        """Jump to a slide."""
        if slide is not None:
            self._controller.do(ShowSlide(slide))

    def toggle_black(self) -> None:
        """`B` and `.`: black, and back to the same slide (P12)."""
        black = self._controller.meeting.stage.cover is Cover.BLACK
        self._controller.do(CoverPicture(Cover.NONE if black else Cover.BLACK))

    def leave_black(self) -> None:
        """Esc leaves a state, it never quits (P12)."""
        if self._controller.meeting.stage.cover is not Cover.NONE:
            self._controller.do(CoverPicture(Cover.NONE))

    def key(self, command: str) -> None:
        """A key by what it means, whichever window had the focus (P13)."""
        actions = {
            "next": self.next,
            "previous": self.previous,
            "black": self.toggle_black,
            "leave": self.leave_black,
        }
        if command in actions:
            actions[command]()

    def _place(self, slides: tuple[Slide, ...]) -> int:
        first_page = Slide(self.now.kind, self.now.theme)
        return slides.index(first_page) if first_page in slides else 0
