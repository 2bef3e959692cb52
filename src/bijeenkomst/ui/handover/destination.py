"""Choosing where packages go: a folder, a USB stick by name, or mail drafts; and whether they are locked."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QRadioButton, QVBoxLayout, QWidget

from bijeenkomst.domain.values.handover import Way
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.handover.usb_sticks import Stick, mounted, sticks
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import add, vbox

LOOK_AGAIN = 1500  # ms between two looks for sticks
Choice = tuple[QRadioButton, Way, Path | None]


class Destination(QWidget):
    """The choice of destination. The lock is on by default for a stick or mail. Signal: `changed()`.

    The list of sticks is kept up to date while it is shown: `found` returns the sticks that are there, and `there` a
    cheap value that changes when a stick comes or goes.
    """

    changed = Signal()

    def __init__(
        self,
        found: Callable[[], tuple[Stick, ...]] = sticks,
        there: Callable[[], object] = mounted,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._found, self._there = found, there
        self._seen = there()
        self._group = QButtonGroup(self)
        self._folder: Choice = (self._radio(_("In een map op deze computer")), Way.FOLDER, None)
        self._mail: Choice = (self._radio(_("Per mail aan de eerste bellers")), Way.MAIL, None)
        self._sticks: list[tuple[Stick, Choice]] = []
        self.lock = QCheckBox(_("Zet het rekenblad op slot met een wachtwoord van drie woorden"))
        self.several = QCheckBox(_("Zet meer groepen op één stick"))
        self._about_several = label(
            _(
                "Anders krijgt elke groep een eigen stick: wie de stick krijgt, ziet alles wat erop staat, "
                "ook namen en nummers van andere groepen."
            ),
            "muted",
        )
        self._about_lock = label(
            _(
                "Bel het wachtwoord door, mail het nooit mee. Met een slot gaan papieren met namen en de "
                "contactkaartjes niet mee: die kunnen niet op slot. Alleen de conceptmail noemt iemand: wie er "
                "belt, met het e-mailadres."
            ),
            "muted",
        )
        self._between = QVBoxLayout()
        column = vbox(on=self, margins=0)
        add(column, self._folder[0], self._between, self._mail[0], self.several, self._about_several)
        add(column, self.lock, self._about_lock)
        self._timer = QTimer(self, interval=LOOK_AGAIN)
        self._timer.timeout.connect(self._look_again)
        self.several.toggled.connect(self.changed)
        self._show_sticks()
        self._folder[0].setChecked(True)

    @property
    def choices(self) -> list[Choice]:
        """All choices, from top to bottom."""
        return [self._folder, *(choice for _stick, choice in self._sticks), self._mail]

    @property
    def way(self) -> Way:
        """The chosen way."""
        return self._choice[1]

    @property
    def path(self) -> Path | None:
        """The folder of the chosen stick; None when a folder has to be asked for."""
        return self._choice[2]

    @property
    def stick(self) -> Stick | None:
        """The chosen stick as it was when it was found; None when another way is chosen."""
        return next((stick for stick, choice in self._sticks if choice[0].isChecked()), None)

    @property
    def _choice(self) -> Choice:
        return next(choice for choice in self.choices if choice[0].isChecked())

    @property
    def one_a_stick(self) -> bool:
        """Whether each group gets its own stick, which is the default."""
        return self.way is Way.STICK and not self.several.isChecked()

    def showEvent(self, event: QShowEvent) -> None:
        """Look for sticks from now on."""
        super().showEvent(event)
        self._look_again()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop looking for sticks."""
        super().hideEvent(event)
        self._timer.stop()

    def _look_again(self) -> None:
        if (mounted_now := self._there()) != self._seen:
            self._seen = mounted_now
            self._show_sticks()

    def _show_sticks(self) -> None:
        """List the sticks. Those that stay keep their place; if the chosen one is gone, a folder is chosen."""
        present = self._found()
        removed = [listed for listed in self._sticks if listed[0] not in present]
        if self.stick is not None and self.stick not in present:
            self._folder[0].setChecked(True)
        for listed in removed:
            self._sticks.remove(listed)
            radio = listed[1][0]
            self._group.removeButton(radio)
            radio.hide()
            radio.deleteLater()
        known = {stick for stick, _choice in self._sticks}
        for stick in present:
            if stick not in known:
                radio = self._radio(_words(stick))
                radio.setEnabled(not stick.locked)
                self._sticks.append((stick, (radio, Way.STICK, stick.path)))
                self._between.addWidget(radio)

    def _radio(self, words: str) -> QRadioButton:
        radio = QRadioButton(words)
        self._group.addButton(radio)
        radio.toggled.connect(self._chosen)
        return radio

    def _chosen(self, on: bool) -> None:
        if on:
            self.lock.setChecked(self.way is not Way.FOLDER)
            for shown in (self.several, self._about_several):
                shown.setVisible(self.way is Way.STICK)
            self.changed.emit()


def _words(stick: Stick) -> str:
    if stick.locked:
        return _("USB-stick '%(name)s' zit op slot (een schuifje?): haal hem van het slot") % {
            "name": stick.name
        }
    return _("Op USB-stick '%(name)s'") % {"name": stick.name}
