"""Postponing the refresh of hidden pages: with fifty sign-ups a second it would make the hall's picture stutter."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget


class WhenSeen(QObject):
    """Calls `refresh()` for a page while it is visible, and otherwise once when it becomes visible."""

    def __init__(self, page: QWidget, refresh: Callable[[], None]) -> None:
        super().__init__(page)
        self._page, self._refresh = page, refresh
        self._stale = False
        page.installEventFilter(self)

    def ask(self) -> None:
        """Refresh the page, now or when it becomes visible."""
        if self.now():
            self._refresh()

    def now(self) -> bool:
        """Whether the page is visible; if not, it is refreshed when it becomes visible."""
        self._stale = self._page.window().isVisible() and not self._page.isVisible()
        return not self._stale

    def eventFilter(self, _page: QObject, event: QEvent) -> bool:
        """Refresh a stale page when it is shown."""
        if event.type() is QEvent.Type.Show and self._stale:
            self._stale = False
            self._refresh()
        return False
