"""`handover` group by group: who can have a package has it, whatever people are called and what goes wrong (R63)."""

import email
from collections.abc import Callable, Iterable
from dataclasses import replace
from email import policy
from email.message import EmailMessage
from pathlib import Path

import pytest

from bijeenkomst.app import main
from bijeenkomst.document.file import create, read_only
from bijeenkomst.domain.commands import AddPhoto, Command, EditTheme, NameFirstCaller, WritePlan
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.doubt import Doubt, Doubtful
from bijeenkomst.domain.values.group_work import PlanField
from bijeenkomst.domain.values.sheet_row import GROUP_SHEET
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.domain.values.theme_group import ThemeGroup
from bijeenkomst.export.handover import papers
from bijeenkomst.export.pdf.reading_back import images_on_pages
from bijeenkomst.log import log_path
from bijeenkomst.session.interface import Done, Request
from bijeenkomst.session.local import LocalSession
from bijeenkomst.ui.shell.steps import Step
from tests.support.group_plans import sheet_photo
from tests.support.printed import text_of
from tests.unit.domain.evening import an_evening, joining
from tests.unit.domain.paper_rows import entering

LONG = ('Jan, de "lange" (van hier; en daar) <x>, ' * 3)[:98].strip()


def an_evening_at(
    path: Path, people: Iterable[tuple[int, str, str, str]], *more: Callable[[Meeting], Command]
) -> None:
    """People as (theme, name, phone, e-mail), of whom the first of each group calls, and what happens after that."""
    create(path, an_evening())
    session = LocalSession.open(path)

    def do(command: Command) -> None:
        assert isinstance(session.ask(Request(command, by_console=True)), Done)

    for at, (number, name, phone, address) in enumerate(people):
        given = {"name": name, "phone": phone, "email": address, "explicit": True, "owner": f"phone-{at}"}
        do(joining(session.meeting, number, key=f"k{at}", **given))
        code = session.meeting.in_order[number - 1].code
        if code not in session.meeting.first_callers:
            do(NameFirstCaller(code, f"k{at}"))
    for command in more:
        do(command(session.meeting))
    session.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "avond.bijeenkomst"


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "uit"


def drafts_in(folder: Path) -> list[EmailMessage]:
    """Read as text: Python takes a header that holds letters beyond ASCII (RFC 6532) for damaged bytes."""
    found = []
    for path in sorted(folder.rglob("*.eml")):
        mail = email.message_from_string(path.read_bytes().decode(), policy=policy.default)
        assert isinstance(mail, EmailMessage)
        found.append(mail)
    return found


def test_whatever_people_are_called_every_group_has_its_package(path: Path, out: Path) -> None:
    """A name that runs to the left with a number, an accent before the @, a long name with commas."""
    people = [
        (1, "عائشة", "+31612345678", ""),
        (2, "José", "", "josé@voorbeeld.nl"),
        (3, LONG, "", "jan@münchen.de"),
    ]
    an_evening_at(path, people)
    assert main(["handover", str(path), "--out", str(out)]) == 0
    second, third = drafts_in(out)
    assert [one.addr_spec for one in second["To"].addresses] == ["josé@voorbeeld.nl"]
    assert [(one.display_name, one.addr_spec) for one in third["To"].addresses] == [
        (LONG, "jan@xn--mnchen-3ya.de")
    ]
    listed = text_of(out / "Themagroep 1 - Ontmoeten" / "2 Deelnemers op papier.pdf")
    assert "06 12345678" in listed
    assert "عائشة" in listed


def one_short(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    """Have the list on paper of one group made without its first person: a mistake of ours."""
    real = papers.people_on_paper

    def short(group: ThemeGroup, *, rehearsal: bool, mark: str) -> bytes:
        members = group.members[1:] if group.theme.number == number else group.members
        return real(replace(group, members=members), rehearsal=rehearsal, mark=mark)

    monkeypatch.setattr(papers, "people_on_paper", short)


def test_a_group_that_cannot_have_a_package_is_named_and_the_others_have_theirs(
    path: Path, out: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Status 1, with what was not right, whose it is and what to do; later the rest, and nothing twice."""
    an_evening_at(path, [(1, "Ans Bos", "+31612345678", ""), (3, "Fatma", "+31612345679", "")])
    command = ["handover", str(path), "--out", str(out)]
    one_short(monkeypatch, 1)
    assert main(command) == 1
    told = capsys.readouterr()
    assert [Path(line).parent.name for line in told.out.splitlines()] == ["Themagroep 3 - Veilig naar school"]
    (said,) = (line for line in told.err.splitlines() if line.startswith("Geen pakket"))
    assert said.startswith("Geen pakket voor Thema 1, Ontmoeten. Van Ans Bos kon het programma niet nalezen")
    assert "niet aan de schijf of de stick" in said
    assert "--unproved" in said
    logged = log_path("opdrachtregel").read_text()
    assert "check_package.py" in logged.splitlines()[-1]
    assert "Ans" not in logged
    meeting = read_only(path)
    first, _second, third = (theme.code for theme in meeting.in_order)
    assert set(meeting.handovers) == {third}
    assert {Path(place).name for place in meeting.written} == {
        "Themagroep 1 - Ontmoeten",
        "Themagroep 3 - Veilig naar school",
    }
    moment = meeting.handovers[third].at
    before = {file: file.stat().st_mtime_ns for file in out.rglob("*") if file.is_file()}
    monkeypatch.undo()
    assert main(command) == 0
    assert "Thema 3, Veilig naar school, had al een lijst. Die staat er nog goed" in capsys.readouterr().err
    assert {file: file.stat().st_mtime_ns for file in before} == before
    again = read_only(path)
    assert set(again.handovers) == {first, third}
    assert again.handovers[third].at == moment


def test_what_could_not_be_proved_is_handed_over_to_who_asks_and_letting_go_finds_it(
    path: Path, out: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    an_evening_at(path, [(1, "Ans Bos", "+31612345678", "")])
    one_short(monkeypatch, 1)
    assert main(["handover", str(path), "--out", str(out), "--unproved"]) == 0
    said = capsys.readouterr().err
    assert "Thema 1, Ontmoeten: Van Ans Bos kon het programma niet nalezen" in said
    assert "Kijk het zelf na" in said
    assert len(read_only(path).handovers) == 1
    assert main(["let-go", str(path), "--for-good"]) == 0
    assert list(out.iterdir()) == []


def test_a_disk_that_fails_halfway_leaves_what_letting_go_finds(
    path: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """R45, R63: where one package could not stand is said with what to do; the other is there, and found later."""
    an_evening_at(path, [(1, "Ans Bos", "+31612345678", ""), (3, "Fatma", "+31612345679", "")])
    out.mkdir()
    (out / "Themagroep 1 - Ontmoeten").write_text("iets anders met deze naam")
    assert main(["handover", str(path), "--out", str(out)]) == 1
    said = capsys.readouterr().err
    assert "Geen pakket voor Thema 1, Ontmoeten. In '" in said
    assert "het programma" not in said.partition("Geen pakket")[2]
    assert (out / "Themagroep 3 - Veilig naar school").is_dir()
    assert (out / "Themagroep 1 - Ontmoeten").read_text() == "iets anders met deze naam"
    assert main(["let-go", str(path), "--for-good"]) in (0, 1)
    assert not (out / "Themagroep 3 - Veilig naar school").exists()


def test_rows_of_paper_that_nobody_walked_through_are_named(
    path: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """R39: by their code, never by what stands in them."""
    doubts = (Doubtful(Doubt.PHONE, "06 12…"),)
    code = an_evening().in_order[0].code

    def row(meeting: Meeting) -> Command:
        return entering(meeting, phone="", sheet_row=f"{code}-1-02", doubts=doubts)

    an_evening_at(path, [(1, "Ans Bos", "+31612345678", "")], row)
    assert main(["handover", str(path), "--out", str(out)]) == 0
    told = capsys.readouterr().err
    assert f"Thema 1, Ontmoeten: van papier nog na te lopen: {code}-1-02." in told
    assert f"bij {Step.CLOSING.words}." in told, "the step as the window calls it"


@pytest.mark.parametrize(
    "title",
    [
        "CON",
        "aux.",
        "a/b\\c:d*e?",
        "x" * 300,
        "🚲" * 90,
        "..",
        " . ",
        "LPT1 ",
        "Ж" * 200,
        "=cmd|' /C calc'!A0",
        "\u202egnp.exe",
    ],
)
def test_any_title_of_a_theme_gives_a_package(path: Path, out: Path, title: str) -> None:
    people = [(1, "Ans Bos", "", "ans@voorbeeld.nl")]
    an_evening_at(path, people, lambda meeting: EditTheme(meeting.in_order[0].code, ThemeDraft(title)))
    assert main(["handover", str(path), "--out", str(out)]) == 0
    (draft,) = drafts_in(out)
    (book,) = out.rglob("*.xlsx")
    assert book.name in [part.get_filename() for part in draft.iter_attachments()]
    assert draft["Subject"].startswith("De lijst van Themagroep 1")


def test_of_a_day_that_is_not_certain_it_is_said_that_no_calendar_has_it(
    path: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """R52: of that group only, and without its words, which may name somebody."""
    an_evening_at(
        path,
        [(1, "Jan Bos", "+31612345671", ""), (3, "Els Vos", "+31612345672", "")],
        lambda meeting: WritePlan(meeting.in_order[0].code, PlanField.DAY, "volgende donderdag", "", None),
        lambda meeting: WritePlan(meeting.in_order[0].code, PlanField.TIME, "half acht", "", None),
        lambda meeting: WritePlan(meeting.in_order[2].code, PlanField.PLACE, "bij Truus", "", None),
    )
    assert main(["handover", str(path), "--out", str(out)]) == 0
    said = capsys.readouterr().err
    assert said.count("Eerste afspraak.ics") == 1
    assert "Thema 1, Ontmoeten: er is geen 'Eerste afspraak.ics'" in said
    assert "donderdag" not in said
    assert not list(out.rglob("*.ics"))


def test_a_plan_that_nobody_takes_home_is_said(
    path: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """R52: whoever wrote it perhaps did not sign up yet."""
    an_evening_at(
        path,
        [(1, "Cees", "+31612345671", "")],
        lambda meeting: WritePlan(meeting.in_order[1].code, PlanField.WANT, "Een bankje", ""),
    )
    assert main(["handover", str(path), "--out", str(out)]) == 0
    (written, other) = (line for line in capsys.readouterr().err.splitlines() if ", rust: " in line)
    assert written.endswith("Er is wel een plan opgeschreven: dat krijgt nu niemand mee.")
    assert other.endswith("er zijn nog geen aanmeldingen.")


def test_the_plan_and_the_photo_of_its_sheet_go_home_while_the_meeting_is_open_elsewhere(
    path: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """R52: day and time become a calendar file; doing it again makes what the group says then; letting go takes it all
    (R45).
    """
    an_evening_at(
        path,
        [(1, "Jan Bos", "+31612345671", "jan@bos.example"), (3, "Els Vos", "+31612345672", "")],
        lambda meeting: WritePlan(meeting.in_order[0].code, PlanField.DAY, "10 december", "", None),
        lambda meeting: WritePlan(meeting.in_order[0].code, PlanField.TIME, "half acht", "", None),
    )
    session = LocalSession.open(path)
    code = session.meeting.in_order[0].code
    photo, picture = sheet_photo(code, "blad")
    add = AddPhoto("blad", picture, photo.width, photo.height, code, GROUP_SHEET)
    assert isinstance(session.ask(Request(add)), Done)
    assert main(["handover", str(path), "--out", str(out)]) == 0
    theirs, others = out / "Themagroep 1 - Ontmoeten", out / "Themagroep 3 - Veilig naar school"
    assert b"DTSTART;TZID=Europe/Amsterdam:20261210T193000" in (theirs / "Eerste afspraak.ics").read_bytes()
    assert images_on_pages((theirs / "Wat we afspraken.pdf").read_bytes()) == 1
    assert not {"Eerste afspraak.ics", "Wat we afspraken.pdf"} & {file.name for file in others.iterdir()}
    later = WritePlan(code, PlanField.TIME, "20.00 uur", "half acht", None)
    assert isinstance(session.ask(Request(later)), Done)
    assert main(["handover", str(path), "--out", str(out)]) == 0
    assert b"DTSTART;TZID=Europe/Amsterdam:20261210T200000" in (theirs / "Eerste afspraak.ics").read_bytes()
    session.close()
    assert capsys.readouterr().err.count("rust") == 2
    assert main(["let-go", str(path), "--for-good"]) == 0
    assert not [file for file in out.rglob("*") if file.is_file()]
