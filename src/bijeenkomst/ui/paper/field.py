"""A field of a row on paper, which one key marks as unreadable (R39)."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from bijeenkomst.domain.values.doubt import Doubt
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.field import say_below
from bijeenkomst.ui.widgets.labels import label

NAME_WIDTH, SPACING = 104, 8  # pixels: a long name takes two lines, which fit in the height of a field
MARK_WIDTH, NARROW_MARK_WIDTH = 172, 112  # of the column with "onleesbaar", with and without its key
NARROW = 500  # pixels: beside the photos in a window of 900


class PaperField(QWidget):
    """Name on the left, "onleesbaar" on the right, hint or error below: low, so that a whole row fits in the window."""

    def __init__(self, doubt: Doubt, name: str, longest: int, hint: str = "") -> None:
        super().__init__()
        self.doubt, self._hint = doubt, hint
        self.line = QLineEdit()
        self.line.setMaxLength(longest)
        self.line.setAcceptDrops(False)  # the page takes photos that are dropped
        self.line.setAccessibleName(name.replace("&", ""))
        self._name = label(name, "label")
        self._name.setBuddy(self.line)
        self._name.setFixedWidth(NAME_WIDTH)
        self._below = label(hint, "small")
        self._below.setVisible(bool(hint))
        self.unreadable = button(_("Onleesbaar (F3)"), "quiet")
        self.unreadable.setCheckable(True)
        self.unreadable.setAccessibleName(_("%(field)s onleesbaar") % {"field": name.replace("&", "")})
        self.unreadable.toggled.connect(self._show_doubt)
        self.line.textEdited.connect(lambda _text: self.say_wrong(""))
        self._narrow = False
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACING)
        grid.setVerticalSpacing(2)
        grid.addWidget(self._name, 0, 0)
        grid.addWidget(self.line, 0, 1)
        grid.addWidget(self.unreadable, 0, 2, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(self._below, 1, 1, 1, 2)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(2, MARK_WIDTH)
        self.say_wrong("")

    @property
    def is_unreadable(self) -> bool:
        """Whether it was marked as unreadable."""
        return self.unreadable.isChecked()

    @property
    def wrong(self) -> str:
        """The error that is shown; "" when there is none."""
        return self._below.text() if self.line.property("wrong") else ""

    def say_wrong(self, sentence: str) -> None:
        """Show an error about what was typed; "" removes it."""
        say_below(self._below, self.line, wrong=sentence, hint=self._hint)

    def clear(self) -> None:
        """Make it empty, and no longer unreadable."""
        self.line.clear()
        self.unreadable.setChecked(False)
        self.say_wrong("")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow form the field takes the room of the key's name."""
        super().resizeEvent(event)
        narrow = event.size().width() < NARROW
        if narrow is not self._narrow:
            self._narrow = narrow
            self._grid.setColumnMinimumWidth(2, NARROW_MARK_WIDTH if narrow else MARK_WIDTH)
            self._name_mark()

    def _show_doubt(self, _unreadable: bool) -> None:
        self._name_mark()
        self.say_wrong("")

    def _name_mark(self) -> None:
        words = _("Onleesbaar") if self._narrow else _("Onleesbaar (F3)")
        self.unreadable.setText(f"✓ {words}" if self.is_unreadable else words)
        self.unreadable.setToolTip(_("Onleesbaar (F3)") if self._narrow else "")
