"""Sharing the height of the closing page between the path and the page below it."""

from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from bijeenkomst.ui.closing.path import ClosingPath

LOW, FOR_PAPER = 330, 700  # pixels of height: two red lines above a small window leave no more
FOR_LISTS = 480
"""Below this height, pages with a back button of their own get all of it: their lists scroll."""


def fit(height: int, around: QVBoxLayout, path: ClosingPath, pages: QStackedWidget, paper: QWidget) -> None:
    """Make the path lower where there is little height; entering paper needs all of it on a usual laptop."""
    low = height < LOW
    for index in range(pages.count()):  # a page that is not shown asks for no room
        seen = index == pages.currentIndex()
        policy = QSizePolicy.Policy.Preferred if seen else QSizePolicy.Policy.Ignored
        if (page := pages.widget(index)) is not None:
            page.setSizePolicy(policy, policy)
    for step in path.steps.values():
        step.be_small(low)
    enough = FOR_PAPER if pages.currentWidget() is paper else FOR_LISTS if pages.currentIndex() > 0 else 0
    path.setHidden(height < enough)
    around.setContentsMargins(24, 6 if low else 12, 24, 6 if low else 12)
    around.setSpacing(6 if low else 12)
