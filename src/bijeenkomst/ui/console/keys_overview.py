"""All keys of the evening in one window, one key away (F1)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.keys_window import KeysWindow
from bijeenkomst.wording.keys import keys_in_words


class KeysOverview(KeysWindow):
    """On the console only, never in the hall. Signal: `manual_asked()`, for its chapter about keys."""

    manual_asked = Signal()

    def __init__(self, parent: QWidget | None = None, *, group_work: bool = True) -> None:
        manual = button(_("Lees in de handleiding"))
        super().__init__(
            _("Toetsen op de avond"),
            [
                *((use.shown, use.words) for use in keys_in_words(group_work=group_work)),
                ("Ctrl+Z", _("Ongedaan maken")),
                ("Ctrl+Y", _("Toch weer doen")),
                ("Ctrl+4", _("Papier invoeren")),
            ],
            parent,
            note=_("Ze werken in dit venster en op de projector. Typt u? Druk eerst op Esc."),
            buttons=(manual,),
        )
        self.manual = manual
        self.manual.clicked.connect(self._ask_for_manual)

    def _ask_for_manual(self) -> None:
        self.accept()
        self.manual_asked.emit()
