"""A progress bar without a text of its own: what is being done is said beside it."""

from PySide6.QtWidgets import QProgressBar

from bijeenkomst.i18n import gettext as _


def progress_bar() -> QProgressBar:
    """A progress bar that is too low for Qt's percentage; screen readers still say it."""
    bar = QProgressBar()
    bar.setTextVisible(False)
    bar.setAccessibleName(_("Zo ver is het"))
    return bar
