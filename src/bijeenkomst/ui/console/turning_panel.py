"""Pages that turn by themselves in the hall: which one is there, how long each stays, and a button that stops them."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFrame, QWidget

from bijeenkomst.domain.commands import ShowSlide
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.lifetime import listen
from bijeenkomst.ui.projector.hall import Hall
from bijeenkomst.ui.projector.turning import CHOICES, USUAL
from bijeenkomst.ui.widgets.buttons import switch
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import hbox, vbox


class TurningPanel(QFrame):
    """Stands beside the task of a part with pages to turn, and only there."""

    def __init__(self, controller: Controller, hall: Hall, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._controller, self._turner = controller, hall.turner
        self._before = self._turner.seconds or USUAL
        self.said = label("", "subheading")
        self.stop = switch()
        self.stop.clicked.connect(self._stop_or_go_on)
        self.seconds = QComboBox()
        self.seconds.setAccessibleName(_("Hoe lang elke bladzijde in de zaal blijft staan"))
        for seconds in filter(None, CHOICES):
            self.seconds.addItem(_("elke %(seconds)d seconden") % {"seconds": seconds}, seconds)
        self.seconds.activated.connect(self._choose)
        row = hbox((self.seconds, 1), self.stop, spacing=8)
        vbox(self.said, row, on=self, margins=(16, 14, 16, 14), spacing=8)
        listen(self, hall.repainted, self.refresh)
        listen(self, self._turner.changed, self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Say which page the hall sees."""
        turner = self._turner
        turning, pages = bool(turner.seconds), {"page": turner.number + 1, "pages": turner.pages}
        self.said.setText(_("Bladzijde %(page)d van %(pages)d") % pages)
        self.stop.setText(_("Sta stil") if turning else _("Staat stil"))
        self.stop.setChecked(not turning)
        self.stop.setToolTip(_("Verder en Terug gaan dan met de hand van bladzijde naar bladzijde."))
        self._before = turner.seconds or self._before
        self.seconds.setCurrentIndex(self.seconds.findData(self._before))
        self.seconds.setEnabled(turning)
        self.setVisible(turner.pages > 1)

    def _stop_or_go_on(self, stops: bool) -> None:
        """It stops where it is: from there Verder and Terug go on, as the meeting knows it then."""
        self._turner.set_seconds(0 if stops else self._before)
        slide = self._controller.meeting.stage.slide
        if stops and slide.page != self._turner.number:
            self._controller.do(ShowSlide(replace(slide, page=self._turner.number)))

    def _choose(self, place: int) -> None:
        self._turner.set_seconds(self.seconds.itemData(place, Qt.ItemDataRole.UserRole))
