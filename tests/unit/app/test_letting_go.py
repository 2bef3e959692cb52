"""Letting go, all of it, proved by raw bytes; also after a kill at any moment (R45)."""

import errno
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from bijeenkomst import log
from bijeenkomst.app.command_line import run as command_line
from bijeenkomst.app.info import counts
from bijeenkomst.app.letting_go import let_go, lines_of
from bijeenkomst.app.rehearsing import make_rehearsal
from bijeenkomst.document.copying import save_copy
from bijeenkomst.document.file import create, read_only
from bijeenkomst.domain import commands as c
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.doubt import Doubt, Doubtful
from bijeenkomst.domain.values.group_work import PlanField
from bijeenkomst.domain.values.handover import Way
from bijeenkomst.domain.values.letting_go import Written, WrittenKind
from bijeenkomst.domain.values.recognition import Answer
from bijeenkomst.export.handover.hand_over import write_handover
from bijeenkomst.export.handover.reunion_list import write_reunion_list
from bijeenkomst.export.package_names import mail_folder
from bijeenkomst.folders import PORTABLE
from bijeenkomst.letting_go.leftover import LeftoverKind
from bijeenkomst.letting_go.leftovers import find_leftovers
from bijeenkomst.letting_go.proving import find_traces
from bijeenkomst.session.interface import Done, Request
from bijeenkomst.session.local import LocalSession
from bijeenkomst.ui.recent import RecentFiles
from tests.support.running import KILLED_STATUS
from tests.unit.domain.evening import an_evening, joining
from tests.unit.domain.paper_rows import entering
from tests.unit.domain.public_ones import giving, offering

PEOPLE = {
    "Wilhelmina Achterberg": ("+31612345001", "mina@achterberg.example"),
    "Mohammed El Amrani": ("+31612345002", ""),
    "Çağla Yıldırım": ("", "cagla@yildirim.example"),
    "Bo": ("+31612345003", "bo@voorbeeld.example"),
}
HANDWRITING = "MetDeHandGeschreven"  # in the bytes of a photo
TELLING = [
    HANDWRITING,
    *(name for name in PEOPLE if len(name) > 3),
    *(
        part
        for phone, email in PEOPLE.values()
        for part in (phone[1:], phone.replace("+31", "0"), email)
        if part
    ),
    "Half Gelezen",
]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for the meeting, with a log and a folder for temporary files of its own."""
    (tmp_path / "logs").mkdir()
    (tmp_path / "temp").mkdir()
    monkeypatch.setattr(log, "log_path", lambda process: tmp_path / "logs" / f"{process}.log")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temp"))
    folder = tmp_path / "Documenten"
    folder.mkdir()
    return folder


def asked(session: LocalSession, *commands: c.Command) -> None:
    for command in commands:
        assert isinstance(session.ask(Request(command, by_console=True)), Done), command


def an_evening_with_people(path: Path) -> Meeting:
    """Four people in two groups, one on paper who is set aside, handed over, a reunion list and a saved copy."""
    create(path, an_evening())
    session = LocalSession.open(path)
    meeting = session.meeting
    one, _two, three = (theme.code for theme in meeting.in_order)
    folder = path.parent
    people = [
        joining(
            meeting,
            number,
            key=f"{number}-{index}",
            name=name,
            phone=phone,
            email=email,
            reunion=True,
            owner="",
        )
        for number in (1, 3)
        for index, (name, (phone, email)) in enumerate(PEOPLE.items())
    ]
    asked(
        session,
        *people,
        entering(meeting, 3, name="Half Gelezen", phone="", doubts=(Doubtful(Doubt.PHONE, "06 12 34…"),)),
        c.NameFirstCaller(one, "1-0"),
        c.AddAddition("a", one, "Zitbankjes bij de vijver", Channel.CONSOLE),
        c.Recognise(one, "digest", Answer.YES),
        c.RecordWritten(
            (
                *(
                    Written(WrittenKind.PACKAGE, str(folder / "uit" / name))
                    for name in package_names(meeting)
                ),
                Written(WrittenKind.REUNION, str(folder / "Terugkomavond.xlsx")),
                Written(WrittenKind.COPY, str(folder / "kopie.bijeenkomst")),
                Written(WrittenKind.COPY, str(folder / "andere.bijeenkomst")),
                Written(WrittenKind.PACKAGE, "/media/stick-die-er-niet-in-zit/Themagroep 1 - Ontmoeten"),
            )
        ),
        c.RecordHandover((one, three), Way.FOLDER, str(folder / "uit")),
        c.AddPhoto("foto", HANDWRITING.encode() * 3_000, 3000, 2250, three, 1),
    )
    meeting = session.meeting
    session.close()
    write_handover(meeting, folder / "uit")
    (folder / "uit" / "Themagroep 1 - Ontmoeten" / "eigen notitie.txt").write_text("van de kopgroep")
    write_reunion_list(meeting, folder / "Terugkomavond.xlsx")
    save_copy(path, folder / "kopie.bijeenkomst")
    create(folder / "andere.bijeenkomst", Meeting(code_seed=99))
    shutil.copyfile(path, path.with_name(f"{path.name}.vorige-versie"))
    shutil.copyfile(path, folder / ".0123456789ab.bijeenkomst.nieuw")
    (folder / "uit" / ".overdracht-12345678.nieuw").mkdir()
    (folder / "uit" / ".overdracht-12345678.nieuw" / "half.pdf").write_text("Wilhelmina Achterberg")
    shutil.copyfile(path, make_rehearsal(path))
    log.log_path("bijeenkomst").write_text("INFO Wilhelmina Achterberg\n")
    return meeting


def anybody_in(*folders: Path) -> set[str]:
    """Whose name, address or number stands in any byte below these folders: by plain search, in UTF-8 and UTF-16."""
    found = set()
    for path in (path for folder in folders for path in folder.rglob("*") if path.is_file()):
        data = path.read_bytes()
        for text in TELLING:
            if any(text.encode(encoding) in data for encoding in ("utf-8", "utf-16-le", "utf-16-be")):
                found.add(f"{text} in {path.name}")
        for text in TELLING:
            if text in path.name:
                found.add(f"{text} as the name of {path.name}")
    return found


def test_nobody_is_in_any_byte_afterwards_and_the_evening_is_still_there(place: Path, tmp_path: Path) -> None:
    """R45: file, side files, copies, packages, lists, half files, rehearsal and log; what stays can be reported on."""
    path = place / "avond.bijeenkomst"
    before = an_evening_with_people(path)
    assert len(anybody_in(tmp_path)) > 20
    report = let_go(path, tmp_path / "state")
    assert anybody_in(tmp_path) == set()
    assert sorted(one.name for one in place.iterdir()) == ["andere.bijeenkomst", "avond.bijeenkomst", "uit"]
    assert [one.name for one in (place / "uit").rglob("*")] == [
        "Themagroep 1 - Ontmoeten",
        "eigen notitie.txt",
    ]
    assert list((tmp_path / "temp").iterdir()) == []
    after = read_only(path)
    assert counts(after) == counts(before)
    assert after.additions == before.additions
    assert after.letting_go
    assert after.letting_go.proved
    assert report.found == ()
    assert report.proved
    assert ["iets van uzelf" in trouble for trouble in report.troubles] == [True]


@pytest.mark.parametrize("note", [False, True], ids=["empty", "with a file of somebody"])
def test_the_folder_of_draft_mails_goes_when_it_is_empty(place: Path, tmp_path: Path, note: bool) -> None:
    """R45: nobody chose that folder, so nobody takes it away; one that was chosen stays."""
    path = place / "avond.bijeenkomst"
    meeting = an_evening_with_people(path)
    mails = mail_folder(path)
    write_handover(meeting, mails)
    if note:
        (mails / "notitie.txt").write_text("van de kopgroep")
    places = tuple(Written(WrittenKind.PACKAGE, str(mails / name)) for name in package_names(meeting))
    assert places
    session = LocalSession.open(path)
    assert isinstance(session.ask(Request(c.RecordWritten(places), by_console=True)), Done)
    session.close()
    let_go(path, tmp_path / "state")
    assert mails.exists() is note
    assert (place / "uit").is_dir()


def test_the_report_says_the_same_as_before(place: Path, tmp_path: Path) -> None:
    """R45: the anonymous report can be made afterwards as well."""
    path = place / "avond.bijeenkomst"
    an_evening_with_people(path)
    pages = []
    for name in ("voor", "na"):
        assert command_line(["report", str(path), "--out", str(tmp_path / name)]) == 0
        (page,) = (tmp_path / name).glob("*.html")
        pages.append(page.read_text("utf-8"))
        let_go(path, tmp_path / "state")
    assert pages[0] == pages[1]
    assert "4 mensen" in pages[1]
    assert "eerste beller" in pages[1]


def test_a_stick_that_is_not_plugged_in_is_left_to_people(place: Path, tmp_path: Path) -> None:
    """R45: named, and remembered until somebody says that it is gone."""
    path = place / "avond.bijeenkomst"
    an_evening_with_people(path)
    report = let_go(path, tmp_path)
    stick = "/media/stick-die-er-niet-in-zit/Themagroep 1 - Ontmoeten"
    assert [one.place for one in report.away] == [stick]
    assert any(stick in line for line in lines_of(report))
    assert stick in read_only(path).written


def test_a_package_that_the_disk_holds_on_to_is_named_and_nothing_found_is_not_said(
    place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R64, R63: the rest of the package goes, and what to do with what stays is said."""
    path = place / "avond.bijeenkomst"
    an_evening_with_people(path)
    unlink = Path.unlink

    def held(one: Path, missing_ok: bool = False) -> None:
        if one.name == "1 Lees dit eerst.pdf":
            raise OSError(errno.EIO, "held", str(one))
        unlink(one, missing_ok)

    monkeypatch.setattr(Path, "unlink", held)
    report = let_go(path, tmp_path)
    packages = [one.leftover.path for one in report.wiped if one.leftover.kind is LeftoverKind.PACKAGE]
    assert packages
    for package in packages:
        assert (
            f"'{package.name}' in '{package.parent}' ging niet helemaal weg. Gooi dat zelf weg."
            in report.troubles
        )
        left = {one.name for one in package.iterdir()}
        assert left - {"eigen notitie.txt"} == {"1 Lees dit eerst.pdf"}
    said = " ".join(lines_of(report))
    assert "Losgelaten en nagezocht" in said
    assert "Verder niets gevonden." in said
    assert "Niets gevonden." not in said


def test_what_is_left_behind_is_found_and_told(place: Path, tmp_path: Path) -> None:
    """R45: the proof can fail, and letting go is not done then."""
    path = place / "avond.bijeenkomst"
    an_evening_with_people(path)
    state = tmp_path / "state"
    state.mkdir()
    (state / "recent.json").write_text('["Bo+31612345003", "Mohammed El Amrani"]')
    report = let_go(path, state)
    assert [(one.place.name, one.count) for one in report.found] == [("recent.json", 3)]
    assert not report.proved
    letting_go = read_only(path).letting_go
    assert letting_go
    assert letting_go.done_at is None
    (state / "recent.json").unlink()
    assert let_go(path, state).found == ()


def test_a_name_that_stays_on_purpose_is_no_trace_unless_it_stands_once_too_often(
    place: Path, tmp_path: Path
) -> None:
    """R45: somebody's name in an addition, or the contact person who joined a group."""
    path = place / "avond.bijeenkomst"
    create(path, an_evening())
    session = LocalSession.open(path)
    code = session.meeting.in_order[0].code
    asked(
        session,
        joining(session.meeting, name="Ans Bakker"),
        joining(session.meeting, key="two", name="Jan Bos"),
        c.AddAddition("a", code, "Vraag het aan Jan Bos", Channel.CONSOLE),
    )
    session.close()
    assert let_go(path, tmp_path / "state").proved
    assert b"Ans Bakker" in path.read_bytes()
    assert find_traces(path, {"Jan Bos"}, tmp_path / "state") == ()
    with path.open("ab") as file:
        file.write(b"Jan Bos")
    assert [one.count for one in find_traces(path, {"Jan Bos"}, tmp_path / "state")] == [1]


def test_the_command_line_says_which_texts_stay_and_never_what_they_say(
    place: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """R64: before letting go and after it, also of what the hall never saw."""
    path = place / "avond.bijeenkomst"
    create(path, an_evening())
    session = LocalSession.open(path)
    code = session.meeting.in_order[0].code
    asked(
        session,
        joining(session.meeting, name="Fenna Zijlstra"),
        c.AddAddition("a", code, "06-23456789, Klaas", Channel.CONSOLE),
        c.HideAddition(code, "a"),
        c.WriteFirstStep(code, "Fenna"),
    )
    session.close()
    assert command_line(["let-go", str(path)]) == 0
    before = capsys.readouterr().out
    assert command_line(["let-go", str(path), "--for-good"]) == 0
    after = capsys.readouterr().out
    for said in (before, after):
        assert "Thema 1, aanvulling 1 (niet in beeld): misschien een telefoonnummer" in said
        assert "Thema 1, eerste stap: misschien een naam van iemand die meedoet" in said
        assert not any(word in said for word in ("23456789", "Klaas", "Fenna"))
    assert "in 2 teksten" in after
    assert "Niets gevonden" not in after


def test_only_what_is_of_this_meeting_is_found(place: Path) -> None:
    """R45: another meeting in the place of a copy, or a rehearsal of another one, is left alone."""
    path = place / "avond.bijeenkomst"
    meeting = an_evening_with_people(path)
    other = place / "andere.bijeenkomst"
    rehearsal = make_rehearsal(other)
    found = find_leftovers(path, meeting.written.values())
    kinds = [one.kind for one in found.there]
    not_here = {LeftoverKind.LOOSE, LeftoverKind.SIGNPOST, LeftoverKind.STORY_CARDS, LeftoverKind.CORE}
    assert set(LeftoverKind) - not_here == set(kinds)
    assert not {other, rehearsal.parent, path} & {one.path for one in found.there}
    assert kinds.count(LeftoverKind.REHEARSAL) == 1


NEVER = -1
KILLED = """
import sys, tempfile
from pathlib import Path
from bijeenkomst import log
from bijeenkomst.app.letting_go import let_go
path, place = Path(sys.argv[1]), Path(sys.argv[1]).parent.parent
log.log_path = lambda process: place / "logs" / f"{process}.log"
tempfile.tempdir = str(place / "temp")
lines = 0
def trace(frame, event, _argument):
    global lines
    if "bijeenkomst" not in frame.f_code.co_filename:
        return None
    lines += event == "line"
    if lines == int(sys.argv[2]):
        import psutil
        psutil.Process().kill()
    return trace
def started(*_arguments):
    sys.settrace(trace)
    let_go(path, place / "state")
    sys.settrace(None)
    print(lines)
import threading
threading.settrace(trace)
started()
"""


def let_go_killed(path: Path, at: int) -> subprocess.CompletedProcess[str]:
    """Let go in a process of its own that is killed (SIGKILL) when it has run so many of our lines."""
    return subprocess.run(
        [sys.executable, "-c", KILLED, str(path), str(at)], capture_output=True, text=True, check=False
    )


def test_killed_at_any_moment_the_same_again_finishes_it(
    place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R45, R19: with SIGKILL, at a dozen moments from the first line to the last; never is it half done for good."""
    path = place / "avond.bijeenkomst"
    an_evening_with_people(path)
    kept = tmp_path.parent / f"{tmp_path.name}-kept"
    shutil.copytree(tmp_path, kept)
    whole = let_go_killed(path, NEVER)
    assert not whole.stderr
    lines = int(whole.stdout)
    assert anybody_in(tmp_path) == set()
    killed = 0
    for turn in range(12):
        shutil.rmtree(tmp_path)
        shutil.copytree(kept, tmp_path)
        result = let_go_killed(path, 1 + (lines - 2) * turn // 11)
        killed += result.returncode == KILLED_STATUS
        before = read_only(path)
        assert before.letting_go is None or [
            before.sign_up_count(theme.code) for theme in before.in_order
        ] == [4, 0, 4]
        report = let_go(path, tmp_path / "state")
        assert report.found == ()
        assert anybody_in(tmp_path) == set()
        after = read_only(path).letting_go
        assert after
        assert after.done_at
    assert killed >= 10
    shutil.rmtree(kept)


def test_the_command_line_first_says_what_would_go(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """R45: nothing is changed without --for-good, and nobody's details are said."""
    path = place / "avond.bijeenkomst"
    an_evening_with_people(path)
    before = path.read_bytes()
    assert command_line(["let-go", str(path)]) == 0
    said = capsys.readouterr().out
    assert said.startswith("9 aanmeldingen met contactgegevens")
    assert "\n1 foto van een blad\n" in said
    assert "Terugkomavond.xlsx" in said
    assert "Achterberg" not in said
    assert path.read_bytes() == before
    assert command_line(["let-go", str(path), "--for-good"]) == 0
    assert "Verder niets gevonden." in capsys.readouterr().out
    assert anybody_in(place) == set()
    assert command_line(["info", str(path), "--json"]) == 0
    assert [theme["sign_ups"] for theme in json.loads(capsys.readouterr().out)["themes"]] == [4, 0, 4]


def test_the_command_line_finds_what_the_window_left(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """R64: it searches the folder in which the window stores its state and its log."""
    path = place / "avond.bijeenkomst"
    an_evening_with_people(path)
    monkeypatch.setenv(PORTABLE, str(place / "gegevens"))
    RecentFiles().remember(place / "Wilhelmina Achterberg.bijeenkomst")
    left = place / "gegevens" / "recent.json"
    assert command_line(["let-go", str(path), "--for-good"]) == 1
    assert str(left) in capsys.readouterr().out


def test_the_command_line_says_the_same_of_the_groups_at_work(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """R45, R51, R55, R56: what goes in numbers, that the Wegwijzer is public and where it was put."""
    path = place / "avond.bijeenkomst"
    create(path, an_evening())
    session = LocalSession.open(path)
    meeting = session.meeting
    one, _two, three = (theme.code for theme in meeting.in_order)
    asked(
        session,
        joining(meeting, key="a", owner="cees", name="Cees Lid", phone="+31612345670"),
        joining(meeting, 3, key="b", owner="cees", name="Cees Lid", phone="+31612345670"),
        giving(one, sign_up="a", name="Cees", on_cards=True),
        giving(three, sign_up="b", name="Cees Openbaar", on_sheet=False, on_page=True),
        offering(id="van", text="Een bestelbus", name="Dora Aanbieder"),
        c.WritePlan(one, PlanField.WHO, "Wieteke Verborgen belt", ""),
        c.WriteFirstStep(one, "Zaterdag lopen"),
    )
    session.close()
    assert command_line(["let-go", str(path)]) == 0
    said = capsys.readouterr().out
    assert said.startswith("2 aanmeldingen met contactgegevens\n1 aanbod aan alle groepen")
    assert "\nhet plan van 1 groep, behalve wat de zaal mocht zien\n" in said
    public = "De Wegwijzer is openbaar: 2 namen"
    assert public in said
    assert command_line(["let-go", str(path), "--for-good"]) == 0
    done = capsys.readouterr().out
    assert public in done
    assert "Papier haalt het programma niet weg" in done
    for text in ("Cees", "Dora", "bestelbus", "Wieteke", "0612345671", "06 12345671"):
        assert text not in said + done
    data = path.read_bytes()
    for gone in ("Cees Lid", "Dora Aanbieder", "Een bestelbus", "Wieteke Verborgen", "31612345670"):
        assert gone.encode() not in data
    assert b"Cees Openbaar" in data
    assert command_line(["let-go", str(path), "--for-good"]) == 0
    assert "De Wegwijzer is openbaar: 1 naam" in capsys.readouterr().out


def package_names(meeting: Meeting) -> list[str]:
    return [f"Themagroep {theme.number} - {theme.title}" for theme in meeting.in_order]
