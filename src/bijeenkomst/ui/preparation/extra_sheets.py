"""Printing a few more sheets in the middle of the evening, without leaving it (R7, R8)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QSpinBox, QWidget

from bijeenkomst.domain.commands import RememberPrinted
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.programme import has_group_work
from bijeenkomst.domain.values.sheet_row import FIRST_SLIP, MOST_SHEETS
from bijeenkomst.export.sheets.carriers import MOST_COPIES, Carrier, Choice, network_of, usual_copies
from bijeenkomst.export.sheets.print_fingerprints import standing
from bijeenkomst.export.sheets.write_pdf import carrier_name, not_ready
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.preparation.carrier_rows import unit
from bijeenkomst.ui.preparation.sheet_making import SheetMaking
from bijeenkomst.ui.preparation.sheet_pictures import SheetPictures
from bijeenkomst.ui.services import Services
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.field import LabelledField
from bijeenkomst.ui.widgets.file_dialogs import FileDialogs
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import STRETCH, add, vbox
from bijeenkomst.ui.widgets.notice import NoticeBar
from bijeenkomst.ui.widgets.scrolling import ScrollArea
from bijeenkomst.ui.widgets.side_window import SideWindow

USUAL_SIZE = 560, 580  # pixels; on a lower screen its fields scroll
KINDS = (Carrier.LIST, Carrier.SLIPS)
OF_GROUPS = (Carrier.GROUP_SHEET, Carrier.TABLE_SIGN)  # for a group that outgrows its table (R47)


class ExtraSheets(SideWindow):
    """For one theme or for all; it counts on from the sheets that were printed. The hall's picture stays.

    Signal: `printed(last)` with the highest number of a sheet that has one.
    """

    printed = Signal(int)

    def __init__(
        self,
        controller: Controller,
        services: Services,
        dialogs: FileDialogs,
        over: QWidget,
        *,
        theme: str = "",
        last: int = 0,
    ) -> None:
        """`theme` is chosen to begin with, "" is all; `last` the highest number of a sheet that is known."""
        super().__init__(over.window())
        self._controller, self._services, self._dialogs = controller, services, dialogs
        self.setWindowTitle(_("Bladen bijdrukken"))
        self.theme, self.kind = QComboBox(), QComboBox()
        self.theme.addItem(_("Alle thema's"), "")
        for one in controller.meeting.in_order:
            self.theme.addItem(f"{one.number}. {one.title}", one.code)
        self.theme.setCurrentIndex(max(0, self.theme.findData(theme)))
        for kind in KINDS + (OF_GROUPS if has_group_work(controller.meeting) else ()):
            self.kind.addItem(carrier_name(kind), kind)
        for box in (self.theme, self.kind):
            box.setMinimumContentsLength(24)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.copies, self.first = QSpinBox(), QSpinBox()
        for field in (self.copies, self.first):
            field.setRange(1, MOST_COPIES)
        self.first.setValue(last + 1)
        self.notice = NoticeBar()
        self.notice.close_button.hide()
        self.leave = button(_("Sluit"))
        self.print = button(_("Druk af…"), "primary", "print")
        self.leave.clicked.connect(self.reject)
        self.print.clicked.connect(self._print)
        self.kind.currentIndexChanged.connect(lambda _index: self._show_kind())
        self._lay_out()
        self._show_kind()

    @property
    def _carrier(self) -> Carrier:
        return Carrier(self.kind.currentData())

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(16)
        grid.addWidget(LabelledField(_("Voor welk thema?"), self.theme), 0, 0, 1, 2)
        grid.addWidget(LabelledField(_("Wat?"), self.kind), 1, 0, 1, 2)
        grid.addWidget(LabelledField(_("Hoeveel per thema?"), self.copies), 2, 0)
        self._numbered = LabelledField(_("Begin bij nummer"), self.first)
        grid.addWidget(self._numbered, 2, 1)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.leave)
        row.addWidget(self.print)
        inner = QWidget()
        fields = vbox(label(_("De zaal merkt er niets van."), "muted"), grid, on=inner, spacing=16)
        fields.setContentsMargins(0, 0, 12, 0)
        hint = _(
            "Elk blad heeft een eigen nummer. Ligt er al een blad met een hoger nummer? Begin dan daarna."
        )
        self.hint = label(hint, "small")
        add(fields, self.hint, STRETCH)
        column = vbox(label(_("Bladen bijdrukken"), "heading"), on=self, margins=(28, 24, 28, 24), spacing=16)
        add(column, (ScrollArea(inner), 1), self.notice, row)
        self.setMinimumWidth(520)
        self.resize(*USUAL_SIZE)
        self.theme.setFocus()  # not to the scroll area around it

    def _show_kind(self) -> None:
        self.copies.setSuffix(f" {unit(self._carrier)}")
        for part in (self._numbered, self.hint):
            part.setVisible(self._carrier in KINDS)
        trouble = not_ready(self._controller.meeting, self._carrier, Choice())
        self.print.setEnabled(not trouble)
        if trouble:
            self.notice.say(trouble, "warn")
        else:
            self.notice.clear()

    def _print(self) -> None:
        carrier, meeting = self._carrier, self._controller.meeting
        title = _("Drukken op %(paper)s") % {"paper": carrier.paper}
        printer = self._dialogs.choose_printer(self, title, carrier.paper)
        if printer is None:
            return
        code, copies, first = self.theme.currentData(), self.copies.value(), self.first.value()
        choice = Choice(
            meeting.address,
            (code,) if code else (),
            {carrier: copies},
            network_of(meeting.details),
            first,
        )
        self.print.setEnabled(False)
        self.notice.say(_("De bladen gaan naar de printer…"), "plain")
        making = SheetMaking(self._services, SheetPictures(self._controller), meeting, choice, self)
        made = RememberPrinted(choice.address, standing(meeting, (carrier,), choice))
        last = min(MOST_COPIES, first + copies - 1) if carrier in KINDS else 0
        making.done.connect(lambda _paths: self._done(made, last))
        making.failed.connect(self._failed)
        making.print((carrier,), printer)

    def _done(self, made: RememberPrinted, last: int) -> None:
        self._controller.do(made)
        if last:
            self.printed.emit(last)
            self.first.setValue(last + 1)
        self.print.setEnabled(True)
        self.notice.say(_("Naar de printer gestuurd. Druk af op 100 %, aan één kant."), "good")

    def _failed(self, sentence: str) -> None:
        self.print.setEnabled(True)
        self.notice.say(sentence, "bad")


def last_known(meeting: Meeting) -> int:
    """The highest number of a sheet that is known to be in the hall: made before, copied, or photographed."""
    made = max(map(usual_copies, KINDS)) if meeting.printed_sheets else 0
    entered = [
        code for people in meeting.sign_ups.values() for person in people.values() for code in person.rows
    ]
    sheets = [int(code.split("-")[1]) for code in entered if code.count("-") == 2]
    sheets += [photo.sheet for photo in meeting.photos.values() if photo.sheet <= MOST_SHEETS]
    return max((made, *(sheet if sheet < FIRST_SLIP else sheet - FIRST_SLIP + 1 for sheet in sheets)))
