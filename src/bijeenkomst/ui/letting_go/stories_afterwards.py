"""What happens to the stories when people are let go of: a choice that only the kopgroep can make (R45, R59)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QRadioButton, QWidget

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import vbox
from bijeenkomst.wording.stories import how_many


class StoriesAfterwards(QFrame):
    """Hidden where there are none, or once letting go has begun. Signal: `chosen()`."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._heading = label("", "subheading")
        self.keep = QRadioButton(_("Bewaar de verhalen in dit bestand"))
        self.take_away = QRadioButton(_("Haal de verhalen ook weg"))
        group = QButtonGroup(self)
        about = _(
            "Er staan geen namen bij, maar aan een verhaal kan iemand soms te herkennen zijn. De citaten van de "
            "thema's blijven, en ook hoeveel verhalen het waren. Wat u bewaart, leest het programma niet na op namen."
        )
        yours = _(
            "Haalt u ze weg? Gooi dan ook de kaartjes op papier weg, en het bestand waar de verhalen uit kwamen."
        )
        column = vbox(self._heading, label(about, "muted"), on=self, margins=(16, 14, 16, 14), spacing=8)
        for answer in (self.keep, self.take_away):
            group.addButton(answer)
            column.addWidget(answer)
            answer.clicked.connect(self.chosen)
        column.addWidget(label(yours, "muted"))

    @property
    def keeps(self) -> bool:
        """Whether the stories stay."""
        return self.keep.isChecked()

    @property
    def undecided(self) -> bool:
        """Whether somebody still has to choose."""
        return not self.isHidden() and not (self.keep.isChecked() or self.take_away.isChecked())

    def show_meeting(self, meeting: Meeting) -> None:
        """Ask about the stories that there are now."""
        self._heading.setText(_("En de verhalen? %(told)s") % {"told": how_many(meeting.all_told)})
        self.setVisible(bool(meeting.stories) and meeting.letting_go is None)
