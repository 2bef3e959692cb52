from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.resource_files import resource
from bijeenkomst.ui.preparation.bring_in import LEAST_WORDS, BringInPanel
from bijeenkomst.ui.preparation.proposal_model import FIRST, STATE
from tests.support.keyboard import press, tab_to
from tests.support.workbooks import Rows, xlsx
from tests.unit.domain.evening import an_evening
from tests.unit.ui.preparation.room import Open, titles
from tests.unit.ui.sessions import GivenDialogs
from tests.unit.ui.shell.whole_window import settle

LEFT = Qt.MouseButton.LeftButton
TITLE, CORE, QUOTES, SENSITIVE, NOTES = range(FIRST, FIRST + 5)
DOUBTFUL = """Thema;Kernzin;Citaat 1
Veilig naar school;Kinderen fietsen zelf;Bel 06 12345678
;Zonder titel;
Ontmoeten;Een plek om binnen te lopen;
"""


def shown(qtbot: QtBot, panel: BringInPanel) -> None:
    """Wait until the file has been read and is shown."""
    qtbot.waitUntil(lambda: bool(panel.model.proposal.rows) and panel.table.isVisible())


def test_a_spreadsheet_is_looked_at_first_and_then_brought_in(qtbot: QtBot, open_window: Open) -> None:
    """R6: nothing comes in unseen."""
    dialogs = GivenDialogs(resource("examples", "themas.xlsx"))
    window, controller = open_window(Meeting(code_seed=1), dialogs)
    page = window.preparation.themes
    QTest.mouseClick(page.empty_from_file, LEFT)
    shown(qtbot, page.bring_in)
    assert not controller.meeting.themes
    count = len(page.bring_in.model.proposal.rows)
    assert page.bring_in.bring.text() == f"Breng {count} thema's in"
    QTest.mouseClick(page.bring_in.bring, LEFT)
    qtbot.waitUntil(lambda: len(controller.meeting.themes) == count)
    qtbot.waitUntil(lambda: page.notice.sentence == f"{count} thema's zijn erbij gekomen.")
    assert page.list.isVisible()
    assert not page.bring_in.isVisible()


def test_one_bad_row_keeps_everything_out_until_it_is_chosen_what_to_do(
    qtbot: QtBot, open_window: Open, tmp_path: Path
) -> None:
    """R6, R2: problems are named by row and column, and each has to be answered."""
    file = tmp_path / "themas.csv"
    file.write_text(DOUBTFUL, "cp1252")
    window, controller = open_window(Meeting(code_seed=1), GivenDialogs(file))
    panel = window.preparation.themes.bring_in
    QTest.mouseClick(window.preparation.themes.empty_from_file, LEFT)
    shown(qtbot, panel)
    assert not panel.bring.isEnabled()
    doubtful, blocked = panel.questions.asked
    assert not blocked.take.isVisible()
    QTest.mouseClick(blocked.skip, LEFT)
    assert not panel.bring.isEnabled()
    QTest.mouseClick(doubtful.take, LEFT)
    assert panel.bring.text() == "Breng 2 thema's in"
    QTest.mouseClick(panel.bring, LEFT)
    qtbot.waitUntil(lambda: titles(controller) == ["Veilig naar school", "Ontmoeten"])


def test_in_a_small_window_the_titles_can_be_read(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    """What comes in is what somebody looks for here: the words get their room first, and empty columns none. What does
    not fit beside the title stands under it, so that nobody scrolls sideways.
    """
    file, full = tmp_path / "themas.csv", tmp_path / "met alles.csv"
    file.write_text(DOUBTFUL, "cp1252")
    full.write_text("Thema;Kernzin;Citaat 1;Gevoelig\nRust;Stil zijn;Bel 06 12345678;ja\n", "cp1252")
    window, _controller = open_window(Meeting(code_seed=1))
    page, panel = window.preparation.themes, window.preparation.themes.bring_in
    window.resize(900, 480)
    page.open_file(file)
    shown(qtbot, panel)
    table = panel.table
    qtbot.waitUntil(lambda: table.columnWidth(TITLE) >= LEAST_WORDS)
    assert table.isColumnHidden(SENSITIVE), "nothing stands in it"
    assert table.horizontalScrollBar().maximum() == 0
    page.open_file(full)
    qtbot.waitUntil(lambda: panel.model.rowCount() == 1 and table.folded)
    settle()
    assert table.horizontalScrollBar().maximum() == 0
    only = table.model().index(0, TITLE)
    assert only.data() == "Rust\nStil zijn · Citaten: 1 · Gevoelig: ja"
    assert table.columnWidth(TITLE) >= LEAST_WORDS
    assert table.rowHeight(0) >= 2 * table.fontMetrics().height()
    assert table.viewport().rect().contains(table.visualRect(only).bottomLeft())
    window.resize(1366, 728)
    qtbot.waitUntil(lambda: not table.folded)
    settle()
    assert table.horizontalScrollBar().maximum() == 0
    assert only.data() == "Rust"
    assert table.columnWidth(CORE) > LEAST_WORDS


def test_a_doubtful_file_comes_in_with_the_keyboard_alone(
    qtbot: QtBot, open_window: Open, tmp_path: Path
) -> None:
    """R6: Tab, the space bar and the arrow keys, from the first button to the themes."""
    file = tmp_path / "themas.csv"
    file.write_text(DOUBTFUL, "cp1252")
    window, controller = open_window(Meeting(code_seed=1), GivenDialogs(file))
    page = window.preparation.themes
    panel = page.bring_in
    tab_to(page.empty_from_file)
    press()
    shown(qtbot, panel)
    doubtful, blocked = panel.questions.asked
    assert QApplication.focusWidget() is doubtful.skip, "the first question, without looking for it"
    QTest.keyClick(doubtful.skip, Qt.Key.Key_Right)  # as in every choice of which one answer counts
    assert QApplication.focusWidget() is doubtful.take
    press()
    tab_to(blocked.skip)
    press()
    tab_to(panel.table)
    QTest.keyClick(panel.table, Qt.Key.Key_Down)
    QTest.keyClick(panel.table, Qt.Key.Key_Down)
    assert panel.table.currentIndex().row() == 2
    press()
    assert panel.bring.text() == "Breng 1 thema in"
    press()
    tab_to(panel.bring)
    press()
    qtbot.waitUntil(lambda: titles(controller) == ["Veilig naar school", "Ontmoeten"])
    qtbot.waitUntil(page.list.isVisible)
    here = QApplication.focusWidget()
    assert here is not None
    assert here.isVisible(), "what had the focus went away"


def test_themes_are_pasted_with_the_keyboard_alone(qtbot: QtBot, open_window: Open) -> None:
    """R6"""
    window, controller = open_window(an_evening())
    page = window.preparation.themes
    tab_to(page.paste)
    press()
    QApplication.clipboard().setText("Groen: Meer bomen\nStilte: Minder brommers")
    QTest.keyClick(page.bring_in.text, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    tab_to(page.bring_in.look)
    press()
    qtbot.waitUntil(page.bring_in.bring.hasFocus)
    press()
    qtbot.waitUntil(lambda: titles(controller)[3:] == ["Groen", "Stilte"])


def test_a_choice_can_be_taken_back(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    file = tmp_path / "themas.csv"
    file.write_text(DOUBTFUL, "cp1252")
    window, _controller = open_window(Meeting(code_seed=1), GivenDialogs(file))
    panel = window.preparation.themes.bring_in
    QTest.mouseClick(window.preparation.themes.empty_from_file, LEFT)
    shown(qtbot, panel)
    doubtful, blocked = panel.questions.asked
    for answer in (blocked.skip, doubtful.take, doubtful.skip):
        QTest.mouseClick(answer, LEFT)
    assert panel.bring.text() == "Breng 1 thema in"


def test_the_space_bar_skips_a_row_of_the_table(qtbot: QtBot, open_window: Open) -> None:
    dialogs = GivenDialogs(resource("examples", "themas.xlsx"))
    window, _controller = open_window(Meeting(code_seed=1), dialogs)
    panel = window.preparation.themes.bring_in
    QTest.mouseClick(window.preparation.themes.empty_from_file, LEFT)
    shown(qtbot, panel)
    count = len(panel.model.proposal.rows)
    panel.table.setFocus()
    panel.table.selectRow(0)
    QTest.keyClick(panel.table, Qt.Key.Key_Space)
    assert panel.model.data(panel.model.index(0, STATE)) == "overgeslagen"
    assert panel.bring.text() == f"Breng {count - 1} thema's in"
    QTest.keyClick(panel.table, Qt.Key.Key_Space)
    assert panel.model.data(panel.model.index(0, STATE)) == "ja"


def test_pasted_lines_come_after_the_themes_that_are_there(qtbot: QtBot, open_window: Open) -> None:
    """R6: pasted text; R3: in the order given."""
    window, controller = open_window(an_evening())
    page = window.preparation.themes
    QTest.mouseClick(page.paste, LEFT)
    QTest.keyClicks(page.bring_in.text, "Groen: Meer bomen in de straat")
    QTest.mouseClick(page.bring_in.look, LEFT)
    shown(qtbot, page.bring_in)
    QTest.mouseClick(page.bring_in.bring, LEFT)
    qtbot.waitUntil(lambda: titles(controller)[3:] == ["Groen"])
    assert controller.meeting.in_order[3].core_sentence == "Meer bomen in de straat"


def test_nothing_pasted_is_said_and_nothing_is_lost(qtbot: QtBot, open_window: Open) -> None:
    window, _controller = open_window(an_evening())
    page = window.preparation.themes
    QTest.mouseClick(page.paste, LEFT)
    QTest.mouseClick(page.bring_in.look, LEFT)
    qtbot.waitUntil(lambda: "nog niets geplakt" in page.bring_in.notice.sentence)
    QTest.keyClick(page.bring_in.text, Qt.Key.Key_Escape)
    assert page.list.isVisible()


def test_the_stories_instead_of_the_themes_are_recognised(qtbot: QtBot, open_window: Open) -> None:
    dialogs = GivenDialogs(resource("examples", "verhalen.xlsx"))
    window, _controller = open_window(Meeting(code_seed=1), dialogs)
    panel = window.preparation.themes.bring_in
    QTest.mouseClick(window.preparation.themes.empty_from_file, LEFT)
    qtbot.waitUntil(lambda: "dit lijken de verhalen" in panel.notice.sentence)
    assert not panel.bring.isVisible()


def test_a_file_that_is_gone_is_a_sentence(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    window, _controller = open_window(Meeting(code_seed=1), GivenDialogs(tmp_path / "weg.xlsx"))
    panel = window.preparation.themes.bring_in
    QTest.mouseClick(window.preparation.themes.empty_from_file, LEFT)
    qtbot.waitUntil(lambda: panel.notice.property("notice") == "bad")
    assert panel.notice.sentence
    QTest.mouseClick(panel.cancel, LEFT)
    assert window.preparation.themes.empty.isVisible()


def opened(open_window: Open, qtbot: QtBot, file: Path) -> BringInPanel:
    window, _controller = open_window(Meeting(code_seed=1), GivenDialogs(file))
    QTest.mouseClick(window.preparation.themes.empty_from_file, LEFT)
    panel = window.preparation.themes.bring_in
    qtbot.waitUntil(lambda: bool(panel.model.proposal.source))
    return panel


def test_another_sheet_can_be_chosen_with_the_keyboard(
    qtbot: QtBot, open_window: Open, tmp_path: Path
) -> None:
    file = tmp_path / "themas.xlsx"
    rows: dict[str, Rows] = {
        "Voorblad": [["Titel", "Dorpsavond"], ["Samen leven", ""]],
        "Keuze": [["Thema", "Kernzin"], ["Eten", "Samen"]],
        "Planning": [["Wie", "Wat"], ["Ans", "koffie"]],
    }
    file.write_bytes(xlsx(rows))
    panel = opened(open_window, qtbot, file)
    assert panel.sheet.names.currentText() == "Keuze"
    assert panel.sheet.isVisible()
    panel.sheet.names.setFocus()
    QTest.keyClick(panel.sheet.names, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: panel.model.proposal.sheet == "Planning")
    assert "koppen" in panel.notice.sentence
    assert not panel.bring.isVisible()
    qtbot.waitUntil(panel.sheet.names.hasFocus)
    QTest.keyClick(panel.sheet.names, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: panel.model.proposal.sheet == "Voorblad")
    assert panel.notice.sentence == ""
    assert panel.bring.text() == "Breng 1 thema in"


def test_letters_in_doubt_are_chosen_by_a_line_of_the_file(
    qtbot: QtBot, open_window: Open, tmp_path: Path
) -> None:
    file = tmp_path / "themas.csv"
    file.write_bytes("Thema\nEnquête & zo\n".encode("cp850"))
    panel = opened(open_window, qtbot, file)
    assert not panel.table.isVisible()
    assert not panel.bring.isVisible()
    right = next(one for one in panel.letters.answers if "Enquête" in one.text())
    QTest.mouseClick(right, LEFT, pos=QPoint(10, right.height() // 2))
    shown(qtbot, panel)
    draft = panel.model.proposal.rows[0].draft
    assert isinstance(draft, ThemeDraft)
    assert draft.title == "Enquête & zo"
    assert not panel.letters.isVisible()


def test_remarks_open_by_a_click_and_by_enter(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    file = tmp_path / "themas.csv"
    file.write_text(f"Thema;Kernzin\n{'lang ' * 12};{'kern ' * 40}\nWonen;\n")
    panel = opened(open_window, qtbot, file)
    shown(qtbot, panel)
    cell = panel.model.index(0, NOTES)
    assert panel.model.data(cell) == "2 opmerkingen"
    QTest.mouseClick(panel.table.viewport(), LEFT, pos=panel.table.visualRect(cell).center())
    assert panel.remarks.sentence.count("rij 2") == 2
    panel.remarks.clear()
    panel.table.setFocus()
    QTest.keyClick(panel.table, Qt.Key.Key_Return)
    assert panel.remarks.isVisible()
    QTest.mouseClick(
        panel.table.viewport(), LEFT, pos=panel.table.visualRect(panel.model.index(1, NOTES)).center()
    )
    assert "rij 2" in panel.remarks.sentence  # the other row has none


def test_many_questions_can_be_answered_at_once(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    file = tmp_path / "themas.csv"
    file.write_text("Thema;Gevoelig\n" + "".join(f"Thema {letter};?\n" for letter in "abcd") + ";x\nWonen;\n")
    panel = opened(open_window, qtbot, file)
    shown(qtbot, panel)
    QTest.mouseClick(panel.questions.take_all, LEFT)
    assert panel.bring.text() == "Breng 5 thema's in"
    QTest.mouseClick(panel.questions.skip_all, LEFT)
    assert panel.bring.text() == "Breng 1 thema in"
