"""Pictures for the hall as pixels: fetched once, decoded beside the window's thread, at the size that is needed.

Painting only looks up what is there (`find`): it never waits. Who shows a slide repaints it when `ready` tells that one
of its pictures came. The bytes are of our own making, but a meeting file can be anybody's: they are read as a JPEG or a
PNG and as nothing else, and not when they turn out to be larger than ours are.
"""

from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QPainter

from bijeenkomst.domain.values.picture import LONGEST_SIDE, Crop, Picture

MOST_PIXELS = 40_000_000  # kept: some five pictures as large as a projector of 4K
MOST_BYTES = 40_000_000  # kept as they were fetched, to be decoded at another size
KINDS = {b"\x89PNG": b"png", b"\xff\xd8": b"jpeg"}

Fetch = Callable[[str, Callable[[bytes | None], None]], None]
"""Ask for the bytes of this digest; the answer comes in the window's thread, None when there are none."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A picture at a size in pixels: filling all of it, or as large as fits with all of the picture to be seen."""

    digest: str
    crop: Crop
    width: int
    height: int
    fills: bool

    @property
    def part(self) -> QRect:
        """What is cut out of the picture: of one that fills its place, less where it is too long."""
        part, aspect = self.crop, self.width / self.height
        width, height = part.width, part.height
        if self.fills and width > height * aspect:
            width = max(1, round(height * aspect))
        elif self.fills:
            height = max(1, round(width / aspect))
        left, top = part.left + (part.width - width) // 2, part.top + (part.height - height) // 2
        return QRect(left, top, width, height)

    @property
    def size(self) -> QSize:
        """How large it is decoded; never larger than it is."""
        part = self.part.size()
        size = part.scaled(self.width, self.height, Qt.AspectRatioMode.KeepAspectRatio)
        return size if size.width() < part.width() else part


class PictureStore(QObject):
    """All pictures that were asked for lately, of the meeting that is open. For the window's thread only.

    Signal: `ready(str)` with the digest of a picture that can be painted now.
    """

    ready = Signal(str)
    _decoded = Signal(int, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fetch: Fetch | None = None
        self._meeting = 0
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="pictures")
        self._images: OrderedDict[Wanted, QImage] = OrderedDict()
        self._bytes: OrderedDict[str, bytes] = OrderedDict()
        self._asked: dict[str, list[Wanted]] = {}
        self._decoded.connect(self._take_image, Qt.ConnectionType.QueuedConnection)

    @classmethod
    def of_program(cls) -> "PictureStore":
        """The one of the program: a picture is found by what is in it, whoever paints."""
        program = QCoreApplication.instance()
        assert program is not None  # there is one while anything is painted
        there: PictureStore | None = program.findChild(cls)
        return there or cls(program)

    def fetch_with(self, fetch: Fetch | None) -> None:
        """Another meeting was opened, or none: what was kept of the one before is let go of."""
        self._fetch = fetch
        self._meeting += 1
        for kept in (self._images, self._bytes, self._asked):
            kept.clear()

    def find(self, picture: Picture, width: int, height: int, *, fills: bool) -> QImage | None:
        """The picture for a place of so many pixels, or another size of it for the moment; None when there is none
        yet. What is missing is on its way."""
        wanted = Wanted(picture.digest, picture.shown, max(1, width), max(1, height), fills)
        if wanted in self._images:
            self._images.move_to_end(wanted)
            return self._images[wanted]
        self._want(wanted)
        alike = (
            one for one in reversed(self._images) if (one.digest, one.part) == (wanted.digest, wanted.part)
        )
        other = next(alike, None)
        return None if other is None else self._images[other]

    def _want(self, wanted: Wanted) -> None:
        if self._fetch is None or wanted in (waiting := self._asked.setdefault(wanted.digest, [])):
            return
        waiting.append(wanted)
        if wanted.digest in self._bytes:
            self._bytes.move_to_end(wanted.digest)
            self._decode(wanted, self._bytes[wanted.digest])
        elif len(waiting) == 1:
            meeting = self._meeting
            self._fetch(wanted.digest, lambda data: self._take_bytes(meeting, wanted.digest, data))

    def _take_bytes(self, meeting: int, digest: str, data: bytes | None) -> None:
        if meeting != self._meeting or data is None:  # it stays asked for: nobody asks again at each painting
            return
        self._bytes[digest] = data
        while len(self._bytes) > 1 and sum(map(len, self._bytes.values())) > MOST_BYTES:
            self._bytes.popitem(last=False)
        for wanted in self._asked[digest]:
            self._decode(wanted, data)

    def _decode(self, wanted: Wanted, data: bytes) -> None:
        meeting = self._meeting

        def work() -> None:
            image = decoded(data, wanted)
            with suppress(RuntimeError):  # the program has ended
                self._decoded.emit(meeting, wanted, image)

        self._thread.submit(work)

    def _take_image(self, meeting: int, wanted: Wanted, image: QImage) -> None:
        if meeting != self._meeting or image.isNull():  # nor is one that cannot be read asked for again
            return
        self._asked[wanted.digest].remove(wanted)
        self._images[wanted] = image
        while len(self._images) > 1 and sum(map(_pixels, self._images.values())) > MOST_PIXELS:
            self._images.popitem(last=False)
        self.ready.emit(wanted.digest)


def decoded(data: bytes, wanted: Wanted) -> QImage:
    """The part that is shown, at the size that is needed; no image when it cannot be read. On any thread."""
    kind = next((kind for head, kind in KINDS.items() if data.startswith(head)), None)
    if kind is None:
        return QImage()
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    reader = QImageReader(buffer, kind)
    reader.setAutoDetectImageFormat(False)
    whole = reader.size()
    if not whole.isValid() or max(whole.width(), whole.height()) > LONGEST_SIDE:
        return QImage()
    if not QRect(0, 0, whole.width(), whole.height()).contains(wanted.part):
        return QImage()
    reader.setClipRect(wanted.part)
    reader.setScaledSize(wanted.size)
    return reader.read().convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


def fitted(image: QImage, place: QRectF) -> QRectF:
    """Where the image stands in `place`: in its middle, as large as fits."""
    scale = min(place.width() / image.width(), place.height() / image.height())
    width, height = image.width() * scale, image.height() * scale
    return QRectF(place.center().x() - width / 2, place.center().y() - height / 2, width, height)


def there(picture: Picture, place: QRectF, *, fills: bool) -> QImage | None:
    """What there is to draw of a picture in a place of so many pixels; what is missing is on its way."""
    store = PictureStore.of_program()
    return store.find(picture, round(place.width()), round(place.height()), fills=fills)


def draw_picture(painter: QPainter, picture: Picture, place: QRectF, *, fills: bool) -> bool:
    """Draw it into `place`, in the painter's units; False when it is not there (yet) and nothing was drawn."""
    image = there(picture, painter.deviceTransform().mapRect(place), fills=fills)
    if image is None:
        return False
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(place if fills else fitted(image, place), image)
    return True


def _pixels(image: QImage) -> int:
    return image.width() * image.height()
