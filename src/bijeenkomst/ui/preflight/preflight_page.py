"""The zaalcheck: checks projector, hall, network, paper and laptop, and keeps itself up to date (R17)."""

import datetime as dt

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout, QWidget

from bijeenkomst.domain.commands import CoverPicture
from bijeenkomst.domain.values.hall_size import USUAL_ASPECT
from bijeenkomst.domain.values.stage import Cover
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import ngettext
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.lifetime import listen
from bijeenkomst.ui.preflight.checks import all_lines, left_to_do
from bijeenkomst.ui.preflight.code_sizes import code_shares
from bijeenkomst.ui.preflight.facts import USUAL_CORNER, USUAL_JOIN, Facts, Screens
from bijeenkomst.ui.preflight.hall_fields import HallFields
from bijeenkomst.ui.preflight.machine_watch import Watching
from bijeenkomst.ui.preflight.phone_code import PhoneCode
from bijeenkomst.ui.preflight.rows import LineRows
from bijeenkomst.ui.preflight.screens import read_screens
from bijeenkomst.ui.projector.in_hall import Sight
from bijeenkomst.ui.services import Services
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.headings import page_title
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import hbox, vbox
from bijeenkomst.ui.widgets.notice import NoticeBar


class PreflightPage(QWidget):
    """A card for each subject. Signal: `counted(number)` of lines that are amber or red, after each check."""

    counted = Signal(int)

    def __init__(
        self, controller: Controller, services: Services, sight: Sight, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._controller, self._sight = controller, sight
        self._watching = Watching(services, controller.path.parent, self)
        self.summary = NoticeBar()
        self.summary.close_button.hide()
        self.test_picture = button("", "", "projector")
        self.test_picture.clicked.connect(self._toggle_test_picture)
        self.away = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        self.away.setContext(Qt.ShortcutContext.WindowShortcut)
        self.away.activated.connect(self._take_away)
        self.hall = HallFields(controller)
        self.printed = QCheckBox(_("Bladen geprint?"))
        self.printed.setChecked(bool(controller.meeting.printed_address))
        self.printed.toggled.connect(self.refresh)
        self.cards = {name: LineRows() for name in ("screens", "room", "network", "paper", "laptop")}
        self.phone_code = PhoneCode()
        self._lay_out()
        listen(self, controller.updated, self._refresh_if_seen)
        listen(self, controller.status_changed, self._refresh_if_seen)
        self._watching.looked.connect(self._refresh_if_seen)
        listen(self, sight.changed, self._refresh_if_seen)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        listen(self, application.screenAdded, self._refresh_if_seen)
        listen(self, application.screenRemoved, self._refresh_if_seen)

    def showEvent(self, event: QShowEvent) -> None:
        """Check, and keep checking."""
        super().showEvent(event)
        self._watching.start()
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop checking."""
        super().hideEvent(event)
        self._watching.stop()

    def refresh(self) -> None:
        """Check everything, and show the result."""
        lines = all_lines(self._facts())
        for name, card in self.cards.items():
            card.show_lines(lines[name])
        self.hall.show_details()
        self.phone_code.show_address(self._controller.status.base_url)
        self._show_test_picture()
        count = left_to_do(lines)
        to_look_at = ngettext(
            "Nog %(count)d ding om naar te kijken.", "Nog %(count)d dingen om naar te kijken.", count
        )
        summary = (
            to_look_at % {"count": count} if count else _("Alles is in orde. De mensen mogen binnenkomen.")
        )
        if summary != self.summary.sentence:
            self.summary.say(summary, "warn" if count else "good")
        self.counted.emit(count)

    # --- layout --------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        column = vbox(on=self, margins=(0, 0, 0, 24), spacing=16)
        column.addWidget(page_title(_("Zaalcheck")))
        column.addWidget(
            label(
                _("Doe dit in de zaal, voordat de mensen komen. Elke regel wordt vanzelf bijgewerkt."),
                "muted",
            )
        )
        column.addWidget(self.summary)
        test = hbox(spacing=16)
        self._test_hint = label("", "muted")
        test.addWidget(self._test_hint, 1)
        test.addWidget(self.test_picture, 0, Qt.AlignmentFlag.AlignTop)
        screens = _card(column, _("1. Projector"))
        screens.addWidget(self.cards["screens"])
        screens.addLayout(test)
        room = _card(column, _("2. Maten van de zaal"))
        room.addWidget(self.hall)
        room.addWidget(self.cards["room"])
        network = _card(column, _("3. Netwerk en telefoon"))
        network.addWidget(self.cards["network"])
        network.addWidget(self.phone_code)
        paper = _card(column, _("4. Papier"))
        paper.addWidget(self.printed, 0, Qt.AlignmentFlag.AlignLeft)
        paper.addWidget(self.cards["paper"])
        laptop = _card(column, _("5. Deze laptop"))
        laptop.addWidget(self.cards["laptop"])
        column.addStretch()

    # --- facts ---------------------------------------------------------------------------------------

    def _facts(self) -> Facts:
        meeting, status = self._controller.meeting, self._controller.status
        screens = read_screens(self.window().screen())
        aspect = _aspect(screens)
        codes = code_shares(status.base_url, aspect) if status.base_url else (USUAL_CORNER, USUAL_JOIN)
        today = dt.date.today()
        printed = self.printed.isChecked()
        return Facts(meeting, status, today, screens, self._watching.machine, aspect, *codes, printed)

    def _refresh_if_seen(self, *_news: object) -> None:
        if self.isVisible():
            self.refresh()

    # --- the test picture ----------------------------------------------------------------------------

    def _show_test_picture(self) -> None:
        shown = self._controller.meeting.stage.cover is Cover.TEST
        words = _("Weg (Esc)") if shown else _("Toon het testbeeld")
        if self.test_picture.accessibleName() != words:
            self.test_picture.setText(f" {words}")
            self.test_picture.setAccessibleName(words)
        self._test_hint.setText(self._hint(shown))
        self.away.setEnabled(shown)

    def _hint(self, shown: bool) -> str:
        """A hint that says what the hall really sees of the test picture."""
        in_hall = self._sight.now
        if not shown:
            return _("Kijk met het testbeeld of in de zaal alles te zien is. %(now)s") % {
                "now": in_hall.sentence
            }
        if not in_hall.shown:
            return _("%(now)s Bij De avond staat wat u kunt doen.") % {"now": in_hall.sentence}
        return _(
            "%(now)s Staat de rand er helemaal op? Lees achterin de kleinste letters. Haal het testbeeld daarna weg."
        ) % {"now": in_hall.sentence}

    def _toggle_test_picture(self) -> None:
        """Show or remove the test picture; to show it starts projecting."""
        shown = self._controller.meeting.stage.cover is Cover.TEST
        self._controller.do(CoverPicture(Cover.NONE if shown else Cover.TEST))
        if not shown and not self._sight.now.shown:
            self._sight.asked.emit()

    def _take_away(self) -> None:
        if self._controller.meeting.stage.cover is Cover.TEST:
            self._controller.do(CoverPicture(Cover.NONE))


def _aspect(screens: Screens) -> float:
    """The aspect ratio of the projector if only one screen can be it, else the usual one."""
    if len(screens.others) != 1 or not screens.others[0][1]:
        return USUAL_ASPECT
    width, height = screens.others[0]
    return width / height


def _card(page: QVBoxLayout, title: str) -> QVBoxLayout:
    """Append a card to the page; returns its layout."""
    card = QFrame()
    card.setProperty("card", True)
    page.addWidget(card)
    column = vbox(label(title, "subheading"), on=card, margins=(24, 20, 24, 24), spacing=14)
    return column
