"""Where the packages go: a folder, a stick by its name, or mail drafts; and whether they are locked."""

from pathlib import Path

from PySide6.QtWidgets import QButtonGroup, QCheckBox, QRadioButton, QVBoxLayout, QWidget

from bijeenkomst.domain.handover import Way
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.closing.handover.sticks import Stick
from bijeenkomst.ui.widgets.labels import label


class Destination(QWidget):
    """A lock is on by default for what leaves the building: a stick or mail."""

    def __init__(self, found: tuple[Stick, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choices: list[tuple[QRadioButton, Way, Path | None]] = [
            (QRadioButton(_("In een map op deze computer")), Way.FOLDER, None),
            *(
                (QRadioButton(_("Op USB-stick '%(name)s'") % {"name": one.name}), Way.STICK, one.path)
                for one in found
            ),
            (QRadioButton(_("Per mail aan de eerste bellers")), Way.MAIL, None),
        ]
        self.lock = QCheckBox(_("Zet het rekenblad op slot met een wachtwoord van drie woorden"))
        self._about_lock = label(
            _(
                "Bel het wachtwoord door, mail het nooit mee. Met een slot gaan de papieren lijst en de "
                "contactkaartjes niet mee: die kunnen niet op slot."
            ),
            "muted",
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        group = QButtonGroup(self)
        for choice, _way, _path in self.choices:
            group.addButton(choice)
            column.addWidget(choice)
            choice.toggled.connect(self._chosen)
        column.addWidget(self.lock)
        column.addWidget(self._about_lock)
        self.choices[0][0].setChecked(True)

    @property
    def way(self) -> Way:
        """The way that is chosen."""
        return self._choice[1]

    @property
    def path(self) -> Path | None:
        """The stick's own folder; None when a folder has to be asked for."""
        return self._choice[2]

    @property
    def _choice(self) -> tuple[QRadioButton, Way, Path | None]:
        return next(one for one in self.choices if one[0].isChecked())

    def _chosen(self, on: bool) -> None:
        if on:
            self.lock.setChecked(self.way is not Way.FOLDER)
