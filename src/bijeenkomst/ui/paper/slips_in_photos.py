"""Which slip with an offer is shown beside the form: the first in sight, then the next once that is saved (R39)."""

from PySide6.QtCore import QObject

from bijeenkomst.domain.values.photo import Photo
from bijeenkomst.domain.values.sheet_row import OFFER_SHEET, SheetRow
from bijeenkomst.intake.photos.row_places import rows_in_view
from bijeenkomst.ui.paper.offer_form import OfferForm
from bijeenkomst.ui.paper.photo_panel import PhotoPanel


class SlipsInPhotos(QObject):
    """Shows them in `photos` while `offer` is filled in."""

    def __init__(self, photos: PhotoPanel, offer: OfferForm) -> None:
        super().__init__(photos)
        self._photos, self._row = photos, 0
        offer.saved.connect(self._go_on)

    def show(self) -> None:
        """Show the slip that is typed over, or the first in the photo that is shown now."""
        photo = self._photo
        if photo is None:
            self._photos.show_row(None)
            return
        rows = rows_in_view(photo)
        self.show_slip(self._row if self._row in rows else rows[0])

    def show_slip(self, row: int) -> None:
        """Go to this one: somebody pointed at it."""
        self._row = row
        self._photos.show_row(SheetRow("", OFFER_SHEET, row))

    @property
    def _photo(self) -> Photo | None:
        """The photo of slips that is shown, else the first."""
        shown = self._photos.photo
        if shown is not None and shown.sheet == OFFER_SHEET:
            return shown
        return next((photo for photo in self._photos.photos if photo.sheet == OFFER_SHEET), None)

    def _go_on(self) -> None:
        """On this photo, or else on the next one with slips."""
        photo = self._photo
        if photo is None:
            return
        later = [row for row in rows_in_view(photo) if row > self._row]
        if later:
            self.show_slip(later[0])
            return
        slips = [one for one in self._photos.photos if one.sheet == OFFER_SHEET]
        after = slips[slips.index(photo) + 1 :]
        if after:
            self._row = 0
            self._photos.show_photo(after[0].id)
