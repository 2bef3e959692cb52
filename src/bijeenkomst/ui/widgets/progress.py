"""How far something is, as a bar: what is being done is said beside it, so that it needs no words of its own."""

from PySide6.QtWidgets import QProgressBar

from bijeenkomst.i18n import gettext as _


def progress_bar() -> QProgressBar:
    """Without Qt's percentage, for which the bar is too low; who cannot see it hears the number all the same."""
    made = QProgressBar()
    made.setTextVisible(False)
    made.setAccessibleName(_("Zo ver is het"))
    return made
