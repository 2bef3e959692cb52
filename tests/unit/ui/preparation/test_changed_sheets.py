"""Paper that no longer says what the meeting says: said, and one click from printing it again."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bijeenkomst.domain.commands import EditTheme
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.export.sheets import Carrier
from bijeenkomst.ui.preflight.checks import changed_line
from bijeenkomst.ui.preflight.line import State
from bijeenkomst.ui.preparation.sections import Section
from tests.support.printed import text_of
from tests.unit.domain.evening import an_evening
from tests.unit.ui.preparation.room import Open
from tests.unit.ui.preparation.ticking import tick
from tests.unit.ui.sessions import GivenDialogs

LEFT = Qt.MouseButton.LeftButton


def test_a_changed_title_is_said_and_its_sheets_are_chosen_and_made_again(
    qtbot: QtBot, open_window: Open, tmp_path: Path
) -> None:
    """R17, "when printed sheets no longer match": which theme, which sheets; gone once they were made again."""
    window, controller = open_window(an_evening(), GivenDialogs(tmp_path, tmp_path))
    window.preparation.show_section(Section.SHEETS)
    page, sections = window.preparation.sheets, window.preparation.sections
    qtbot.waitUntil(lambda: not page.sheets.rows[Carrier.SCRIPT].thumbnail.icon().isNull())
    tick(page, Carrier.LIST, Carrier.OVERVIEW)
    QTest.mouseClick(page.make, LEFT)
    qtbot.waitUntil(lambda: len(controller.meeting.printed_sheets) == 6)
    assert sections.said_of(Section.SHEETS) == "gemaakt, zonder QR-code"
    assert page.warnings.changed.sentence == ""
    assert changed_line(controller.meeting) is None

    code = controller.meeting.in_order[1].code
    controller.do(EditTheme(code, ThemeDraft("Zorg én rust", sensitive=True)))
    qtbot.waitUntil(lambda: "2. Zorg én rust" in page.warnings.changed.sentence)
    assert "Druk opnieuw: Aanmeldbladen, Alle thema's." in page.warnings.changed.sentence
    assert sections.said_of(Section.SHEETS) == "gemaakt, maar er veranderde iets"
    line = changed_line(controller.meeting)
    assert line is not None
    assert (line.state, line.sentence) == (State.WARN, page.warnings.changed.sentence)
    assert line.advice

    tick(page, Carrier.SCRIPT)
    QTest.mouseClick(page.warnings.changed.action_buttons[0], LEFT)
    assert page.sheets.carriers == (Carrier.LIST, Carrier.OVERVIEW)
    assert page.sheets.themes.codes == (code,)
    qtbot.waitUntil(lambda: page.preview.name.text() == "Aanmeldbladen")
    QTest.mouseClick(page.make, LEFT)
    qtbot.waitUntil(lambda: page.warnings.changed.sentence == "")
    assert sections.said_of(Section.SHEETS) == "gemaakt, zonder QR-code"
    words = text_of(next(tmp_path.glob("Aanmeldbladen*.pdf")))
    assert "Zorg én rust" in words
    assert "Ontmoeten" not in words


def test_who_keeps_the_old_paper_closes_the_bar_and_hears_of_the_next_change(
    qtbot: QtBot, open_window: Open, tmp_path: Path
) -> None:
    window, controller = open_window(an_evening(), GivenDialogs(tmp_path))
    window.preparation.show_section(Section.SHEETS)
    page = window.preparation.sheets
    qtbot.waitUntil(lambda: not page.sheets.rows[Carrier.SCRIPT].thumbnail.icon().isNull())
    QTest.mouseClick(page.make, LEFT)
    qtbot.waitUntil(lambda: controller.meeting.printed_sheets != {})
    first, second = (theme.code for theme in controller.meeting.in_order[:2])
    controller.do(EditTheme(first, ThemeDraft("Eerst")))
    qtbot.waitUntil(lambda: "Eerst" in page.warnings.changed.sentence)
    QTest.mouseClick(page.warnings.changed.close_button, LEFT)
    assert page.warnings.changed.sentence == ""
    controller.do(EditTheme(second, ThemeDraft("Daarna")))
    qtbot.waitUntil(lambda: "Daarna" in page.warnings.changed.sentence)
