"""R64: what letting go takes away is known by what is in it, wherever it was put; what was not looked at is named."""

import os
import shutil
import struct
import tempfile
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bijeenkomst import log
from bijeenkomst.app.command_line import run as command_line
from bijeenkomst.app.letting_go import let_go, lines_of
from bijeenkomst.document.file import create, read_only
from bijeenkomst.document.notes_beside import ENDING, leave_note
from bijeenkomst.domain import commands as c
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.group_work import PlanField
from bijeenkomst.domain.values.letting_go import Written, WrittenKind
from bijeenkomst.export.handover.make_package import make_package
from bijeenkomst.letting_go.around import DEPTH
from bijeenkomst.letting_go.leftover import LeftoverKind
from bijeenkomst.letting_go.leftovers import find_leftovers
from bijeenkomst.session.interface import Done, Request
from bijeenkomst.session.local import LocalSession
from tests.unit.domain.evening import an_evening, joining

NAME = "Wilhelmina Achterberg"
NOTHING = "Niets gevonden."


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A meeting with Wilhelmina in it, in a folder of its own, with a log of its own."""
    (tmp_path / "logs").mkdir()
    (tmp_path / "temp").mkdir()
    monkeypatch.setattr(log, "log_path", lambda process: tmp_path / "logs" / f"{process}.log")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temp"))
    path = tmp_path / "Documenten" / "avond.bijeenkomst"
    path.parent.mkdir()
    create(path, an_evening())
    session = LocalSession.open(path)
    asked(session, joining(session.meeting, name=NAME))
    session.close()
    return path


def asked(session: LocalSession, *commands: c.Command) -> None:
    for command in commands:
        assert isinstance(session.ask(Request(command, by_console=True)), Done), command


def files_below(folder: Path) -> set[str]:
    return {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}


def said(path: Path) -> str:
    return " ".join(lines_of(let_go(path, path.parent.parent / "state")))


def test_copies_by_the_file_manager_go_whatever_they_are_called_and_wherever_they_lie(path: Path) -> None:
    """Beside the file, below it, where something was written, with any ending, and one that has a journal beside it."""
    elsewhere = path.parent.parent / "stick"
    elsewhere.mkdir()
    session = LocalSession.open(path)
    asked(session, c.RecordWritten((Written(WrittenKind.REUNION, str(elsewhere / "Terugkomavond.xlsx")),)))
    session.close()
    deep = path.parent / "oud" / "nog ouder"
    deep.mkdir(parents=True)
    for copy in (
        path.with_name("avond (kopie).bijeenkomst"),
        path.with_name("zomaar wat.txt"),
        path.with_name("zonder einde"),
        path.parent / "oud" / "avond.bijeenkomst",
        deep / "a.db",
        elsewhere / "avond~1.bij",
    ):
        shutil.copyfile(path, copy)
    shutil.copyfile(path, path.with_name("gestopt"))
    path.with_name("gestopt-journal").write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + NAME.encode() * 90)
    sentence = said(path)
    assert files_below(path.parent.parent) == {"Documenten/avond.bijeenkomst"}
    assert sentence.endswith(NOTHING)
    assert f"gezocht in '{path.parent}', '{elsewhere}'" in sentence
    assert DEPTH == 2, "as the sentence says"


def test_another_meeting_and_an_evening_that_began_as_a_copy_are_left_alone(path: Path) -> None:
    """The other people in it did not ask for this; it is said, and not called looked at."""
    create(path.with_name("andere.bijeenkomst"), an_evening().with_fields(code_seed=99))
    later = path.with_name("volgend jaar.bijeenkomst")
    shutil.copyfile(path, later)
    for file, day in ((path, date(2026, 11, 24)), (later, date(2027, 11, 23))):
        session = LocalSession.open(file)
        asked(session, c.ChangeDetails(replace(session.meeting.details, date=day)))
        session.close()
    sentence = said(path)
    assert "'volgend jaar.bijeenkomst'" in sentence
    assert "van een latere avond" in sentence
    assert len(read_only(later).sign_ups) == 1
    assert len(read_only(path.with_name("andere.bijeenkomst")).themes) == 3


def test_a_calendar_file_that_was_moved_goes_and_somebodys_own_calendar_stays(path: Path) -> None:
    """R45, R52: by the mark in its event. A calendar that took the event in has other things in it, and is not ours."""
    session = LocalSession.open(path)
    code = session.meeting.in_order[0].code
    asked(
        session,
        c.WritePlan(code, PlanField.DAY, "10 december", "", None),
        c.WritePlan(code, PlanField.TIME, "19.30", "", None),
    )
    meeting = session.meeting
    session.close()
    others = meeting.with_fields(code_seed=99)
    made, theirs = (
        make_package(evening.only(code), code, made_on=date(2026, 11, 25)).files["Eerste afspraak.ics"]
        for evening in (meeting, others)
    )
    path.with_name("afspraak van donderdag.ics").write_bytes(made)
    path.with_name("van een andere avond.ics").write_bytes(theirs)
    event = made[made.index(b"BEGIN:VEVENT") : made.index(b"END:VCALENDAR")]
    path.with_name("mijn agenda.ics").write_bytes(
        made.replace(event, event + event.replace(b"UID:", b"UID:mijn-"))
    )
    path.with_name("opgeslagen.ics").write_bytes(made.replace(b"Bijeenkomst//", b"Agenda//"))
    print(said(path))
    assert files_below(path.parent) == {
        "avond.bijeenkomst",
        "van een andere avond.ics",
        "mijn agenda.ics",
        "opgeslagen.ics",
    }


def test_a_copy_that_is_open_elsewhere_or_damaged_is_said(path: Path) -> None:
    copy, damaged = path.with_name("kopie.bijeenkomst"), path.with_name("kapot")
    shutil.copyfile(path, copy)
    damaged.write_bytes(path.read_bytes()[:300])
    session = LocalSession.open(copy)
    sentence = said(path)
    session.close()
    assert "'kopie.bijeenkomst'" in sentence
    assert "nog open in een ander venster" in sentence
    assert "'kapot'" in sentence
    assert "beschadigde bijeenkomst" in sentence
    assert "kopie.bijeenkomst" in said(path) or not copy.exists()


@pytest.mark.parametrize("meanwhile", [False, True])
def test_packages_that_were_moved_or_called_otherwise_go(path: Path, meanwhile: bool) -> None:
    """Also those of a handover from the command line while another program had the meeting."""
    out = path.parent / "uit"
    session = LocalSession.open(path) if meanwhile else None
    assert command_line(["handover", str(path), "--out", str(out)]) == 0
    if session is not None:
        session.close()
    (package,) = out.iterdir()
    shutil.copytree(package, path.parent / "voor Wilma")
    (path.parent / "voor Wilma" / "eigen notitie.txt").write_text("van de kopgroep")
    shutil.copyfile(package / "2 Deelnemers op papier.pdf", path.with_name("lijst.pdf"))
    package.rename(out / "Groep Ontmoeten (af)")
    sentence = said(path)
    assert files_below(path.parent) == {"avond.bijeenkomst", "voor Wilma/eigen notitie.txt"}
    assert "iets van uzelf" in sentence
    assert "Verder niets gevonden." in sentence


def test_a_wegwijzer_on_this_computer_goes_under_whatever_name_and_other_sheets_stay(path: Path) -> None:
    """R45, R55: its person agreed to paper on a wall and not to a file that stays."""
    session = LocalSession.open(path)
    code = session.meeting.in_order[0].code
    (key,) = session.meeting.sign_ups[code]
    way = c.GiveSignpost(
        code,
        key,
        NAME,
        "",
        "mina@voorbeeld.nl",
        shares=True,
        on_sheet=True,
        on_cards=True,
        on_page=False,
        channel=Channel.PAPER,
    )
    asked(session, way)
    session.close()
    out = path.parent / "bladen"
    assert command_line(["sheets", str(path), "--out", str(out)]) == 0
    made = files_below(out) - {"wegwijzer.pdf"}
    (out / "wegwijzer.pdf").rename(out / "om op te hangen.pdf")
    shutil.copyfile(out / "om op te hangen.pdf", path.with_name("wegwijzer.pdf"))
    assert {one.kind for one in find_leftovers(path, ()).there} == {LeftoverKind.SIGNPOST}
    said(path)
    assert files_below(path.parent) == {"avond.bijeenkomst", *(f"bladen/{name}" for name in made)}


def test_a_handover_while_another_program_has_it_is_taken_in_while_it_is_open(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """R42, R45: by the owner itself, within a moment; the notes beside the file are gone then and hold nobody."""
    session = LocalSession.open(path)
    told: list[object] = []
    session.listen(told.append)
    out = path.parent / "uit"
    assert command_line(["handover", str(path), "--out", str(out)]) == 0
    assert "Dat neemt zelf over" in capsys.readouterr().err
    for note in path.parent.glob(f".*{ENDING}"):
        assert NAME not in note.read_text()
    while not session.meeting.handovers:  # also while phones keep it busy
        session.ask(Request(c.StopTimer()))
    assert list(session.meeting.written) == [str(out / "Themagroep 1 - Ontmoeten")]
    (handover,) = session.meeting.handovers.values()
    assert handover.place == str(out)
    assert told
    session.close()
    assert not list(path.parent.glob(f".*{ENDING}"))
    assert read_only(path).handovers


def test_a_handover_that_was_killed_half_way_while_another_program_had_it_is_found(path: Path) -> None:
    """R45: where it was to stand was noted before; also when letting go begins before the note was taken in."""
    out = path.parent.parent / "uit"
    half = out / ".overdracht-0badcafe.nieuw" / "Themagroep 1 - Ontmoeten"
    half.mkdir(parents=True)
    (half / "Alle deelnemers.vcf").write_text(NAME)
    meeting = read_only(path)
    noted = c.RecordWritten((Written(WrittenKind.PACKAGE, str(out / half.name)),))
    leave_note(path, meeting.code_seed, noted, datetime(2026, 11, 24, 21, tzinfo=UTC))
    assert [one.kind for one in find_leftovers(path, ()).there if one.path.parent == out] == [
        LeftoverKind.HALF
    ]
    assert said(path).endswith(NOTHING)
    assert files_below(path.parent.parent) == {"Documenten/avond.bijeenkomst"}


def test_the_memory_of_a_crashed_program_of_ours_goes_and_of_another_it_is_looked_through(path: Path) -> None:
    head = b"\x7fELF\x02\x01\x01" + bytes(9) + struct.pack("<H", 4) + bytes(200)
    core, other = path.with_name("core.1234"), path.with_name("core.77")
    core.write_bytes(head + b"bijeenkomst" + NAME.encode("utf-16-le"))
    other.write_bytes(head + NAME.encode("utf-16-le"))
    sentence = said(path)
    assert not core.exists()
    assert other.exists()
    assert "dezelfde namen" in sentence
    assert "core.77" in sentence
    assert NOTHING not in sentence


def test_somebodys_own_file_with_the_same_people_is_named_left_alone_and_holds_nothing_up(path: Path) -> None:
    """R64: an address book is not of the evening; whether it is, a person says."""
    own = path.with_name("adresboek van de buurt.csv")
    own.write_text(f"{NAME};0612345678\n", "utf-8")
    sentence = said(path)
    assert own.read_text("utf-8").startswith(NAME)
    assert "adresboek van de buurt.csv" in sentence
    assert NOTHING not in sentence
    done = read_only(path).letting_go
    assert done
    assert done.done_at


def test_what_may_not_be_read_or_is_too_large_is_named_and_not_called_looked_at(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    secret, film, folder = path.with_name("geheim.txt"), path.with_name("film.mkv"), path.parent / "dicht"
    secret.write_text("wie weet")
    film.write_bytes(b"")
    os.truncate(film, 60 << 20)
    folder.mkdir()
    refuse(monkeypatch, secret, folder)
    sentence = said(path)
    assert "Niet bekeken, kijk zelf: " in sentence
    for name in ("'geheim.txt'", "'film.mkv' is te groot", "'dicht'"):
        assert name in sentence
    assert film.exists()


def refuse(monkeypatch: pytest.MonkeyPatch, *places: Path) -> None:
    """The system says no, also to root, who runs tests in some places."""
    real_open, real_scan = Path.open, os.scandir

    def opened(path: Path, *how: object, **more: object) -> object:
        if path in places:
            raise PermissionError(13, "no", str(path))
        return real_open(path, *how, **more)  # type: ignore[call-overload]  # handed on as it came

    def scanned(folder: Path) -> object:
        if folder in places:
            raise PermissionError(13, "no", str(folder))
        return real_scan(folder)

    monkeypatch.setattr(Path, "open", opened)
    monkeypatch.setattr(os, "scandir", scanned)


def test_the_command_line_names_all_of_it_before(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """R45, R64."""
    shutil.copyfile(path, path.with_name("avond (kopie).bijeenkomst"))
    path.with_name("kapot").write_bytes(path.read_bytes()[:300])
    assert command_line(["let-go", str(path)]) == 0
    out = capsys.readouterr().out
    assert f"kopie van de bijeenkomst: {path.with_name('avond (kopie).bijeenkomst')}" in out
    assert "Niet bekeken, kijk zelf: 'kapot'" in out
    assert path.with_name("avond (kopie).bijeenkomst").exists()
