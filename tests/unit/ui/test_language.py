"""The window in another language: what is chosen, what is kept, and what the hall does not notice of it."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCalendarWidget,
    QDialogButtonBox,
    QScrollBar,
    QStackedWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bijeenkomst import i18n
from bijeenkomst.app.meeting_process import run_meeting
from bijeenkomst.document.file import create
from bijeenkomst.document.troubles import CannotSave
from bijeenkomst.domain import commands as c
from bijeenkomst.domain.programme import programme
from bijeenkomst.domain.values.group_work import PlanField
from bijeenkomst.domain.values.recognition import Tally
from bijeenkomst.domain.values.stage import Slide, SlideKind
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.export.worker import ExportWorker
from bijeenkomst.i18n import gettext, spoken
from bijeenkomst.session.client import MeetingClient
from bijeenkomst.session.interface import Failed, PhoneServerStatus
from bijeenkomst.session.local import LocalSession
from bijeenkomst.session.starting import CouldNotOpenMeeting
from bijeenkomst.ui.background_jobs import wait_for
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.language import WindowLanguage, likely, speak
from bijeenkomst.ui.left_open import LeftOpen
from bijeenkomst.ui.paper.paper_parts import PaperPart
from bijeenkomst.ui.preparation.sections import Section
from bijeenkomst.ui.projector.hall_window import ProjectorWindow
from bijeenkomst.ui.shell.main_window import MainWindow
from bijeenkomst.ui.shell.program import Program
from bijeenkomst.ui.shell.steps import Step
from bijeenkomst.ui.start import StartScreen
from bijeenkomst.ui.start.new_meeting import NewMeetingPage
from tests.unit.all_translated import EverythingTranslated
from tests.unit.domain.evening import an_evening, joining
from tests.unit.ui.sessions import STATUS, GivenDialogs, ServingSession, services
from tests.unit.ui.shell.pages import go_to
from tests.unit.ui.shell.whole_window import settle

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(autouse=True)
def english(qapp: object, monkeypatch: pytest.MonkeyPatch) -> None:
    """English in which every sentence begins with EN."""
    speaker, known = EverythingTranslated(), i18n.translator
    monkeypatch.setattr(i18n, "translator", lambda language: speaker if language == "en" else known(language))


@pytest.fixture
def begin(tmp_path: Path) -> Iterator[Callable[[], Program]]:
    """Starts the program, each time with the settings of the time before."""
    settings = QSettings(str(tmp_path / "instellingen.ini"), QSettings.Format.IniFormat)
    sessions: list[ServingSession] = []

    def opened(path: Path) -> Controller:
        sessions.append(ServingSession(LocalSession.open(path)))
        return Controller(sessions[-1], path)

    started: list[Program] = []

    def start() -> Program:
        language = WindowLanguage(settings, QLocale("nl_NL"))
        given = services()._replace(open_meeting=opened)
        started.append(Program(given, GivenDialogs(), LeftOpen(tmp_path / "open.txt"), language))
        return started[-1]

    yield start
    for program in started:
        program.close()
    for window in QApplication.topLevelWidgets():
        if isinstance(window, MainWindow | ProjectorWindow | StartScreen):
            window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def program(begin: Callable[[], Program], qtbot: QtBot, tmp_path: Path) -> Program:
    """An evening is under way, and its picture is in a window."""
    path = tmp_path / "avond.bijeenkomst"
    create(path, an_evening())
    made = begin()
    made.open(path)
    meeting = made.meeting
    assert meeting is not None
    meeting.window.show_step(Step.EVENING)
    code = meeting.controller.meeting.in_order[0].code
    for command in (c.ShowSlide(Slide(SlideKind.RECOGNITION, code)), c.CountHands(code, Tally(3, 1, 0))):
        meeting.controller.do(command)
    qtbot.waitUntil(lambda: not meeting.controller.busy)
    meeting.hall.screens.start_in_window()
    qtbot.waitUntil(lambda: meeting.hall.window.painted is not None)
    return made


def choose(program: Program, language: str, qtbot: QtBot) -> None:
    """Click on the language, in the window that is there."""
    shown: MainWindow | StartScreen = program.meeting.window if program.meeting else program.start
    switch = shown.header.language if isinstance(shown, MainWindow) else shown.language
    QTest.mouseClick(switch.buttons[language], LEFT)
    QApplication.processEvents()
    qtbot.waitUntil(lambda: program.meeting is None or not program.meeting.controller.busy)
    qtbot.waitUntil(lambda: not program.busy)


def window_of(program: Program) -> MainWindow:
    assert program.meeting is not None
    return program.meeting.window


def new_page(program: Program) -> NewMeetingPage:
    (page,) = program.start.findChildren(NewMeetingPage)
    return page


def test_a_click_on_the_start_screen_changes_the_language_and_it_is_remembered(
    begin: Callable[[], Program], qtbot: QtBot
) -> None:
    program = begin()
    program.show_start()
    assert program.start.new.accessibleName() == "Nieuwe bijeenkomst"
    choose(program, "en", qtbot)
    assert program.start.isVisible()
    assert program.start.new.accessibleName() == "EN Nieuwe bijeenkomst"
    assert program.start.language.buttons["en"].isChecked()
    assert [name.text() for name in program.start.language.buttons.values()] == ["Nederlands", "English"]
    again = begin()
    assert again.start.new.accessibleName() == "EN Nieuwe bijeenkomst"
    choose(again, "nl", qtbot)
    assert begin().start.new.accessibleName() == "Nieuwe bijeenkomst"


def test_a_name_that_is_typed_on_the_start_screen_stays(begin: Callable[[], Program], qtbot: QtBot) -> None:
    program = begin()
    program.show_start()
    QTest.mouseClick(program.start.new, LEFT)
    QTest.keyClicks(new_page(program).title, "Dorpsavond")
    program.choose_language("en")
    page = new_page(program)
    assert page.isVisible()
    assert page.title.text() == "Dorpsavond"
    assert page.make.text() == "EN Maak de bijeenkomst"


def test_the_hall_notices_nothing_of_it(program: Program, qtbot: QtBot) -> None:
    """P14: the same window, the same slide, the same pixels; and what can be undone, and the phones, stay."""
    meeting = program.meeting
    assert meeting is not None
    hall, controller, before = meeting.hall.window, meeting.controller, meeting.hall.window.grab().toImage()
    shown = hall.windowHandle().winId()
    log, counted = meeting.evening.log.lines, controller.meeting.hands
    choose(program, "en", qtbot)
    assert window_of(program).header.steps.tabText(Step.EVENING) == "EN De avond"
    assert meeting.hall.window is hall
    assert (hall.isVisible(), hall.windowHandle().winId()) == (True, shown)
    assert hall.grab().toImage() == before
    assert meeting.controller is controller
    assert window_of(program).footer.address.text() == "EN Telefoons: 192.168.137.1:8080"
    assert [line.replace("EN ", "") for line in meeting.evening.log.lines] == list(log)
    assert log
    assert hall.windowTitle().startswith("EN ")
    QTest.mouseClick(window_of(program).header.undo, LEFT)
    qtbot.waitUntil(lambda: controller.meeting.hands != counted)
    choose(program, "nl", qtbot)
    assert window_of(program).header.steps.tabText(Step.EVENING) == "De avond"
    assert "EN " not in "".join(meeting.evening.log.lines)


def test_a_clickers_key_that_is_pressed_while_it_is_built_counts_once(program: Program, qtbot: QtBot) -> None:
    """It is built in steps, between which the hall's picture moves; both windows hear the clicker meanwhile."""
    meeting = program.meeting
    assert meeting is not None
    controller, walked = meeting.controller, [part.slide for part in programme(meeting.controller.meeting)]
    before = walked.index(controller.meeting.stage.slide)
    program.choose_language("en")
    assert program.busy
    old = window_of(program)
    QTest.keyClick(meeting.hall.window, Qt.Key.Key_PageDown)
    assert window_of(program) is old
    qtbot.waitUntil(lambda: not program.busy and not controller.busy)
    assert window_of(program) is not old
    assert controller.meeting.stage.slide == walked[before + 1]


def test_a_meeting_that_is_closed_while_it_is_built_leaves_nothing(program: Program, qtbot: QtBot) -> None:
    program.choose_language("en")
    there = len(QApplication.topLevelWidgets())
    program.close()
    assert not program.busy
    assert spoken().language == "nl"
    assert len(QApplication.topLevelWidgets()) < there


def test_one_stays_where_one_is_with_what_is_half_typed(program: Program, qtbot: QtBot) -> None:
    code = window_of(program)._controller.meeting.in_order[0].code
    window_of(program)._controller.do(c.ShowSlide(Slide(SlideKind.ADDITIONS, code)))
    meeting = program.meeting
    assert meeting is not None
    qtbot.waitUntil(lambda: meeting.evening.additions.isVisible())
    QTest.keyClicks(meeting.evening.additions.field, "Een bankje bij")
    choose(program, "en", qtbot)
    assert window_of(program).pages.currentIndex() == Step.EVENING
    assert window_of(program).header.steps.currentIndex() == Step.EVENING
    assert meeting.evening.additions.field.text() == "Een bankje bij"
    window_of(program).show_step(Step.PREPARATION)
    window_of(program).preparation.show_section(Section.PREFLIGHT)
    choose(program, "nl", qtbot)
    assert window_of(program).pages.currentIndex() == Step.PREPARATION
    assert window_of(program).preparation.preflight.isVisible()


def test_an_open_group_stays_open_with_what_is_half_typed_over(program: Program, qtbot: QtBot) -> None:
    """R48: on the console in the work round, and on the page for paper."""
    meeting = program.meeting
    assert meeting is not None
    two, three = (theme.code for theme in meeting.controller.meeting.in_order[1:])
    for command in (c.PlanGroupWork(True), c.ShowSlide(Slide(SlideKind.WORK))):
        meeting.controller.do(command)
    qtbot.waitUntil(meeting.evening.at_work.cards.isVisible)
    meeting.evening.at_work.list.chosen.emit(two)
    meeting.evening.at_work.plan.paper.click()
    QTest.keyClicks(meeting.evening.at_work.plan.form.fields[PlanField.WANT].line, "Half op de console")
    meeting.closing.type_over_group_sheet(three)
    QTest.keyClicks(meeting.closing.paper.group_sheet.form.fields[PlanField.HOW].line, "Half op papier")
    choose(program, "en", qtbot)
    plan, paper = meeting.evening.at_work.plan, meeting.closing.paper
    qtbot.waitUntil(plan.isVisible)
    assert plan.theme == two
    assert plan.form.fields[PlanField.WANT].text() == "Half op de console"
    assert (paper.part, paper.group_sheet.code) == (PaperPart.GROUP_SHEETS, three)
    assert paper.group_sheet.form.fields[PlanField.HOW].text() == "Half op papier"
    assert not meeting.evening.at_work.cards.isVisible()


def test_a_form_that_would_be_lost_is_finished_first(program: Program, qtbot: QtBot) -> None:
    window_of(program).show_step(Step.PREPARATION)
    themes = window_of(program).preparation.themes
    themes.add.click()
    assert themes.list.editor is not None
    QTest.keyClicks(themes.list.editor.fields.title, "Een nieuw thema")
    before = window_of(program)
    choose(program, "en", qtbot)
    assert window_of(program) is before
    assert "Maak eerst af" in before.notice.sentence
    assert before.header.language.buttons["nl"].isChecked()
    assert spoken().language == "nl"
    assert themes.list.editor.fields.title.text() == "Een nieuw thema"


def test_what_is_being_made_is_finished_first(program: Program, qtbot: QtBot) -> None:
    """Only a picture that is drawn to look at is dropped: it is drawn again."""
    made: list[object] = []
    making: Future[str] = Future()
    wait_for(making, window_of(program), made.append, made.append)
    choose(program, "en", qtbot)
    assert "Maak eerst af" in window_of(program).notice.sentence
    making.set_result("klaar")
    qtbot.waitUntil(lambda: made == ["klaar"])
    drawing: Future[str] = Future()
    wait_for(drawing, window_of(program), made.append, made.append, to_look_at=True)
    choose(program, "en", qtbot)
    assert spoken().language == "en"
    drawing.set_result("een plaatje")
    QApplication.processEvents()
    assert made == ["klaar"]


def test_a_window_that_is_open_beside_it_is_closed_first(program: Program, qtbot: QtBot) -> None:
    window_of(program).show_step(Step.CLOSING)
    meeting = program.meeting
    assert meeting is not None
    meeting.closing.groups.hand_over.click()
    handover = meeting.closing.handover
    assert handover is not None
    assert handover.isVisible()
    choose(program, "en", qtbot)
    assert handover.isVisible()
    assert spoken().language == "nl"
    handover.close()
    meeting.controller.do(joining(meeting.controller.meeting))
    qtbot.waitUntil(meeting.closing.groups.withdraw.isEnabled)
    meeting.closing.groups.withdraw.click()
    search = meeting.closing.withdrawing
    assert search is not None
    QTest.keyClicks(search.search, "Anna")
    search.close()  # what was typed there is over
    choose(program, "en", qtbot)
    assert spoken().language == "en"


@pytest.mark.parametrize("page", ["section2", "section3", "paper1", "list lost", "letting go", "group"])
def test_the_page_and_how_far_it_was_scrolled_stay(program: Program, qtbot: QtBot, page: str) -> None:
    """Also a page that is made only when somebody goes there."""
    window = window_of(program)
    window.resize(window.minimumSize())
    go_to(window, window._controller, qtbot, page)
    shown = [type(one) for one in path_of_pages(window)]
    bars = [bar for bar in window.findChildren(QScrollBar) if bar.isVisible() and bar.maximum()]
    for bar in bars:
        bar.setValue(bar.maximum() // 2)
    scrolled = [bar.value() for bar in bars]
    choose(program, "en", qtbot)
    assert spoken().language == "en"
    again = window_of(program)
    assert [type(one) for one in path_of_pages(again)] == shown
    settle()
    there = [bar for bar in again.findChildren(QScrollBar) if bar.isVisible() and bar.maximum()]
    assert [bar.value() for bar in there] == scrolled


def path_of_pages(window: MainWindow) -> list[QWidget]:
    """The pages that are shown, each within the other."""
    stacks = [stack for stack in window.findChildren(QStackedWidget) if stack.isVisible()]
    return [page for stack in stacks if (page := stack.currentWidget()) is not None]


def test_which_themes_were_ticked_stays(program: Program, qtbot: QtBot) -> None:
    """On a page that was not the first that people went to: a stack reorders its pages as they are shown."""
    window = window_of(program)
    go_to(window, window._controller, qtbot, "section3")
    choice = window.preparation.sheets.sheets.themes
    codes = [theme.code for theme in window._controller.meeting.in_order]
    choice.choose(codes[1:])
    choose(program, "en", qtbot)
    assert window_of(program).preparation.sheets.sheets.themes.codes == tuple(codes[1:])


def test_themes_that_are_being_brought_in_are_finished_first(program: Program, qtbot: QtBot) -> None:
    """They would be lost: they stand in no meeting yet."""
    window = window_of(program)
    go_to(window, window._controller, qtbot, "pasted themes")
    choose(program, "en", qtbot)
    assert window_of(program) is window
    assert spoken().language == "nl"
    assert window.notice.sentence.startswith("Maak eerst af waar u mee bezig bent")
    assert window.preparation.themes.bring_in.table.isVisible()


def test_what_is_still_here_is_said_again(program: Program, qtbot: QtBot) -> None:
    """R42: the reminder of the start is there in the other language too."""
    meeting = program.meeting
    assert meeting is not None
    long_ago = replace(meeting.controller.meeting.details, date=date(2020, 1, 1), delete_on=date(2020, 1, 29))
    for command in (c.ChangeDetails(long_ago), joining(meeting.controller.meeting)):
        meeting.controller.do(command)
    qtbot.waitUntil(lambda: not meeting.controller.busy)
    window_of(program).remind("Er staan nog gegevens.", "warn", ("Loslaten…", lambda: None))
    choose(program, "en", qtbot)
    assert window_of(program).notice.sentence.startswith("EN ")
    assert [button.text() for button in window_of(program).notice.action_buttons] == ["EN Loslaten…"]


def test_the_window_that_went_hears_nothing_any_more(program: Program, qtbot: QtBot) -> None:
    """It is taken apart, and what comes in reaches the new one."""
    gone: list[bool] = []
    window_of(program).destroyed.connect(lambda: gone.append(True))
    choose(program, "en", qtbot)
    assert len(gone) == 1
    code = window_of(program)._controller.meeting.in_order[0].code
    window_of(program)._controller.do(c.EditTheme(code, ThemeDraft("Een andere titel")))
    qtbot.waitUntil(lambda: "Een andere titel" in window_of(program).header.undo_label.text())
    session = window_of(program)._controller._session
    assert isinstance(session, ServingSession)
    session.tell(replace(STATUS, phones=12))
    qtbot.waitUntil(lambda: "12" in window_of(program).footer.phones.text())


@pytest.mark.parametrize(
    ("system", "language"),
    [
        ("nl_NL", "nl"),
        ("nl_BE", "nl"),
        ("en_GB", "en"),
        ("en_US", "en"),
        ("en_NL", "nl"),  # an English Windows in the Netherlands
        ("en_BE", "nl"),
        ("de_DE", "nl"),
        ("tr_TR", "nl"),
        ("C", "nl"),
    ],
)
def test_the_first_time_it_is_dutch_unless_the_system_is_english_and_not_in_dutch_hands(
    system: str, language: str, tmp_path: Path
) -> None:
    settings = QSettings(str(tmp_path / "leeg.ini"), QSettings.Format.IniFormat)
    assert likely(QLocale(system)) == language
    assert WindowLanguage(settings, QLocale(system)).recall() == language


@pytest.mark.parametrize("kept", ["ar", "xx", "", 7, ["en"]])
def test_a_setting_that_is_no_language_of_the_window_is_passed_over(kept: object, tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "raar.ini"), QSettings.Format.IniFormat)
    settings.setValue("window/language", kept)
    assert WindowLanguage(settings, QLocale("nl_NL")).recall() == "nl"


@pytest.mark.parametrize(
    ("language", "cancel", "monday"), [("nl", "Annuleren", "ma"), ("en", "Cancel", "Mon")]
)
def test_what_qt_says_itself_is_in_the_same_language(
    language: str, cancel: str, monday: str, qtbot: QtBot
) -> None:
    speak("en")
    speak(language)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", "") == cancel
    calendar = QCalendarWidget()
    qtbot.addWidget(calendar)
    assert calendar.locale().dayName(1, QLocale.FormatType.ShortFormat) == monday
    assert calendar.firstDayOfWeek() == Qt.DayOfWeek.Monday


def test_what_the_meeting_process_says_is_said_in_the_windows_language(tmp_path: Path) -> None:
    """The words are made here: the other process speaks Dutch."""
    speak("en")
    path = tmp_path / "weg.bijeenkomst"
    with pytest.raises(CouldNotOpenMeeting) as caught:
        MeetingClient(run_meeting, path, "127.0.0.1")
    assert caught.value.sentence == (
        "EN Het bestand 'weg.bijeenkomst' is er niet. Is het verplaatst, of zit de USB-stick er niet in?"
    )
    speak("nl")
    assert caught.value.sentence.startswith("Het bestand 'weg.bijeenkomst' is er niet.")


def test_what_failed_there_is_said_in_the_windows_language(program: Program, qtbot: QtBot) -> None:
    choose(program, "en", qtbot)
    session = window_of(program)._controller._session
    assert isinstance(session, ServingSession)
    trouble = i18n.later("De schijf is vol: '%(name)s' is niet gemaakt.", name="avond")
    session.tell(PhoneServerStatus(running=False, sentence=trouble))
    qtbot.waitUntil(lambda: window_of(program).footer.trouble.isVisible())
    assert window_of(program).footer.trouble.text() == "EN De schijf is vol: 'avond' is niet gemaakt."
    window_of(program)._controller._tell(Failed(CannotSave(trouble).message), None, None)
    assert window_of(program).notice.sentence == "EN De schijf is vol: 'avond' is niet gemaakt."
    choose(program, "nl", qtbot)
    assert window_of(program).footer.trouble.text() == "De schijf is vol: 'avond' is niet gemaakt."


def test_an_export_speaks_to_the_window_in_its_language() -> None:
    """In the other process it is the real English: what is marked here is not known there."""
    worker = ExportWorker()
    try:
        assert worker.run(gettext, "Bijeenkomst").result() == "Bijeenkomst"
        speak("en")
        assert worker.run(gettext, "Bijeenkomst").result() == "Meeting"
        speak("nl")
        assert worker.run(gettext, "Bijeenkomst").result() == "Bijeenkomst"
    finally:
        worker.close()
