"""Real files of every version that was ever given out: they must stay openable, with everything in them.

They hold what `a_full_evening` holds, from version 3 on what else that version knew; the people are invented.
"""

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bijeenkomst.document import migrations
from bijeenkomst.document.file import Document, read_only
from bijeenkomst.domain import commands as c
from bijeenkomst.domain.apply import apply_all
from bijeenkomst.domain.errors import WorldError
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.rules import decide, paper, signing_up, signposts
from bijeenkomst.domain.rules.letting_go import has_the_list
from bijeenkomst.domain.values import sign_up
from bijeenkomst.domain.values.addition import NO_THEME
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.doubt import Doubt, Doubtful
from bijeenkomst.domain.values.group_work import Place, PlanField
from bijeenkomst.domain.values.handover import Way
from bijeenkomst.domain.values.letting_go import Chore, Written, WrittenKind
from bijeenkomst.domain.values.photo import Seen
from bijeenkomst.domain.values.picture import Owner, PictureFile, PictureSpot
from bijeenkomst.domain.values.recognition import Tally
from bijeenkomst.domain.values.stage import Stage
from tests.unit.document.full_evening import a_full_evening, something_of_everything
from tests.unit.domain.evening import NOW, an_evening, joining, run
from tests.unit.domain.paper_rows import entering

HERE = Path(__file__).parent
LATER = NOW + timedelta(minutes=5)


@pytest.fixture(autouse=True)
def _the_consent_of_then(monkeypatch: pytest.MonkeyPatch) -> None:
    """R34: who signed up then agreed to the words of then, whatever the words are now."""
    for rules in (signing_up, paper, signposts):
        monkeypatch.setattr(rules, "CONSENT_VERSION", "2026-11")
    monkeypatch.setattr(sign_up, "ON_PAPER", "")  # in which language it was read is kept since version 7


def of_version_3(meeting: Meeting) -> tuple[c.Command, ...]:
    """What version 3 could hold more: helpers, doubts about paper, handovers, who was kept apart."""
    one, two, three = (theme.code for theme in meeting.in_order)
    doubts = (Doubtful(Doubt.PHONE, "06 12…"), Doubtful(Doubt.TYPO))
    return (
        *something_of_everything(meeting),
        joining(meeting, key="again"),
        c.KeepApart(one, "one", "again"),
        entering(meeting, id="paper", doubts=doubts),
        entering(meeting, 3, id="aside", phone="", doubts=doubts),
        c.CountUncrossed(two),
        c.ChooseHelperCode("K7PM3Q"),
        c.RecordHandover((one, two), Way.STICK, "/media/stick"),
        c.TakeHandoverBack(two),
        c.WriteFirstStep(three, "Koffie op dinsdag"),
    )


def an_evening_of_version_3() -> Meeting:
    """Something of everything that a file of version 3 can hold."""
    return on_unknown_paper(run(an_evening(), *of_version_3(an_evening())))


def of_version_4(meeting: Meeting) -> tuple[c.Command, ...]:
    """What version 4 could hold more: dots, photos, what was written, who withdrew."""
    one, _two, three = (theme.code for theme in meeting.in_order)
    return (
        *of_version_3(meeting),
        c.CountDots(one, Tally(2, 0, 1)),
        c.AddPhoto(
            "photo", b"jpeg", 3000, 2250, one, 2, (Seen("K700101", ((1, 2), (3, 2), (3, 4), (1, 4))),)
        ),
        c.RecordWritten((Written(WrittenKind.PACKAGE, "/media/stick/Themagroep 1"),)),
        joining(meeting, 3, key="gone"),
        c.Withdraw("withdrawn", ((three, "gone"),)),
        c.TickChore(Chore.MAIL),
        c.RecordHandover((three,), Way.MAIL, "/media/mail"),
    )


def an_evening_of_version_4() -> Meeting:
    """Something of everything that a file of version 4 can hold, and somebody who joined after the handover."""
    meeting = run(an_evening(), *of_version_4(an_evening()))
    changes = decide(meeting, joining(meeting, key="later", phone="+31687654321"), LATER)
    assert isinstance(changes, tuple)
    return apply_all(meeting, changes)


def of_version_5(meeting: Meeting) -> tuple[c.Command, ...]:
    """What version 5 could hold more: who was on a list when it was handed over, and rows that were one person."""
    three = meeting.in_order[2].code
    return (
        *of_version_4(meeting),
        entering(meeting, 3, id="row", sheet_row=f"{three}-1-03"),
        entering(meeting, 3, id="same", sheet_row=f"{three}-2-04"),
        c.TakeAsOne(three, "row", "same"),
        c.RecordHandover((three,), Way.FOLDER, "/media/groep 3"),
        c.AddAddition("missed", NO_THEME, "Groen in de straat", Channel.PHONE),
        joining(meeting, 3, key="later", phone="+31687654321"),
    )


def an_evening_of_version_5() -> Meeting:
    """Something of everything that a file of version 5 can hold, down to the first step of letting go."""
    return run(an_evening(), *of_version_5(an_evening()), c.BeginLettingGo())


def of_version_6(meeting: Meeting) -> tuple[c.Command, ...]:
    """What version 6 could hold more: pictures for the hall, groups at work, and what stays findable."""
    one, two, _three = (theme.code for theme in meeting.in_order)
    file = PictureFile(b"one", 60, 40, b"small", None, "Een eik")
    given = ("Wim", "+31612345679", "", True, True, False, True)
    return (
        *of_version_5(meeting),
        c.SetPicture(PictureSpot(Owner.THEME, one), file),
        c.ChooseAccent("#0a7f5c"),
        c.ChoosePlaces(((one, Place("bij het raam", "tafel 9")), (two, Place("tafel 2")))),
        c.PlanGroupWork(True),
        c.ChooseScribeKey("0123456789abcdef"),
        c.RenewScribeCode(two),
        c.BecomeScribe(one, "phone-1"),
        c.WritePlan(one, PlanField.WANT, "Een bankje", "", "phone-1"),
        c.WritePlan(one, PlanField.WANT, "Twee bankjes", "", None),
        c.ReleasePlanText(one, PlanField.WANT, True, "phone-1"),
        c.RespondToPlan(one, "phone-1", False, "Wie betaalt?"),
        c.VolunteerToCall(one, "one", None, True),
        c.GiveSignpost(one, "one", *given, Channel.SPOKEN),
        c.MakeOffer("offer", "Een aanhanger", "Wim", "+31612345679", "", True, True, Channel.PAPER),
        c.WriteNotes("welcome", "Koffie"),
    )


def an_evening_of_version_6() -> Meeting:
    """Something of everything that a file of version 6 can hold."""
    return run(an_evening(), *of_version_6(an_evening()))


def on_unknown_paper(meeting: Meeting) -> Meeting:
    """As it was kept before version 4: nobody knows any more what stands on the sheets."""
    return replace(meeting, printed_sheets={})


def test_a_file_of_version_1_opens_with_everything_in_it(tmp_path: Path) -> None:
    path = tmp_path / "oud.bijeenkomst"
    shutil.copyfile(HERE / "version-1.bijeenkomst", path)
    whole = on_unknown_paper(a_full_evening())
    stage = Stage(replace(whole.stage.slide, part=""), whole.stage.cover)  # all that version 1 knew of it
    held = replace(whole, stage=stage, parts=(), plans={})
    before = path.read_bytes()
    assert read_only(path) == held
    assert path.read_bytes() == before
    document = Document.open(path)
    assert document.read() == held
    document.close()
    assert read_only(path) == held
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


def opens_with(tmp_path: Path, version: int, held: Meeting) -> None:
    """A copy of the file of that version is read, migrated once, and read again; nothing is left beside it."""
    path = tmp_path / "oud.bijeenkomst"
    shutil.copyfile(HERE / f"version-{version}.bijeenkomst", path)
    assert read_only(path) == held
    document = Document.open(path)
    assert document.read() == held
    if version >= 3:
        assert document.submissions() == {"s1"}
    document.close()
    assert read_only(path) == held
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


def test_a_file_of_version_2_opens_with_everything_in_it(tmp_path: Path) -> None:
    """Helpers came with version 3 (R32): there is no code for them in it."""
    opens_with(tmp_path, 2, on_unknown_paper(a_full_evening()))


def test_a_file_of_version_3_opens_with_everything_in_it(tmp_path: Path) -> None:
    opens_with(tmp_path, 3, an_evening_of_version_3())


def test_a_file_of_version_4_opens_with_everything_in_it(tmp_path: Path) -> None:
    """Who was on a group's list was known by the moment then (R42, R44)."""
    opens_with(tmp_path, 4, an_evening_of_version_4())


def test_a_file_of_version_5_opens_with_everything_in_it(tmp_path: Path) -> None:
    opens_with(tmp_path, 5, an_evening_of_version_5())


def test_a_file_of_version_6_opens_with_everything_in_it(tmp_path: Path) -> None:
    """Stories came with version 7 (R59): there are none in it."""
    opens_with(tmp_path, 6, an_evening_of_version_6())


def test_who_went_on_in_another_group_is_known_to_be_on_the_list_of_before(tmp_path: Path) -> None:
    """R28, R44: a file of version 4 in which a group was handed over, and merged into another since."""
    path = tmp_path / "oud.bijeenkomst"
    shutil.copyfile(HERE / "version-4.bijeenkomst", path)
    one, _two, three = (theme.code for theme in an_evening().in_order)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE sign_up SET theme = ?, came_from = ? WHERE theme = ?", (three, one, one))
        connection.execute("UPDATE theme SET merged_into = ? WHERE code = ?", (three, one))
    meeting = read_only(path)
    on_it = {one.id for one in meeting.group(three).members if has_the_list(meeting, one)}
    assert {"one", "again"} <= on_it
    assert "later" not in on_it


def nobody_can(*_paths: Path) -> None:
    """Replace a file that a program has open, on Windows: as its writer we have."""
    raise PermissionError


@pytest.mark.parametrize("replace", [os.replace, nobody_can], ids=["replaced", "as on Windows"])
def test_a_migration_that_goes_wrong_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, replace: Callable[..., None]
) -> None:
    monkeypatch.setattr(os, "replace", replace)
    path = tmp_path / "oud.bijeenkomst"
    shutil.copyfile(HERE / "version-1.bijeenkomst", path)
    before = path.read_bytes()
    for broken in (("ALTER TABLE nowhere ADD COLUMN x",), migrations.STEPS[1][:-1]):
        monkeypatch.setitem(migrations.STEPS, 1, broken)
        with pytest.raises((WorldError, sqlite3.Error)):
            Document.open(path)
        assert path.read_bytes() == before
        assert [one.name for one in tmp_path.iterdir()] == [path.name]
