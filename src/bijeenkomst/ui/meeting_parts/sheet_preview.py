"""A preview of what is printed, page by page."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from bijeenkomst.design.tokens import LIGHT
from bijeenkomst.export.sheets.pictures import Picture, Seen
from bijeenkomst.export.sheets.write_pdf import carrier_name
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.widgets.buttons import icon_button
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import STRETCH, vbox

SIDE, LARGE_SIDE = 440, 600  # pixels: the longest side of a page, and where there is room for more
WIDTH = 380  # pixels


class SheetPreview(QFrame):
    """One page, with buttons to turn it. Signal: `turned(page)`, when another page is asked for; pages count from 0."""

    turned = Signal(int)

    def __init__(self, parent: QWidget | None = None, *, least: int = WIDTH) -> None:
        """`least` is the smallest width of the page; a smaller place shows all of it, smaller."""
        super().__init__(parent)
        self.page = self.pages = 0
        self._large = False
        self.name = label("", "subheading")
        self.picture = WholePicture()
        self.picture.setMinimumSize(least, min(300, least))
        self.trouble = label("", "muted")
        self.trouble.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.place = label("", "small", wrap=False)
        self.back = icon_button("previous", _("Vorige bladzijde"))
        self.on = icon_button("next", _("Volgende bladzijde"))
        self.back.clicked.connect(lambda: self.turned.emit(self.page - 1))
        self.on.clicked.connect(lambda: self.turned.emit(self.page + 1))
        row = QHBoxLayout()
        for part in (self.back, self.place, self.on):
            row.addWidget(part)
        row.insertStretch(0)
        row.addStretch()
        vbox(self.name, self.picture, self.trouble, row, STRETCH, on=self, margins=0, spacing=10)

    @property
    def side(self) -> int:
        """Device pixels of the longest side of the page to be drawn."""
        return round((LARGE_SIDE if self._large else SIDE) * self.devicePixelRatioF())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for the page anew once there is room for a larger one, or no longer."""
        super().resizeEvent(event)
        large = self.width() > SIDE
        if large is not self._large:
            self._large = large
            if self.pages:
                self.turned.emit(self.page)

    def show_page(self, page: Seen) -> None:
        """Show a page that was drawn, or the reason why it could not be."""
        self.show_picture(carrier_name(page.carrier), page.picture, page.page, page.pages, page.trouble)

    def show_picture(
        self, name: str, picture: Picture | None, page: int, pages: int, trouble: str = ""
    ) -> None:
        """Show the picture of page `page` (from 0) of the document `name`, or the trouble instead."""
        self.page, self.pages = page, pages
        self.name.setText(name)
        self.picture.setVisible(picture is not None)
        if picture is not None:
            self.picture.setPixmap(self._with_edge(pixmap_of(picture, self.devicePixelRatioF())))
            self.picture.setAccessibleName(_("Voorbeeld: %(name)s") % {"name": name})
        self.trouble.setText(trouble)
        self.trouble.setVisible(bool(trouble))
        position = _("bladzijde %(page)d van %(pages)d") % {"page": self.page + 1, "pages": self.pages}
        self.place.setText(position if picture is not None else "")
        self.back.setEnabled(self.page > 0)
        self.on.setEnabled(self.page < self.pages - 1)

    def _with_edge(self, page: QPixmap) -> QPixmap:
        """Draw the edge of the paper, which is as white as its background."""
        painter = QPainter(page)
        painter.setPen(QColor(LIGHT.edge))
        size = page.deviceIndependentSize()
        painter.drawRect(QRectF(0, 0, size.width() - 1, size.height() - 1))
        painter.end()
        return page


class WholePicture(QLabel):
    """A picture that is shown whole, however small its place is; never larger than it is."""

    def sizeHint(self) -> QSize:
        """As large as the picture."""
        picture = self.pixmap()
        if picture.isNull():
            return self.minimumSize()
        return picture.deviceIndependentSize().toSize().expandedTo(self.minimumSize())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """In the middle."""
        picture = self.pixmap()
        if picture.isNull():
            return
        size = picture.deviceIndependentSize().toSize()
        if not QRect(QPoint(0, 0), self.size()).contains(QRect(QPoint(0, 0), size)):
            size.scale(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(QPoint(0, 0), size)
        place.moveCenter(self.rect().center())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(place, picture)
        painter.end()


def image_of(picture: Picture) -> QImage:
    """The page as a Qt image with a copy of the pixels."""
    stride = 3 * picture.width
    return QImage(picture.pixels, picture.width, picture.height, stride, QImage.Format.Format_RGB888).copy()


def pixmap_of(picture: Picture, ratio: float) -> QPixmap:
    """The page for a screen with `ratio` device pixels per logical pixel."""
    pixmap = QPixmap.fromImage(image_of(picture))
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
