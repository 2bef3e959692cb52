"""A window that appears without its thousands of events passing through the application's filters."""

from PySide6.QtWidgets import QWidget

from bijeenkomst.ui.application_filters import filters_resting


class ShownUnfiltered:
    """A mixin to put before the Qt class of a window with many parts: each gets its style when it is first shown."""

    def setVisible(self, visible: bool) -> None:
        """Show or hide it; no event loop runs meanwhile, so nobody's key or click can come by."""
        assert isinstance(self, QWidget)
        with filters_resting():
            super().setVisible(visible)  # type: ignore[misc]
