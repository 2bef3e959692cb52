"""P6: in a window the hall's picture never covers the controls."""

import pytest
from PySide6.QtCore import QRect, QSize

from bijeenkomst.ui.projector.beside import share_out

SMALLEST = QSize(900, 480)


@pytest.mark.parametrize(
    "size", [(1366, 768), (1280, 720), (1920, 1080), (2560, 1440), (1280, 1024), (1080, 1920)]
)
@pytest.mark.parametrize("corner", [(0, 0), (-1920, 40)])
@pytest.mark.parametrize("share", [1.0, 0.9, 0.6, 0.45])
def test_the_picture_and_the_console_share_the_screen(
    size: tuple[int, int], corner: tuple[int, int], share: float
) -> None:
    area = QRect(*corner, *size)
    console = QRect(*corner, max(900, round(size[0] * share)), max(480, round(size[1] * share)))
    console.moveCenter(area.center())
    picture, kept = share_out(area, console, SMALLEST)

    assert not picture.intersects(kept)
    assert area.contains(picture)
    assert area.contains(kept)
    assert kept.width() >= 900
    assert kept.height() >= 480
    assert picture.width() >= 320
    assert abs(picture.width() / picture.height() - 16 / 9) < 0.02


def test_a_console_that_leaves_room_stays_as_it_is() -> None:
    console = QRect(0, 0, 1000, 600)

    assert share_out(QRect(0, 0, 1920, 1080), console, SMALLEST)[1] == console
