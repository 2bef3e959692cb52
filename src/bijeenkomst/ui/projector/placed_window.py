"""Where the projector's window stands: full screen on a screen of the hall, or in a frame among other windows (P6)."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QWidget

from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.projector.keyboard_kept import KeyboardKept

WINDOWED_SIZE = QSize(960, 540)


class PlacedWindow(QWidget):
    """A window that knows whether it fills a screen, and then leaves the keyboard to the console (P10)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.name_itself()
        self.setMinimumSize(320, 180)
        self.resize(WINDOWED_SIZE)
        self._keyboard = KeyboardKept(self)

    def name_itself(self) -> None:
        """Set the title, which is for the facilitator, in the language of the other window."""
        self.setWindowTitle(_("Wat de zaal ziet (Esc sluit dit venster)"))

    def show_on(self, screen: QScreen) -> None:
        """Show it full screen on `screen`, without taking the keyboard away from the console (P6, P10)."""
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._keyboard.stays_elsewhere()
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()

    def take_keyboard(self) -> None:
        """Take the keyboard: it is the only window in sight."""
        self._keyboard.may_come()
        self.activateWindow()

    def fills(self, screen: QScreen) -> bool:
        """Whether it fills that screen already."""
        here = self.isVisible() and self.isFullScreen() and self.screen() is screen
        return here and self.geometry() == screen.geometry()

    def show_in_window(self) -> None:
        """A window that can be moved, sized and closed: for a hall with one screen, asked for (P6)."""
        self.unsetCursor()
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, False)
        self._keyboard.may_come()
        self.showNormal()
        self.resize(WINDOWED_SIZE)

    @property
    def in_window(self) -> bool:
        """Whether it is shown as a window that can be closed."""
        return self.isVisible() and not self.isFullScreen()
