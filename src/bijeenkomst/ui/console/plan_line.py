"""One line of a group's plan on the console: what stands there, and whether the hall may see it (R48, R51)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QPushButton, QVBoxLayout, QWidget

from bijeenkomst.domain.values.group_work import PlanField, PlanText
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import STRETCH, hbox, vbox
from bijeenkomst.wording.plan import field_label


class PlanLine(QWidget):
    """To read, not to reword. Where a phone of the group writes, that phone ticks and picks; then a tick can only be
    taken back here.

    Signals: `picked(text)` of several that stand side by side; `released(bool)` whether the hall may see it.
    """

    picked = Signal(str)
    released = Signal(bool)

    def __init__(self, field: PlanField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._shown: tuple[PlanText, bool] | None = None
        self.tick = QCheckBox(_("De zaal mag dit zien"))
        self.tick.setAccessibleName(_("De zaal mag dit zien: %(what)s") % {"what": field_label(field)})
        self.tick.clicked.connect(self._ticked)
        self.renew = button(_("Toon de nieuwe"))
        self.renew.clicked.connect(lambda: self.released.emit(True))
        self._old = label("", "small")
        self.texts: list[tuple[str, QPushButton | None]] = []
        self._between = QWidget()
        self._standing = vbox(on=self._between, margins=0, spacing=6)
        vbox(
            label(field_label(field), "label"),
            self._between,
            self.tick,
            self._old,
            hbox(self.renew, STRETCH),
            on=self,
            margins=0,
            spacing=4,
        )
        self.hide()

    @property
    def shown(self) -> PlanText:
        """What is in sight: what was picked or shown to the hall was picked from this (R49, R51)."""
        return PlanText() if self._shown is None else self._shown[0]

    def show_text(self, text: PlanText, *, writes: bool) -> None:
        """Show what stands in this field; `writes` is whether a phone of the group was let in to write."""
        if (text, writes) == self._shown:
            return
        self._shown = (text, writes)
        self.setVisible(bool(text))
        self._fill(text, writes)
        on, stale = bool(text.released), text.released not in ("", text.text)
        self.tick.setVisible(on or bool(text.text and not writes))
        self.tick.setChecked(on)
        self._old.setText(_("De zaal ziet nog: %(text)s") % {"text": text.released} if stale else "")
        self._old.setVisible(stale)
        self.renew.setVisible(stale and bool(text.text) and not writes)

    def _ticked(self, on: bool) -> None:
        """What the meeting says decides: the tick stands there once it is stored."""
        self.tick.setChecked(not on)
        self.released.emit(on)

    def _fill(self, text: PlanText, writes: bool) -> None:
        beside = tuple(filter(None, (text.text, *text.others)))
        can_pick = len(beside) > 1 and not writes
        if [words for words, _pick in self.texts] == list(beside) and can_pick == any(
            pick for _words, pick in self.texts
        ):
            return
        _empty(self._standing)
        self.texts = []
        for number, words in enumerate(beside):
            if number:
                self._standing.addWidget(label(_("En daarnaast:"), "small"))
            self._standing.addWidget(label(words))
            pick = self._pick(words) if can_pick else None
            self.texts.append((words, pick))
        if len(beside) > 1 and writes:
            self._standing.addWidget(label(_("De schrijver van de groep kiest."), "small"))

    def _pick(self, words: str) -> QPushButton:
        made = button(_("De groep kiest deze"))
        made.clicked.connect(lambda: self.picked.emit(words))
        row = QWidget()
        hbox(made, STRETCH, on=row, margins=0)
        self._standing.addWidget(row)
        return made


def _empty(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
