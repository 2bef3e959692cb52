"""Pictures for the hall on slides: fetched once, decoded beside the window's thread, painted without waiting."""

from collections.abc import Callable, Iterator

import pytest
from PIL import Image as PillowImage
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from bijeenkomst.domain.values.picture import LONGEST_SIDE, Crop, Picture, PictureFile
from bijeenkomst.ui.slides.content import PictureContent
from bijeenkomst.ui.slides.paint import Look, lay, paint
from bijeenkomst.ui.slides.pictures import PictureStore, Wanted, decoded
from tests.support.pictures import BLUE, GREEN, RED, a_file, encoded, thirds


class File:
    """A meeting file with these pictures in it."""

    def __init__(self, *files: PictureFile) -> None:
        self.images = {key: data for file in files for key, data in file.images.items()}
        self.asked: list[str] = []

    def fetch(self, digest: str, done: Callable[[bytes | None], None]) -> None:
        self.asked.append(digest)
        done(self.images.get(digest))


@pytest.fixture
def store(qtbot: QtBot) -> Iterator[PictureStore]:
    store = PictureStore.of_program()
    yield store
    store.fetch_with(None)


def painted(picture: Picture, width: int = 640, height: int = 360) -> QImage:
    """The slide as it is now."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint(painter, QRectF(0, 0, width, height), PictureContent(picture), Look.LIGHT)
    painter.end()
    return image


def is_about(colour: QColor, wanted: tuple[int, int, int]) -> bool:
    return all(
        abs(one - other) < 30
        for one, other in zip((colour.red(), colour.green(), colour.blue()), wanted, strict=True)
    )


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_a_slide_of_ones_own_is_there_once_its_picture_came_and_is_fetched_once(
    store: PictureStore, qtbot: QtBot, kind: str
) -> None:
    file = a_file(600, 400, kind=kind)
    document = File(file)
    store.fetch_with(document.fetch)
    surface = QColor(Look.LIGHT.colours.surface)
    with qtbot.waitSignal(store.ready):
        assert painted(file.facts).pixelColor(320, 180) == surface  # painting did not wait
    picture = painted(file.facts)
    for x, colour in ((80, RED), (320, GREEN), (560, BLUE)):
        assert is_about(picture.pixelColor(x, 180), colour)
    assert picture.pixelColor(20, 180) == surface  # all of it is there, in the middle
    painted(file.facts)
    painted(file.facts, 320, 180)
    qtbot.waitUntil(lambda: store.find(file.facts, 320, 180, fills=False) is not None)
    assert document.asked == [file.facts.digest]


def test_a_page_is_another_once_there_is_more_to_paint_so_that_it_is_painted_anew(
    store: PictureStore, qtbot: QtBot
) -> None:
    """What is laid out before and after differs by the picture alone."""
    file = a_file(600, 400)
    store.fetch_with(File(file).fetch)
    rect = QRectF(0, 0, 640, 360)
    with qtbot.waitSignal(store.ready):
        before = lay(PictureContent(file.facts), Look.LIGHT, rect)
    after = lay(PictureContent(file.facts), Look.LIGHT, rect)
    gone, came = after.compared_to(before)
    assert len(gone) == len(came) == 1
    assert lay(PictureContent(file.facts), Look.LIGHT, rect) == after


def test_another_size_stands_in_until_the_right_one_is_there(store: PictureStore, qtbot: QtBot) -> None:
    file = a_file(1200, 800)
    store.fetch_with(File(file).fetch)
    with qtbot.waitSignal(store.ready):
        assert store.find(file.facts, 90, 60, fills=False) is None
    small = store.find(file.facts, 900, 600, fills=False)
    assert small is not None
    assert small.width() == 90
    qtbot.waitUntil(
        lambda: (found := store.find(file.facts, 900, 600, fills=False)) is not None and found.width() == 900
    )


def test_what_is_cut_out_is_all_that_is_seen(store: PictureStore, qtbot: QtBot) -> None:
    file = a_file(600, 400, crop=Crop(400, 0, 200, 400))
    store.fetch_with(File(file).fetch)
    with qtbot.waitSignal(store.ready):
        store.find(file.facts, 100, 100, fills=True)
    image = store.find(file.facts, 100, 100, fills=True)
    assert image is not None
    assert (image.width(), image.height()) == (100, 100)
    for x in (2, 50, 97):
        assert is_about(image.pixelColor(x, 50), BLUE)


def test_a_picture_that_is_gone_or_of_another_meeting_is_never_painted_and_not_asked_for_again(
    store: PictureStore, qtbot: QtBot
) -> None:
    file = a_file()
    document = File()
    store.fetch_with(document.fetch)
    for _paint in range(3):
        painted(file.facts)
    assert document.asked == [file.facts.digest]
    late: list[Callable[[bytes | None], None]] = []
    store.fetch_with(lambda _key, done: late.append(done))
    painted(file.facts)
    store.fetch_with(document.fetch)
    late[0](file.data)
    assert store.find(file.facts, 60, 40, fills=True) is None


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x89PNG\r\n\x1a\n" + bytes(100),
        b"\xff\xd8\xff" + bytes(100),
        b"<svg xmlns='http://www.w3.org/2000/svg' width='60' height='40'><rect width='60' height='40'/></svg>",
        encoded(thirds(60, 40), "GIF"),
        encoded(PillowImage.new("L", (LONGEST_SIDE + 1, 4)), "PNG"),
        encoded(thirds(30, 20)),  # smaller than the file says
    ],
    ids=["nothing", "no png", "no jpeg", "svg", "gif", "too large", "smaller"],
)
@pytest.mark.qt_log_ignore("JPEG")
def test_bytes_that_are_not_ours_are_no_picture(data: bytes) -> None:
    """A meeting file can be anybody's: no other kind of picture is decoded, and none that is larger than ours are."""
    image = decoded(data, Wanted("d", Crop(0, 0, 60, 40), 60, 40, fills=False))
    assert image.isNull()
