"""Photos of sheets beside the form: which one, of which sheet, turned, larger, gone (R39, R45)."""

from PySide6.QtCore import QEvent, QPointF, Signal
from PySide6.QtGui import QImage, QPolygonF
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QSizePolicy, QSpinBox, QVBoxLayout, QWidget

from bijeenkomst.domain.commands import NamePhoto, RemovePhoto, TurnPhoto
from bijeenkomst.domain.values.photo import Photo
from bijeenkomst.domain.values.sheet_row import MOST_SHEETS, SheetRow
from bijeenkomst.i18n import gettext as _
from bijeenkomst.intake.photos.row_places import row_at
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.paper.photo_rows import Pointed, row_edge
from bijeenkomst.ui.paper.photo_view import STEP, PhotoView
from bijeenkomst.ui.paper.sheets_to_do import first_to_do, in_view, next_sheet, what_is_missing
from bijeenkomst.ui.widgets.buttons import button, icon_button
from bijeenkomst.ui.widgets.labels import label


class PhotoPanel(QFrame):
    """Signals: `asked()`, choose files; `row_asked(SheetRow)`, somebody pointed at it; `sheet_shown(SheetRow)`, the
    first row to copy of another sheet; `row_seen(QImage | None, QPolygonF | None)`, where the row at hand lies.
    """

    asked = Signal()
    row_asked = Signal(object)
    sheet_shown = Signal(object)
    row_seen = Signal(object, object)

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._controller = controller
        self.photo: Photo | None = None
        self._row: SheetRow | None = None
        self._image: QImage | None = None
        self._sure = False
        self._pointed: dict[str, Pointed] = {}
        self._finished: set[str] = set()  # sheets of which the last row was copied here
        self.view = PhotoView()
        self.choose = button(_("Kies foto's…"), "quiet", "import")
        self.choose.setToolTip(_("JPEG, PNG, HEIC of PDF. U kunt ze ook hierheen slepen."))
        self.back = icon_button("previous", _("Vorige foto (Ctrl+PageUp)"))
        self.on = icon_button("next", _("Volgende foto (Ctrl+PageDown)"))
        self.turn = icon_button("redo", _("Draai de foto (F7)"))
        self.larger = icon_button("plus", _("Groter (F9)"))
        self.smaller = icon_button("minus", _("Kleiner (F8)"))
        self.remove = icon_button("trash", _("Haal deze foto weg"))
        self.sure = button(_("Ja, voorgoed weg"), "danger")
        self.place = label("", "small", wrap=False)
        self.said = label("", "small")
        self.missing = label("", "small")
        self.naming = _Naming()
        self._lay_out()
        self._connect()
        self.refresh()

    def event(self, event: QEvent) -> bool:
        """Never lower than its words and the least of a photo, as they wrap at this width."""
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize) and (layout := self.layout()):
            wraps = layout.hasHeightForWidth()  # without words in sight nothing does
            least = (
                layout.totalMinimumHeightForWidth(self.width())
                if wraps
                else layout.totalMinimumSize().height()
            )
            self.setMinimumHeight(least)
        return done

    def _connect(self) -> None:
        self.choose.clicked.connect(self.asked)
        self.back.clicked.connect(lambda: self.step(-1))
        self.on.clicked.connect(lambda: self.step(1))
        self.turn.clicked.connect(self.turn_photo)
        self.larger.clicked.connect(lambda: self.view.zoom_by(STEP))
        self.smaller.clicked.connect(lambda: self.view.zoom_by(1 / STEP))
        self.remove.clicked.connect(lambda: self._ask_whether(not self._sure))
        self.sure.clicked.connect(self._remove)
        self.view.pointed.connect(self._point)
        self.naming.chosen.connect(self._name)
        self.say("")

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        self._none = label(_("Foto's van bladen"), "subheading", wrap=False)
        top.addWidget(self._none)
        top.addWidget(self.place)
        top.addStretch()
        top.addWidget(self.choose)
        self._tools = QWidget()
        tools = QHBoxLayout(self._tools)
        tools.setContentsMargins(0, 0, 0, 0)
        tools.setSpacing(2)
        tools.addWidget(self.back)
        tools.addWidget(self.on)
        tools.addStretch()
        for tool in (self.smaller, self.larger, self.turn, self.remove):
            tools.addWidget(tool)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self.said)
        column.addWidget(self._tools)
        column.addWidget(self.sure)
        column.addWidget(self.naming)
        column.addWidget(self.missing)
        self._hint = label(
            _("Sleep hier foto's of scans van de bladen heen: u ziet dan elke rij terwijl u typt."), "small"
        )
        column.addWidget(self._hint)
        column.addWidget(self.view, 1)

    @property
    def photos(self) -> tuple[Photo, ...]:
        """In the order of the sheets; those of which nobody knows the sheet come first."""
        found = self._controller.meeting.photos.values()
        return tuple(sorted(found, key=lambda one: (one.theme, one.sheet, one.added_at)))

    def refresh(self) -> None:
        """Show what the meeting says."""
        before, photos = self.photo, self.photos
        now = next((one for one in photos if before is not None and one.id == before.id), None)
        self._show(now or next(iter(photos), None))

    def show_photo(self, key: str) -> None:
        """Go to a photo, and to the first row of its sheet that was not copied yet."""
        found = self._controller.meeting.photos.get(key)
        if found is not None:
            self._show(found)
            self._go_to_sheet()

    def show_row(self, row: SheetRow | None) -> None:
        """This row is being copied: show the photo of its sheet, if there is one."""
        self._row = row
        shown = self.photo
        if row is not None and (shown is None or (shown.theme, shown.sheet) != (row.theme, row.sheet)):
            sheet = ((one.theme, one.sheet) == (row.theme, row.sheet) for one in self.photos)
            there = next((one for one, is_it in zip(self.photos, sheet, strict=True) if is_it), None)
            if there is not None:
                self._show(there)
                return
        self._show_row()

    def step(self, by: int) -> None:
        """The next photo, or the one before."""
        photos = self.photos
        if self.photo is not None:
            place = photos.index(self.photo) + by
            if 0 <= place < len(photos):
                self._show(photos[place])
                self._go_to_sheet()

    def turn_photo(self) -> None:
        """A quarter clockwise."""
        if self.photo is not None:
            self._pointed.pop(self.photo.id, None)
            self._controller.do(TurnPhoto(self.photo.id))

    def say(self, sentence: str, *, wrong: bool = False) -> None:
        """Above the photo: what is going on, or what went wrong."""
        self.said.setProperty("look", "error" if wrong else "small")
        self.said.style().polish(self.said)
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))

    def _show(self, photo: Photo | None) -> None:
        before, self.photo = self.photo, photo
        photos = self.photos
        for widget in (self._tools, self.view, self.place):
            widget.setVisible(photo is not None)
        for widget in (self._hint, self._none):
            widget.setVisible(photo is None)
        high = QSizePolicy.Policy.Preferred if photo is not None else QSizePolicy.Policy.Maximum
        self.setSizePolicy(QSizePolicy.Policy.Preferred, high)
        self._ask_whether(False)
        self.naming.setVisible(photo is not None and not (photo.theme and photo.sheet))
        missing = "" if photo is None else what_is_missing(self._controller.meeting, photo)
        self.missing.setText(missing)
        self.missing.setVisible(bool(missing))
        if photo is None:
            self._image = None
            self._show_row()
            return
        self.naming.show_meeting(self._controller, photo)
        place = photos.index(photo)
        self.back.setEnabled(place > 0)
        self.on.setEnabled(place + 1 < len(photos))
        sheet = whose(photo)
        self.place.setText(f"{sheet[0].upper()}{sheet[1:]} ({place + 1}/{len(photos)})")
        if before is None or before.id != photo.id:
            self._image = None
            self.view.show_picture(None, 0)
            self._controller.fetch_picture(photo.id, lambda jpeg: self._take(photo.id, jpeg))
        elif before.turned != photo.turned:
            self.view.show_picture(self._image, photo.turned)
        self._show_row()

    def _take(self, key: str, jpeg: bytes | None) -> None:
        """The picture came from the file; somebody may have gone on to another meanwhile."""
        if self.photo is None or self.photo.id != key or jpeg is None:
            return
        self._image = QImage.fromData(jpeg)
        self.view.show_picture(self._image, self.photo.turned)
        self._show_row()

    def _edge(self) -> QPolygonF | None:
        if self.photo is None or self._row is None or self._image is None:
            return None
        return row_edge(self.photo, self._row, self._pointed.get(self.photo.id))

    def _show_row(self) -> None:
        edge = self._edge()
        self.view.mark_row(edge)
        self.row_seen.emit(self._image if edge is not None else None, edge)

    def _go_to_sheet(self) -> None:
        """The first row of the sheet that can be seen and was not copied yet."""
        photo = self.photo
        if photo is None or not photo.theme or not photo.sheet:
            return
        row = self._row
        if row is not None and (row.theme, row.sheet) == (photo.theme, photo.sheet) and in_view(photo, row):
            return
        first = first_to_do(self._controller.meeting, photo)
        if first is not None:
            self.sheet_shown.emit(first)

    def next_sheet(self, done: SheetRow) -> SheetRow | None:
        """Where to go on when the last row of a sheet was copied: see `sheets_to_do`."""
        self._finished.add(done.sheet_code)
        return next_sheet(self._controller.meeting, self.photos, done, self._finished)

    def _point(self, spot: QPointF) -> None:
        """The row that lies there; without marks, the row that is being copied lies there from now on."""
        photo = self.photo
        if photo is None:
            return
        row = row_at(photo, photo.sheet, (spot.x(), spot.y())) if photo.sheet else 0
        if row:
            self.row_asked.emit(SheetRow(photo.theme, photo.sheet, row))
        elif self._row is not None and row_edge(photo, self._row, None) is None:
            self._pointed[photo.id] = Pointed(self._row.row, spot)
            self._show_row()

    def _name(self, theme: str, sheet: int) -> None:
        if self.photo is not None:
            self._controller.do(NamePhoto(self.photo.id, theme, sheet), lambda _done: self._go_to_sheet())

    def _ask_whether(self, sure: bool) -> None:
        self._sure = sure
        self.sure.setVisible(sure)

    def _remove(self) -> None:
        if self.photo is not None:
            self._controller.do(RemovePhoto(self.photo.id))


def whose(photo: Photo) -> str:
    """Of which sheet it is, as it is printed there."""
    if not photo.theme:
        return _("blad onbekend")
    return _("blad %(sheet)s") % {"sheet": f"{photo.theme}-{photo.sheet or '?'}"}


class _Naming(QWidget):
    """Which sheet a photo shows, when no code in it could be read. Signal: `chosen(theme, sheet)`."""

    chosen = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = QComboBox()
        self.theme.setAccessibleName(_("Van welk thema is dit blad?"))
        self.theme.setMinimumContentsLength(5)
        self.theme.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.sheet = QSpinBox()
        self.sheet.setRange(1, MOST_SHEETS)
        self.sheet.setPrefix(_("blad "))
        self.sheet.setAccessibleName(_("Nummer van het blad"))
        self.take = button(_("Klopt"))
        self.take.clicked.connect(lambda: self.chosen.emit(str(self.theme.currentData()), self.sheet.value()))
        row = QHBoxLayout()
        row.addWidget(self.sheet)
        row.addWidget(self.take)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label(_("Op deze foto is het blad niet te herkennen. Kies het zelf:"), "small"))
        column.addWidget(self.theme)
        column.addLayout(row)

    def show_meeting(self, controller: Controller, photo: Photo) -> None:
        """The themes to choose from."""
        self.theme.clear()
        for theme in controller.meeting.in_order:
            self.theme.addItem(f"{theme.code}  {theme.number}. {theme.title}", theme.code)
        self.theme.setCurrentIndex(max(0, self.theme.findData(photo.theme)))
        self.sheet.setValue(photo.sheet or 1)
        self.take.setEnabled(self.theme.count() > 0)
