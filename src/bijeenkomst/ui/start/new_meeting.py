"""A new meeting: its name, its day, and where it is kept. All else comes later."""

from pathlib import Path

from platformdirs import user_documents_path
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from bijeenkomst.atomic_file import safe_file_name
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.date_field import DateField
from bijeenkomst.ui.widgets.field import LabelledField
from bijeenkomst.ui.widgets.file_dialogs import FileDialogs
from bijeenkomst.ui.widgets.labels import label

ENDING = ".bijeenkomst"
LONGEST_TITLE = 300


class NewMeetingPage(QWidget):
    """Signals: `made(title, date or None, path)` and `cancelled()`."""

    made = Signal(str, object, object)
    cancelled = Signal()

    def __init__(self, dialogs: FileDialogs | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dialogs = dialogs or FileDialogs()
        self._chosen: Path | None = None
        self.title = QLineEdit()
        self.title.setMaxLength(LONGEST_TITLE)
        self.title.setPlaceholderText(_("bijvoorbeeld: Dorpsbrede bijeenkomst Lindendal"))
        self.title_field = LabelledField(_("Hoe heet de avond?"), self.title)
        self.date = DateField(_("Wanneer is het? (mag ook later)"))
        self.place = label("", "muted")
        self.elsewhere = button(_("Andere plek…"), "quiet", "folder")
        self.make = button(_("Maak de bijeenkomst"), "primary")
        self.make.setDefault(True)
        self.back = button(_("Terug"), "quiet", "previous")
        self.title.textChanged.connect(self._typed)
        self.title.returnPressed.connect(self._make)
        self.date.line.returnPressed.connect(self._make)
        self.elsewhere.clicked.connect(self._choose_place)
        self.make.clicked.connect(self._make)
        self.back.clicked.connect(self.cancelled)
        self._lay_out()
        self._typed()

    @property
    def path(self) -> Path:
        """Where it will be kept: chosen, or a free name in Documents."""
        return self._chosen or _free(_documents(), safe_file_name(self.title.text(), _("Bijeenkomst")))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
            return
        super().keyPressEvent(event)

    def _lay_out(self) -> None:
        card = QFrame()
        card.setProperty("card", True)
        card.setMaximumWidth(640)
        lines = QVBoxLayout(card)
        lines.setContentsMargins(32, 28, 32, 28)
        lines.setSpacing(20)
        lines.addWidget(label(_("Nieuwe bijeenkomst"), "title"))
        lines.addWidget(self.title_field)
        lines.addWidget(self.date)
        where = QVBoxLayout()
        where.setSpacing(4)
        where.addWidget(label(_("Waar wordt hij bewaard?"), "label"))
        row = QHBoxLayout()
        row.addWidget(self.place, 1)
        row.addWidget(self.elsewhere)
        where.addLayout(row)
        lines.addLayout(where)
        buttons = QHBoxLayout()
        buttons.addWidget(self.back)
        buttons.addStretch()
        buttons.addWidget(self.make)
        lines.addLayout(buttons)
        around = QHBoxLayout(self)
        around.setContentsMargins(48, 32, 48, 32)
        around.addStretch(1)
        around.addWidget(card, 8, Qt.AlignmentFlag.AlignVCenter)
        around.addStretch(1)

    def _typed(self) -> None:
        self.title_field.say_wrong("")
        self.place.setText(_("%(name)s, in de map %(folder)s") % _place(self.path))

    def _choose_place(self) -> None:
        chosen = self._dialogs.save_file(
            self, _("Waar wordt de bijeenkomst bewaard?"), self.path, _("Bijeenkomsten (*.bijeenkomst)")
        )
        if chosen is not None:
            self._chosen = chosen
            self._typed()

    def _make(self) -> None:
        title = " ".join(self.title.text().split())
        if not title:
            self.title_field.say_wrong(_("Geef de avond eerst een naam."))
            self.title.setFocus()
        elif not self.date.settle():
            self.date.line.setFocus()
        else:
            self.made.emit(title, self.date.value, self.path)


def _documents() -> Path:
    found = user_documents_path()
    return found if found.is_dir() else Path.home()


def _place(path: Path) -> dict[str, str]:
    return {"name": path.name, "folder": path.parent.name or str(path.parent)}


def _free(folder: Path, name: str) -> Path:
    """A name that is not taken yet: a second meeting with the same title never goes over the first."""
    path, number = folder / f"{name}{ENDING}", 2
    while path.exists():
        path, number = folder / f"{name} {number}{ENDING}", number + 1
    return path
