"""Stories on the command line: made from a file, printed as cards, and read back from photos of a table (R59, R62)."""

import json
import subprocess
from pathlib import Path
from random import Random

import pytest

from bijeenkomst.app import main
from bijeenkomst.document.file import create, read_only
from bijeenkomst.resource_files import resource
from tests.support.photographed_table import cards_of, laid_out, photograph_table
from tests.support.printed import text_of
from tests.support.told import BUS, many, told
from tests.support.workbooks import Rows, xlsx

STORIES = [
    ("Gesprek", "Verhaal", "Citaat"),
    ("school", BUS, ""),
    ("", "Het is druk.", ""),
    ("keuken", "Stil.", ""),
]


def a_file(folder: Path, rows: Rows, name: str = "verhalen.xlsx") -> str:
    (folder / name).write_bytes(xlsx({"Verhalen": rows}))
    return str(folder / name)


def test_new_makes_a_meeting_from_stories_with_and_without_themes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told_in, themes = a_file(tmp_path, STORIES), str(resource("examples", "themas.xlsx"))
    assert main(["new", str(tmp_path / "a.bijeenkomst"), "--stories", told_in]) == 0
    assert main(["new", str(tmp_path / "b.bijeenkomst"), "--stories", told_in, "--themes", themes]) == 0
    assert main(["info", str(tmp_path / "a.bijeenkomst"), "--json"]) == 0
    counted = json.loads(capsys.readouterr().out)
    assert (counted["stories"], counted["conversations"], counted["piles"], counted["themes"]) == (
        3,
        2,
        0,
        [],
    )
    both = read_only(tmp_path / "b.bijeenkomst")
    assert (len(both.stories), len(both.in_order)) == (3, 6)
    assert main(["info", str(tmp_path / "a.bijeenkomst")]) == 0
    assert "verhalen: 3, gesprekken: 2, stapels: 0" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([*STORIES, ("", "Bel Jan op 06-12345678", "")], 'Blad "Verhalen", rij 5, kolom B (Verhaal): '),
        (
            [*STORIES, ("", "", "Dan zit je.")],
            'Blad "Verhalen", rij 5, kolom B (Verhaal): hier mist het verhaal.',
        ),
        ([("Thema", "Kernzin"), ("Ontmoeten", "Een plek")], "dit lijken de thema's, niet de verhalen"),
        ([("Plaats", "Aantal"), ("Dorp", 3)], "Gesprek, Verhaal, Citaat"),
    ],
)
def test_new_tells_where_a_story_needs_a_decision_and_makes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], rows: Rows, said: str
) -> None:
    """R59, R6."""
    path = tmp_path / "a.bijeenkomst"
    assert main(["new", str(path), "--stories", a_file(tmp_path, rows)]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert said in line
    assert ("--mask" in line) == ("06" in str(rows))
    assert not path.exists()


def test_stories_at_the_place_of_themes_are_told_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", str(tmp_path / "a.bijeenkomst"), "--themes", a_file(tmp_path, STORIES)]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert "dit lijken de verhalen uit de gesprekken, niet de thema's" in line


def test_mask_takes_out_what_gives_somebody_away_and_decides_nothing_else(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """R59."""
    path = tmp_path / "a.bijeenkomst"
    given_away = ("", "Bel mij op 06-12345678.", "Mail jan@voorbeeld.nl")
    assert main(["new", str(path), "--mask", "--stories", a_file(tmp_path, [*STORIES, given_away])]) == 0
    story = read_only(path).stories[4]
    assert "1234" not in story.text
    assert "voorbeeld.nl" not in story.quote
    without = a_file(tmp_path, [*STORIES, given_away, ("", "", "Dan zit je.")])
    assert main(["new", str(tmp_path / "b.bijeenkomst"), "--mask", "--stories", without]) == 1
    assert "rij 6" in capsys.readouterr().err


@pytest.mark.parametrize(
    "words",
    [["new", "a.bijeenkomst"], ["new", "a.bijeenkomst", "--themes", "t.csv", "--mask"], ["stories", "a"]],
)
def test_what_is_not_said_is_wrong_use(words: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 2


def test_five_hundred_stories_of_two_thousand_characters_are_no_trouble(tmp_path: Path) -> None:
    rows = [
        STORIES[0],
        *((f"Gesprek {at % 60}", f"{at} " + "woord voor woord " * 118, "") for at in range(500)),
    ]
    path = tmp_path / "a.bijeenkomst"
    assert main(["new", str(path), "--stories", a_file(tmp_path, rows)]) == 0
    meeting = read_only(path)
    assert len(meeting.stories) == 500
    assert all(len(story.text) > 1990 for story in meeting.stories.values())


def test_stories_writes_the_kit_of_which_the_cards_are_blank_until_there_are_stories(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, meeting in (("leeg", told([])), ("vol", many(5))):
        path = tmp_path / f"{name}.bijeenkomst"
        create(path, meeting)
        before = path.read_bytes()
        assert main(["stories", str(path), "--out", str(tmp_path / name)]) == 0
        written = {Path(line) for line in capsys.readouterr().out.splitlines()}
        assert written == set((tmp_path / name).iterdir())
        assert {"verhaalkaartjes.pdf", "gesprekskaart.pdf", "gesprek.xlsx"} <= {one.name for one in written}
        assert path.read_bytes() == before
    assert "Een verhaal" in text_of(tmp_path / "leeg" / "verhaalkaartjes.pdf")
    assert "Verhaal 5." in text_of(tmp_path / "vol" / "verhaalkaartjes.pdf")
    assert "Een verhaal" in text_of(tmp_path / "vol" / "lege-verhaalkaartjes.pdf")


@pytest.mark.parametrize("words", [["stories"], ["sheets"]])
def test_a_folder_that_cannot_be_made_is_said_and_is_no_fault_of_ours(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    """Whoever names a file instead of a folder reads which."""
    path = tmp_path / "a.bijeenkomst"
    create(path, many(2))
    for folder, said in (
        (path, "staat al iets anders met de naam 'a.bijeenkomst'"),
        (path / "uit", "a.bijeenkomst"),
    ):
        assert main([*words, str(path), "--out", str(folder)]) == 1
        (line,) = capsys.readouterr().err.splitlines()
        assert said in line
        assert "fout in het programma" not in line


def test_a_folder_is_no_file_with_stories(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["new", "a.bijeenkomst", "--stories", "."]) == 1
    assert capsys.readouterr().err.startswith('"." is een map.')


def test_piles_prints_a_line_a_photo_and_one_bad_photo_stops_no_other(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """R62, R63: what is not certain goes to standard error, and the exit status says that a photo was not read."""
    path, out = tmp_path / "a.bijeenkomst", tmp_path / "uit"
    create(path, many(9))
    assert main(["stories", str(path), "--out", str(out)]) == 0
    cards = cards_of(out / "verhaalkaartjes.pdf", 9)
    photos = [tmp_path / name for name in ("bij: raam.jpg", "geen foto.jpg", "tafel 2.jpg")]
    photograph_table(laid_out(cards[:4], Random(1), across=2), photos[0], size=(1600, 1200))
    photos[1].write_text("geen foto")
    photograph_table(laid_out(cards[3:8], Random(2), across=3), photos[2], size=(1600, 1200))
    capsys.readouterr()
    assert main(["stories", str(path), "--piles", *map(str, photos)]) == 1
    printed = capsys.readouterr()
    assert printed.out.splitlines() == [f"{photos[0]}: 1 2 3 4", f"{photos[2]}: 4 5 6 7 8"]
    for said in (
        "'geen foto.jpg' is geen foto",
        "Kaartje 4 ligt op meer foto's",
        "Niet gezien op de foto's: kaartje 9.",
    ):
        assert said in printed.err


def test_a_page_of_cards_as_a_scanner_sees_it_is_a_pile_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.bijeenkomst"
    create(path, many(4))
    assert main(["stories", str(path), "--out", str(tmp_path)]) == 0
    subprocess.run(
        [
            "pdftoppm",
            "-r",
            "100",
            "-jpeg",
            "-singlefile",
            tmp_path / "verhaalkaartjes.pdf",
            tmp_path / "scan",
        ],
        check=True,
    )
    capsys.readouterr()
    assert main(["stories", str(path), "--piles", str(tmp_path / "scan.jpg")]) == 0
    printed = capsys.readouterr()
    assert printed.out == f"{tmp_path / 'scan.jpg'}: 1 2 3 4\n"
    assert printed.err == ""
