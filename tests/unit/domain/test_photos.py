from dataclasses import fields, replace

import pytest

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.apply import apply_all
from bijeenkomst.domain.finding_people import photos_of
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.refusals import (
    MeetingLetGo,
    NoLongerThere,
    RowTaken,
    ThemeInUse,
    TooManyPhotos,
    UnknownTheme,
)
from bijeenkomst.domain.rules.photos import without_photos
from bijeenkomst.domain.values.photo import LARGEST_PICTURE, MOST_PHOTOS, Photo, Seen
from bijeenkomst.domain.values.sheet_row import SheetRow, mark_text, read_mark
from bijeenkomst.rehearsal.copying import practice_copy
from tests.unit.domain.evening import NOW, an_evening, decided, joining, refused, run
from tests.unit.domain.paper_rows import entering

SEEN = (Seen("K700101", ((1, 2), (3, 2), (3, 4), (1, 4))),)


def adding(meeting: Meeting, key: str = "a", number: int = 1, sheet: int = 2) -> c.AddPhoto:
    """A photo of a sheet of the `number`-th theme."""
    return c.AddPhoto(key, b"\xff\xd8 picture", 3000, 2250, meeting.in_order[number - 1].code, sheet, SEEN)


def test_a_photo_is_kept_as_facts_and_its_picture_is_not_in_the_meeting() -> None:
    """R39: what travels at every change holds no picture."""
    meeting = run(an_evening(), adding(an_evening()))
    (photo,) = meeting.photos.values()
    code = meeting.in_order[0].code
    assert photo == Photo("a", NOW, 3000, 2250, len(b"\xff\xd8 picture"), code, 2, 0, SEEN)
    assert not [one.name for one in fields(Photo) if isinstance(getattr(photo, one.name), bytes)]
    assert b"picture" not in repr(adding(meeting)).encode()


def test_a_photo_of_an_unknown_sheet_is_kept_and_named_by_hand() -> None:
    meeting = run(an_evening(), replace(adding(an_evening()), theme="Z9"))
    assert (meeting.photos["a"].theme, meeting.photos["a"].sheet) == ("", 0)
    code = meeting.in_order[1].code
    meeting = run(meeting, c.NamePhoto("a", code, 3))
    assert (meeting.photos["a"].theme, meeting.photos["a"].sheet) == (code, 3)
    assert refused(meeting, c.NamePhoto("a", "Z9", 3)) == UnknownTheme("Z9")
    assert decided(meeting, c.NamePhoto("a", code, 3)) == ()


def test_turning_goes_round_in_four() -> None:
    meeting = run(an_evening(), adding(an_evening()))
    turns = []
    for _turn in range(4):
        meeting = run(meeting, c.TurnPhoto("a"))
        turns.append(meeting.photos["a"].turned)
    assert turns == [1, 2, 3, 0]


def test_photos_have_a_limit_in_number_and_in_size() -> None:
    """A meeting file stays a file that fits in a mail or on a stick."""
    meeting = an_evening()
    large = replace(adding(meeting), picture=bytes(LARGEST_PICTURE + 1))
    assert refused(meeting, large) == TooManyPhotos(MOST_PHOTOS)
    meeting = run(meeting, *(adding(meeting, str(number)) for number in range(MOST_PHOTOS)))
    assert refused(meeting, adding(meeting, "one more")) == TooManyPhotos(MOST_PHOTOS)


def test_a_photo_goes_alone_or_all_go_together() -> None:
    """R45"""
    meeting = run(an_evening(), adding(an_evening()), adding(an_evening(), "b", 2), c.RemovePhoto("a"))
    assert set(meeting.photos) == {"b"}
    assert refused(meeting, c.RemovePhoto("a")) == NoLongerThere()
    assert not apply_all(meeting, without_photos(meeting)).photos


@pytest.mark.parametrize("command", [c.AddPhoto, c.TurnPhoto, c.NamePhoto, c.RemovePhoto])
def test_nothing_of_a_photo_is_a_step_that_undo_takes_back(command: type[c.Command]) -> None:
    """R45: a picture that was removed does not come back."""
    assert not command.undoable


def test_the_same_photo_asked_for_twice_is_kept_once() -> None:
    meeting = run(an_evening(), adding(an_evening()))
    assert decided(meeting, adding(meeting)) == ()


def test_a_theme_with_a_photo_cannot_be_taken_out() -> None:
    meeting = run(an_evening(), adding(an_evening()))
    assert refused(meeting, c.RemoveTheme(meeting.in_order[0].code)) == ThemeInUse("Ontmoeten")


def test_a_copy_to_practise_on_and_a_group_hold_no_photo() -> None:
    """R41"""
    meeting = run(an_evening(), adding(an_evening()))
    assert not practice_copy(meeting).photos
    assert not meeting.only(meeting.in_order[0].code).photos


@pytest.mark.parametrize("row", [SheetRow("K7", 1, 1), SheetRow("K7", 51, 3), SheetRow("Z9", 100, 10)])
def test_a_mark_is_read_as_it_was_made(row: SheetRow) -> None:
    """R8"""
    assert read_mark(mark_text(row)) == row
    assert len(mark_text(row)) == 7


@pytest.mark.parametrize(
    "text", ["", "K7", "K7-1-05", "HTTP://192.168.137.1:8080/K7", "K7001055", "k700105", "07001 5"]
)
def test_what_is_no_mark_is_passed_over(text: str) -> None:
    assert read_mark(text) is None


def test_letting_go_takes_all_photos_and_lets_none_in_any_more() -> None:
    """R45"""
    meeting = run(an_evening(), adding(an_evening()), adding(an_evening(), "b", 2), c.BeginLettingGo())
    assert isinstance(refused(meeting, adding(meeting, "c")), MeetingLetGo)
    meeting = run(meeting, c.RemovePhoto("b"))
    assert not run(meeting, c.LetGo()).photos


def test_what_somebody_wrote_is_looked_for_on_the_photos_of_that_sheet() -> None:
    """R8, R44: by the printed row; on paper without codes all photos of the theme; a phone is on none."""
    meeting = an_evening()
    meeting = run(
        meeting,
        adding(meeting, "sheet 1", sheet=1),
        adding(meeting, "sheet 2"),
        adding(meeting, "no number", sheet=0),
        adding(meeting, "other theme", number=2),
        replace(adding(meeting, "unknown"), theme=""),
        entering(meeting),
        entering(meeting, id="bare", sheet_row="", phone="+31612345679"),
        joining(meeting, key="phone"),
    )
    people = meeting.sign_ups[meeting.in_order[0].code]

    def found(*keys: str) -> list[str]:
        return [photo.id for photo in photos_of(meeting, (people[key] for key in keys))]

    assert found("row") == ["sheet 1", "no number", "unknown"]
    assert found("bare") == ["sheet 1", "sheet 2", "no number", "unknown"]
    assert found("phone") == []
    assert found("row", "bare") == found("bare")


def test_who_wrote_on_two_sheets_is_looked_for_on_the_photos_of_both() -> None:
    """R8, R40, R44: also after both rows were taken as one; neither row is free then."""
    meeting = an_evening()
    code = meeting.in_order[0].code
    meeting = run(
        meeting,
        adding(meeting, "sheet 1", sheet=1),
        adding(meeting, "sheet 2"),
        adding(meeting, "sheet 3", sheet=3),
        entering(meeting),
        entering(meeting, id="again", sheet_row=f"{code}-2-04"),
        c.TakeAsOne(code, "row", "again"),
    )
    (one,) = meeting.sign_ups[code].values()
    assert set(one.rows) == {f"{code}-1-01", f"{code}-2-04"}
    assert [photo.id for photo in photos_of(meeting, [one])] == ["sheet 1", "sheet 2"]
    for row in one.rows:
        assert refused(meeting, entering(meeting, id="third", sheet_row=row)) == RowTaken(row)
