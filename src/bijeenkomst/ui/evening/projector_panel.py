"""The projector's own buttons: start, window, black, light or dark, and what is wrong with the screens."""

from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from bijeenkomst.domain.stage import Cover
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.evening.navigation import Navigation
from bijeenkomst.ui.hall import Hall
from bijeenkomst.ui.projector.screens import ScreenState
from bijeenkomst.ui.slides.paint import Look
from bijeenkomst.ui.style import restyle


class ProjectorPanel(QFrame):
    """Starts and stops projecting. The hall sees nothing before somebody presses start (P8)."""

    def __init__(
        self, controller: Controller, hall: Hall, navigation: Navigation, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._controller, self._hall, self._navigation = controller, hall, navigation
        self.start = QPushButton()
        self.start.setProperty("kind", "primary")
        self.start.clicked.connect(self.toggle)
        self.in_window = QPushButton(_("In een venster"))
        self.in_window.clicked.connect(lambda _checked=False: hall.screens.start_in_window())
        self.black = QPushButton(_("Zwart beeld (B)"))
        self.black.setCheckable(True)
        self.black.clicked.connect(lambda _checked=False: navigation.toggle_black())
        self.dark = QPushButton(_("Donkere zaal"))
        self.dark.setCheckable(True)
        self.dark.toggled.connect(lambda on: hall.set_look(Look.DARK if on else Look.LIGHT))
        self.said = QLabel()
        self.said.setWordWrap(True)
        self._choices = QVBoxLayout()
        grid = QGridLayout()
        grid.addWidget(self.start, 0, 0)
        grid.addWidget(self.in_window, 0, 1)
        grid.addWidget(self.black, 1, 0)
        grid.addWidget(self.dark, 1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.addLayout(grid)
        layout.addWidget(self.said)
        layout.addLayout(self._choices)
        hall.repainted.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Say where the picture is, and what the buttons would do now."""
        running = self._hall.projecting
        self.start.setText(_("Stop projectie") if running else _("Start projectie (F5)"))
        self.in_window.setVisible(self._hall.screens.state is not ScreenState.IN_WINDOW)
        self.black.setChecked(self._controller.meeting.stage.cover is Cover.BLACK)
        self.said.setText(self._hall.screens.sentence)
        restyle(self.said, "look", "error" if self._hall.in_trouble else "muted")
        self._offer_screens()

    def toggle(self) -> None:
        """Start projecting on the second screen, or stop."""
        if self._hall.projecting:
            self._hall.screens.stop()
        else:
            self._hall.screens.start()

    def begin(self) -> None:
        """F5 starts; pressed again it does nothing."""
        if not self._hall.projecting:
            self.toggle()

    def _offer_screens(self) -> None:
        """With more than one other screen: which is the projector? (P1)"""
        while (item := self._choices.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if self._hall.screens.state is not ScreenState.CHOOSE:
            return
        for screen in self._hall.screens.candidates():
            size = screen.size()
            button = QPushButton(f"{screen.name()}  ({size.width()} × {size.height()})")
            button.clicked.connect(lambda _checked=False, one=screen: self._hall.screens.choose(one))
            self._choices.addWidget(button)
