"""Pictures that the hall may see: of a theme, of the evening itself, and slides of one's own."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.apply import apply_all, inverse
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.programme import programme, walk
from bijeenkomst.domain.refusals import (
    Field,
    MeetingLetGo,
    NoLongerThere,
    NotAColour,
    Refusal,
    ThemeMerged,
    TooLong,
    TooManyPictures,
)
from bijeenkomst.domain.rules.pictures import images_in, picture_at
from bijeenkomst.domain.values.part import LONGEST_NOTES
from bijeenkomst.domain.values.picture import (
    LARGEST_PICTURE,
    LARGEST_SMALL,
    LONGEST_DESCRIPTION,
    LONGEST_SIDE,
    MOST_PICTURES,
    SMALLEST_CROP,
    Crop,
    Owner,
    PictureFile,
    PictureSpot,
    digest,
)
from bijeenkomst.domain.values.stage import SlideKind
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.rehearsal.copying import practice_copy
from tests.unit.domain.evening import an_evening, decided, refused, run

FILE = PictureFile(b"\xff\xd8 large", 1200, 800, b"\xff\xd8 small", description="  De  eik op het plein ")
LOGO, VILLAGE = PictureSpot(Owner.LOGO), PictureSpot(Owner.VILLAGE)


def of_theme(meeting: Meeting, number: int = 1) -> PictureSpot:
    return PictureSpot(Owner.THEME, meeting.in_order[number - 1].code)


def with_a_slide(meeting: Meeting, key: str = "own") -> Meeting:
    return run(meeting, c.AddOwnSlide(key, "welcome", FILE))


def everywhere() -> tuple[Meeting, tuple[PictureSpot, ...]]:
    """A picture in each place where there can be one."""
    meeting = with_a_slide(an_evening())
    spots = (LOGO, VILLAGE, of_theme(meeting), PictureSpot(Owner.PART, "own"))
    return run(meeting, *(c.SetPicture(spot, FILE) for spot in spots)), spots


def test_what_a_meeting_keeps_of_a_picture_is_facts_and_no_bytes() -> None:
    meeting, spots = everywhere()
    for spot in spots:
        found = picture_at(meeting, spot)
        assert found is not None
        assert (found.digest, found.small) == (digest(FILE.data), digest(FILE.small))
        assert (found.width, found.height, found.size) == (1200, 800, len(FILE.data) + len(FILE.small))
        assert found.description == "De eik op het plein"
        assert found.shown == Crop(0, 0, 1200, 800)
    assert images_in(meeting) == set(FILE.images)
    assert b"large" not in repr(c.SetPicture(LOGO, FILE)).encode()


@pytest.mark.parametrize("place", range(4))
def test_each_picture_is_cut_described_and_taken_away_and_each_step_can_be_taken_back(place: int) -> None:
    """R19: undo follows from what stood there before."""
    meeting, spots = everywhere()
    spot = spots[place]
    crop = Crop(300, 100, 600, 450)
    steps = (
        c.CropPicture(spot, crop, b"\xff\xd8 cut"),
        c.DescribePicture(spot, "Twee kinderen"),
        c.SetPicture(spot, replace(FILE, data=b"\xff\xd8 other", description="")),
        c.RemovePicture(spot),
    )
    done = []
    for command in steps:
        done.append((meeting, decided(meeting, command)))
        meeting = apply_all(meeting, done[-1][1])
    assert picture_at(done[2][0], spot) == replace(
        FILE.facts, crop=crop, small=digest(b"\xff\xd8 cut"), description="Twee kinderen"
    )
    assert picture_at(meeting, spot) is None
    for before, changes in reversed(done):
        meeting = apply_all(meeting, [inverse(change) for change in reversed(changes)])
        assert meeting == before


def test_without_a_picture_there_is_nothing_to_cut_describe_or_take_away() -> None:
    meeting = an_evening()
    for spot in (LOGO, VILLAGE, of_theme(meeting), PictureSpot(Owner.PART, "welcome")):
        for command in (
            c.CropPicture(spot, None),
            c.DescribePicture(spot, "x"),
            c.RemovePicture(spot),
        ):
            assert refused(meeting, command) == NoLongerThere()
    assert refused(meeting, c.SetPicture(PictureSpot(Owner.PART, "welcome"), FILE)) == NoLongerThere()


def test_a_slide_of_ones_own_stands_where_it_was_put_and_goes_with_its_picture() -> None:
    meeting = with_a_slide(an_evening())
    kinds = [part.kind for part in walk(meeting)]
    assert kinds[:3] == [SlideKind.WELCOME, SlideKind.PICTURE, SlideKind.QUESTION]
    assert decided(meeting, c.AddOwnSlide("own", "welcome", FILE)) == ()
    meeting = run(meeting, c.MovePart("own", 0))
    assert programme(meeting)[0].id == "own"
    gone = run(meeting, c.RemovePart("own"))
    assert run(meeting, c.RemovePicture(PictureSpot(Owner.PART, "own"))) == gone
    assert refused(meeting, c.AddOwnSlide("later", "nowhere", FILE)) == NoLongerThere()
    assert refused(meeting, c.AddPart("bare", SlideKind.PICTURE, "welcome")) == NoLongerThere()


@pytest.mark.parametrize(
    ("file", "refusal"),
    [
        (replace(FILE, data=bytes(LARGEST_PICTURE + 1)), TooManyPictures(MOST_PICTURES)),
        (replace(FILE, small=bytes(LARGEST_SMALL + 1)), TooManyPictures(MOST_PICTURES)),
        (replace(FILE, width=LONGEST_SIDE + 1), TooManyPictures(MOST_PICTURES)),
        (replace(FILE, height=0), TooManyPictures(MOST_PICTURES)),
        (
            replace(FILE, description="x" * (LONGEST_DESCRIPTION + 1)),
            TooLong(Field.DESCRIPTION, LONGEST_DESCRIPTION),
        ),
    ],
)
def test_a_picture_has_limits(file: PictureFile, refusal: Refusal) -> None:
    """A meeting stays a file that fits on any stick."""
    assert refused(an_evening(), c.SetPicture(LOGO, file)) == refusal
    assert refused(an_evening(), c.AddOwnSlide("own", "", file)) == refusal


def test_there_are_only_so_many_pictures_and_together_only_so_large(monkeypatch: pytest.MonkeyPatch) -> None:
    meeting = with_a_slide(an_evening())
    monkeypatch.setattr("bijeenkomst.domain.rules.pictures.LARGEST_TOGETHER", 20)
    assert refused(meeting, c.AddOwnSlide("more", "", FILE)) == TooManyPictures(MOST_PICTURES)
    monkeypatch.setattr("bijeenkomst.domain.rules.pictures.MOST_PICTURES", 1)
    assert refused(meeting, c.SetPicture(LOGO, FILE)) == TooManyPictures(1)


def test_a_theme_goes_with_its_picture_and_one_that_was_merged_keeps_it() -> None:
    """R28"""
    meeting = an_evening()
    meeting = run(meeting, c.SetPicture(of_theme(meeting, 3), FILE))
    assert not images_in(run(meeting, c.RemoveTheme(meeting.in_order[2].code)))
    spot = of_theme(meeting, 3)
    merged = run(meeting, c.MergeThemes(meeting.in_order[0].code, (spot.key,)))
    assert images_in(merged) == set(FILE.images)
    assert refused(merged, c.SetPicture(spot, FILE)) == ThemeMerged("Ontmoeten")


def test_words_of_a_theme_can_change_without_its_picture() -> None:
    meeting = an_evening()
    meeting = run(meeting, c.SetPicture(of_theme(meeting), FILE))
    theme = meeting.in_order[0]
    edited = run(meeting, c.EditTheme(theme.code, ThemeDraft("Samenkomen")))
    assert edited.in_order[0].title == "Samenkomen"
    assert edited.in_order[0].picture == theme.picture


def test_a_copy_to_practise_on_has_the_pictures_and_notes_and_a_groups_package_no_notes() -> None:
    meeting, _spots = everywhere()
    meeting = run(meeting, c.WriteNotes("welcome", "Koffie om half acht"))
    copy = practice_copy(meeting)
    assert images_in(copy) == images_in(meeting)
    assert [part.notes for part in programme(copy)] == [part.notes for part in programme(meeting)]
    assert not meeting.only(meeting.in_order[0].code).parts


def test_an_accent_is_a_colour_or_none() -> None:
    meeting = run(an_evening(), c.ChooseAccent(" #0A7F5C "))
    assert meeting.face.accent == "#0a7f5c"
    assert decided(meeting, c.ChooseAccent("#0a7f5c")) == ()
    assert run(meeting, c.ChooseAccent("")).face.accent == ""
    for colour in ("groen", "#fff", "#0a7f5g", "#0a7f5c0", "0a7f5c"):
        assert refused(meeting, c.ChooseAccent(colour)) == NotAColour()


def test_notes_keep_their_lines_and_go_along_with_their_part() -> None:
    meeting = run(an_evening(), c.WriteNotes("join", "  Eerst  Ans.\r\n\r\n\r\nDan\u202e de wifi. \n"))
    (part,) = (part for part in programme(meeting) if part.notes)
    assert (part.id, part.notes) == ("join", "Eerst Ans.\n\nDan de wifi.")
    moved = run(meeting, c.MovePart("join", 0), c.SkipPart("join"))
    assert programme(moved)[0].notes == part.notes
    assert decided(meeting, c.WriteNotes("join", part.notes)) == ()
    assert refused(meeting, c.WriteNotes("join", "x" * (LONGEST_NOTES + 1))) == TooLong(
        Field.NOTES, LONGEST_NOTES
    )
    assert refused(meeting, c.WriteNotes("nowhere", "x")) == NoLongerThere()


def test_nothing_comes_in_once_letting_go_has_begun_but_a_photo_of_people_can_still_go() -> None:
    """R45"""
    meeting, spots = everywhere()
    meeting = run(meeting, c.BeginLettingGo())
    assert refused(meeting, c.SetPicture(LOGO, FILE)) == MeetingLetGo()
    meeting = run(meeting, c.LetGo())
    for spot in spots:
        meeting = run(meeting, c.RemovePicture(spot))
    assert not images_in(meeting)


sides = st.integers(1, LONGEST_SIDE)
numbers = st.integers(-50, LONGEST_SIDE + 50)


@given(sides, sides, numbers, numbers, numbers, numbers)
def test_a_crop_that_is_taken_lies_in_the_picture_and_is_no_sliver(
    width: int, height: int, left: int, top: int, wide: int, high: int
) -> None:
    crop = Crop(left, top, wide, high)
    inside = 0 <= left <= left + wide <= width and 0 <= top <= top + high <= height
    large = wide >= min(SMALLEST_CROP, width, height) and high >= min(SMALLEST_CROP, width, height)
    assert crop.within(width, height) is (inside and large and wide > 0 and high > 0)
    meeting = run(an_evening(), c.SetPicture(LOGO, replace(FILE, width=width, height=height)))
    if crop.within(width, height):
        assert run(meeting, c.CropPicture(LOGO, crop)).face.logo == replace(
            FILE.facts, width=width, height=height, crop=crop, small="", description="De eik op het plein"
        )
    else:
        assert refused(meeting, c.CropPicture(LOGO, crop)) == NoLongerThere()
