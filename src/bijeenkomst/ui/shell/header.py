"""The top of a meeting's window: which evening and which of the three steps; below it what the hall sees, and undo."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from bijeenkomst.domain.values.details import Details
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import long_date
from bijeenkomst.session.interface import History
from bijeenkomst.ui.projector.hall_state import HallState
from bijeenkomst.ui.projector.in_hall import Sight
from bijeenkomst.ui.shell.steps import Step
from bijeenkomst.ui.shell.undo_words import UndoWords
from bijeenkomst.ui.widgets.buttons import icon_button
from bijeenkomst.ui.widgets.elided_label import ElidedLabel
from bijeenkomst.ui.widgets.language_switch import LanguageSwitch
from bijeenkomst.ui.widgets.tabs import Tabs
from bijeenkomst.wording.undo_labels import undo_label

ROOM_FOR_WORDS = 1100  # pixels


class Header(QFrame):
    """Signals: `step_chosen(step)`, `undo_asked()`, `redo_asked()`, `hall_asked()` to change what the hall sees."""

    step_chosen = Signal(object)
    undo_asked = Signal()
    redo_asked = Signal()
    hall_asked = Signal()

    def __init__(self, sight: Sight, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("bar", True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)  # as high on every page
        self.hall_state = HallState(sight)
        self.hall_state.clicked.connect(self.hall_asked)
        self.title = ElidedLabel("subheading")
        self.title.setSizePolicy(
            QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred
        )  # before empty space
        self.help = icon_button("help", _("Toetsen en handleiding (F1)"))
        self.language = LanguageSwitch()
        above = QHBoxLayout()
        above.setSpacing(16)
        above.addWidget(self.title)
        above.addStretch(3)
        above.addWidget(self._build_steps())
        above.addStretch(2)
        above.addWidget(self.help)
        above.addWidget(self.language)
        below = QHBoxLayout()
        below.setContentsMargins(0, 0, 0, 4)
        below.setSpacing(16)
        below.addWidget(self.hall_state)
        below.addLayout(self._build_undo(), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 0, 16, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addLayout(below)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.steps.set_narrow(self.width() < ROOM_FOR_WORDS)

    def show_details(self, details: Details) -> None:
        """Show which evening this is; its day and place are in the tip."""
        title = details.title or _("Bijeenkomst zonder naam")
        known = (long_date(details.date) if details.date else _("nog geen datum"), details.place)
        self.title.say(title, " · ".join(filter(None, (title, *known))))

    def show_history(self, history: History) -> None:
        """Say what undo and redo would do now."""
        back, again = undo_label(history.undo), undo_label(history.redo)
        self.undo.setEnabled(bool(back))
        self.redo.setEnabled(bool(again))
        tip = (
            _("Ongedaan maken: %(action)s (Ctrl+Z)") % {"action": back}
            if back
            else _("Ongedaan maken (Ctrl+Z)")
        )
        self.undo_label.show_changes(history.undo)
        self.undo.setToolTip(tip)
        self.undo.setAccessibleName(tip)
        tip = (
            _("Toch weer doen: %(action)s (Ctrl+Y)") % {"action": again}
            if again
            else _("Toch weer doen (Ctrl+Y)")
        )
        self.redo.setToolTip(tip)
        self.redo.setAccessibleName(tip)

    def show_step(self, step: Step) -> None:
        """Mark this step as the one that is on."""
        self.steps.show_tab(step)

    def _build_steps(self) -> Tabs:
        self.steps = Tabs()
        for step in Step:
            self.steps.addTab(step.words)
            self.steps.setTabToolTip(step, _("Stap %(number)d (Ctrl+%(number)d)") % {"number": step + 1})
        self.steps.chosen.connect(lambda index: self.step_chosen.emit(Step(index)))
        return self.steps

    def _build_undo(self) -> QHBoxLayout:
        self.undo_label = UndoWords()
        self.undo = icon_button("undo", _("Ongedaan maken (Ctrl+Z)"))
        self.redo = icon_button("redo", _("Toch weer doen (Ctrl+Y)"))
        self.undo.clicked.connect(self.undo_asked)
        self.redo.clicked.connect(self.redo_asked)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.undo_label, 1)
        row.addWidget(self.undo)
        row.addWidget(self.redo)
        return row
