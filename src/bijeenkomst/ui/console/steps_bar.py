"""The bar at the foot of the console, always in sight: back, on, and what comes next."""

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from bijeenkomst.domain.values.stage import Slide
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.console.navigation import Navigation
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.projector.hall import Hall
from bijeenkomst.ui.projector.slide_preview import SOON_MS, SlidePreview
from bijeenkomst.ui.style import restyle
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.elided_label import ElidedLabel
from bijeenkomst.wording.parts import name_and_theme

COMING = 128, 72  # pixels: the picture of the next slide


class StepsBar(QWidget):
    """*Verder* is the one primary button of the console. In a small window there is no picture of what comes."""

    def __init__(
        self, controller: Controller, hall: Hall, navigation: Navigation, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._controller, self._hall, self._navigation = controller, hall, navigation
        self.coming = SlidePreview(_("Hierna"), after=2 * SOON_MS)
        self.coming.setFixedSize(*COMING)
        self._title = ElidedLabel("muted")
        self.previous_button = button(_("Terug (PageUp)"), "", "previous")
        self.previous_button.clicked.connect(navigation.previous)
        self.next_button = button(_("Verder (PageDown)"), "primary", "next")
        self.next_button.clicked.connect(navigation.next)
        for one in (self.previous_button, self.next_button):
            one.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.previous_button, 2)
        buttons.addWidget(self.next_button, 3)
        beside = QVBoxLayout()
        beside.setSpacing(4)
        beside.addWidget(self._title)
        beside.addLayout(buttons)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.coming)
        self._row.addLayout(beside, 1)

    def put_before(self, widget: QWidget) -> None:
        """Put another button at the start of the bar."""
        self._row.insertWidget(0, widget)

    def be_small(self, small: bool) -> None:
        """Leave out what comes next, and be lower."""
        for part in (self.coming, self._title):
            part.setVisible(not small)
        for one in (self.previous_button, self.next_button):
            restyle(one, "large", not small)
        self._row.setSpacing(8 if small else 12)

    def refresh(self, coming: Slide | None) -> None:
        """Show what the next slide will be, None at the end."""
        self.coming.set_look(self._hall.look, self._hall.aspect)
        self.coming.show_content(self._hall.new_content(coming) if coming else None)
        meeting = self._controller.meeting
        name, theme = name_and_theme(meeting, coming) if coming else ("", "")
        self.coming.setAccessibleDescription(name + theme)
        self._title.say(
            _("Hierna: %(name)s") % {"name": name} if coming else _("Dit is het einde."), last=theme
        )
        self.previous_button.setEnabled(self._navigation.before() is not None)
        self.next_button.setEnabled(coming is not None)
