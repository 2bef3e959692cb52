"""What the hall sees, small, on the console: the same picture scaled (P15).

It is kept like the hall's, so that one dot more on it costs as little. Another slide is painted after the hall has it,
and in steps: painted at a stretch it held up the hall's fade (bench/hall_during_sign_ups.py).
"""

from math import ceil

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from bijeenkomst.ui.lifetime import listen
from bijeenkomst.ui.projector.picture import PIECE_SECONDS, Picture, in_pixels
from bijeenkomst.ui.slides.content import SlideContent
from bijeenkomst.ui.slides.paint import Look, paint_black
from bijeenkomst.ui.slides.pictures import PictureStore
from bijeenkomst.ui.style import colours
from bijeenkomst.ui.widgets.labels import label

SOON_MS = 50  # nobody sees a console that is so much later than the hall
LEAST, LEAST_SMALL = 208, 144  # pixels
AROUND_NOTE = 6  # pixels between a note and the edge of the picture
STEP_MS = 16  # a frame of the hall's in between


class SlidePreview(QWidget):
    """Paints one slide in the hall's proportions; another one `after` so many milliseconds.

    Signal: `came_in_sight()`, also in another size.
    """

    came_in_sight = Signal()

    def __init__(self, name: str, after: int = SOON_MS, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._after, self._least = after, LEAST
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._paint_on)
        self._next: Picture | None = None
        self.setAccessibleName(name)
        listen(self, PictureStore.of_program().ready, self._picture_came)
        self._content: SlideContent | None = None
        self._black = False
        self._look = Look.LIGHT
        self._aspect = 16 / 9
        self._picture: Picture | None = None
        self._other: QPixmap | None = None
        self.note = label()
        self.note.setParent(self)
        self.note.setProperty("notice", "warn")
        self.note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.note.hide()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def say(self, words: str) -> None:
        """Say something over the foot of the picture, so that nothing around it moves; nothing with ""."""
        self.note.setText(words)
        self.note.setVisible(bool(words))
        self._place_note()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """No higher than the picture, so that what follows stands right below it."""
        super().resizeEvent(event)
        self._fit_height()
        self._place_note()
        self.came_in_sight.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.came_in_sight.emit()

    def _fit_height(self) -> None:
        self.setMaximumHeight(max(self.minimumHeight(), ceil(self.width() / self._aspect)))

    def _place_note(self) -> None:
        if self.note.isHidden():
            return
        metrics, place = self.note.fontMetrics(), self._place
        in_one_line = metrics.horizontalAdvance(self.note.text()) + 8 * AROUND_NOTE
        wide = min(in_one_line, self.width() - 2 * AROUND_NOTE)  # a small picture is narrower than its note
        high = self.note.heightForWidth(wide)
        self.note.setGeometry((self.width() - wide) // 2, place.bottom() - high - AROUND_NOTE, wide, high)

    def show_content(self, content: SlideContent | None, black: bool = False) -> None:
        """Show this slide, or nothing; `black` when the hall sees black instead."""
        if (content, black) == (self._content, self._black):
            return
        self._content, self._black = content, black
        if self._picture is None or content is None or black:
            self._paint_anew()
            return
        another = self._soon.isActive() or type(content) is not type(self._picture.content)
        region = None if another else self._picture.change_to(content)
        if region is None:
            self._next = None
            if not self._soon.isActive():  # slides that follow each other fast must not put it off for ever
                self._soon.start(self._after)
        else:
            self.update(region.translated(self._place.topLeft()))

    @property
    def picture_size(self) -> QSize:
        """Of what it shows, in its own pixels."""
        return self._place.size()

    def show_other(self, picture: QPixmap | None) -> None:
        """Something else than a slide, of `picture_size`; None: the slide again."""
        if picture is not None or self._other is not None:
            self._other = picture
            self.update()

    def _picture_came(self, _digest: str) -> None:
        """A picture of the facilitator's own can be painted now."""
        if self._picture is not None and self._picture.shows_pictures and not self._soon.isActive():
            self._soon.start(self._after)

    def set_look(self, look: Look, aspect: float) -> None:
        """The hall's light or dark look, and the width of its picture by its height."""
        if (look, aspect) != (self._look, self._aspect):
            self._look, self._aspect = look, aspect
            self.updateGeometry()
            self._fit_height()
            self._place_note()
            self._paint_anew()

    def be_small(self, small: bool) -> None:
        """Whether it makes do with less."""
        self._least = LEAST_SMALL if small else LEAST
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """It takes what room there is; it asks for little, so that a small screen need not scroll for it."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Still to be recognised."""
        return QSize(self._least, round(self._least / self._aspect))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The slide as large as fits, in the middle; nothing when there is none, as after the last part."""
        if self._content is None and not self._black and self._other is None:
            return
        place = self._place
        painter = QPainter(self)
        if self._other is not None:
            painter.drawPixmap(place, self._other)
        elif self._black:
            paint_black(painter, place)
        else:
            painter.drawPixmap(place.topLeft(), self._painted())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours().edge), 2))
        painter.drawRect(place.adjusted(1, 1, -1, -1))
        painter.end()

    @property
    def _place(self) -> QRect:
        width = min(self.width(), round(self.height() * self._aspect))
        return QRect((self.width() - width) // 2, 0, width, round(width / self._aspect))

    def _paint_anew(self) -> None:
        self._soon.stop()
        self._picture = self._next = None
        self.update()

    def _paint_on(self) -> None:
        """A step of the slide that comes in the place of the one that is here."""
        if self._next is None:
            self._next = self._new_picture()
        self._next.work(PIECE_SECONDS)
        if not self._next.ready:
            self._soon.start(STEP_MS)
            return
        self._picture, self._next = self._next, None
        self.update()

    def _painted(self) -> QPixmap:
        if self._picture is None or self._picture.pixmap.size() != self._pixels:
            self._soon.stop()
            self._picture, self._next = self._new_picture(), None
            self._picture.finish()
        return self._picture.pixmap

    def _new_picture(self) -> Picture:
        return Picture(self._pixels, self.devicePixelRatioF(), self._content, self._look)

    @property
    def _pixels(self) -> QSize:
        return in_pixels(self._place.size(), self.devicePixelRatioF())
