"""Copying the state of one window to another of the same structure: focus, and what was typed, ticked and chosen."""

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
from bijeenkomst.ui.widgets.tabs import Tabs

Path = tuple[tuple[str, int], ...]


def carry_over(old: QWidget, new: QWidget) -> bool:
    """Copy the state of each widget in `old` to the widget at the same path in `new`, if there is one.

    Returns False when something was typed in a widget that only `old` has, such as the form of a theme: then `new` must
    not be used, or those words would be lost.
    """
    places = {_path(widget, new): widget for widget in new.findChildren(QWidget)}
    inside = [widget for widget in old.findChildren(QWidget) if widget.window() is old]  # not in its dialogs
    pairs = [(widget, places.get(_path(widget, old))) for widget in inside]
    if any(_typed_in(widget) and counterpart is None for widget, counterpart in pairs):
        return False
    for widget, counterpart in pairs:
        if counterpart is not None:
            _carry(widget, counterpart)
    focus: QWidget | None = old.focusWidget()
    new_focus = places.get(_path(focus, old)) if focus is not None else None
    if new_focus is not None:
        new_focus.setFocus()
    return True


def scroll_alike(old: QWidget, new: QWidget) -> None:
    """Scroll everything in `new`, once it is shown, as far as in `old`; again after the layouts have settled."""
    places = {_path(widget, new): widget for widget in new.findChildren(QAbstractScrollArea)}
    for area in old.findChildren(QAbstractScrollArea):
        new_area = places.get(_path(area, old))
        if isinstance(new_area, QAbstractScrollArea) and area.window() is old:
            for old_bar, new_bar in (
                (area.verticalScrollBar(), new_area.verticalScrollBar()),
                (area.horizontalScrollBar(), new_area.horizontalScrollBar()),
            ):
                if old_bar.value():
                    new_bar.setValue(old_bar.value())
                    QTimer.singleShot(0, new_bar, partial(new_bar.setValue, old_bar.value()))


def put_away(window: QWidget) -> None:
    """Delete a window immediately, so that no event reaches it. Not to be called from one of its own signals."""
    window.hide()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete.value)


def _path(widget: QWidget, top: QWidget) -> Path:
    return tuple(_steps(widget, top))


def _steps(widget: QWidget, top: QWidget) -> Iterator[tuple[str, int]]:
    """The path from the widget up: each widget's class, and its index among siblings of that class."""
    current: QWidget | None = widget
    while current is not None and current is not top:
        parent = current.parentWidget()
        if isinstance(parent, QStackedWidget):  # moves the page that is shown to the end of its children
            yield type(current).__name__, parent.indexOf(current)
            current = parent
            continue
        alike = (
            [child for child in parent.children() if type(child) is type(current)] if parent else [current]
        )
        yield type(current).__name__, alike.index(current)
        current = parent


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
        case Tabs(), Tabs():
            new.show_tab(old.currentIndex())
        case QAbstractButton(), QAbstractButton():
            if old.isCheckable():
                new.setChecked(old.isChecked())
