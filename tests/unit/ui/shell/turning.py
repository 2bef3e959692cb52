"""The mouse wheel, turned over everything that stands in a window, and what would have changed by it."""

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QTabBar,
    QWidget,
)

NOTCH = 120
CONTROLS = (QComboBox, QAbstractSpinBox, QAbstractSlider, QTabBar, QAbstractButton, QLineEdit, QPlainTextEdit)


def turn(widget: QWidget, notches: int) -> None:
    """As the system sends it: to what is under the pointer, and from there to what is around it."""
    window = widget.window().windowHandle()
    assert window is not None
    place = QPointF(widget.mapTo(widget.window(), widget.rect().center()))
    QTest.wheelEvent(window, place, QPoint(0, NOTCH * notches))


def bring_into_sight(widget: QWidget) -> bool:
    """Whether the pointer can come there, once all around it is scrolled to it."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea) and around.widget() is not None:
            around.ensureWidgetVisible(widget)
        around = around.parentWidget()
    return widget.visibleRegion().contains(widget.rect().center())


def changed_by_the_wheel(window: QWidget) -> list[str]:
    """The controls of this window that another value came into, with the focus or without."""
    controls = [one for one in window.findChildren(QWidget) if isinstance(one, CONTROLS) and one.isVisible()]
    found = []
    for widget in controls:
        for focused in (False, True) if widget.focusPolicy().value and widget.isEnabled() else (False,):
            if focused:
                widget.setFocus()
            own = value_of(widget)
            for notches in (1, -1, -2):
                assert bring_into_sight(widget), f"{type(widget).__name__} {widget.accessibleName()}"
                turn(widget, notches)
                if value_of(widget) != own:
                    found.append(f"{type(widget).__name__} {widget.accessibleName()} focused={focused}")
                    break
    return found


def value_of(widget: QWidget) -> object:
    """What a control holds; how far a page is scrolled is no value."""
    match widget:
        case QComboBox() | QTabBar():
            return widget.currentIndex()
        case QAbstractSpinBox() | QLineEdit():
            return widget.text()
        case QAbstractSlider() if not isinstance(widget, QScrollBar):
            return widget.value()
        case QAbstractButton():
            return widget.isChecked()
        case QPlainTextEdit():
            return widget.toPlainText()
    return None
