"""Photos of sheets beside the form: choosing, turning, zooming and removing them (R39, R45)."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeySequence, QPolygonF, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from bijeenkomst.domain.commands import NamePhoto, RemovePhoto, TurnPhoto
from bijeenkomst.domain.values.photo import Photo
from bijeenkomst.domain.values.sheet_row import GROUP_SHEET, OFFER_SHEET, SheetRow
from bijeenkomst.i18n import gettext as _
from bijeenkomst.intake.photos.row_places import row_at
from bijeenkomst.session.interface import FetchPicture
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.paper.photo_rows import Pointed, row_edge
from bijeenkomst.ui.paper.photo_view import STEP, PhotoView
from bijeenkomst.ui.paper.sheet_naming import SheetNaming, sheet_name
from bijeenkomst.ui.paper.sheets_to_do import first_to_do, in_view, next_sheet, photo_warning
from bijeenkomst.ui.widgets.buttons import button, icon_button
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import STRETCH, add, hbox, vbox

NARROW, LEAST = 350, 300  # pixels: beside the form in a window of 900 it is narrow


class PhotoPanel(QFrame):
    """One photo at a time, with its tools.

    Signals: `asked()`, choose files; `row_asked(SheetRow)`, somebody pointed at this row; `sheet_shown(SheetRow)`, the
    first row to copy of another sheet; `group_sheet_shown(code)`, the groepsblad of this theme; `offers_shown()`,
    slips with offers; `row_seen(QImage | None, QPolygonF | None)`, where the current row lies.
    """

    asked = Signal()
    row_asked = Signal(object)
    sheet_shown = Signal(object)
    group_sheet_shown = Signal(str)
    offers_shown = Signal()
    row_seen = Signal(object, object)

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._controller = controller
        self.photo: Photo | None = None
        self._row: SheetRow | None = None
        self._image: QImage | None = None
        self._removing = False
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
        self.status = label("", "small")
        self.warning = label("", "small")
        self.naming = SheetNaming()
        self._lay_out()
        self._connect()
        self.refresh()

    def event(self, event: QEvent) -> bool:
        """Keep room for its words, as they wrap at this width, and for the smallest photo."""
        handled = super().event(event)
        if event.type() is QEvent.Type.Resize:
            self._fit_words()
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize) and (layout := self.layout()):
            wrapped = layout.totalMinimumHeightForWidth(self.width())  # -1 when nothing in sight wraps
            self.setMinimumHeight(wrapped if wrapped >= 0 else layout.totalMinimumSize().height())
        return handled

    def minimumSizeHint(self) -> QSize:
        """As narrow as it can be with fewer words: else it would never get so narrow that it leaves them out."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), LEAST), hint.height())

    def take_keys_of(self, page: QWidget) -> None:
        """The keys for photos work on all of this page."""
        keys: tuple[tuple[str, Callable[[], None]], ...] = (
            ("Ctrl+PgUp", lambda: self.step(-1)),
            ("Ctrl+PgDown", lambda: self.step(1)),
            ("F7", self.turn_photo),
            ("F8", lambda: self.view.zoom_by(1 / STEP)),
            ("F9", lambda: self.view.zoom_by(STEP)),
        )
        for key, act in keys:
            shortcut = QShortcut(QKeySequence(key), page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _connect(self) -> None:
        self.choose.clicked.connect(self.asked)
        self.back.clicked.connect(lambda: self.step(-1))
        self.on.clicked.connect(lambda: self.step(1))
        self.turn.clicked.connect(self.turn_photo)
        self.larger.clicked.connect(lambda: self.view.zoom_by(STEP))
        self.smaller.clicked.connect(lambda: self.view.zoom_by(1 / STEP))
        self.remove.clicked.connect(lambda: self._ask_to_remove(not self._removing))
        self.sure.clicked.connect(self._remove)
        self.view.pointed.connect(self._point)
        self.naming.chosen.connect(self._name)
        self.say("")

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        self._none = label(_("Foto's van bladen"), "subheading", wrap=False)
        add(top, self._none, self.place, STRETCH, self.choose)
        self._tools = QWidget()
        tools = hbox(self.back, self.on, STRETCH, on=self._tools, margins=0, spacing=2)
        for tool in (self.smaller, self.larger, self.turn, self.remove):
            tools.addWidget(tool)
        column = vbox(on=self, margins=10, spacing=6)
        add(column, top, self.status, self._tools, self.sure, self.naming, self.warning)
        self._hint = label(
            _("Sleep hier foto's of scans van de bladen heen: u ziet dan elke rij terwijl u typt."), "small"
        )
        add(column, self._hint, (self.view, 1))

    def _fit_words(self) -> None:
        """In a narrow panel the button says it all."""
        narrow = self.width() < NARROW
        self.choose.setText(_("Foto's…") if narrow else _("Kies foto's…"))
        self._none.setVisible(self.photo is None and not narrow)

    @property
    def photos(self) -> tuple[Photo, ...]:
        """All photos in the order of their sheets; those whose sheet is not known come first."""
        photos = self._controller.meeting.photos.values()
        return tuple(sorted(photos, key=lambda photo: (photo.theme, photo.sheet, photo.added_at)))

    def refresh(self) -> None:
        """Show the photos that the meeting has now; stays at the same one if it is still there."""
        shown, photos = self.photo, self.photos
        same = next((photo for photo in photos if shown is not None and photo.id == shown.id), None)
        self._show(same or next(iter(photos), None))

    def show_photo(self, photo_id: str) -> None:
        """Go to this photo, and to the first row of its sheet that was not copied yet."""
        photo = self._controller.meeting.photos.get(photo_id)
        if photo is not None:
            self._show(photo)
            self._go_to_sheet()

    def show_row(self, row: SheetRow | None) -> None:
        """Show the photo of the sheet of the row that is being copied, if there is one."""
        self._row = row = self._as_photographed(row)
        shown = self.photo
        if row is not None and (shown is None or (shown.theme, shown.sheet) != (row.theme, row.sheet)):
            same_sheet = (
                photo for photo in self.photos if (photo.theme, photo.sheet) == (row.theme, row.sheet)
            )
            if (photo := next(same_sheet, None)) is not None:
                self._show(photo)
                return
        self._show_row()

    def _as_photographed(self, row: SheetRow | None) -> SheetRow | None:
        """A groepsblad may have been printed under the code of a theme that was merged since (R28)."""
        if row is None or row.sheet != GROUP_SHEET:
            return row
        codes = self._controller.meeting.codes_of(row.theme)
        shown = (self.photo,) if self.photo is not None else ()
        sheets = (
            one.theme for one in (*shown, *self.photos) if one.sheet == GROUP_SHEET and one.theme in codes
        )
        return replace(row, theme=next(sheets, row.theme))

    def step(self, offset: int) -> None:
        """Go to the next photo (1) or the previous one (-1), if there is one."""
        photos = self.photos
        if self.photo is not None:
            place = photos.index(self.photo) + offset
            if 0 <= place < len(photos):
                self._show(photos[place])
                self._go_to_sheet()

    def turn_photo(self) -> None:
        """Turn the photo a quarter clockwise, for everybody."""
        if self.photo is not None:
            self._pointed.pop(self.photo.id, None)
            self._controller.do(TurnPhoto(self.photo.id))

    def say(self, sentence: str, *, wrong: bool = False) -> None:
        """Say above the photo what is going on, or what went wrong."""
        self.status.setProperty("look", "error" if wrong else "small")
        self.status.style().polish(self.status)
        self.status.setText(sentence)
        self.status.setVisible(bool(sentence))

    def _show(self, photo: Photo | None) -> None:
        previous, self.photo = self.photo, photo
        photos = self.photos
        for widget in (self._tools, self.view, self.place):
            widget.setVisible(photo is not None)
        self._hint.setVisible(photo is None)
        self._fit_words()
        vertical = QSizePolicy.Policy.Preferred if photo is not None else QSizePolicy.Policy.Maximum
        self.setSizePolicy(QSizePolicy.Policy.Preferred, vertical)
        self._ask_to_remove(False)
        known = photo is None or photo.sheet == OFFER_SHEET or bool(photo.theme and photo.sheet)
        self.naming.setVisible(not known)
        warning = "" if photo is None else photo_warning(self._controller.meeting, photo)
        self.warning.setText(warning)
        self.warning.setVisible(bool(warning))
        if photo is None:
            self._image = None
            self._show_row()
            return
        self.naming.show_meeting(self._controller.meeting, photo)
        place = photos.index(photo)
        self.back.setEnabled(place > 0)
        self.on.setEnabled(place + 1 < len(photos))
        sheet = sheet_name(photo)
        self.place.setText(f"{sheet[0].upper()}{sheet[1:]} ({place + 1}/{len(photos)})")
        if previous is None or previous.id != photo.id:
            self._image = None
            self.view.show_picture(None, 0)
            self._controller.fetch(FetchPicture(photo.id), lambda jpeg: self._take(photo.id, jpeg))
        elif previous.turned != photo.turned:
            self.view.show_picture(self._image, photo.turned)
        self._show_row()

    def _take(self, photo_id: str, jpeg: bytes | None) -> None:
        """Show the picture that was read from the meeting file, unless another photo is shown by now."""
        if self.photo is None or self.photo.id != photo_id or jpeg is None:
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
        """Ask for the first row in sight that was not copied yet, unless the current row is on this photo."""
        photo = self.photo
        if photo is not None and photo.sheet == OFFER_SHEET:
            self.offers_shown.emit()
        if photo is None or not photo.theme or not photo.sheet:
            return
        if photo.sheet == GROUP_SHEET:
            self.group_sheet_shown.emit(photo.theme)
            return
        row = self._row
        if row is not None and (row.theme, row.sheet) == (photo.theme, photo.sheet) and in_view(photo, row):
            return
        first = first_to_do(self._controller.meeting, photo)
        if first is not None:
            self.sheet_shown.emit(first)

    def next_sheet(self, finished: SheetRow) -> SheetRow | None:
        """The row to go on with when the last row of a sheet was copied: see `sheets_to_do`."""
        self._finished.add(finished.sheet_code)
        return next_sheet(self._controller.meeting, self.photos, finished, self._finished)

    def _point(self, spot: QPointF) -> None:
        """Go to the row at this place; in a photo without marks, the current row lies there from now on."""
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

    def _ask_to_remove(self, asked: bool) -> None:
        self._removing = asked
        self.sure.setVisible(asked)

    def _remove(self) -> None:
        if self.photo is not None:
            self._controller.do(RemovePhoto(self.photo.id))
