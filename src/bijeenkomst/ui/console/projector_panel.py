"""The projector's own buttons: start, window, light or dark, motion, and which screen; and what is wrong with them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.lifetime import listen
from bijeenkomst.ui.projector.awake import AwakeState
from bijeenkomst.ui.projector.hall import Hall
from bijeenkomst.ui.projector.identify import ScreenNumbers, screen_name, screen_number
from bijeenkomst.ui.projector.state import ScreenState
from bijeenkomst.ui.projector.swap import can_swap, swap
from bijeenkomst.ui.slides.paint import Look
from bijeenkomst.ui.style import restyle
from bijeenkomst.ui.widgets.buttons import switch
from bijeenkomst.ui.widgets.notice import NoticeBar


class ProjectorPanel(QFrame):
    """Starts and stops projecting. The hall sees nothing before somebody presses start (P8)."""

    def __init__(self, hall: Hall, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._hall = hall
        self.numbers = ScreenNumbers(self)
        self._offered: list[QScreen] = []
        self._build_buttons()
        self.said, self.advice, self.awake = QLabel(), QLabel(), QLabel()
        for label in (self.said, self.advice, self.awake):
            label.setWordWrap(True)
        self.question = NoticeBar()
        self.question.close_button.hide()
        self._choices = QVBoxLayout()
        self._screen_buttons: list[QPushButton] = []
        self._choices.setSpacing(8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(10)
        layout.addWidget(self.said)
        layout.addWidget(self.advice)
        layout.addLayout(self._choices)
        layout.addLayout(self._lay_out_buttons())
        layout.addWidget(self.question)
        layout.addWidget(self.awake)
        listen(self, hall.repainted, self.refresh)
        listen(self, hall.screens.awake.changed, self.refresh)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        listen(self, application.screenAdded, self.refresh)
        listen(self, application.screenRemoved, self.refresh)
        self.refresh()

    def _build_buttons(self) -> None:
        self.start = QPushButton()
        self.start.clicked.connect(self.toggle)
        self.in_window = QPushButton(_("In een venster"))
        self.in_window.clicked.connect(self._hall.screens.start_in_window)
        self.still = switch(_("Zonder beweging"))
        self.still.setToolTip(_("Beelden wisselen in één keer, en stippen schuiven niet"))
        self.still.clicked.connect(lambda on: self._hall.set_motion(not on))
        self.dark = switch(_("Donkere zaal"))
        self.dark.toggled.connect(lambda on: self._hall.set_look(Look.DARK if on else Look.LIGHT))
        self.which = QPushButton(_("Welk scherm is welk?"))
        self.which.clicked.connect(self.numbers.show)
        self.swap = QPushButton(_("Wissel schermen (F6)"))
        self.swap.clicked.connect(self.swap_screens)

    def _lay_out_buttons(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(8)
        rows = ((self.start, self.in_window), (self.dark, self.still), (self.which, self.swap))
        for row, pair in enumerate(rows):
            for column, button in enumerate(pair):
                grid.addWidget(button, row, column)
                grid.setColumnStretch(column, 1)
        return grid

    def refresh(self, *_news: object) -> None:
        """Say where the picture is, and what the buttons would do now."""
        screens = self._hall.screens
        projecting = self._hall.projecting
        self.start.setText(_("Stop projectie") if projecting else _("Start projectie (F5)"))
        if not self._hall.sight.now.shown:
            self.question.clear()
        self.in_window.setEnabled(screens.state is not ScreenState.IN_WINDOW)
        self.still.setChecked(not self._hall.moving)
        self.which.setEnabled(len(QGuiApplication.screens()) > 1)
        self.swap.setEnabled(can_swap(screens))
        self.said.setText(screens.headline)
        self.advice.setText(screens.advice)
        self.advice.setVisible(bool(screens.advice))
        restyle(self.said, "look", "error" if self._hall.screens.state.in_trouble else "muted")
        self.awake.setText(screens.awake_sentence)
        self.awake.setVisible(bool(screens.awake_sentence))
        restyle(self.awake, "look", "" if screens.awake.state is AwakeState.REFUSED else "small")
        self._offer_screens()

    def toggle(self) -> None:
        """Start projecting on the second screen, or stop; while the hall looks it is asked once."""
        if not self._hall.projecting:
            self._hall.screens.start()
        elif not self._hall.sight.now.shown:
            self._hall.screens.stop()
        elif not self.question.sentence:
            sentence = _("De zaal ziet dan niets meer van dit programma.")
            stop, stay = (_("Stop"), self._stop), (_("Ga door"), self._stay)
            self.question.say(sentence, "plain", stop, stay)
            self.question.action_buttons[-1].setFocus()

    def _stop(self) -> None:
        self._stay()
        self._hall.screens.stop()

    def _stay(self) -> None:
        self.question.clear()
        self.start.setFocus()

    def begin(self) -> None:
        """F5 starts; pressed again it does nothing."""
        if not self._hall.projecting:
            self.toggle()

    def give_focus(self) -> None:
        """To a screen that can be chosen, or else to start and stop."""
        first = next(iter(self._screen_buttons), self.start)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def swap_screens(self) -> None:
        """The picture and this window change places (P8)."""
        swap(self._hall.screens)

    def _offer_screens(self) -> None:
        """With more than one other screen: which is the projector? (P1)"""
        screens = self._hall.screens
        waits = screens.state in (ScreenState.CHOOSE, ScreenState.LOST)
        offered = screens.candidates() if waits else []
        if offered == self._offered:
            return
        self._offered = offered
        for old in self._screen_buttons:
            self._choices.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._screen_buttons.clear()
        for screen in offered:
            button = QPushButton(_words_of(screen))
            button.clicked.connect(lambda _checked=False, one=screen: screens.choose(one))
            self._choices.addWidget(button)
            self._screen_buttons.append(button)


def _words_of(screen: QScreen) -> str:
    size, name = screen.size(), screen_name(screen)
    said = (
        _("Scherm %(number)d: %(name)s (%(width)d × %(height)d)")
        if name
        else _("Scherm %(number)d (%(width)d × %(height)d)")
    )
    return said % {
        "number": screen_number(screen),
        "name": name,
        "width": size.width(),
        "height": size.height(),
    }
