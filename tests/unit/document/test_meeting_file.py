import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing, suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bijeenkomst.document.file import Document, create, read_only
from bijeenkomst.document.pictures import keeping
from bijeenkomst.document.schema import VERSION
from bijeenkomst.document.troubles import (
    AlreadyOpen,
    CannotSave,
    DocumentError,
    MadeByNewerVersion,
    NotAMeeting,
)
from bijeenkomst.domain import commands as c
from bijeenkomst.domain.apply import apply_all
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.addition import NO_THEME
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.doubt import Doubt, Doubtful
from bijeenkomst.domain.values.handover import Way
from bijeenkomst.domain.values.letting_go import Chore, Written, WrittenKind
from bijeenkomst.domain.values.photo import Seen
from bijeenkomst.domain.values.picture import Crop, Owner, PictureSpot, digest
from bijeenkomst.domain.values.recognition import Answer, Tally
from tests.support.pictures import a_file
from tests.unit.document.full_evening import a_full_evening, something_of_everything
from tests.unit.domain.evening import an_evening, decided, joining, run
from tests.unit.domain.paper_rows import entering


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A new meeting file with three themes."""
    path = tmp_path / "avond.bijeenkomst"
    create(path, an_evening())
    return path


def test_a_new_file_is_stored_at_once(path: Path) -> None:
    """In one transaction: of those SQLite counts the number in the file. With one for each table a usual disk takes a
    third of a second."""
    header = path.read_bytes()[:100]
    assert int.from_bytes(header[24:28]) == 1


def stored(path: Path, meeting: Meeting, *commands: c.Command) -> Meeting:
    """`meeting` after `commands`, each committed to the file."""
    document = Document.open(path)
    for command in commands:
        changes = decided(meeting, command)
        meeting = apply_all(meeting, changes)
        document.commit(changes, [], meeting)
    document.close()
    return meeting


def test_a_new_file_holds_the_meeting_and_says_what_it_is(path: Path) -> None:
    assert read_only(path) == an_evening()
    head = path.read_bytes()[:100]
    assert head[68:72] == b"BIJE"
    assert int.from_bytes(head[60:64], "big") == VERSION
    assert list(path.parent.iterdir()) == [path]


def test_a_missed_theme_a_helper_and_other_details_are_there_when_it_is_opened_again(path: Path) -> None:
    """R26, R32, R36"""
    meeting = an_evening()
    one = meeting.in_order[0].code
    meeting = stored(
        path,
        meeting,
        c.AddAddition("m", NO_THEME, "Groen in de straat", Channel.PHONE),
        joining(meeting),
        joining(meeting, 3, "spoken", channel=Channel.SPOKEN, owner="", name="Opa Jan"),
        c.ChangeSignUp(one, "one", "phone-1", "Fatma Demir", "+31612345670", "", "thee", True),
        c.ChooseHelperCode("K7PM3Q"),
    )
    assert read_only(path) == meeting
    assert meeting.helper_code == "K7PM3Q"


def test_rows_of_paper_with_doubts_set_aside_and_counted_are_there_when_it_is_opened_again(
    path: Path,
) -> None:
    """R39"""
    meeting = an_evening()
    one = meeting.in_order[0].code
    doubts = (Doubtful(Doubt.PHONE, "06 12…"), Doubtful(Doubt.TYPO))
    meeting = stored(
        path,
        meeting,
        entering(meeting, doubts=doubts),
        entering(meeting, 3, id="aside", phone="", doubts=doubts),
        entering(meeting, id="again", sheet_row=f"{one}-2-04"),
        c.TakeAsOne(one, "row", "again"),
        c.CountUncrossed(one),
    )
    assert read_only(path) == meeting
    assert len(meeting.sign_ups[one]["again"].rows) == 2
    assert meeting.rows_aside(meeting.in_order[2].code)[0].doubts == doubts


def test_handovers_and_who_was_kept_apart_are_there_when_it_is_opened_again(path: Path) -> None:
    """R40, R42"""
    meeting = an_evening()
    one, two, _three = (theme.code for theme in meeting.in_order)
    meeting = stored(
        path,
        meeting,
        joining(meeting, key="a"),
        joining(meeting, key="b"),
        c.KeepApart(one, "a", "b"),
        c.NameFirstCaller(one, "a"),
        c.RecordHandover((one, two), Way.STICK, "E:/"),
    )
    assert read_only(path) == meeting
    assert set(meeting.handovers) == {one, two}
    assert meeting.kept_apart
    assert stored(path, meeting, c.TakeHandoverBack(one)) == read_only(path)


def test_letting_go_is_there_when_it_is_opened_again_at_every_step(path: Path) -> None:
    """R44, R45"""
    meeting = an_evening()
    one, two, _three = (theme.code for theme in meeting.in_order)
    meeting = stored(
        path,
        meeting,
        joining(meeting, key="a"),
        joining(meeting, key="b"),
        c.NameFirstCaller(one, "a", date(2026, 12, 1)),
        c.Recognise(two, "digest", Answer.PARTLY),
        c.RecordHandover((one,), Way.STICK, "E:/"),
        c.RecordWritten((Written(WrittenKind.PACKAGE, "E:/Themagroep 1"), Written(WrittenKind.COPY, "F:/k"))),
        c.Withdraw("w", ((one, "a"),)),
        c.TickChore(Chore.MAIL),
        c.TickChore(Chore.BIN),
        c.TickChore(Chore.BIN, done=False),
    )
    assert read_only(path) == meeting
    for step in (c.BeginLettingGo(), c.LetGo(), c.FinishLettingGo(proved=True), c.ForgetWritten(("F:/k",))):
        meeting = stored(path, meeting, step)
        assert read_only(path) == meeting
    assert meeting.joined == {one: 1}
    document = Document.open(path)
    assert document.submissions() == set()
    document.close()


def test_after_letting_go_and_rewriting_nobody_is_in_any_byte_of_the_file(path: Path) -> None:
    """R45: with a file that grew and shrank, and in which another program deleted without wiping."""
    meeting = an_evening()
    one, _two, three = (theme.code for theme in meeting.in_order)
    people = [
        joining(
            meeting,
            1 + 2 * (number % 2),
            key=f"id{number}",
            name=f"Wilhelmina Achterberg-{number} " + "x" * (number % 90),
        )
        for number in range(600)
    ]
    meeting = stored(path, meeting, *people)
    leaving = [c.LeaveGroup(person.theme, person.id) for person in people[::3]]
    meeting = stored(path, meeting, *leaving, *people[:30:3])
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("PRAGMA secure_delete = OFF")
        other.execute("DELETE FROM sign_up WHERE rowid < 200")
    meeting = read_only(path)
    joined = [meeting.sign_up_count(code) for code in (one, three)]
    document = Document.open(path)
    for command in (c.BeginLettingGo(), c.LetGo()):
        changes = decided(meeting, command)
        meeting = apply_all(meeting, changes)
        document.commit(changes, [], meeting)
    assert b"Achterberg" in path.read_bytes()
    document.rewrite()
    document.close()
    assert b"Achterberg" not in path.read_bytes()
    assert b"31612345678" not in path.read_bytes()
    assert [meeting.sign_up_count(code) for code in (one, three)] == joined
    assert min(joined) > 100
    assert read_only(path) == meeting
    assert list(path.parent.iterdir()) == [path]


def test_a_new_file_holds_the_programme_that_was_planned_and_whether_it_is_a_rehearsal(
    tmp_path: Path,
) -> None:
    planned = run(an_evening(), c.SkipPart("join"), c.PlanMinutes("break", 25))
    rehearsal = replace(planned, rehearsal=True)
    create(tmp_path / "oefening.bijeenkomst", rehearsal)
    assert read_only(tmp_path / "oefening.bijeenkomst") == rehearsal


def test_everything_is_there_when_it_is_opened_again(path: Path) -> None:
    """R19: every action is saved at once; one file holds all of it."""
    full = stored(path, an_evening(), *something_of_everything(an_evening()))
    assert full == a_full_evening()
    assert read_only(path) == full


def test_what_is_taken_away_is_gone_from_the_file_and_its_bytes(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R44, R45: withdrawn contact details are in no byte of the file, also with a SQLite that wipes nothing by itself
    (Debian's does)."""
    real = sqlite3.connect

    def that_wipes_nothing(*where: Any, **how: Any) -> sqlite3.Connection:
        connection: sqlite3.Connection = real(*where, **how)
        connection.execute("PRAGMA secure_delete = OFF")
        return connection

    monkeypatch.setattr(sqlite3, "connect", that_wipes_nothing)
    meeting = an_evening()
    code = meeting.in_order[0].code
    joined = stored(path, meeting, joining(meeting, name="Wilhelmina Achterberg"))
    assert b"Achterberg" in path.read_bytes()
    stored(path, joined, c.LeaveGroup(code, "one"))
    assert b"Achterberg" not in path.read_bytes()
    assert list(path.parent.iterdir()) == [path]


def test_opening_leaves_when_it_was_changed_and_a_change_does_not(path: Path) -> None:
    """The start screen and the window say when a meeting was saved last."""
    long_ago = 1_700_000_000
    os.utime(path, (long_ago, long_ago))
    document = Document.open(path)
    assert path.stat().st_mtime == long_ago
    meeting = document.read()
    changes = decided(meeting, c.CountPresent(52))
    document.commit(changes, (), apply_all(meeting, changes))
    document.close()
    assert path.stat().st_mtime > long_ago


def test_copying_the_one_file_while_it_is_open_gives_a_complete_meeting(path: Path, tmp_path: Path) -> None:
    """The file manager's copy is whole when no write is under way."""
    meeting = an_evening()
    document = Document.open(path)
    changes = decided(meeting, joining(meeting))
    document.commit(changes, ["s1"], apply_all(meeting, changes))
    copy = tmp_path / "usb" / "avond.bijeenkomst"
    copy.parent.mkdir()
    shutil.copyfile(path, copy)
    document.close()
    assert read_only(copy) == apply_all(meeting, changes)


def test_there_are_never_two_writers_but_reading_is_possible(path: Path) -> None:
    """Two programs on one file: the second says so."""
    document = Document.open(path)
    with pytest.raises(AlreadyOpen, match="al open"):
        Document.open(path)
    assert read_only(path) == an_evening()
    document.close()
    Document.open(path).close()


def test_a_submission_is_remembered_with_the_change(path: Path) -> None:
    """N15: nothing is stored twice, also after starting again."""
    document = Document.open(path)
    document.commit([], ["s1", "s2"], an_evening())
    document.close()
    again = Document.open(path)
    assert again.submissions() == {"s1", "s2"}
    again.close()


def test_a_full_disk_says_so_and_keeps_what_was_confirmed(path: Path) -> None:
    meeting = an_evening()
    meeting = stored(path, meeting, joining(meeting))
    document = Document.open(path)
    document._connection.execute(
        "PRAGMA max_page_count = 1"
    )  # as large as it is now: SQLite's own SQLITE_FULL
    code = meeting.in_order[0].code
    adding = (c.AddAddition(str(number), code, "x" * 500, Channel.PHONE) for number in range(200))
    many = [change for command in adding for change in decided(meeting, command)]
    with pytest.raises(CannotSave, match="schijf is vol"):
        document.commit(many, ["s"], meeting)
    document.close()
    assert read_only(path) == meeting


def test_a_file_that_was_pulled_away_says_so(path: Path) -> None:
    """A vanished USB stick: a sentence, and no new file in its place."""
    meeting = an_evening()
    document = Document.open(path)
    path.unlink()
    changes = decided(meeting, joining(meeting))
    with pytest.raises(CannotSave, match="USB-stick"):
        document.commit(changes, [], apply_all(meeting, changes))
    document.close()
    assert not path.exists()


def test_a_folder_that_cannot_be_written_is_said_at_once(path: Path) -> None:
    """Read-only folder: in a process without an administrator's rights."""
    path.parent.chmod(0o555)
    path.chmod(0o444)
    for folder in list(path.parents)[:4]:  # all that pytest made for this user alone
        if not folder.stat().st_mode & 0o022:
            folder.chmod(folder.stat().st_mode | 0o055)
    code = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from bijeenkomst.document.file import Document, read_only\n"
        "from bijeenkomst.domain.errors import WorldError\n"
        "if os.geteuid() == 0: os.setuid(65534)\n"
        "print(len(read_only(Path(sys.argv[1])).themes))\n"
        "try: Document.open(Path(sys.argv[1]))\n"
        "except WorldError as error: print(error.sentence)\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True
    )
    path.parent.chmod(0o755)
    first, second = result.stdout.splitlines()
    assert first == "3"
    assert "mag dit programma niet schrijven" in second


@pytest.mark.parametrize(
    ("content", "kind"),
    [(b"", NotAMeeting), (b"Thema;Kernzin\r\n" * 20, NotAMeeting), (b"SQLite for", NotAMeeting)],
)
def test_a_file_that_is_no_meeting_is_left_alone(
    tmp_path: Path, content: bytes, kind: type[DocumentError]
) -> None:
    path = tmp_path / "iets.bijeenkomst"
    path.write_bytes(content)
    for open_it in (Document.open, read_only):
        with pytest.raises(kind):
            open_it(path)
    assert path.read_bytes() == content


def test_another_programs_database_is_no_meeting(tmp_path: Path) -> None:
    path = tmp_path / "adressen.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE people (name)")
    connection.close()
    with pytest.raises(NotAMeeting, match="geen bijeenkomst"):
        Document.open(path)


def test_a_meeting_of_a_newer_version_is_refused_with_a_sentence(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    connection.close()
    for open_it in (Document.open, read_only):
        with pytest.raises(MadeByNewerVersion, match="nieuwere versie"):
            open_it(path)


def test_a_version_that_never_was_is_damage(path: Path) -> None:
    """One broken byte makes it: there is nothing to migrate from."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 0")
    for open_it in (Document.open, read_only):
        with pytest.raises(NotAMeeting, match="beschadigd"):
            open_it(path)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.floats(0, 0.999))
@example(0.001)
def test_a_truncated_meeting_is_said_to_be_damaged(path: Path, part: float) -> None:
    whole = path.read_bytes()
    cut = path.with_name("stuk.bijeenkomst")
    cut.write_bytes(whole[: int(len(whole) * part)])
    for open_it in (Document.open, read_only):
        with pytest.raises(NotAMeeting, match="beschadigd"):
            open_it(cut)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_whatever_bytes_are_broken_there_is_a_meeting_or_a_sentence(path: Path, data: st.DataObject) -> None:
    content = bytearray(path.read_bytes())
    for _turn in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    broken = path.with_name("kapot.bijeenkomst")
    broken.write_bytes(content)
    with suppress(DocumentError):
        read_only(broken)


def test_a_missing_file_and_an_existing_one_are_said(path: Path, tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="is er niet"):
        Document.open(tmp_path / "weg.bijeenkomst")
    with pytest.raises(DocumentError, match="al een bestand"):
        create(path, an_evening())
    with pytest.raises(DocumentError, match="map"):
        create(tmp_path / "geen" / "map.bijeenkomst", an_evening())


def test_dots_and_photos_are_there_when_it_is_opened_again(path: Path) -> None:
    """R21, R39"""
    meeting = an_evening()
    one = meeting.in_order[0].code
    seen = (
        Seen("K700101", ((1, 2), (3, 2), (3, 4), (1, 4))),
        Seen("HTTP://A/K7", ((0, 0), (9, 0), (9, 9), (0, 9))),
    )
    meeting = stored(
        path,
        meeting,
        c.CountDots(one, Tally(12, 3, 4)),
        c.AddPhoto("a", b"jpeg", 3000, 2250, one, 2, seen),
        c.TurnPhoto("a"),
        c.AddPhoto("b", b"jpeg", 3000, 2250),
        c.RemovePhoto("b"),
    )
    assert read_only(path) == meeting
    assert (meeting.dots[one], meeting.photos["a"].seen) == (Tally(12, 3, 4), seen)


def test_pictures_own_slides_notes_and_the_face_of_the_evening_are_there_when_it_is_opened_again(
    path: Path,
) -> None:
    meeting = an_evening()
    theme = PictureSpot(Owner.THEME, meeting.in_order[0].code)
    meeting = stored(
        path,
        meeting,
        c.SetPicture(theme, a_file(words="Een beek – „stil”")),
        c.CropPicture(theme, Crop(10, 20, 300, 200), b"cut"),
        c.SetPicture(PictureSpot(Owner.LOGO), a_file(300, 100)),
        c.SetPicture(PictureSpot(Owner.VILLAGE), a_file()),
        c.ChooseAccent("#0a7f5c"),
        c.AddOwnSlide("own", "welcome", a_file(kind="PNG")),
        c.WriteNotes("own", "Eerst Ans\ndan Bram"),
    )
    assert read_only(path) == meeting
    assert meeting.themes[theme.key].picture
    assert meeting.face.village


def test_bytes_of_pictures_are_kept_by_digest_and_wiped_when_nobody_shows_them(path: Path) -> None:
    """R45: also from the journal beside it."""
    meeting, file = an_evening(), a_file()
    command = c.SetPicture(PictureSpot(Owner.LOGO), file)
    changes = decided(meeting, command)
    document = Document.open(path)
    document.commit(changes, [], apply_all(meeting, changes), keeping({"photo": b"sheet"}, command.images))
    key = digest(file.data)
    assert document.image(key) == file.data
    assert document.image("photo") is None
    assert document.picture(key) is None
    document.keep_only({key})
    assert document.image(digest(file.small)) is None
    document.keep_only(())
    assert document.image(key) is None
    assert document.picture("photo") == b"sheet"
    for there in path.parent.iterdir():
        assert file.data[200:600] not in there.read_bytes()
    document.close()


@pytest.mark.parametrize(
    "cell",
    [
        '["../../etc/passwd", 60, 40, 9, "", [], ""]',
        '["%s", 60, 40, 9, "x", [], ""]' % ("a" * 64),
        '["%s", 600000, 40, 9, "", [], ""]' % ("a" * 64),
        '["%s", 60, 40, 9, "", [0, 0, 600, 40], ""]' % ("a" * 64),
        '["%s", 60, 40, 9, "", [1], ""]' % ("a" * 64),
        '["%s", "60", 40, 9, "", [], ""]' % ("a" * 64),
        '{"digest": 1}',
        "[1]",
    ],
)
def test_facts_of_a_picture_that_we_never_wrote_are_damage(path: Path, cell: str) -> None:
    """A digest is what names bytes, in addresses too: nothing else is taken for one."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE meeting SET logo = ?", (cell,))
    with pytest.raises(DocumentError, match="beschadigd"):
        read_only(path)
