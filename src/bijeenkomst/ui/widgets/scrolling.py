"""A page that scrolls where the window is too small for it."""

from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

NO_FOCUS = 0  # Qt.FocusPolicy.NoFocus; by its number as in `labels`


def scrolling(page: QWidget) -> QScrollArea:
    """An area around `page`, that is not there for the keyboard: the page's own fields are."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setProperty("focusPolicy", NO_FOCUS)
    area.setWidgetResizable(True)
    area.setWidget(page)
    return area
