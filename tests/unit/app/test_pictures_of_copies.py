"""Pictures for the hall in copies of a meeting: one to practise on, and one that is kept elsewhere."""

import subprocess
from pathlib import Path

from bijeenkomst.app import main
from bijeenkomst.app.rehearsing import make_rehearsal, throw_away
from bijeenkomst.document.copying import save_copy
from bijeenkomst.document.file import create, read_only
from bijeenkomst.document.pictures import images_of
from bijeenkomst.domain import commands as c
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.rules.pictures import images_in
from bijeenkomst.domain.values.picture import Owner, PictureSpot
from bijeenkomst.letting_go.what_goes import stays
from bijeenkomst.session.interface import Done, Request
from bijeenkomst.session.local import LocalSession
from tests.support.pictures import a_file
from tests.unit.domain.evening import an_evening, run


def with_pictures(path: Path) -> Meeting:
    """A meeting file with a logo, a slide of one's own, and a photo of a sheet."""
    create(path, an_evening())
    session = LocalSession.open(path)
    for command in (
        c.SetPicture(PictureSpot(Owner.LOGO), a_file(300, 300)),
        c.AddOwnSlide("own", "welcome", a_file()),
        c.AddPhoto("sheet", b"handwriting", 300, 200),
    ):
        assert isinstance(session.ask(Request(command)), Done)
    meeting = session.meeting
    session.close()
    return meeting


def test_a_copy_to_practise_on_shows_the_same_pictures_and_no_handwriting(tmp_path: Path) -> None:
    path = tmp_path / "avond.bijeenkomst"
    meeting = with_pictures(path)
    before = path.read_bytes()
    copy = make_rehearsal(path)
    try:
        assert len(images_of(copy, images_in(meeting))) == len(images_in(meeting)) == 4
        assert b"handwriting" not in copy.read_bytes()
        assert path.read_bytes() == before
    finally:
        throw_away(copy)


def test_a_copy_that_is_kept_elsewhere_has_all_of_them(tmp_path: Path) -> None:
    path, elsewhere = tmp_path / "avond.bijeenkomst", tmp_path / "kopie.bijeenkomst"
    meeting = with_pictures(path)
    save_copy(path, elsewhere, meeting)
    assert set(images_of(elsewhere, images_in(meeting))) == images_in(meeting)
    assert images_of(elsewhere, ()) == {}


def test_a_copy_from_memory_has_those_that_can_still_be_had(tmp_path: Path) -> None:
    """From the file when only that is behind, else those that were handed in; one that is gone stops nothing."""
    path = tmp_path / "avond.bijeenkomst"
    meeting = with_pictures(path)
    later = run(meeting, c.CountPresent(52))
    copy = save_copy(path, tmp_path / "achter.bijeenkomst", later)
    assert set(images_of(copy, images_in(meeting))) == images_in(meeting)
    kept = images_of(path, images_in(meeting))
    path.unlink()
    some = dict(list(kept.items())[:2])
    for handed_in in (kept, some, {}):
        copy = save_copy(path, tmp_path / f"{len(handed_in)}.bijeenkomst", later, handed_in)
        assert images_of(copy, images_in(meeting)) == handed_in
        assert read_only(copy) == later


def test_letting_go_says_that_pictures_and_notes_stay(tmp_path: Path) -> None:
    """R45: a photo on which people are seen is for the facilitator to take out."""
    meeting = with_pictures(tmp_path / "avond.bijeenkomst")
    said = " ".join(stays(run(meeting, c.WriteNotes("welcome", "Eerst Ans"))))
    assert "2 foto's en beelden voor de zaal" in said
    assert "herkenbaar" in said
    assert "notities" in said
    assert "voor de zaal" not in " ".join(stays(an_evening()))


def test_the_command_line_draws_pictures_on_the_sheets_that_show_them(tmp_path: Path) -> None:
    """Read from the file, whoever has it open; cards and posters of the theme, and the posters with the logo."""
    path = tmp_path / "avond.bijeenkomst"
    meeting = with_pictures(path)
    session = LocalSession.open(path)
    spot = PictureSpot(Owner.THEME, meeting.in_order[0].code)
    assert isinstance(session.ask(Request(c.SetPicture(spot, a_file(400, 300)))), Done)
    assert (
        main(["sheets", str(path), "--out", str(tmp_path / "uit"), "--address", "http://10.42.0.1:8080"]) == 0
    )
    session.close()
    shown = {}
    for pdf in (tmp_path / "uit").glob("*.pdf"):
        told = subprocess.run(["pdfimages", "-list", str(pdf)], capture_output=True, text=True, check=True)
        shown[pdf.name] = len({line.split()[10] for line in told.stdout.splitlines() if " jpeg " in line})
    assert {name: count for name, count in shown.items() if count} == {
        "tafelkaarten.pdf": 1,
        "wandposters.pdf": 2,
        "meedoen.pdf": 1,
    }
