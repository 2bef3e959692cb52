"""Voorbereiden: the parts of it, one at a time."""

from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from bijeenkomst.domain import changes as ch
from bijeenkomst.session.interface import Update
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.lifetime import listen
from bijeenkomst.ui.meeting_parts.sheet_preview import LARGE_SIDE, WIDTH
from bijeenkomst.ui.preflight.preflight_page import PreflightPage
from bijeenkomst.ui.preparation.conversations_page import ConversationsPage
from bijeenkomst.ui.preparation.details_page import DetailsPage
from bijeenkomst.ui.preparation.sections import WIDTH as SECTIONS_WIDTH
from bijeenkomst.ui.preparation.sections import Section, Sections
from bijeenkomst.ui.preparation.sheets_page import LEAST_PREVIEW, SheetsPage
from bijeenkomst.ui.preparation.themes_page import ThemesPage
from bijeenkomst.ui.projector.in_hall import Sight
from bijeenkomst.ui.responsive import Building, at_once
from bijeenkomst.ui.services import Services
from bijeenkomst.ui.widgets.file_dialogs import FileDialogs
from bijeenkomst.ui.widgets.scrolling import ScrollArea

LOW = 440  # pixels
AROUND, AROUND_LOW = (24, 24, 12, 12), (24, 10, 12, 6)
PREVIEW_SHARE = 0.36
BESIDE_ALL = 24 + 12 + 24 + 16 + 12 + 16  # pixels: margins, spacing and a scroll bar
ASIDE = 12  # pixels: it ends where the buttons below it do
Page = TypeVar("Page", bound=QWidget)
SECTIONS_SAY = (
    ch.StoryChanged,
    ch.ToldChanged,
    ch.ThemeChanged,
    ch.DetailsChanged,
    ch.PrintedAddressChanged,
    ch.PrintedSheetsChanged,
)


class PreparationPage(QWidget):
    """Gesprekken, Thema's, Gegevens, Bladen drukken, Zaalcheck. The hall sees only the test picture (P14)."""

    def __init__(
        self,
        controller: Controller,
        services: Services,
        dialogs: FileDialogs,
        sight: Sight,
        parent: QWidget | None = None,
        *,
        whole: bool = True,
    ) -> None:
        super().__init__(parent)
        self._controller, self._services, self._dialogs, self._sight = controller, services, dialogs, sight
        if whole:
            at_once(self.build())

    def build(self) -> Building:
        """Make its parts; see `Building`."""
        controller, services = self._controller, self._services
        self.sections = Sections(self)
        self._pages = QStackedWidget(self)
        self._rooms: list[QVBoxLayout] = []
        self._beside: list[QHBoxLayout] = []
        yield
        conversations = ConversationsPage(controller, services, self._dialogs, self._room(), whole=False)
        self.conversations = _in_the_middle(conversations)
        yield from self.conversations.build()
        yield
        themes = ThemesPage(controller, services, self._dialogs, self._room(), whole=False)
        self.themes = _in_the_middle(themes)
        yield from self.themes.build()
        yield
        details = DetailsPage(controller, services, self._dialogs, self._room(), whole=False)
        self.details = _in_the_middle(details)
        yield from self.details.build()
        yield
        sheets = SheetsPage(controller, services, self._dialogs, self._room(), whole=False)
        self.sheets = _in_the_middle(sheets)
        yield from self.sheets.build()
        self._rooms[Section.SHEETS].addWidget(self.sheets.foot)
        self._beside[Section.SHEETS].addWidget(self.sheets.preview)
        yield
        self.preflight = _in_the_middle(PreflightPage(controller, services, self._sight, self._room()))
        yield
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(*AROUND)
        row.setSpacing(24)
        row.addWidget(self.sections)
        row.addWidget(self._pages, 1)
        self.sections.chosen.connect(self.show_section)
        self.themes.list.stories_asked.connect(self.conversations.open_theme_of_pile)
        self.themes.list.wall_asked.connect(self.conversations.wall_asked)
        self.themes.bring_in.stories_meant.connect(self._bring_in_stories)
        self.sheets.details_asked.connect(lambda: self.show_section(Section.DETAILS))
        self.preflight.counted.connect(self.sections.show_preflight)
        listen(self, controller.updated, self._updated)
        self.sections.show_meeting(controller.meeting)
        only_stories = controller.meeting.stories and not controller.meeting.themes
        self.show_section(Section.CONVERSATIONS if only_stories else Section.THEMES)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width between the sheets and the picture of one of them; a low window has less around it."""
        super().resizeEvent(event)
        self._row.setContentsMargins(*(AROUND_LOW if event.size().height() < LOW else AROUND))
        room = event.size().width() - SECTIONS_WIDTH - BESIDE_ALL
        left = min(room - self.sheets.minimumSizeHint().width(), round(room * PREVIEW_SHARE))
        preview = self.sheets.preview
        if left < LEAST_PREVIEW:  # no room beside them: it stands below them, on the page
            preview.setFixedWidth(WIDTH)
            preview.setContentsMargins(0, 0, 0, 0)
            self.sheets.within.addWidget(preview)
        else:
            preview.setFixedWidth(min(left, LARGE_SIDE + ASIDE))
            preview.setContentsMargins(0, 0, ASIDE, 0)
            self._beside[Section.SHEETS].addWidget(preview)

    def show_section(self, section: Section) -> None:
        """Go to a part."""
        self.sections.show_section(section)
        self._pages.setCurrentIndex(section)

    @property
    def section(self) -> Section:
        """The part that is shown."""
        return Section(self._pages.currentIndex())

    def _bring_in_stories(self, meant: Path | str) -> None:
        """Bring in the stories of a file or text that was brought in as themes."""
        self.show_section(Section.CONVERSATIONS)
        if isinstance(meant, Path):
            self.conversations.open_file(meant)
        else:
            self.conversations.take_text(meant)

    def _room(self) -> QWidget:
        """A scrolling area of its own for a page, with room for a foot under it and something beside it.

        It is there before the page: to move all of a page is slow.
        """
        room = QWidget()
        row = QHBoxLayout(room)
        row.setContentsMargins(0, 0, 12, 0)
        whole = QWidget(self._pages)
        area = ScrollArea(room, whole)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        beside = QHBoxLayout()
        beside.setSpacing(16)
        beside.addWidget(area, 1)
        column.addLayout(beside, 1)
        self._beside.append(beside)
        self._pages.addWidget(whole)
        self._rooms.append(column)
        return room

    def _updated(self, update: Update) -> None:
        if update.concerns(SECTIONS_SAY):
            self.sections.show_meeting(update.meeting)


def _in_the_middle(page: Page) -> Page:
    """No wider than is good to read."""
    page.setMaximumWidth(980)
    room = page.parentWidget()
    row = room.layout() if room is not None else None
    assert isinstance(row, QHBoxLayout)
    row.addWidget(page, 1, Qt.AlignmentFlag.AlignTop)
    return page
