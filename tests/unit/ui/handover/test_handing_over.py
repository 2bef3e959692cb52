"""The window for handing over: what can still be done, where to, progress, stopping, and the record of it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from bijeenkomst.domain.commands import (
    AddPhoto,
    MergeThemes,
    NameFirstCaller,
    RecordHandover,
    TakeHandoverBack,
    WritePlan,
)
from bijeenkomst.domain.values.doubt import Doubt, Doubtful
from bijeenkomst.domain.values.group_work import PlanField
from bijeenkomst.domain.values.handover import Way
from bijeenkomst.domain.values.sheet_row import GROUP_SHEET
from bijeenkomst.domain.values.theme_group import ThemeGroup
from bijeenkomst.export.handover import papers
from bijeenkomst.export.handover.hand_over import hand_over_group
from bijeenkomst.export.handover.locking import unlocked
from bijeenkomst.export.pdf.reading_back import images_on_pages
from bijeenkomst.session.interface import Failed, FetchPicture, Reply, Request
from bijeenkomst.ui.closing.closing_page import ClosingPage
from bijeenkomst.ui.closing.members import MembersModel
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.handover.handover_window import HandoverWindow
from bijeenkomst.ui.handover.handover_words import other_packages
from bijeenkomst.ui.handover.usb_sticks import Stick, mounted, stick_at
from tests.support.group_plans import sheet_photo
from tests.unit.domain.evening import joining
from tests.unit.domain.paper_rows import entering
from tests.unit.ui.handover.later import Later
from tests.unit.ui.sessions import GivenDialogs, services


@pytest.fixture
def window(controller: Controller, qtbot: QtBot, tmp_path: Path) -> Iterator[HandoverWindow]:
    """The window over that meeting, with a stick in the computer."""
    qtbot.waitUntil(lambda: bool(controller.meeting.first_callers))
    (tmp_path / "stick").mkdir()
    stick = stick_at("BUURTHUIS", tmp_path / "stick")
    made = HandoverWindow(controller, services(), GivenDialogs(tmp_path / "uit"), found=lambda: (stick,))
    made.show()
    yield made
    made.close()
    made.deleteLater()


def choose(window: HandoverWindow, words: str) -> None:
    (radio,) = (one for one, _way, _path in window.destination.choices if words in one.text())
    assert isinstance(radio, QRadioButton)
    radio.click()


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def test_the_packages_are_written_and_the_moment_is_recorded(
    window: HandoverWindow,
    controller: Controller,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """R41, R42: one for each group with people; when, along which way and where is kept in the meeting."""
    window.go.click()
    qtbot.waitUntil(lambda: window.notice.sentence.startswith("Klaar: 2 pakketten"))
    assert len(controller.meeting.handovers) == 2
    assert names_in(tmp_path / "uit") == ["Themagroep 1 - Ontmoeten", "Themagroep 3 - Veilig naar school"]
    first = controller.meeting.in_order[0].code
    handover = controller.meeting.handovers[first]
    assert (handover.way, handover.place, handover.sign_up) == (Way.FOLDER, str(tmp_path / "uit"), "fatma")
    assert {Path(place).name for place in controller.meeting.written} == set(names_in(tmp_path / "uit"))
    assert window.notice.sentence.startswith("Klaar: 2 pakketten geschreven en nagelezen.")
    qtbot.waitUntil(lambda: "overgedragen op" in window.rows[0].state)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    window.open_folder.click()
    assert window.notice.sentence.endswith(f"Zoek hem zelf op: {tmp_path / 'uit'}")


def test_when_the_meeting_cannot_be_stored_nothing_is_written_and_the_window_can_go_on(
    window: HandoverWindow,
    controller: Controller,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    """R45: letting go would not find packages that the meeting does not know of."""
    session = controller._session
    monkeypatch.setattr(session, "submit", lambda _request, tell: tell(Failed("De schijf is vol.")))
    with qtbot.waitSignal(controller.failed):
        window.go.click()
    assert window.notice.sentence == "De schijf is vol."
    assert names_in(tmp_path / "uit") == []
    assert window.go.isEnabled()
    assert not window.progress.isVisible()


def with_a_plan(controller: Controller, qtbot: QtBot) -> None:
    """The first group wrote when it meets, and its sheet was photographed."""
    code = controller.meeting.in_order[0].code
    photo, picture = sheet_photo(code, "blad")
    controller.do(WritePlan(code, PlanField.DAY, "10 december", "", None))
    controller.do(WritePlan(code, PlanField.TIME, "half acht", "", None))
    controller.do(AddPhoto("blad", picture, photo.width, photo.height, code, GROUP_SHEET))
    qtbot.waitUntil(lambda: bool(controller.meeting.photos))


def test_the_plan_and_the_photo_of_its_sheet_go_home_with_the_group(
    window: HandoverWindow, controller: Controller, qtbot: QtBot, tmp_path: Path
) -> None:
    """R52: and with no other group."""
    with_a_plan(controller, qtbot)
    window.go.click()
    qtbot.waitUntil(lambda: window.notice.sentence.startswith("Klaar: 2 pakketten"))
    theirs = tmp_path / "uit" / "Themagroep 1 - Ontmoeten"
    assert (theirs / "Eerste afspraak.ics").exists()
    assert images_on_pages((theirs / "Wat we afspraken.pdf").read_bytes()) == 1
    assert not list((tmp_path / "uit" / "Themagroep 3 - Veilig naar school").glob("Wat we*"))


@pytest.mark.parametrize(
    ("day", "time", "said"),
    [
        ("do 10 december", "half acht", "Mee voor de agenda: donderdag 10 december 2026 om 19:30."),
        ("10 december om 20 uur", "", "Mee voor de agenda: donderdag 10 december 2026 om 20:00."),
        ("binnenkort", "half acht", "'binnenkort' is niet zeker te lezen."),
        ("10 december", "", "er staat geen tijd."),
        ("", "20.00", "er staat geen dag."),
        ("eens", "na het eten", "'eens' is niet zeker te lezen en 'na het eten' is niet zeker te lezen."),
    ],
)
def test_of_a_group_is_said_which_moment_was_read_for_a_calendar_or_why_none(
    window: HandoverWindow, controller: Controller, qtbot: QtBot, day: str, time: str, said: str
) -> None:
    """R52: before it is handed over, while the group can still be asked, and after; of other groups nothing."""
    row, other = window.rows[0], window.rows[2]
    for field, text in ((PlanField.DAY, day), (PlanField.TIME, time)):
        controller.do(WritePlan(row.code, field, text, ""))
    qtbot.waitUntil(lambda: said in row.calendar.text())
    assert row.calendar.isVisible()
    assert not other.calendar.isVisible()
    window.go.click()
    qtbot.waitUntil(lambda: window.notice.sentence.startswith("Klaar: 2 pakketten"))
    made = list((window._folder / "Themagroep 1 - Ontmoeten").glob("*.ics"))
    assert bool(made) is said.startswith("Mee voor de agenda")
    assert said in row.calendar.text()


def test_a_photo_that_cannot_be_read_keeps_only_its_own_group_waiting(
    window: HandoverWindow,
    controller: Controller,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    """R63: the disk gives the photo of one group's sheet no more; the other groups have their package."""
    with_a_plan(controller, qtbot)
    session = controller._session
    submit = session.submit

    def no_pictures(request: Request, tell: Callable[[Reply], None]) -> None:
        if isinstance(request.action, FetchPicture):
            tell(Failed("De schijf geeft de foto niet."))
        else:
            submit(request, tell)

    monkeypatch.setattr(session, "submit", no_pictures)
    window.go.click()
    qtbot.waitUntil(lambda: len(controller.meeting.handovers) == 1)
    qtbot.waitUntil(lambda: not window.progress.isVisible())
    assert names_in(tmp_path / "uit") == ["Themagroep 3 - Veilig naar school"]
    assert window.rows[0].trouble.text() == "De schijf geeft de foto niet."


def test_after_the_handover_the_program_offers_no_way_to_reach_the_group(
    window: HandoverWindow, controller: Controller, qtbot: QtBot
) -> None:
    """R42: it cannot be handed over twice unseen, and phone and e-mail are no longer shown."""
    page = ClosingPage(controller, services(), GivenDialogs())
    qtbot.addWidget(page)
    page.show()
    assert "fatma@voorbeeld.example" in shown(page.groups.table.members)
    window.go.click()
    qtbot.waitUntil(lambda: len(controller.meeting.handovers) == 2)
    qtbot.waitUntil(lambda: "overgedragen op" in page.groups.list.item(0).text())
    assert not {"fatma@voorbeeld.example", "06 12345678"} & shown(page.groups.table.members)
    assert "Fatma Yılmaz" in shown(page.groups.table.members)
    qtbot.waitUntil(lambda: not window.rows[0].chosen.isEnabled())
    assert not window.go.isEnabled()
    window.rows[0].again.click()
    qtbot.waitUntil(window.rows[0].chosen.isEnabled)


def test_the_keyboard_begins_at_the_groups(controller: Controller, qtbot: QtBot) -> None:
    """Not on all of the window, nor on a button that answers a question nobody has read yet."""
    controller.do(joining(controller.meeting, key="fatma 2", email="fatma@voorbeeld.example"))
    controller.do(entering(controller.meeting, phone="", doubts=(Doubtful(Doubt.PHONE, "06 12…"),)))
    qtbot.waitUntil(lambda: bool(controller.meeting.set_aside))
    made = HandoverWindow(controller, services(), GivenDialogs(), found=tuple)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    assert made.same.rows
    assert made.doubts.action_buttons
    assert made.focusWidget() is made.rows[0].chosen


def shown(model: MembersModel) -> set[str]:
    return {
        str(model.data(model.index(row, column)))
        for row in range(model.rowCount())
        for column in range(model.columnCount())
    }


def test_groups_are_shown_for_what_they_are_with_what_can_still_be_done(window: HandoverWindow) -> None:
    """R37, R38"""
    first, second, third = window.rows
    assert first.state == ""
    assert "rust: nog niemand" in second.state
    assert "Vraag" in second.state
    assert "plan" not in second.state
    assert not second.chosen.isEnabled()
    assert "rust: nu één mens" in third.state
    assert third.chosen.isChecked()


def test_a_plan_that_nobody_takes_home_is_said_beside_its_group(
    window: HandoverWindow, controller: Controller, qtbot: QtBot
) -> None:
    """R52: whoever wrote it perhaps did not sign up yet."""
    code = controller.meeting.in_order[1].code
    controller.do(WritePlan(code, PlanField.WANT, "Een bankje", "", None))
    said = "Er is wel een plan opgeschreven: dat krijgt nu niemand mee."
    qtbot.waitUntil(lambda: window.rows[1].state.endswith(said))
    assert said not in window.rows[0].state + window.rows[2].state


def test_rows_of_paper_that_were_doubted_are_said_before_the_handover(
    controller: Controller, qtbot: QtBot
) -> None:
    """R39: who is set aside is not on the list; one click goes there."""
    page = ClosingPage(controller, services(), GivenDialogs())
    qtbot.addWidget(page)
    page.show()
    page.groups.hand_over.click()
    assert page.handover is not None
    window = page.handover
    assert window.doubts.sentence == ""
    doubt = (Doubtful(Doubt.PHONE, "06 12…"),)
    controller.do(entering(controller.meeting, id="typo", sheet_row="", doubts=(Doubtful(Doubt.TYPO),)))
    controller.do(entering(controller.meeting, 3, phone="", doubts=doubt))
    said = "Van papier zijn nog 2 rijen na te lopen. 1 mens staat daardoor niet op de lijst."
    qtbot.waitUntil(lambda: window.doubts.sentence == said)
    window.doubts.action_buttons[0].click()
    assert not window.isVisible()
    assert page.paper.review.isVisible()


def test_a_group_of_which_a_part_was_handed_over_before_a_merge_says_so(
    window: HandoverWindow, controller: Controller, qtbot: QtBot
) -> None:
    """R28, R42"""
    first, _second, third = (theme.code for theme in controller.meeting.in_order)
    controller.do(RecordHandover((first,), Way.MAIL, ""))
    controller.do(MergeThemes(third, (first,)))
    qtbot.waitUntil(
        lambda: "een deel van deze groep heeft al een lijst: overgedragen op" in window.rows[2].state
    )


def test_a_group_without_a_first_caller_says_so(
    window: HandoverWindow, controller: Controller, qtbot: QtBot
) -> None:
    """R37: and the facilitator never fills the place."""
    controller.do(NameFirstCaller(controller.meeting.in_order[0].code, None))
    qtbot.waitUntil(lambda: "zonder eerste beller" in window.rows[0].state)


def test_one_person_twice_is_asked_about_and_taken_together_by_a_click(
    window: HandoverWindow, controller: Controller, qtbot: QtBot
) -> None:
    """R40: with the reason; undo asks again. Not of a group that has its list (R42)."""
    code = controller.meeting.in_order[0].code
    assert window.same.rows == []
    controller.do(joining(controller.meeting, key="again", name="Fatma", email=""))
    qtbot.waitUntil(lambda: len(window.same.rows) == 1)
    assert window.same.isVisible()
    window.same.rows[0].together.click()
    qtbot.waitUntil(lambda: controller.meeting.sign_up_count(code) == 2 and not window.same.rows)
    controller.undo()
    qtbot.waitUntil(lambda: len(window.same.rows) == 1)
    controller.do(RecordHandover((code,), Way.FOLDER, ""))
    qtbot.waitUntil(lambda: not window.same.rows)  # R42: its people are the group's own
    controller.do(TakeHandoverBack(code))
    qtbot.waitUntil(lambda: len(window.same.rows) == 1)
    window.same.rows[0].apart.click()
    qtbot.waitUntil(lambda: not window.same.rows)
    assert controller.meeting.sign_up_count(code) == 3


def test_a_stick_is_chosen_by_its_name_and_locks_by_default(
    window: HandoverWindow, controller: Controller, qtbot: QtBot, tmp_path: Path
) -> None:
    """The three words are shown once, a password for each group, and open its spreadsheet."""
    assert not window.destination.lock.isChecked()
    choose(window, "BUURTHUIS")
    assert window.destination.lock.isChecked()
    window.destination.several.click()
    window.go.click()
    qtbot.waitUntil(lambda: "Haal de stick veilig weg" in window.notice.sentence, timeout=60_000)  # locking
    assert len(controller.meeting.handovers) == 2
    assert window.rows[0].ring.text() == "Bel het door aan Fatma Yılmaz: 06 12345678"
    assert "Zeg het aan wie de lijst krijgt" in window.rows[2].ring.text()
    said = window.rows[0].password.text().removeprefix("Wachtwoord: ")
    book = tmp_path / "stick" / "Themagroep 1 - Ontmoeten" / "Themagroep 1 - Ontmoeten.xlsx"
    assert unlocked(book.read_bytes(), said).startswith(b"PK")
    assert said != window.rows[2].password.text().removeprefix("Wachtwoord: ")
    handover = controller.meeting.handovers[controller.meeting.in_order[0].code]
    assert (handover.way, handover.place) == (Way.STICK, str(tmp_path / "stick"))
    assert said.encode() not in controller.path.read_bytes()


def test_a_stick_gets_one_group_unless_more_is_asked(
    window: HandoverWindow, controller: Controller, qtbot: QtBot, tmp_path: Path
) -> None:
    """Who gets the stick sees all that is on it; also when the same stick is still in for the next group."""
    choose(window, "BUURTHUIS")
    window.destination.lock.setChecked(False)
    assert window.destination.several.isVisible()
    assert window.go.text() == "Zet groep 1 op de stick"
    window.go.click()
    qtbot.waitUntil(lambda: "Geef hem aan Fatma Yılmaz." in window.notice.sentence)
    assert "Haal de stick veilig weg." in window.notice.sentence
    assert names_in(tmp_path / "stick") == ["Themagroep 1 - Ontmoeten"]
    qtbot.waitUntil(lambda: window.go.text() == "Zet groep 3 op de stick")
    window.go.click()
    assert window.notice.sentence.startswith("Op deze stick staat al 'Themagroep 1 - Ontmoeten'.")
    assert len(controller.meeting.handovers) == 1
    window.notice.action_buttons[0].click()
    qtbot.waitUntil(lambda: len(controller.meeting.handovers) == 2)
    assert len(names_in(tmp_path / "stick")) == 2
    choose(window, "In een map")
    assert not window.destination.several.isVisible()
    assert window.go.text() == "Draag over"


def test_a_row_that_nobody_walked_through_is_named_before_its_group_is_handed_over(
    window: HandoverWindow, controller: Controller, qtbot: QtBot, tmp_path: Path
) -> None:
    """R39: with the row; who goes on knows it."""
    code = controller.meeting.in_order[0].code
    doubt = (Doubtful(Doubt.PHONE, "06 12…"),)
    controller.do(entering(controller.meeting, phone="", sheet_row=f"{code}-1-02", doubts=doubt))
    qtbot.waitUntil(lambda: bool(controller.meeting.set_aside))
    window.go.click()
    assert f"groep 1: {code}-1-02" in window.notice.sentence
    assert names_in(tmp_path / "uit") == []
    asked: list[bool] = []
    window.review_asked.connect(lambda: asked.append(True))
    walk, anyway = window.notice.action_buttons
    walk.click()
    assert asked == [True]
    anyway.click()
    qtbot.waitUntil(lambda: len(controller.meeting.handovers) == 2)


def test_other_packages_on_a_stick_are_named_in_the_order_of_their_groups(tmp_path: Path) -> None:
    for number in (10, 2, 1, 11):
        (tmp_path / f"Themagroep {number} - Groen").mkdir()
    names = other_packages(tmp_path, "Themagroep 1 - Groen")
    assert [name.split()[1] for name in names] == ["2", "10", "11"]


def test_a_stick_that_is_plugged_in_or_pulled_out_while_the_window_is_open_is_seen(
    controller: Controller, qtbot: QtBot, tmp_path: Path
) -> None:
    """Nobody has to close the window first; what was chosen stays, unless that is gone."""
    found: list[Stick] = []
    window = HandoverWindow(
        controller, services(), GivenDialogs(), found=lambda: tuple(found), there=lambda: tuple(found)
    )
    qtbot.addWidget(window)
    window.show()

    def shown() -> list[str]:
        return [radio.text() for radio, _way, _path in window.destination.choices[1:-1]]

    assert shown() == []
    one, other = (stick_at(name, tmp_path / name) for name in ("BUURTHUIS", "VAN ANS"))
    found += [one, other]
    qtbot.waitUntil(lambda: shown() == ["Op USB-stick 'BUURTHUIS'", "Op USB-stick 'VAN ANS'"])
    choose(window, "VAN ANS")
    found.remove(one)
    qtbot.waitUntil(lambda: shown() == ["Op USB-stick 'VAN ANS'"])
    assert (window.destination.path, window.destination.lock.isChecked()) == (other.path, True)
    found.clear()
    qtbot.waitUntil(lambda: shown() == [])
    assert (window.destination.way, window.destination.lock.isChecked()) == (Way.FOLDER, False)


def test_what_changes_when_something_is_mounted_is_known_here() -> None:
    assert mounted() == mounted()
    assert mounted()


def test_a_mail_is_opened_in_the_mail_program_and_only_then_recorded(
    window: HandoverWindow, controller: Controller, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R42: a group without a first caller with an e-mail address has no mail, and says what else."""
    opened: list[str] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    choose(window, "Per mail")
    window.go.click()
    qtbot.waitUntil(
        lambda: window.notice.sentence.startswith("Klaar"), timeout=60_000
    )  # locking takes its time
    assert controller.meeting.handovers == {}
    assert [row.open_mail.isVisible() for row in window.rows] == [True, False, False]
    window.rows[0].open_mail.click()
    qtbot.waitUntil(lambda: len(controller.meeting.handovers) == 1)
    assert [Path(path).name for path in opened] == ["Mail aan de eerste beller.eml"]
    assert controller.meeting.handovers[window.rows[0].code].way is Way.MAIL
    qtbot.waitUntil(lambda: not window.rows[0].open_mail.isVisible())


def test_the_next_mail_is_the_first_button_and_a_missing_mail_program_is_said(
    window: HandoverWindow, controller: Controller, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No folder is asked for; each click opens the mail of the next group; nothing is recorded that did not open."""
    third = controller.meeting.in_order[2].code
    controller.do(joining(controller.meeting, 3, key="mo", name="Mo", email="mo@voorbeeld.example"))
    controller.do(NameFirstCaller(third, "mo"))
    qtbot.waitUntil(lambda: third in controller.meeting.first_callers)
    choose(window, "Per mail")
    window.destination.lock.setChecked(False)
    window.go.click()
    qtbot.waitUntil(window.mails.button.isVisible)
    assert names_in(controller.path.with_name("avond - mail")) == [
        "Themagroep 1 - Ontmoeten",
        "Themagroep 3 - Veilig naar school",
    ]
    assert {Path(place).parent.name for place in controller.meeting.written} == {"avond - mail"}
    assert window.mails.button.accessibleName() == "Open de mail voor groep 1"
    assert not window.go.isVisible()  # one thing to do next
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    window.mails.button.click()
    assert "Er ging geen mailprogramma open." in window.notice.sentence
    assert controller.meeting.handovers == {}
    window.notice.action_buttons[0].click()  # to the folder, which does not open either
    group = controller.path.with_name("avond - mail") / "Themagroep 1 - Ontmoeten"
    assert window.notice.sentence.endswith(f"Zoek hem zelf op: {group}")
    window.notice.action_buttons[0].click()  # sent otherwise
    qtbot.waitUntil(lambda: len(controller.meeting.handovers) == 1)
    assert window.mails.button.accessibleName() == "Open de mail voor groep 3"
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: True)
    window.mails.button.click()
    qtbot.waitUntil(lambda: len(controller.meeting.handovers) == 2)
    assert not window.mails.button.isVisible()


def test_who_joins_before_the_mail_is_opened_is_not_taken_to_be_in_it(
    window: HandoverWindow, controller: Controller, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R42: the row says how many came after, so that the group gets to know them."""
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: True)
    choose(window, "Per mail")
    window.go.click()
    qtbot.waitUntil(
        lambda: window.notice.sentence.startswith("Klaar"), timeout=60_000
    )  # locking takes its time
    controller.do(joining(controller.meeting, key="late", phone="+31687654321", name="Late Komer"))
    qtbot.waitUntil(lambda: "late" in controller.meeting.sign_ups[window.rows[0].code])
    window.rows[0].open_mail.click()
    qtbot.waitUntil(lambda: "Daarna erbij: 1." in window.rows[0].state)


def test_it_can_be_stopped_halfway_and_what_has_its_place_stays(
    controller: Controller, qtbot: QtBot, tmp_path: Path
) -> None:
    """R42, R45: what was handed over by then is recorded, and where the rest was to stand is known."""
    qtbot.waitUntil(lambda: bool(controller.meeting.first_callers))
    later = Later()
    given = services()._replace(run_export=later.run)
    window = HandoverWindow(controller, given, GivenDialogs(tmp_path / "uit", tmp_path / "uit"), found=tuple)
    qtbot.addWidget(window)
    window.show()
    window.go.click()
    qtbot.waitUntil(lambda: len(later.waiting) == 1)
    assert window.progress.maximum() == 2
    window.reject()  # Esc does not leave half a handover behind
    assert window.isVisible()
    window.stop.click()
    assert later.next() is hand_over_group
    qtbot.waitUntil(lambda: "Gestopt" in window.notice.sentence)
    assert "Klaar: 1 pakket" in window.notice.sentence
    assert names_in(tmp_path / "uit") == ["Themagroep 1 - Ontmoeten"]
    qtbot.waitUntil(lambda: set(controller.meeting.handovers) == {window.rows[0].code})
    assert len(controller.meeting.written) == 2
    assert later.waiting == []
    qtbot.waitUntil(lambda: [row.chosen.isChecked() for row in window.rows] == [False, False, True])
    window.go.click()  # the rest
    qtbot.waitUntil(lambda: len(later.waiting) == 1)
    later.next()
    qtbot.waitUntil(lambda: len(controller.meeting.handovers) == 2)


def test_a_group_that_cannot_have_its_package_says_why_and_the_others_have_theirs(
    controller: Controller, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R63: what was not proved can be asked for knowing, and then says what to look at."""
    real = papers.people_on_paper

    def one_short(group: ThemeGroup, *, rehearsal: bool, mark: str) -> bytes:
        members = group.members[1:] if group.theme.number == 1 else group.members
        return real(replace(group, members=members), rehearsal=rehearsal, mark=mark)

    monkeypatch.setattr(papers, "people_on_paper", one_short)
    qtbot.waitUntil(lambda: bool(controller.meeting.first_callers))
    window = HandoverWindow(controller, services(), GivenDialogs(tmp_path / "uit"), found=tuple)
    qtbot.addWidget(window)
    window.show()
    first, _second, third = window.rows
    window.go.click()
    qtbot.waitUntil(lambda: "Voor 1 groep lukte het niet" in window.notice.sentence)
    assert names_in(tmp_path / "uit") == ["Themagroep 3 - Veilig naar school"]
    qtbot.waitUntil(lambda: set(controller.meeting.handovers) == {third.code})
    assert first.trouble.text().startswith("Van Jan Bos kon het programma niet nalezen")
    assert "stick. U kunt het toch laten maken." in first.trouble.text()
    assert first.trouble.isVisible()
    first.anyway.click()
    qtbot.waitUntil(lambda: first.trouble.text().endswith("Kijk het na voordat u het geeft."))
    assert len(controller.meeting.handovers) == 2
    assert len(names_in(tmp_path / "uit")) == 2
    assert not first.anyway.isVisible()


def test_what_could_not_be_written_is_said_and_not_recorded(
    controller: Controller, qtbot: QtBot, tmp_path: Path
) -> None:
    qtbot.waitUntil(lambda: bool(controller.meeting.first_callers))
    (tmp_path / "bestand").write_text("")
    window = HandoverWindow(controller, services(), GivenDialogs(tmp_path / "bestand"), found=tuple)
    qtbot.addWidget(window)
    window.show()
    window.go.click()
    qtbot.waitUntil(lambda: window.notice.sentence.endswith("."))
    assert controller.meeting.handovers == {}
    assert window.close_button.isVisible()


def test_who_changes_his_mind_about_the_folder_changes_nothing(controller: Controller, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bool(controller.meeting.first_callers))
    window = HandoverWindow(controller, services(), GivenDialogs(None), found=tuple)
    qtbot.addWidget(window)
    window.go.click()
    assert controller.meeting.handovers == {}


def test_a_group_that_gets_its_first_people_meanwhile_is_handed_over_too(
    window: HandoverWindow, controller: Controller, qtbot: QtBot
) -> None:
    second = window.rows[1]
    controller.do(joining(controller.meeting, 2, key="late", explicit=True))
    qtbot.waitUntil(second.chosen.isEnabled)
    assert second.chosen.isChecked()


def test_the_list_for_the_reunion_is_written_apart(
    controller: Controller, qtbot: QtBot, tmp_path: Path
) -> None:
    """R43: nobody in these groups ticked it."""
    dialogs = GivenDialogs(tmp_path / "Terugkomavond.xlsx")
    window = HandoverWindow(controller, services(), dialogs, found=tuple)
    qtbot.addWidget(window)
    window.show()
    window.reunion.click()
    qtbot.waitUntil(lambda: window.notice.sentence.startswith("Klaar: 0 mensen"))
    assert dialogs.proposed == [controller.path.with_name("Terugkomavond.xlsx")]
    assert (tmp_path / "Terugkomavond.xlsx").is_file()
    assert list(controller.meeting.written) == [str(tmp_path / "Terugkomavond.xlsx")]
    assert controller.meeting.handovers == {}
