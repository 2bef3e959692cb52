"""The projector's window: one picture for the hall, and nothing else (R18).

It takes its size from itself (P9), paints each slide once, and goes from one to the next in less than a quarter
of a second. Full screen it has no cursor; in a window it has the system's frame to close it by, and a title
that says which key does so too (P6).
"""

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent, QScreen
from PySide6.QtWidgets import QWidget

from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.projector.fade import Fade
from bijeenkomst.ui.projector.keys import key_command
from bijeenkomst.ui.slides.content import SlideContent
from bijeenkomst.ui.slides.paint import Look, paint, paint_black

WINDOWED_SIZE = QSize(960, 540)


class ProjectorWindow(QWidget):
    """What the hall sees.

    Signals: `key_command(str)` with "next", "previous", "black", "start" or "leave" (P12, P13); `closed()` when
    somebody closed it in window mode, by its frame or with Esc.
    """

    key_command = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setWindowTitle(_("Wat de zaal ziet (Esc sluit dit venster)"))
        self.setMinimumSize(320, 180)
        self.resize(WINDOWED_SIZE)
        self._content: SlideContent | None = None
        self._covered = True
        self._look = Look.LIGHT
        self._fade = Fade(self)
        self._fade.moved.connect(self.update)

    # --- what is shown -------------------------------------------------------------------------------

    def show_content(self, content: SlideContent, covered: bool) -> None:
        """Show `content`, or black when it is `covered`; what lies under the cover is not even painted (P12)."""
        if (content, covered) == (self._content, self._covered):
            return
        only_under_cover = covered and self._covered and self._content is not None
        self._content, self._covered = content, covered
        if not only_under_cover:
            self._fade.go_to(self._picture())

    @property
    def content(self) -> SlideContent | None:
        """What it shows, or would show without the cover."""
        return self._content

    @property
    def covered(self) -> bool:
        """Whether the picture is black."""
        return self._covered

    @property
    def aspect(self) -> float:
        """Width over height of its picture, for `page_count`."""
        return self.width() / max(1, self.height())

    def set_motion(self, moving: bool) -> None:
        """Whether slides go over into each other, or change at once."""
        self._fade.in_motion = moving

    def set_look(self, look: Look) -> None:
        """Light or dark."""
        if look is not self._look:
            self._look = look
            self._fade.go_to(self._picture())

    # --- where it is ---------------------------------------------------------------------------------

    def show_on(self, screen: QScreen) -> None:
        """Full screen on `screen`, without taking the keyboard away from the console (P6, P10)."""
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()

    def show_in_window(self) -> None:
        """A window that can be moved, sized and closed: for a hall with one screen, asked for (P6)."""
        self.unsetCursor()
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, False)
        self.showNormal()
        self.resize(WINDOWED_SIZE)

    @property
    def in_window(self) -> bool:
        """Whether it is shown as a window that can be closed."""
        return self.isVisible() and not self.isFullScreen()

    # --- Qt ------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if not self._fade.draw(painter):
            paint_black(painter, event.rect())
        painter.end()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self._fade.jump_to(self._picture())
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fade.jump_to(self._picture())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        command = key_command(event)
        if command == "leave" and self.in_window and not self._covered:
            self.close()
        elif command:
            self.key_command.emit(command)
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closed.emit()
        super().closeEvent(event)

    def _picture(self) -> QPixmap:
        """The picture in the screen's own pixels."""
        ratio = self.devicePixelRatioF()
        size = QSize(round(self.width() * ratio), round(self.height() * ratio))
        picture = QPixmap(size)
        painter = QPainter(picture)
        whole = QRect(0, 0, size.width(), size.height())
        if self._covered or self._content is None:
            paint_black(painter, whole)
        else:
            paint(painter, whole, self._content, self._look)
        painter.end()
        picture.setDevicePixelRatio(ratio)
        return picture
