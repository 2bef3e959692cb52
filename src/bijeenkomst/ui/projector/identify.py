""" "Welk scherm is welk?": a large number on each screen for three seconds, over whatever is there (P8)."""

from PySide6.QtCore import QObject, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent, QScreen
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from bijeenkomst.design.tokens import DARK
from bijeenkomst.ui.lifetime import listen
from bijeenkomst.ui.qt_fonts import font

SHOWN_MS = 3000
SHARE = 0.3  # of the screen's height: it is read from the back of the hall, and the picture stays
MARGIN = 0.05

FLAGS = (
    Qt.WindowType.ToolTip  # above a full-screen window, and no window manager moves it
    | Qt.WindowType.FramelessWindowHint
    | Qt.WindowType.WindowStaysOnTopHint
    | Qt.WindowType.WindowDoesNotAcceptFocus
    | Qt.WindowType.WindowTransparentForInput
)


def screen_number(screen: QScreen) -> int:
    """What the program calls a screen until another is plugged in: 1 is the system's main screen."""
    return QGuiApplication.screens().index(screen) + 1


def screen_name(screen: QScreen) -> str:
    """What the screen calls itself, or else its plug; "" when neither says anything, as some projectors do."""
    return screen.model().strip() or screen.name().strip()


class ScreenNumbers(QObject):
    """Shows the numbers. They go by themselves, and at once when a screen comes or goes."""

    def __init__(self, parent: QObject | None = None, milliseconds: int = SHOWN_MS) -> None:
        super().__init__(parent)
        self.shown: list[QWidget] = []
        self._time = QTimer(self, singleShot=True, interval=milliseconds)
        self._time.timeout.connect(self.hide)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        listen(self, application.screenAdded, self.hide)
        listen(self, application.screenRemoved, self.hide)

    def show(self) -> None:
        """A number on each screen, for three seconds from now."""
        self.hide()
        for screen in QGuiApplication.screens():
            number = _Number(screen_number(screen), screen_name(screen))
            number.show_on(screen)
            self.shown.append(number)
        self._time.start()

    def hide(self, *_news: object) -> None:
        """Take the numbers away."""
        self._time.stop()
        for number in self.shown:
            if isValid(number):  # the window that it was in may be gone
                number.hide()
                number.deleteLater()
        self.shown.clear()


def _window_on(screen: QScreen) -> QWidget | None:
    """Our window on that screen; the hall's picture rather than another."""
    there = [
        window
        for window in QApplication.topLevelWidgets()
        if window.isVisible() and window.screen() is screen
    ]
    return max(there, key=QWidget.isFullScreen, default=None)


class _Number(QWidget):
    def __init__(self, number: int, name: str) -> None:
        super().__init__(None, FLAGS)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.number, self.name = number, name

    def show_on(self, screen: QScreen) -> None:
        """In the lower left corner, over all windows; Wayland lets nobody choose a place there (P10)."""
        box = screen.geometry()
        self.setScreen(screen)
        if QGuiApplication.platformName().startswith("wayland"):
            ours = _window_on(screen)
            if ours is None:
                self.setWindowFlags(Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
                self.showFullScreen()
                return
            self.setParent(
                ours
            )  # a second full-screen window would push the hall's picture out of full screen
            box = ours.rect()
        side, margin = round(box.height() * SHARE), round(box.height() * MARGIN)
        self.setGeometry(box.left() + margin, box.bottom() - margin - side, side, side)
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        side = min(self.width(), self.height())
        edge = max(4, side // 40)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.fillRect(self.rect(), QColor(DARK.text))  # a light line around dark: seen on any picture
        painter.fillRect(self.rect().adjusted(edge, edge, -edge, -edge), QColor(DARK.surface))
        middle = self.rect().center()
        painter.setPen(QColor(DARK.text))
        painter.setFont(font(round(side * 0.62), bold=True))
        above = QRect(0, 0, side, round(side * 0.74))
        above.moveCenter(middle)
        if self.name:
            above.translate(0, -round(side * 0.07))
        painter.drawText(above, Qt.AlignmentFlag.AlignCenter, str(self.number))
        painter.setFont(font(round(side * 0.085)))
        below = QRect(edge * 2, 0, self.width() - edge * 4, round(side * 0.15))
        below.moveTop(middle.y() + round(side * 0.31))
        name = painter.fontMetrics().elidedText(self.name, Qt.TextElideMode.ElideRight, below.width())
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, name)
        painter.end()
