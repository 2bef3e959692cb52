"""The program's own line icons, in a colour of the light or dark palette."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton, QWidget

if TYPE_CHECKING:  # PySide creates a class when it is first named, which costs time at start-up
    from PySide6.QtGui import QIcon, QPaintEvent

SIZE = 20  # pixels at 100 %


def icon(name: str, role: str = "text") -> "QIcon":
    """The icon `resources/icons/NAME.svg`; `role` is a colour of `design.tokens.Colours`: "accent", "bad" …

    Or a colour of its own, for what is the same in light and dark: "#FFFFFF".
    """
    from PySide6.QtGui import QIcon

    from bijeenkomst.ui.widgets.icon_engine import IconEngine

    return QIcon(IconEngine(name, role))


def put_icon(button: QAbstractButton, name: str, role: str = "text") -> None:
    """Give a button an icon, or another one."""
    button.setIconSize(QSize(SIZE, SIZE))
    button.setIcon(icon(name, role))


class Picture(QWidget):
    """An icon by itself, in the middle of its place. It is drawn when it is seen, so in the colours of that moment."""

    def __init__(
        self, name: str = "", role: str = "text", size: int = SIZE, parent: QWidget | None = None
    ) -> None:
        """`size` is in pixels at 100 %; the `name` "" shows nothing yet."""
        super().__init__(parent)
        self._name, self._role, self._size = name, role, size

    def show_icon(self, name: str, role: str) -> None:
        """Show this icon from now on."""
        self._name, self._role = name, role
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: "QPaintEvent") -> None:
        if self._name:
            from bijeenkomst.ui.widgets.icon_engine import draw_in_the_middle

            draw_in_the_middle(self, self._name, self._role, self._size)
