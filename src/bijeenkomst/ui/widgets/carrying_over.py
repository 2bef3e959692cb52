"""From one window to another that is built alike: where people were, and what they had typed, ticked and chosen."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QSpinBox,
    QStackedWidget,
    QTextEdit,
    QWidget,
)

from bijeenkomst.ui.widgets.list_rows import CHECKED

Path = tuple[tuple[str, int], ...]


def carry_over(old: QWidget, new: QWidget) -> bool:
    """Put everything in its place in `new`, as far as `new` has that place.

    False when somebody is typing in a place that only `old` has, such as the form of a theme: then `new` must not be
    used, or those words would be lost.
    """
    places = {_path(widget, new): widget for widget in new.findChildren(QWidget)}
    inside = [
        widget for widget in old.findChildren(QWidget) if widget.window() is old
    ]  # not in a window beside it
    pairs = [(widget, places.get(_path(widget, old))) for widget in inside]
    if any(_typed_in(widget) and other is None for widget, other in pairs):
        return False
    for widget, other in pairs:
        if other is not None:
            _carry(widget, other)
    focus: QWidget | None = old.focusWidget()
    same = places.get(_path(focus, old)) if focus is not None else None
    if same is not None:
        same.setFocus()
    return True


def scroll_alike(old: QWidget, new: QWidget) -> None:
    """Once `new` is shown: all that scrolls as far as it was; what is laid out a moment later then too."""
    places = {_path(widget, new): widget for widget in new.findChildren(QAbstractScrollArea)}
    for area in old.findChildren(QAbstractScrollArea):
        same = places.get(_path(area, old))
        if isinstance(same, QAbstractScrollArea) and area.window() is old:
            for before, after in (
                (area.verticalScrollBar(), same.verticalScrollBar()),
                (area.horizontalScrollBar(), same.horizontalScrollBar()),
            ):
                if before.value():
                    after.setValue(before.value())
                    QTimer.singleShot(0, after, partial(after.setValue, before.value()))


def put_away(window: QWidget) -> None:
    """Take a window apart at once: nothing is to come to it any more. Not while one of its own signals is handled."""
    window.hide()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete.value)


def _path(widget: QWidget, top: QWidget) -> Path:
    return tuple(_steps(widget, top))


def _steps(widget: QWidget, top: QWidget) -> Iterator[tuple[str, int]]:
    """The path from the widget up: each widget's class, and its index among siblings of that class."""
    place: QWidget | None = widget
    while place is not None and place is not top:
        around = place.parentWidget()
        if isinstance(
            around, QStackedWidget
        ):  # it puts the page that is shown behind the others among its children
            yield type(place).__name__, around.indexOf(place)
            place = around
            continue
        alike = [child for child in around.children() if type(child) is type(place)] if around else [place]
        yield type(place).__name__, alike.index(place)
        place = around


def _typed_in(widget: QWidget) -> bool:
    match widget:
        case QLineEdit():
            return widget.isModified() and bool(widget.text().strip())
        case QPlainTextEdit() | QTextEdit():
            return widget.document().isModified() and bool(widget.toPlainText().strip())
        case _other:
            return False


def _carry(old: QWidget, new: QWidget) -> None:
    match old, new:
        case QLineEdit(), QLineEdit():
            if _typed_in(old) and not isinstance(old.parentWidget(), QAbstractSpinBox | QComboBox):
                new.setText(old.text())
                new.setModified(True)
                new.setCursorPosition(old.cursorPosition())
        case QPlainTextEdit() | QTextEdit(), QPlainTextEdit() | QTextEdit():
            if _typed_in(old):
                new.setPlainText(old.toPlainText())
                new.document().setModified(True)
        case QSpinBox(), QSpinBox():
            new.setValue(old.value())
        case QComboBox(), QComboBox():
            new.setCurrentIndex(old.currentIndex())
        case QListWidget(), QListWidget():
            new.setCurrentRow(old.currentRow())
            for row in range(min(old.count(), new.count())):
                ticked = old.model().index(row, 0).data(CHECKED)
                if ticked is not None:
                    new.model().setData(new.model().index(row, 0), ticked, CHECKED)
        case QStackedWidget(), QStackedWidget():
            new.setCurrentIndex(old.currentIndex())
        case QAbstractButton(), QAbstractButton():
            if old.isCheckable():
                new.setChecked(old.isChecked())
