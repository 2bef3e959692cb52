import json
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from bijeenkomst import __version__
from bijeenkomst.app import main
from bijeenkomst.app.making import make_example, new_meeting
from bijeenkomst.document.file import Document, read_only
from bijeenkomst.domain.commands import AddAddition, ChangeDetails, CountHands, CountPresent, Recognise
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.handover import Way
from bijeenkomst.domain.values.recognition import Answer, Tally
from bijeenkomst.export.sheets import Carrier
from bijeenkomst.export.sheets.carriers import NEED_RESPONSIBLE
from bijeenkomst.resource_files import resource
from bijeenkomst.session.interface import Request
from bijeenkomst.session.local import LocalSession
from tests.support.printed import pages, text_of
from tests.support.snapshots import hall
from tests.support.workbooks import Rows, xlsx
from tests.unit.domain.evening import DETAILS, DRAFTS, joining


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file made by the command line from the example themes."""
    path = tmp_path / "avond.bijeenkomst"
    themes, details = resource("examples", "themas.xlsx"), tmp_path / "details.toml"
    details.write_text(resource("examples", "voorbeeld.toml").read_text() + "date = 2026-11-24\n")
    assert main(["new", str(path), "--themes", str(themes), "--details", str(details)]) == 0
    return path


def test_new_makes_a_meeting_from_themes_and_details(path: Path) -> None:
    meeting = read_only(path)
    assert [theme.title for theme in meeting.in_order][:3] == [
        "Ontmoeten",
        "Zorg voor elkaar",
        "Veilig naar school",
    ]
    assert meeting.details.organisation == "Dorpsbelang Lindendal"
    assert str(meeting.details.delete_on) == "2026-12-22"
    assert meeting.in_order[1].quotes[2].startswith("Mantelzorgers")


def test_new_takes_dutch_excels_csv_too(tmp_path: Path, path: Path) -> None:
    """R6: semicolons and Windows-1252."""
    other = tmp_path / "csv.bijeenkomst"
    assert main(["new", str(other), "--themes", str(resource("examples", "themas-excel-nl.csv"))]) == 0
    words = [(theme.title, theme.core_sentence, theme.quotes) for theme in read_only(other).in_order]
    assert words == [(theme.title, theme.core_sentence, theme.quotes) for theme in read_only(path).in_order]


def test_new_never_overwrites(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = path.read_bytes()
    assert main(["new", str(path), "--themes", str(resource("examples", "themas.xlsx"))]) == 1
    assert "al een bestand" in capsys.readouterr().err
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (["Ontmoeten", "Bel 06-12345678"], "Iedereen in de zaal kan dit lezen."),
        ([None, "Een plek"], "hier mist de titel van het thema."),
        (["Ontmoeten", "x" * 9000], "tekens, het mogen er"),
    ],
)
def test_new_offers_no_choice_that_a_command_has_not(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], row: list[str | None], said: str
) -> None:
    """R6: rows can be skipped or taken all the same in the window only."""
    themes = tmp_path / "themas.xlsx"
    themes.write_bytes(xlsx({"Blad1": [["Thema", "Kernzin"], row]}))
    assert main(["new", str(tmp_path / "a.bijeenkomst"), "--themes", str(themes)]) == 1
    error = capsys.readouterr().err
    assert said in error
    assert "Verander het bestand, of doe dit in het venster." in error
    assert "deze rij over" not in error
    assert "toch over" not in error


def test_new_says_which_sheet_it_read_and_reads_another_when_asked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    themes = tmp_path / "themas.xlsx"
    rows: dict[str, Rows] = {
        "Voorblad": [["Titel"], ["Dorp"]],
        "Lijst": [["Thema", "Kernzin"], ["Eten", "Samen"]],
    }
    themes.write_bytes(xlsx(rows))
    first, second = tmp_path / "a.bijeenkomst", tmp_path / "b.bijeenkomst"
    assert main(["new", str(first), "--themes", str(themes)]) == 0
    assert 'Blad "Lijst" wordt gelezen. Niet gelezen: "Voorblad".' in capsys.readouterr().err
    assert main(["new", str(second), "--themes", str(themes), "--sheet", "voorblad"]) == 0
    assert [theme.title for theme in read_only(second).in_order] == ["Dorp"]
    assert main(["new", str(tmp_path / "c.bijeenkomst"), "--themes", str(themes), "--sheet", "Los"]) == 1
    assert '"Voorblad", "Lijst"' in capsys.readouterr().err


def test_new_asks_which_letters_a_file_is_in(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    themes, made = tmp_path / "themas.csv", tmp_path / "a.bijeenkomst"
    themes.write_bytes("Thema\nEnquête\n".encode("cp850"))
    assert main(["new", str(made), "--themes", str(themes)]) == 1
    assert '"Enquête" (cp850)' in capsys.readouterr().err
    assert not made.exists()
    assert main(["new", str(made), "--themes", str(themes), "--letters", "cp850"]) == 0
    assert [theme.title for theme in read_only(made).in_order] == ["Enquête"]


def test_a_bad_row_brings_in_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """R2, R6: one sentence that names the row, and no file."""
    themes = tmp_path / "themas.csv"
    themes.write_text("Thema,Kernzin,Citaat 1\nOntmoeten,x,y\nZorg,x,Bel mij op 06-12345678\n")
    assert main(["new", str(tmp_path / "a.bijeenkomst"), "--themes", str(themes)]) == 1
    assert "rij 3" in capsys.readouterr().err
    assert not (tmp_path / "a.bijeenkomst").exists()


def test_info_gives_counts_and_never_contact_details(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    session = LocalSession.open(path)
    code = session.meeting.in_order[0].code
    for command in (
        CountPresent(52),
        Recognise(code, "p.0", Answer.YES),
        CountHands(code, Tally(30, 2, 1)),
        AddAddition("a", code, "Een oven", Channel.PHONE),
        AddAddition("b", code, "Bankjes", Channel.CONSOLE),
        joining(session.meeting),
    ):
        session.ask(Request(command))
    capsys.readouterr()
    assert main(["info", str(path), "--json"]) == 0  # also while another program has the file open
    session.close()
    text = capsys.readouterr().out
    found = json.loads(text)
    assert found["present"] == 52
    assert found["themes"][0] == {
        "code": code,
        "title": "Ontmoeten",
        "recognition": {
            "phones": {"yes": 1, "partly": 0, "no": 0},
            "hands": {"yes": 30, "partly": 2, "no": 1},
            "dots": {"yes": 0, "partly": 0, "no": 0},
        },
        "additions": {"waiting": 1, "shown": 1, "hidden": 0},
        "sign_ups": 1,
        "place": "",
        "plan": {"fields": 0, "released": 0, "agreed": 0, "missing": 0},
        "volunteers": 0,
    }
    assert found["offers"] == 0
    assert main(["info", str(path)]) == 0
    text += capsys.readouterr().out
    assert not any(secret in text for secret in ("Fatma", "612345678", "06 12345678"))


def test_sheets_and_handover_write_files(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    session = LocalSession.open(path)
    session.ask(Request(joining(session.meeting, 3)))
    session.close()
    out = tmp_path / "uit"
    assert main(["sheets", str(path), "--out", str(out), "--address", "http://192.168.137.1:8080"]) == 0
    assert read_only(path).printed_address == "http://192.168.137.1:8080"
    assert main(["handover", str(path), "--out", str(out)]) == 0
    assert {file.name for file in out.iterdir()} == {
        *(
            carrier.file_name for carrier in Carrier if carrier is not Carrier.SIGNPOST
        ),  # nobody agreed to one
        "Themagroep 3 - Veilig naar school",
    }
    assert "Ontmoeten, rust" in capsys.readouterr().err


def test_the_report_is_written_and_what_was_left_out_is_said(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without contact details (R35); where something was taken out, and not what."""
    session = LocalSession.open(path)
    code = session.meeting.in_order[2].code
    session.ask(Request(joining(session.meeting, 3)))
    session.ask(Request(AddAddition("n", code, "Fatma bakt brood", Channel.CONSOLE)))
    session.close()
    out = tmp_path / "uit"
    assert main(["report", str(path), "--out", str(out)]) == 0
    told = capsys.readouterr()
    assert [Path(line).suffix for line in told.out.splitlines()] == [".pdf", ".xlsx", ".html"]
    assert "Thema 3, aanvulling 1: er staat een naam in" in told.err
    assert "Fatma" not in told.out + told.err
    assert "Fatma" not in (page := next(out.glob("*.html"))).read_text("utf-8")
    assert main(["report", str(path), "--out", str(out), "--keep-names"]) == 0
    assert "Fatma bakt brood" in page.read_text("utf-8")
    assert not list(out.glob("*.txt"))
    assert main(["report", str(path), "--out", str(out), "--press"]) == 0
    (press,) = out.glob("*.txt")
    assert 120 <= len(press.read_text("utf-8").split()) <= 150


def test_photos_come_in_the_report_when_the_people_on_them_agree(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    photos = []
    for number in (1, 2):
        photos += ["--photo", str(tmp_path / f"{number}.jpg")]
        hall(300, 200, number).save(photos[-1])
    out = tmp_path / "uit"
    command = ["report", str(path), "--out", str(out), *photos, "--caption", "De zaal"]
    assert main(command) == 1
    assert "Vinden de mensen" in capsys.readouterr().err
    assert not out.exists()
    assert main([*command, "--people-agree"]) == 0
    page = next(out.glob("*.html")).read_text("utf-8")
    assert page.count("data:image/jpeg") == 2
    assert 'alt="Foto 1 van 2: De zaal"' in page
    (tmp_path / "2.jpg").write_bytes(b"iets anders")
    before = {file.name: file.read_bytes() for file in out.iterdir()}
    assert main([*command, "--people-agree"]) == 1
    assert "'2.jpg' is geen foto" in capsys.readouterr().err
    assert {file.name: file.read_bytes() for file in out.iterdir()} == before


def test_a_handover_is_remembered_with_where_it_stands_and_not_done_after_letting_go(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """R42, R45: as the window does; while another program has the meeting open that one takes it over."""
    session = LocalSession.open(path)
    session.ask(Request(joining(session.meeting, 3)))
    session.close()
    command = ["handover", str(path), "--out", str(tmp_path / "uit")]
    document = Document.open(path)
    assert main(command) == 0
    document.close()
    assert "neemt zelf over" in capsys.readouterr().err
    assert main(command) == 0
    meeting = read_only(path)
    (handover,) = meeting.handovers.values()
    assert (handover.way, handover.place) == (Way.FOLDER, str(tmp_path / "uit"))
    assert list(meeting.written) == [str(tmp_path / "uit" / "Themagroep 3 - Veilig naar school")]
    assert "had al een lijst" not in capsys.readouterr().err
    assert main(command) == 0
    assert "Thema 3, Veilig naar school, had al een lijst." in capsys.readouterr().err
    assert main(["let-go", str(path), "--for-good"]) == 0
    assert list((tmp_path / "uit").iterdir()) == []
    assert main(command) == 1
    assert "losgelaten" in capsys.readouterr().err


def test_sheets_while_the_meeting_is_open_elsewhere_are_made_and_say_so(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = Document.open(path)
    assert (
        main(["sheets", str(path), "--out", str(tmp_path / "uit"), "--address", "http://10.42.0.1:8080"]) == 0
    )
    document.close()
    assert "niet onthouden" in capsys.readouterr().err


@pytest.mark.parametrize("address", ["http://127.0.0.1:8080", "http://LOCALHOST:8080", "169.254.3.4"])
def test_sheets_with_an_address_of_this_laptop_alone_say_that_no_phone_comes_there(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], address: str
) -> None:
    """P22: they are made, since a test on this laptop reads them so; for a hall they are no use."""
    assert main(["sheets", str(path), "--out", str(tmp_path / "uit"), "--address", address]) == 0
    assert "komt een telefoon niet bij deze laptop" in capsys.readouterr().err


@pytest.mark.parametrize(("labels", "on_a_page"), [([], 24), (["--labels", "99.1x38.1"], 14)])
def test_labels_are_made_for_the_sheets_that_are_at_hand(
    path: Path, tmp_path: Path, labels: list[str], on_a_page: int
) -> None:
    out = tmp_path / "uit"
    assert main(["sheets", str(path), "--out", str(out), "--address", "http://10.42.0.1:8080", *labels]) == 0
    assert text_of(out / Carrier.STICKERS.file_name).count("Ik ben") == on_a_page
    assert len(pages(out / Carrier.LABELS.file_name, 40)) == -(-6 * 4 // on_a_page)


def test_sheets_on_which_nobody_writes_need_nobody_responsible(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """R5: what is missing is said, and the rest works; exit status 1, since not all of it could be made."""
    session = LocalSession.open(path)
    session.ask(Request(ChangeDetails(replace(session.meeting.details, organisation=""))))
    session.close()
    out = tmp_path / "uit"
    assert main(["sheets", str(path), "--out", str(out), "--address", "http://10.42.0.1:8080"]) == 1
    told = capsys.readouterr()
    left = {file.name for file in out.iterdir()}
    assert left == {one.file_name for one in Carrier if one not in {*NEED_RESPONSIBLE, Carrier.SIGNPOST}}
    assert {Path(line).name for line in told.out.splitlines()} == left
    assert told.err.startswith(
        "Niet gemaakt: Aanmeldbladen, Losse strookjes, Strookjes voor aanbod, Strookjes voor de Wegwijzer. Aanmelden"
    )
    assert "de organisatie" in told.err


@pytest.mark.parametrize("verb", ["serve", "info", "sheets", "handover", "report"])
def test_what_is_no_meeting_gets_one_sentence(
    verb: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit status 1: it could not, with one sentence on standard error."""
    path = tmp_path / "boodschappen.txt"
    path.write_text(
        "melk, brood en nog veel meer dat hier op deze lijst staat zodat het lang genoeg is voor een kop"
    )
    more = ["--out", str(tmp_path)] if verb in ("sheets", "handover", "report") else []
    assert main([verb, str(path), *more]) == 1
    assert capsys.readouterr().err.strip().endswith("eindigt op .bijeenkomst.")


@pytest.mark.parametrize(
    "wrong",
    [
        ["new", "x"],
        ["serve"],
        ["report", "x"],
        ["report", "x", "--out", "y", "--caption", "zonder foto"],
        ["report", "x", "--out", "y", "--photo", "z.jpg", "--caption", "a" * 141],
        ["info", "x", "--nope"],
        ["--nope"],
        ["x", "--example"],
    ],
)
def test_wrong_use_is_status_2(wrong: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(wrong)
    assert ended.value.code == 2
    assert "usage" in capsys.readouterr().err


def test_a_mistake_of_ours_gives_a_sentence_and_no_traceback(
    path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_path: Path) -> None:
        raise RuntimeError("oops")

    monkeypatch.setattr("bijeenkomst.document.file.read_only", broken)
    assert main(["info", str(path)]) == 1
    error = capsys.readouterr().err
    assert "fout in het programma" in error
    assert "Traceback" not in error


def test_the_example_is_a_fresh_copy_each_time(tmp_path: Path) -> None:
    one, two = make_example(tmp_path / "map"), make_example(tmp_path / "map")
    assert one != two
    assert read_only(one).details.missing_for_sign_up == ()


def test_each_meeting_has_codes_of_its_own() -> None:
    """R8: last year's sheets seldom fit this year's themes."""
    codes = [tuple(theme.code for theme in new_meeting(DETAILS, DRAFTS).in_order) for _turn in range(5)]
    assert len(set(codes)) > 1


def test_it_starts_as_a_module() -> None:
    result = subprocess.run(
        [sys.executable, "-m", "bijeenkomst", "--version"], capture_output=True, text=True, check=True
    )
    assert result.stdout.strip() == __version__


def test_a_copy_of_the_file_is_a_meeting_too(path: Path, tmp_path: Path) -> None:
    shutil.copyfile(path, tmp_path / "kopie.bijeenkomst")
    assert read_only(tmp_path / "kopie.bijeenkomst") == read_only(path)


@pytest.mark.parametrize("command", [["serve"], ["sheets", "--out", "uit"]], ids=["serve", "sheets"])
def test_an_address_in_a_folder_is_wrong_use(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """No phone could take part there; nothing is opened or printed."""
    with pytest.raises(SystemExit) as ended:
        main([command[0], "geen.bijeenkomst", *command[1:], "--address", "https://x.nl/avond"])
    assert ended.value.code == 2
    assert "behind the host" in capsys.readouterr().err
