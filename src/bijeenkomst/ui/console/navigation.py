"""Walking through the evening: next, previous, a jump, and the states over it. One place for keys and buttons (P13)."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from PySide6.QtCore import QObject

from bijeenkomst.domain.commands import CoverPicture, HoldPicture, ShowSlide
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.programme import place_of, programme
from bijeenkomst.domain.values.addition import Visibility
from bijeenkomst.domain.values.part import Part
from bijeenkomst.domain.values.stage import Cover, Slide, SlideKind
from bijeenkomst.ui.controller import Controller

Pages = Callable[[Meeting, Slide], int]


class Navigation(QObject):
    """Moves the slide. `pages(meeting, slide)` says on how many pages a slide stands (P15), `uncover()` takes away what
    lies over it that is no slide, and whether there was such a thing."""

    def __init__(
        self, controller: Controller, pages: Pages, uncover: Callable[[], bool], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._pages, self._uncover = pages, uncover
        self._actions: dict[str, Callable[[], None]] = {
            "next": self.next,
            "previous": self.previous,
            "black": lambda: self.toggle(Cover.BLACK),
            "logo": lambda: self.toggle(Cover.LOGO),
            "test": lambda: self.toggle(Cover.TEST),
            "hold": self.toggle_hold,
            "leave": self.leave,
            "large": self.toggle_large,
        }

    @property
    def now(self) -> Slide:
        """The slide that the facilitator is at; the hall sees it too, unless its picture is held or covered."""
        return self._controller.meeting.stage.slide

    def likely(self) -> Iterator[Slide]:
        """What the next key will show, the likeliest first: people who go on go on fast, or go back."""
        after = self.after()
        further = self.after(after) if after is not None else None
        yield from (slide for slide in (after, self.before(), further) if slide is not None)

    def after(self, slide: Slide | None = None) -> Slide | None:
        """What PageDown would show, now or at that slide; None at the end."""
        meeting, now = self._controller.meeting, slide or self.now
        if now.page + 1 < self._pages(meeting, now):
            return replace(now, page=now.page + 1)
        if older := self._beside(now, 1):
            return older
        parts, place = self._place(now)
        return _first_to_see(parts[place + 1 :])

    def before(self) -> Slide | None:
        """What PageUp would show; None at the start."""
        meeting, now = self._controller.meeting, self.now
        if now.page > 0:
            return replace(now, page=now.page - 1)
        if meeting.shown_large(now):
            return self._beside(now, -1) or _cards(now)
        parts, place = self._place(now)
        return _first_to_see(parts[: max(0, place)][::-1])

    def next(self) -> None:
        """PageDown."""
        self._controller.in_turn_of_the_picture(lambda: self.show(self.after()))

    def previous(self) -> None:
        """PageUp."""
        self._controller.in_turn_of_the_picture(lambda: self.show(self.before()))

    def show(self, slide: Slide | None) -> None:
        """Jump to a slide."""
        if slide is not None:
            self._controller.do(ShowSlide(slide))

    def toggle(self, cover: Cover) -> None:
        """Put this cover over the picture, or take it off again (P12)."""
        on = self._controller.meeting.stage.cover is cover
        self._controller.do(CoverPicture(Cover.NONE if on else cover))

    def toggle_hold(self) -> None:
        """Freeze what the hall sees, or let it see where the facilitator is now (P12)."""
        self._controller.do(HoldPicture(self._controller.meeting.stage.held is None))

    def toggle_large(self, addition: str = "") -> None:
        """Show this addition large, or the newest; the one that is large goes back among the cards."""
        meeting, now = self._controller.meeting, self.now
        large = meeting.shown_large(now)
        wanted = addition or (large.id if large else next(iter(self._shown(now)), ""))
        if wanted and now.kind is SlideKind.ADDITIONS:
            self.show(_cards(now) if large and large.id == wanted else replace(_cards(now), addition=wanted))

    def leave(self) -> None:
        """Esc leaves a state and never quits (P12): the cover before the held picture, then what lies over the slide,
        then an addition that is large."""
        stage = self._controller.meeting.stage
        if stage.cover is not Cover.NONE:
            self._controller.do(CoverPicture(Cover.NONE))
        elif stage.held is not None:
            self._controller.do(HoldPicture(False))
        elif not self._uncover() and self._controller.meeting.shown_large(stage.slide):
            self.show(_cards(stage.slide))

    def key(self, command: str) -> None:
        """A key by what it means, whichever window had the focus (P13)."""
        if command in self._actions:
            self._actions[command]()

    def _shown(self, slide: Slide) -> list[str]:
        """The additions of the slide in the order of its cards."""
        found = self._controller.meeting.additions_of(slide.theme, Visibility.SHOWN)
        return [addition.id for addition in reversed(found)]

    def _beside(self, slide: Slide, step: int) -> Slide | None:
        """The addition after the one that is large, or before it; None at the end, or among the cards."""
        shown = self._shown(slide)
        if not self._controller.meeting.shown_large(slide):
            return None
        place = shown.index(slide.addition) + step
        return replace(_cards(slide), addition=shown[place]) if 0 <= place < len(shown) else None

    def _place(self, slide: Slide) -> tuple[tuple[Part, ...], int]:
        parts = programme(self._controller.meeting)
        place = place_of(parts, slide)
        return parts, -1 if place is None else place


def _cards(slide: Slide) -> Slide:
    return replace(slide, addition="", page=0)


def _first_to_see(parts: tuple[Part, ...]) -> Slide | None:
    return next((part.slide for part in parts if not part.skipped), None)
