"""Slides of one's own and notes in the programme, brought in and written on the console."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bijeenkomst.domain.commands import ShowSlide
from bijeenkomst.domain.programme import programme
from bijeenkomst.domain.values.stage import SlideKind
from bijeenkomst.session.interface import FetchImage
from bijeenkomst.ui.console.console_page import EveningPage
from bijeenkomst.ui.console.own_slides import OwnSlides
from bijeenkomst.ui.slides.content import PictureContent
from bijeenkomst.ui.slides.pictures import PictureStore
from tests.support.pictures import GREEN, thirds
from tests.unit.ui.console.console_page import controller_of, page
from tests.unit.ui.sessions import GivenDialogs, services

__all__ = ["page"]


@pytest.fixture
def own(page: EveningPage, tmp_path: Path) -> Iterator[OwnSlides]:
    """The console with files to choose: a PDF of two pages, one that is broken, and a photo."""
    first, second = (Image.new("RGB", (320, 180), colour) for colour in ("white", "orange"))
    first.save(tmp_path / "plan.pdf", "PDF", save_all=True, append_images=[second])
    (tmp_path / "kapot.pdf").write_bytes(b"%PDF-1.7\nkapot")
    thirds(640, 360).save(tmp_path / "molen.png")
    controller = controller_of(page)
    PictureStore.of_program().fetch_with(lambda key, done: controller.fetch(FetchImage(key), done))
    names = ("plan.pdf", "kapot.pdf", "molen.png")
    page.programme.offer_own_slides(services(), GivenDialogs(*(tmp_path / name for name in names)))
    made = page.programme.own_slides
    assert made is not None
    yield made
    PictureStore.of_program().fetch_with(None)


def own_parts(page: EveningPage) -> list[str]:
    """What is on them, in their order in the programme."""
    parts = programme(controller_of(page).meeting)
    return [part.picture.description for part in parts if part.picture]


def test_pages_and_photos_come_after_the_part_that_is_selected_in_their_order(
    page: EveningPage, own: OwnSlides, qtbot: QtBot
) -> None:
    """One file that is broken does not stop the others, and is named."""
    page.programme.edit.click()
    page.programme.list.select("question")
    (action,) = [one for one in page.programme.build_menu().actions() if "PDF" in one.text()]
    action.trigger()
    qtbot.waitUntil(lambda: not own.busy and len(own_parts(page)) == 3)
    assert own_parts(page) == ["plan, bladzijde 1", "plan, bladzijde 2", "molen"]
    kinds = [part.kind for part in programme(controller_of(page).meeting)]
    assert kinds[1:5] == [SlideKind.QUESTION, *[SlideKind.PICTURE] * 3]
    assert "3 eigen beelden" in own.said.sentence
    assert "kapot.pdf" in own.said.sentence
    selected = page.programme.list.part
    assert selected is not None
    assert selected.picture is not None
    page.programme.remove.click()
    qtbot.waitUntil(lambda: own_parts(page) == ["plan, bladzijde 1", "plan, bladzijde 2"])


def test_a_photo_that_is_dropped_on_the_programme_is_seen_by_the_hall_when_its_part_comes(
    page: EveningPage, own: OwnSlides, qtbot: QtBot, tmp_path: Path
) -> None:
    """P14: bringing it in changes nothing that the hall sees."""
    hall, before = page._hall, page._hall.seen
    page.programme.list.select("welcome")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "molen.png"))])
    given = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(page.programme, QDragEnterEvent(QPoint(9, 9), *given))
    QApplication.sendEvent(page.programme, QDropEvent(QPointF(9, 9), *given))
    qtbot.waitUntil(lambda: own_parts(page) == ["molen"])
    assert hall.seen == before
    hall.screens.start_in_window()
    qtbot.waitUntil(hall.window.isVisible)
    (part,) = (part for part in programme(controller_of(page).meeting) if part.picture)
    controller_of(page).do(ShowSlide(part.slide))
    qtbot.waitUntil(lambda: isinstance(hall.window.painted, PictureContent))

    def the_middle() -> QColor:
        image = hall.window.grab().toImage()
        return image.pixelColor(image.width() // 2, image.height() // 2)

    qtbot.waitUntil(lambda: abs(the_middle().green() - GREEN[1]) < 25 and the_middle().red() < 80)


def test_notes_are_written_with_a_part_and_no_slide_has_them(page: EveningPage, qtbot: QtBot) -> None:
    """They are kept when the field is left, also for another part."""
    controller, panel = controller_of(page), page.programme
    panel.edit.click()
    panel.list.select("question")
    panel.notes.text.setFocus()
    QTest.keyClicks(panel.notes.text, "Eerst Ans")
    QTest.keyClick(panel.notes.text, Qt.Key.Key_Return)
    QTest.keyClicks(panel.notes.text, "dan b. en c")
    panel.list.select("join")

    def notes() -> dict[str, str]:
        return {part.id: part.notes for part in programme(controller.meeting) if part.notes}

    qtbot.waitUntil(lambda: notes() == {"question": "Eerst Ans\ndan b. en c"})
    assert panel.notes.text.text() == ""
    assert all(
        "Ans" not in repr(page._hall.new_content(part.slide)) for part in programme(controller.meeting)
    )
    controller.undo()
    qtbot.waitUntil(lambda: not notes())
    panel.list.select("question")
    qtbot.waitUntil(lambda: panel.notes.text.text() == "")
    panel.notes.text.setPlainText("x" * 2001)
    panel.notes.keep()
    qtbot.waitUntil(lambda: "2000" in panel.notes.error)
