"""The page of the evening: programme, what the hall sees now and next, and the controls of this part."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from bijeenkomst.domain import changes as ch
from bijeenkomst.domain.stage import ABOUT_A_THEME, Cover, Slide, SlideKind
from bijeenkomst.i18n import gettext as _
from bijeenkomst.session.interface import Update
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.evening.additions_panel import AdditionsPanel, QueuePanel
from bijeenkomst.ui.evening.hands_panel import HandsPanel, PresentCount
from bijeenkomst.ui.evening.navigation import Navigation
from bijeenkomst.ui.evening.preview import SlidePreview
from bijeenkomst.ui.evening.programme_list import ProgrammeList
from bijeenkomst.ui.evening.projector_panel import ProjectorPanel
from bijeenkomst.ui.evening.words import script_line, slide_name
from bijeenkomst.ui.hall import Hall

TYPING = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox)
KEYS = {
    Qt.Key.Key_PageDown: "next",
    Qt.Key.Key_PageUp: "previous",
    Qt.Key.Key_B: "black",
    Qt.Key.Key_Period: "black",
    Qt.Key.Key_Escape: "leave",
    Qt.Key.Key_F5: "start",
}
ALSO_WHILE_TYPING = frozenset({"next", "previous", "start"})


class EveningPage(QWidget):
    """The console of the evening. Keys work wherever the focus is, except letters while somebody types (P13)."""

    def __init__(self, controller: Controller, hall: Hall, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller, self._hall = controller, hall
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.navigation = Navigation(controller, hall.pages, self)
        self.programme = ProgrammeList()
        self.programme.setFixedWidth(270)
        self.programme.chosen.connect(self._jump)
        self.now = SlidePreview(_("Nu in de zaal"))
        self.coming = SlidePreview(_("Hierna"))
        self.hands = HandsPanel(controller)
        self.additions = AdditionsPanel(controller)
        self.queue = QueuePanel(controller)
        self.present = PresentCount(controller)
        self.projector = ProjectorPanel(controller, hall, self.navigation)
        for panel in (self.additions, self.queue):
            panel.left.connect(self.setFocus)
        self.hands.count_changed.connect(self.setFocus)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(20)
        layout.addWidget(self.programme)
        layout.addLayout(self._middle(), 5)
        layout.addWidget(self._side(), 4)
        controller.updated.connect(self._updated)
        hall.repainted.connect(self._show_slides)
        hall.window.key_command.connect(self._key)
        self._refresh_all()

    def showEvent(self, event: QShowEvent) -> None:
        """From now on the clicker's keys are ours."""
        self._application().installEventFilter(self)
        self.setFocus()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Other pages have keys of their own."""
        self._application().removeEventFilter(self)
        super().hideEvent(event)

    @staticmethod
    def _application() -> QCoreApplication:
        application = QApplication.instance()
        assert application is not None  # there is one while widgets live
        return application

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear the clicker's keys wherever the focus is in this window (P13)."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if not isinstance(watched, QWidget) or watched.window() is not self.window():
            return False
        command = KEYS.get(Qt.Key(event.key()))
        if command is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if isinstance(QApplication.focusWidget(), TYPING) and command not in ALSO_WHILE_TYPING:
            return False
        self._key(command)
        return True

    def _key(self, command: str) -> None:
        if command == "start":
            self.projector.begin()
        else:
            self.navigation.key(command)

    def _jump(self, slide: Slide) -> None:
        self.navigation.show(slide)
        self.setFocus()

    def _middle(self) -> QVBoxLayout:
        self._now_title = QLabel()
        self._now_title.setProperty("look", "heading")
        self._now_title.setTextFormat(Qt.TextFormat.PlainText)
        self._now_title.setWordWrap(True)
        self._script = QLabel()
        self._script.setProperty("look", "lead")
        self._script.setWordWrap(True)
        self.previous_button = QPushButton(_("Vorige (PageUp)"))
        self.previous_button.clicked.connect(self.navigation.previous)
        self.next_button = QPushButton(_("Volgende (PageDown)"))
        self.next_button.setProperty("kind", "primary")
        self.next_button.clicked.connect(self.navigation.next)
        buttons = QHBoxLayout()
        buttons.addWidget(self.previous_button)
        buttons.addStretch()
        buttons.addWidget(self.next_button)
        self._coming_title = QLabel()
        self._coming_title.setProperty("look", "muted")
        self._coming_title.setTextFormat(Qt.TextFormat.PlainText)
        self._coming_title.setWordWrap(True)
        below = QHBoxLayout()
        below.setSpacing(16)
        self.coming.setFixedSize(224, 126)
        below.addWidget(self.coming)
        below.addWidget(self._coming_title, 1, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(self._now_title)
        column.addWidget(self.now, 1)
        column.addLayout(buttons)
        column.addWidget(self._script)
        column.addLayout(below)
        return column

    def _side(self) -> QScrollArea:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(16)
        self._sign_ups = QLabel()
        self._sign_ups.setProperty("look", "muted")
        for widget in (self.projector, self.present, self._sign_ups, self.hands, self.additions, self.queue):
            column.addWidget(widget)
        column.addStretch()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumWidth(360)
        area.setWidget(inner)
        return area

    def _updated(self, update: Update) -> None:
        kinds = {type(change) for change in update.changes}
        if update.fresh or kinds & {ch.ThemeChanged}:
            self._refresh_all()
            return
        if ch.StageChanged in kinds:
            self.programme.mark(self._controller.meeting.stage.slide)
            self._show_controls()
        self._refresh_panels()

    def _refresh_all(self) -> None:
        self.programme.show_programme(self._controller.meeting)
        self._show_controls()
        self._refresh_panels()
        self._show_slides()

    def _refresh_panels(self) -> None:
        self.present.refresh()
        self.hands.refresh()
        self.additions.refresh()
        self.queue.refresh()
        meeting = self._controller.meeting
        count = sum(meeting.sign_up_count(code) for code in meeting.themes)
        self._sign_ups.setText(_("Aanmeldingen tot nu toe: %(count)d") % {"count": count})

    def _show_controls(self) -> None:
        """The controls of this part and no others."""
        slide = self._controller.meeting.stage.slide
        about = slide.kind in ABOUT_A_THEME
        if about:
            self.hands.show_theme(slide.theme)
            self.additions.show_theme(slide.theme)
        self.hands.setVisible(slide.kind in (SlideKind.THEME, SlideKind.RECOGNITION))
        self.additions.setVisible(slide.kind in (SlideKind.THEME, SlideKind.ADDITIONS))

    def _show_slides(self) -> None:
        meeting = self._controller.meeting
        stage, after = meeting.stage, self.navigation.after()
        black = stage.cover is Cover.BLACK
        for preview in (self.now, self.coming):
            preview.set_look(self._hall.look, self._hall.aspect)
        self.now.show_content(self._hall.content(stage.slide), black)
        self.coming.show_content(self._hall.content(after) if after else None)
        name = slide_name(meeting, stage.slide)
        self._now_title.setText(_("Zwart beeld (daaronder: %(name)s)") % {"name": name} if black else name)
        self._script.setText(script_line(stage.slide))
        self._coming_title.setText(
            _("Hierna: %(name)s") % {"name": slide_name(meeting, after)} if after else _("Dit is het einde.")
        )
        self.previous_button.setEnabled(self.navigation.before() is not None)
        self.next_button.setEnabled(after is not None)
