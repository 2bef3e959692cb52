"""Whether the system was asked for less motion ("reduced motion"); then slides change at once.

Qt tells it from 6.12 on. Until then each system is asked in its own way; one that does not answer wants motion.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QSettings, QTimer, Signal
from PySide6.QtGui import QGuiApplication

PATIENCE_MS = 3000
GNOME = ("gsettings", ["get", "org.gnome.desktop.interface", "enable-animations"])
SPI_GETCLIENTAREAANIMATION = 0x1042


class MotionWish(QObject):
    """Asks once. Signal: `told(less)` with whether the system wants less motion; never when nobody answers."""

    told = Signal(bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._asked: QProcess | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._ask)
        self._soon.start()

    def stop(self) -> None:
        """Nobody wants to know any more."""
        self._soon.stop()
        if self._asked is not None:
            self._asked.finished.disconnect(self._gnome_said)
            self._asked.kill()
            self._asked.waitForFinished(PATIENCE_MS)
            self._asked = None

    def _ask(self) -> None:
        hints = QGuiApplication.styleHints().accessibility()
        if hasattr(hints, "motionPreference"):
            self.told.emit("Reduced" in str(hints.motionPreference()))
        elif sys.platform == "win32":
            self.told.emit(not _windows_animates())
        elif sys.platform == "darwin":
            self.told.emit(_mac_reduces())
        elif _kde_stands_still():
            self.told.emit(True)
        else:
            self._ask_gnome()

    def _ask_gnome(self) -> None:
        """Beside the window: a settings service that hangs never holds it up."""
        self._asked = QProcess(self)
        self._asked.finished.connect(self._gnome_said)
        self._asked.start(*GNOME)
        QTimer.singleShot(PATIENCE_MS, self._asked, self._asked.kill)

    def _gnome_said(self) -> None:
        if self._asked is not None:
            self.told.emit(bytes(self._asked.readAllStandardOutput().data()).strip() == b"false")


def _windows_animates() -> bool:
    if sys.platform == "win32":
        import ctypes

        animates = ctypes.c_int(1)
        ctypes.windll.user32.SystemParametersInfoW(SPI_GETCLIENTAREAANIMATION, 0, ctypes.byref(animates), 0)
        return bool(animates.value)
    return True


def _mac_reduces() -> bool:
    kept = Path.home() / "Library" / "Preferences" / "com.apple.universalaccess.plist"
    return bool(QSettings(str(kept), QSettings.Format.NativeFormat).value("reduceMotion", 0, int))


def _kde_stands_still() -> bool:
    from platformdirs import user_config_path

    kept = QSettings(str(user_config_path() / "kdeglobals"), QSettings.Format.IniFormat)
    return str(kept.value("KDE/AnimationDurationFactor", "1")).strip() in ("0", "0.0")
