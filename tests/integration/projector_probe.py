"""A program with a console and a projector's window, for `test_projector_screens`: it tells where they are.

Lines on stdin: `start`, `stop`, `window`, `swap`, `numbers`, `console X`, `slide TITLE`, `report`, `quit`. Each is
answered with one line of JSON; what happens by itself is written to stdout as it happens.
"""

import json
import sys
import threading

from PySide6.QtCore import QEvent, QObject, QSettings, Qt, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication, QWidget

from bijeenkomst.ui.projector.console_window import Console
from bijeenkomst.ui.projector.hall_window import ProjectorWindow
from bijeenkomst.ui.projector.identify import ScreenNumbers
from bijeenkomst.ui.projector.screen_memory import ScreenMemory
from bijeenkomst.ui.projector.screens import Screens
from bijeenkomst.ui.projector.swap import swap
from bijeenkomst.ui.slides.content import WelcomeContent


def say(**what: object) -> None:
    """One line of JSON, at once."""
    print(json.dumps(what), flush=True)


def laptop() -> QScreen | None:
    """The screen that must never be covered while the console is on it."""
    return next((screen for screen in QGuiApplication.screens() if screen.name() == "LAPTOP"), None)


class Watcher(QObject):
    """Says when the window is shown or hidden, and counts how often it painted over the laptop's screen."""

    def __init__(self, window: ProjectorWindow) -> None:
        super().__init__()
        self.window = window
        self.painted_on_laptop = 0
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in (QEvent.Type.Show, QEvent.Type.Hide):
            say(event="show" if kind is QEvent.Type.Show else "hide")
        if kind is QEvent.Type.WindowActivate:
            say(event="keyboard in the hall")
        if kind is QEvent.Type.Paint and self.window.screen() is laptop():
            self.painted_on_laptop += 1
        return False


class Obedience(QObject):
    """Does what a line says, in the window's thread, and answers it."""

    came = Signal(str)

    def __init__(self, window: ProjectorWindow, screens: Screens, console: QWidget) -> None:
        super().__init__()
        self.window, self.screens, self.watcher = window, screens, Watcher(window)
        self.console, self.numbers = console, ScreenNumbers(self)
        self.came.connect(self.obey, Qt.ConnectionType.QueuedConnection)

    def read(self) -> None:
        for line in sys.stdin:
            self.came.emit(line.strip())

    def obey(self, line: str) -> None:
        verb, _, rest = line.partition(" ")
        match verb:
            case "start":
                self.screens.start()
            case "stop":
                self.screens.stop()
            case "window":
                self.screens.start_in_window()
            case "swap":
                swap(self.screens)
            case "numbers":
                self.numbers.show()
                self.numbers.shown[-1].destroyed.connect(lambda: say(event="numbers are gone"))
            case "console":
                self.console.move(int(rest), 40)
            case "slide":
                self.window.show_content(WelcomeContent(rest, "", ""), covered=False)
            case "quit":
                QApplication.quit()
        say(event="answer", to=verb, **self.report())

    def report(self) -> dict[str, object]:
        box, content = self.window.geometry(), self.window.content
        there = self.window.screen().geometry()
        return {
            "state": self.screens.state.value,
            "sentence": self.screens.sentence,
            "console": self.console.screen().name(),
            "keyboard": self.console.isActiveWindow(),
            "aside": self.console.isMinimized(),
            "numbers": [number.screen().name() for number in self.numbers.shown],
            "screens": [screen.name() for screen in QGuiApplication.screens()],
            "painted_on_laptop": self.watcher.painted_on_laptop,
            "visible": self.window.isVisible(),
            "screen": self.window.screen().name(),
            "box": [box.x(), box.y(), box.width(), box.height()],
            "there": [there.x(), there.y(), there.width(), there.height()],
            "full": self.window.isFullScreen(),
            "title": content.title if isinstance(content, WelcomeContent) else "",
            "cursor": self.window.cursor().shape() is not Qt.CursorShape.BlankCursor,
        }


def main() -> int:
    application = QApplication([])
    application.setQuitOnLastWindowClosed(False)
    window = ProjectorWindow()
    settings = QSettings(sys.argv[1], QSettings.Format.IniFormat)
    console = QWidget()
    console.setGeometry(100, 100, 800, 500)
    console.show()
    screens = Screens(window, Console(console), ScreenMemory(settings))
    screens.state_changed.connect(lambda sentence: say(event="state", sentence=sentence))
    obedience = Obedience(window, screens, console)
    reading = threading.Thread(target=obedience.read, daemon=True)
    reading.start()
    say(event="ready")
    result = application.exec()
    reading.join()  # or it would be the last to know the windows, and take them apart on its thread
    return result


if __name__ == "__main__":
    sys.exit(main())
