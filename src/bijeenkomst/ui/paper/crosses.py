"""The crosses of a row: what somebody agreed to on paper. None is ever set in advance (R4, R34, R43)."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QWidget

from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.paper.field import NAME_WIDTH
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import hbox, vbox


class Crosses(QWidget):
    """The check boxes of a row; Space or X ticks one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shares = QCheckBox(_("delen: ja"))
        self.explicit = QCheckBox(_("gevoelig: ja"))
        self.reunion = QCheckBox(_("terugkomavond"))
        self._all = (self.shares, self.explicit, self.reunion)
        self._wrong = label("", "error")
        self._wrong.hide()
        name = label(_("Aangekruist"), "label")
        name.setFixedWidth(NAME_WIDTH)
        self._boxes = boxes = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        boxes.setSpacing(6)
        row = hbox(spacing=8)
        row.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(boxes)
        for box in self._all:
            box.installEventFilter(self)
            box.toggled.connect(lambda _on: self.say_wrong(""))
            boxes.addWidget(box)
        row.addStretch()
        vbox(row, self._wrong, on=self, margins=0, spacing=2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put them side by side where they fit, which leaves more room for the fields above."""
        super().resizeEvent(event)
        needed = NAME_WIDTH + sum(box.sizeHint().width() + 8 for box in self._all)
        direction = QBoxLayout.Direction
        fits = event.size().width() >= needed
        self._boxes.setDirection(direction.LeftToRight if fits else direction.TopToBottom)

    @property
    def wrong(self) -> str:
        """The error that is shown; "" when there is none."""
        return self._wrong.text()

    @property
    def shown(self) -> tuple[QCheckBox, ...]:
        """The boxes that are on this theme's sheets."""
        return tuple(box for box in self._all if not box.isHidden())

    def show_theme(self, *, sensitive: bool) -> None:
        """Show the extra box only for a sensitive theme, as on its sheets (R4)."""
        self.explicit.setVisible(sensitive)
        if not sensitive:
            self.explicit.setChecked(False)

    def clear(self) -> None:
        """Untick all boxes."""
        for box in self._all:
            box.setChecked(False)

    def ask_about_missing(self, box: QCheckBox) -> None:
        """Ask whether this cross, without which nobody goes on the list, is really not on the paper."""
        sentence = _(
            "Staat er geen kruisje bij '%(box)s'? Druk op F4: de rij telt mee, maar komt niet op de lijst."
        )
        self.say_wrong(sentence % {"box": box.text()})
        box.setFocus()

    def say_wrong(self, sentence: str) -> None:
        """Show an error; "" removes it."""
        self._wrong.setText(sentence)
        self._wrong.setVisible(bool(sentence))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """X ticks a box: it is what people write on paper."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() == Qt.Key.Key_X and isinstance(watched, QCheckBox):
            watched.setChecked(True)
            return True
        return False
