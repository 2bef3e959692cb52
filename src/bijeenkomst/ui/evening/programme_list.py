"""The programme of the evening as a list: a click jumps anywhere, the slide that is on is marked."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.programme import programme
from bijeenkomst.domain.stage import Slide, SlideKind
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.evening.words import slide_name

SLIDE = Qt.ItemDataRole.UserRole
BELOW_A_THEME = frozenset({SlideKind.RECOGNITION, SlideKind.ADDITIONS})


class ProgrammeList(QListWidget):
    """Signal: `chosen(Slide)` when somebody clicks a slide or presses Enter on it."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Programma van de avond"))
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._slides: tuple[Slide, ...] = ()
        self.itemClicked.connect(self._choose)
        self.itemActivated.connect(self._choose)

    def show_programme(self, meeting: Meeting) -> None:
        """List the slides of the meeting and mark the one that is on."""
        self.clear()
        self._slides = programme(meeting)
        for slide in self._slides:
            below = slide.kind in BELOW_A_THEME
            item = QListWidgetItem(("      " if below else "") + slide_name(meeting, slide))
            item.setData(SLIDE, slide)
            item.setSizeHint(QSize(0, 34 if below else 42))
            if not below:
                font = item.font()
                font.setWeight(QFont.Weight.DemiBold)
                item.setFont(font)
            self.addItem(item)
        self.mark(meeting.stage.slide)

    def mark(self, slide: Slide) -> None:
        """Mark the slide that the hall sees."""
        first_page = Slide(slide.kind, slide.theme)
        if first_page in self._slides:
            self.setCurrentRow(self._slides.index(first_page))

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(SLIDE))
