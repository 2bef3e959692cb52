"""The kit for the conversations, looked at as a printer, a reader and a camera do (R59, R62)."""

import shutil
import subprocess
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from bijeenkomst.domain.commands import TakeStoriesAway
from bijeenkomst.domain.values.details import MAIN_QUESTION
from bijeenkomst.domain.values.story import LONGEST_STORY, StoryDraft
from bijeenkomst.export.story_kit.kit import KitNotWritten, KitPart, parts_of, write_part, write_parts
from bijeenkomst.intake.stories import read_stories_file
from tests.support.printed import levels, pages, sizes_of, text_of
from tests.support.told import BUS, DETAILS, many, told
from tests.unit.domain.evening import run

DPI = 150
LONG_WORDS = " ".join(f"woord{at}" for at in range(900))[:LONGEST_STORY]


def marks_on(pdf: Path) -> list[list[str]]:
    """The marks on each page, as they are read from paper."""
    formats = zxingcpp.barcode_formats_from_str("DataMatrix")
    return [
        sorted(code.text for code in zxingcpp.read_barcodes(page, formats=formats))
        for page in pages(pdf, DPI)
    ]


def test_each_story_is_a_card_with_its_number_and_its_mark_four_on_an_a4(tmp_path: Path) -> None:
    """R62: the number of a card stays that of the story, whatever else is taken away."""
    meeting = run(many(7), TakeStoriesAway((3,)))
    pdf = write_part(meeting, KitPart.STORY_CARDS, tmp_path / "kaartjes.pdf")
    assert marks_on(pdf) == [["V00170001", "V00170002", "V00170004", "V00170005"], ["V00170006", "V00170007"]]
    assert sizes_of(pdf) == {"210 x 297"}
    said = text_of(pdf)
    assert "Verhaal 7." in said
    assert "Verhaal 3." not in said
    assert said.count("keukentafel Kerkweg") == 6


@pytest.mark.parametrize(
    ("story", "pages_of_it"),
    [("Ja.", 1), (BUS * 30, 1), (LONG_WORDS, 1), ("a\n" * (LONGEST_STORY // 2), 1), ("lang" * 1200, 1)],
)
def test_the_shortest_and_the_longest_story_fit_on_a_card(
    tmp_path: Path, story: str, pages_of_it: int
) -> None:
    pdf = write_part(told([story]), KitPart.STORY_CARDS, tmp_path / "kaartjes.pdf")
    shown = pages(pdf, DPI)
    assert len(shown) == pages_of_it
    left, top, right, bottom = _inked(shown[0])
    assert left >= 9
    assert right <= 201
    assert top >= 9
    assert bottom <= 149.5  # the line to cut along
    if "\n" not in story:
        assert "".join(text_of(pdf).split()).count(story.split()[-1][-4:]) >= 1
    else:  # too many lines for any card: it says where the rest is
        assert "Het hele verhaal staat in het programma." in text_of(pdf)


def _inked(page: Image.Image) -> tuple[float, float, float, float]:
    half = page.crop((0, 0, page.width, page.height // 2 - 20))  # above the cut
    half.paste(255, (half.width // 2 - 4, 0, half.width // 2 + 4, half.height))
    grey = half.point(lambda value: 255 if value < 120 else 0)
    box = grey.getbbox()
    assert box is not None
    left, top, right, bottom = (edge * 25.4 / DPI for edge in box)
    return left, top, right, bottom


def test_a_long_story_is_all_there_on_a_card_twice_as_large(tmp_path: Path) -> None:
    pdf = write_part(told([LONG_WORDS, "Kort."]), KitPart.STORY_CARDS, tmp_path / "kaartjes.pdf")
    assert marks_on(pdf) == [["V00170002"], ["V00170001"]]
    assert set(LONG_WORDS.split()) <= set(text_of(pdf, "-raw").split())


def test_paragraphs_and_other_scripts_stay_as_they_were_written(tmp_path: Path) -> None:
    pdf = write_part(told(["Eerst dit.\n\nقصة\n\nEn 🌳 ook."]), KitPart.STORY_CARDS, tmp_path / "a.pdf")
    assert "Eerst dit." in text_of(pdf)
    assert "قصة" in text_of(pdf)


def test_cards_to_write_on_have_room_a_mark_each_and_ask_for_no_name(tmp_path: Path) -> None:
    """R59, R9: lines 12 mm apart; the only thing that is asked beside the story is which conversation it was."""
    pdf = write_part(told([]), KitPart.BLANK_CARDS, tmp_path / "leeg.pdf")
    assert marks_on(pdf) == [["W00170001", "W00170002", "W00170003", "W00170004"]]
    said = text_of(pdf)
    assert said.count("Een verhaal") == 4
    assert "Schrijf geen namen op" in said
    assert "prettig te wonen in het dorp?" in said
    assert "Naam" not in said
    heights = levels(pdf, longer_than=80)
    assert sum(after - before == 12 for before, after in pairwise(heights)) >= 12


def test_the_conversation_card_asks_this_meetings_question_and_tells_how_to_steer_once(
    tmp_path: Path,
) -> None:
    pdf = write_part(told([]), KitPart.CONVERSATION_CARD, tmp_path / "kaart.pdf")
    said = text_of(pdf, "-raw")
    assert "Wat heeft u nodig om prettig te wonen in het dorp?" in said
    for heading in ("Klaarzetten", "Eén keer sturen", "Luisteren", "Opschrijven", "Doorgeven"):
        assert heading in said
    assert "Op dinsdag 24 november 2026 hoort iedereen in Dorpshuis De Linde" in said
    assert len(pages(pdf, 40)) == 1


@pytest.mark.parametrize("question", ["Hoe?", MAIN_QUESTION, "Waarom niet? " * 75])
@pytest.mark.parametrize("part", [KitPart.CONVERSATION_CARD, KitPart.INVITATION, KitPart.BLANK_CARDS])
def test_any_main_question_is_there_as_a_whole(tmp_path: Path, part: KitPart, question: str) -> None:
    meeting = told([], details=replace(DETAILS, main_question=question, title="", date=None, place=""))
    pdf = write_part(meeting, part, tmp_path / "a.pdf")
    said = " ".join(text_of(pdf, "-raw").split())
    assert len(pages(pdf, 40)) == 1
    assert " ".join(meeting.details.question_for_all.split())[-12:] in said
    if len(question) < 900:
        assert "…" not in said


def test_without_a_question_of_its_own_the_kit_asks_the_usual_one(tmp_path: Path) -> None:
    meeting = told([], details=replace(DETAILS, main_question=""))
    pdf = write_part(meeting, KitPart.INVITATION, tmp_path / "a.pdf")
    assert "in het dorp, en wat wilt u" in text_of(pdf, "-raw")


def test_an_invitation_says_when_where_and_from_whom_and_what_it_leads_to(tmp_path: Path) -> None:
    said = text_of(write_part(told([]), KitPart.INVITATION, tmp_path / "a.pdf"), "-raw")
    for words in (
        "Praat u mee?",
        "Waar",
        "Wanneer",
        "Van wie",
        "geen naam opgeschreven",
        "Dorpsbelang Lindendal",
    ):
        assert said.count(words) >= 4


def test_what_is_typed_into_the_spreadsheet_is_read_back_without_a_question(tmp_path: Path) -> None:
    """Typed with a library of somebody else's, saved, and brought in."""
    from openpyxl import load_workbook

    path = write_part(told([]), KitPart.TEMPLATE, tmp_path / "gesprek.xlsx")
    (empty,) = read_stories_file(path).all_problems
    assert "nog geen verhalen" in empty.sentence
    book = load_workbook(path)
    sheet = book.worksheets[0]
    assert [cell.value for cell in sheet[1]] == ["Gesprek", "Verhaal", "Citaat"]
    for row, values in enumerate((("school", "Het is druk.\nElke dag.", "Het is druk."), ("", BUS, "")), 2):
        for column, value in enumerate(values, 1):
            sheet.cell(row, column, value or None)
    book.save(path)
    proposal = read_stories_file(path)
    assert proposal.all_problems == ()
    assert proposal.drafts() == (
        StoryDraft("Het is druk.\nElke dag.", "school", "Het is druk."),
        StoryDraft(BUS),
    )


def test_the_spreadsheet_is_read_back_from_libreoffice_too(tmp_path: Path) -> None:
    """Filled in, opened there and saved."""
    from openpyxl import load_workbook

    program = shutil.which("soffice")
    assert program, "LibreOffice is needed for this test: apt-get install libreoffice-calc"
    path = write_part(told([]), KitPart.TEMPLATE, tmp_path / "gesprek.xlsx")
    book = load_workbook(path)
    filled = ("school", 'Het is druk.\nElke dag, "zei" zij – café.', "=druk")
    for column, value in enumerate(filled, 1):
        cell = book.worksheets[0].cell(2, column, value)
        cell.data_type = "s"
    book.save(path)
    home = f"-env:UserInstallation={(tmp_path / 'libreoffice').as_uri()}"
    command = [program, home, "--headless", "--convert-to", "xlsx"]
    subprocess.run([*command, "--outdir", str(tmp_path / "uit"), str(path)], check=True, capture_output=True)
    proposal = read_stories_file(tmp_path / "uit" / "gesprek.xlsx")
    assert proposal.all_problems == ()
    assert proposal.drafts() == (StoryDraft(filled[1], filled[0], filled[2]),)


def test_a_rehearsal_says_so_on_each_paper(tmp_path: Path) -> None:
    meeting = replace(told([]), rehearsal=True)
    assert "OEFENING" in text_of(write_part(meeting, KitPart.CONVERSATION_CARD, tmp_path / "a.pdf"))


def test_a_number_too_high_for_a_mark_is_a_card_without_one(tmp_path: Path) -> None:
    meeting = replace(told([]), stories={10_000: replace(told([BUS]).stories[1], number=10_000)})
    pdf = write_part(meeting, KitPart.STORY_CARDS, tmp_path / "a.pdf")
    assert marks_on(pdf) == [[]]
    assert "10000" in text_of(pdf)


def test_parts_that_are_of_use_and_a_folder_that_is_gone(tmp_path: Path) -> None:
    assert KitPart.STORY_CARDS not in parts_of(told([]))
    assert parts_of(told([BUS])) == tuple(KitPart)
    written = write_parts(told([]), tmp_path, (KitPart.TEMPLATE, KitPart.INVITATION))
    assert [path.name for path in written] == ["gesprek.xlsx", "uitnodigingen.pdf"]
    with pytest.raises(KitNotWritten, match="map"):
        write_part(told([]), KitPart.INVITATION, tmp_path / "weg" / "a.pdf")


def test_five_hundred_stories_are_five_hundred_cards(tmp_path: Path) -> None:
    pdf = write_part(many(500), KitPart.STORY_CARDS, tmp_path / "a.pdf")
    assert len(pages(pdf, 10)) == 125
