"""A page that nobody looks at is not kept up to date: with fifty sign-ups a second it would make the hall stutter."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget


class WhenSeen(QObject):
    """Has `refresh()` called for a page that can be seen, and otherwise once, when people go there."""

    def __init__(self, page: QWidget, refresh: Callable[[], None]) -> None:
        super().__init__(page)
        self._page, self._refresh = page, refresh
        self._stale = False
        page.installEventFilter(self)

    def ask(self) -> None:
        """What the page shows is another now."""
        if self.now():
            self._refresh()

    def now(self) -> bool:
        """Whether it can be seen now; otherwise it is refreshed as a whole once people go there."""
        self._stale = self._page.window().isVisible() and not self._page.isVisible()
        return not self._stale

    def eventFilter(self, _page: QObject, event: QEvent) -> bool:
        """Somebody goes there."""
        if event.type() is QEvent.Type.Show and self._stale:
            self._stale = False
            self._refresh()
        return False
