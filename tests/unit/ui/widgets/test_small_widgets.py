import pytest
import shiboken6
from PySide6.QtCore import QEvent, QObject, QSize, QStringListModel, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from bijeenkomst.design.palette import FILLS
from bijeenkomst.design.tokens import DARK, LIGHT
from bijeenkomst.domain.values.theme import Shape, Theme, look
from bijeenkomst.ui.style import apply_style, colours
from bijeenkomst.ui.widgets.badge import ThemeBadge
from bijeenkomst.ui.widgets.buttons import button, icon_button
from bijeenkomst.ui.widgets.field import LabelledField
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import vbox
from bijeenkomst.ui.widgets.notice import NoticeBar
from bijeenkomst.ui.widgets.scrolling import ScrollArea
from bijeenkomst.ui.widgets.table import RowTable
from bijeenkomst.ui.widgets.text_edit import GrowingTextEdit


def test_light_and_dark_are_the_design_s_own_colours(qapp: QApplication) -> None:
    apply_style(qapp, dark=True)
    assert colours() is DARK
    assert qapp.palette().window().color() == QColor(DARK.surface)
    apply_style(qapp, dark=False)
    assert colours() is LIGHT


@pytest.mark.parametrize("number", range(1, len(Shape) + 1))
def test_a_badge_paints_its_colour_and_names_its_number(
    qtbot: QtBot, own_look: QApplication, number: int
) -> None:
    """R1: shape, colour and number together."""
    shape, colour = look(number)
    badge = ThemeBadge(Theme("K7", number, shape, colour, "Ontmoeten"), 60)
    qtbot.addWidget(badge)
    badge.resize(60, 60)
    picture = badge.grab().toImage()
    painted = {picture.pixelColor(x, y).name().upper() for x in range(0, 60, 3) for y in range(0, 60, 3)}
    assert FILLS[colour].upper() in painted
    assert badge.accessibleName() == f"Thema {number}"


def test_a_notice_says_one_thing_and_offers_what_to_do(qtbot: QtBot, own_look: QApplication) -> None:
    done: list[str] = []
    bar = NoticeBar()
    qtbot.addWidget(bar)
    assert bar.isHidden()
    bar.say("De schijf is vol.", "bad", ("Opnieuw", lambda: done.append("again")))
    QTest.mouseClick(bar.action_buttons[0], Qt.MouseButton.LeftButton)
    assert done == ["again"]
    bar.say("Klaar.", "good")
    assert bar.action_buttons == []
    assert bar.property("notice") == "good"
    QTest.mouseClick(bar.close_button, Qt.MouseButton.LeftButton)
    assert bar.sentence == ""


def test_words_that_people_typed_are_never_read_as_html(qtbot: QtBot) -> None:
    made = label("<b>vet</b>")
    qtbot.addWidget(made)
    assert made.textFormat() is Qt.TextFormat.PlainText


def test_a_field_tells_a_screen_reader_what_is_wrong(qtbot: QtBot, own_look: QApplication) -> None:
    line = QLineEdit()
    field = LabelledField("&Titel", line, "Kort en krachtig")
    qtbot.addWidget(field)
    assert (line.accessibleName(), line.accessibleDescription()) == ("Titel", "Kort en krachtig")
    field.say_wrong("Geef het thema een titel.")
    assert line.accessibleDescription() == "Geef het thema een titel."
    field.say_wrong("")
    assert (field.error, field.hint) == ("", "Kort en krachtig")


def test_tab_leaves_a_text_field_and_says_so(qtbot: QtBot, own_look: QApplication) -> None:
    edit = GrowingTextEdit(1, 4)
    qtbot.addWidget(edit)
    edit.resize(300, 40)
    edit.show()
    low = edit.height()
    edit.setPlainText("regel\n" * 3)
    assert edit.height() > low
    assert edit.tabChangesFocus()


@pytest.mark.parametrize("letters", ["الحافلة لا تأتي يوم الأحد ", "De bus rijdt niet op zondag "])
def test_a_text_field_is_as_high_as_lines_of_its_script(
    qtbot: QtBot, own_look: QApplication, letters: str
) -> None:
    """Lines of Arabic are higher than those of the font itself: nothing of them is cut off or scrolls."""
    edit = GrowingTextEdit(1, 14)
    qtbot.addWidget(edit)
    edit.resize(300, 40)
    edit.show()
    edit.setPlainText(letters * 8)
    assert edit.verticalScrollBar().maximum() == 0
    edit.setPlainText(letters * 200)
    assert edit.verticalScrollBar().maximum() > 0


def test_a_button_with_only_a_picture_has_a_name(qtbot: QtBot, own_look: QApplication) -> None:
    made = icon_button("up", "Omhoog")
    qtbot.addWidget(made)
    assert made.accessibleName() == "Omhoog"
    assert not made.icon().isNull()


def test_pictures_go_along_with_light_and_dark(qtbot: QtBot, qapp: QApplication) -> None:
    apply_style(qapp, dark=False)
    made = button("Openen", "", "open")
    qtbot.addWidget(made)
    made.show()
    light = made.icon().pixmap(20, 20).toImage()
    apply_style(qapp, dark=True)
    qtbot.waitUntil(lambda: made.icon().pixmap(20, 20).toImage() != light)


def test_a_picture_is_drawn_as_sharp_as_the_screen_is_and_on_nothing(
    qtbot: QtBot, own_look: QApplication
) -> None:
    made = button("Openen", "", "open")
    qtbot.addWidget(made)
    drawn = made.icon().pixmap(QSize(20, 20), 3.0).toImage()
    assert (drawn.width(), drawn.devicePixelRatio()) == (60, 3.0)
    assert drawn.pixelColor(0, 0).alpha() == 0  # what lies under it shows through
    seen = {
        drawn.pixelColor(x, y).name()
        for x in range(60)
        for y in range(60)
        if drawn.pixelColor(x, y).alpha() > 250
    }
    assert seen == {LIGHT.text.lower()}


def test_enums_that_go_by_their_number_are_the_ones_that_are_meant(qtbot: QtBot) -> None:
    words, bar = label("<b>dik</b>"), NoticeBar()
    area = ScrollArea(words)
    qtbot.addWidget(area)
    qtbot.addWidget(bar)
    assert words.textFormat() is Qt.TextFormat.PlainText
    assert area.focusPolicy() is Qt.FocusPolicy.NoFocus
    area.verticalScrollBar().setRange(0, 100)
    assert area.focusPolicy() is Qt.FocusPolicy.TabFocus
    bar.say("Dit is gebeurd.")
    flags = {one.textInteractionFlags() for one in bar.findChildren(QLabel) if one.text()}
    assert flags == {Qt.TextInteractionFlag.TextSelectableByMouse}


@pytest.mark.parametrize("press", ["action", "close", "another sentence"])
@pytest.mark.parametrize("there", [True, False])
def test_the_keyboard_goes_on_where_somebody_worked(qtbot: QtBot, press: str, *, there: bool) -> None:
    """After a button in a notice the focus went to the tabs of the window, far from the page."""
    window, page = QWidget(), QWidget()
    qtbot.addWidget(window)
    tabs, bar, field, other = QLineEdit("tabs"), NoticeBar(), QLineEdit("veld"), QLineEdit("ander")
    vbox(tabs, page, on=window)
    vbox(field, bar, other, on=page)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    field.setFocus()
    bar.say("Het thema is weg.", "plain", ("Maak ongedaan", bar.clear), ("Anders", lambda: bar.say("Klaar.")))
    undo, another = bar.action_buttons
    pressed = {"action": undo, "close": bar.close_button, "another sentence": another}[press]
    pressed.setFocus()
    if not there:
        field.hide()
    QTest.keyClick(pressed, Qt.Key.Key_Space)
    assert QApplication.focusWidget() is (field if there else other)


def test_a_table_that_outlives_its_model_shares_no_room(qtbot: QtBot) -> None:
    """It is laid out once more while its page is taken apart."""
    model = QStringListModel(["Ans", "Kees"])
    table = RowTable(model, "Deelnemers")
    qtbot.addWidget(table)
    table.share_room((0,), 40)
    table.show()
    shiboken6.delete(model)
    table.horizontalHeader().geometriesChanged.emit()
    assert not table.scrolls_sideways


def test_a_field_with_a_hint_is_never_a_window_of_its_own_for_a_moment(qtbot: QtBot) -> None:
    """It took the keyboard away from the field that somebody typed in."""
    shown: list[QWidget] = []

    class Watching(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
                shown.append(watched)
            return False

    watching = Watching()
    application = QApplication.instance()
    assert application is not None
    application.installEventFilter(watching)
    field = LabelledField("Naam", QLineEdit(), "Zoals op de deur")
    qtbot.addWidget(field)
    application.removeEventFilter(watching)
    assert shown == []
    assert field.hint == "Zoals op de deur"
