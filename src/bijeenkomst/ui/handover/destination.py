"""Where the packages go: a folder, a stick by its name, or mail drafts; and whether they are locked."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QRadioButton, QVBoxLayout, QWidget

from bijeenkomst.domain.values.handover import Way
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.handover.sticks import Stick, mounted, sticks
from bijeenkomst.ui.widgets.labels import label

LOOK_AGAIN = 1500  # ms: somebody plugs a stick in and looks up
Choice = tuple[QRadioButton, Way, Path | None]


class Destination(QWidget):
    """A lock is on by default for what leaves the building: a stick or mail. Signal: `changed()`.

    Sticks come and go while it is shown. `found` gives those that are there, `there` something that differs when they
    do, at no cost.
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
                "Bel het wachtwoord door, mail het nooit mee. Met een slot gaan de papieren lijst en de "
                "contactkaartjes niet mee: die kunnen niet op slot. Alleen de conceptmail noemt iemand: de eerste "
                "beller, met het e-mailadres."
            ),
            "muted",
        )
        self._between = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._folder[0])
        column.addLayout(self._between)
        column.addWidget(self._mail[0])
        column.addWidget(self.several)
        column.addWidget(self._about_several)
        column.addWidget(self.lock)
        column.addWidget(self._about_lock)
        self._timer = QTimer(self, interval=LOOK_AGAIN)
        self._timer.timeout.connect(self._look_again)
        self.several.toggled.connect(self.changed)
        self._show_sticks()
        self._folder[0].setChecked(True)

    @property
    def choices(self) -> list[Choice]:
        """All ways, as they stand below each other."""
        return [self._folder, *(choice for _stick, choice in self._sticks), self._mail]

    @property
    def way(self) -> Way:
        """The way that is chosen."""
        return self._choice[1]

    @property
    def path(self) -> Path | None:
        """The stick's own folder; None when a folder has to be asked for."""
        return self._choice[2]

    @property
    def stick(self) -> Stick | None:
        """The stick that is chosen, as it was when it was found."""
        return next((stick for stick, choice in self._sticks if choice[0].isChecked()), None)

    @property
    def _choice(self) -> Choice:
        return next(one for one in self.choices if one[0].isChecked())

    @property
    def one_a_stick(self) -> bool:
        """Whether the stick is for one group only: nobody asked for more."""
        return self.way is Way.STICK and not self.several.isChecked()

    def showEvent(self, event: QShowEvent) -> None:
        """Keep looking for sticks."""
        super().showEvent(event)
        self._look_again()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """No longer."""
        super().hideEvent(event)
        self._timer.stop()

    def _look_again(self) -> None:
        if (now := self._there()) != self._seen:
            self._seen = now
            self._show_sticks()

    def _show_sticks(self) -> None:
        """Those that stay keep their place and their tick; when the chosen one is gone, a folder is chosen."""
        found = self._found()
        gone = [one for one in self._sticks if one[0] not in found]
        if self.stick is not None and self.stick not in found:
            self._folder[0].setChecked(True)
        for one in gone:
            self._sticks.remove(one)
            radio = one[1][0]
            self._group.removeButton(radio)
            radio.hide()
            radio.deleteLater()
        known = {stick for stick, _choice in self._sticks}
        for stick in found:
            if stick not in known:
                radio = self._radio(_words(stick))
                radio.setEnabled(not stick.locked)
                self._sticks.append((stick, (radio, Way.STICK, stick.path)))
                self._between.addWidget(radio)

    def _radio(self, words: str) -> QRadioButton:
        made = QRadioButton(words)
        self._group.addButton(made)
        made.toggled.connect(self._chosen)
        return made

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
