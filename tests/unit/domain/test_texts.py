"""Every text that stays in a meeting is known, with its place, and can be put in other words there (R64)."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace

import pytest

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.refusals import Empty, NoLongerThere
from bijeenkomst.domain.texts import ABOUT_THE_EVENING, Text, Where, brought_into_sight, texts_of
from bijeenkomst.domain.values.addition import NO_THEME
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.group_work import PlanField
from bijeenkomst.domain.values.part import Part
from bijeenkomst.domain.values.picture import Owner, PictureFile, PictureSpot
from bijeenkomst.domain.values.stage import SlideKind
from bijeenkomst.domain.values.theme import ThemeDraft
from tests.unit.domain.evening import an_evening, decided, joining, refused, run

MARK = "MERK"
PUBLIC = {"contact_name", "contact_phone", "contact_email", "support_contact"}
"""The contact person is on sheets and phones (R5)."""
OF_THE_HALL = {"starts_at", "picture_width", "room_depth", "wifi_name", "wifi_password"}
"""Nothing of anybody: a time, two lengths, and the Wi-Fi of guests."""


def marked_everywhere() -> Meeting:
    """A mark in all that people can type, also what was shortened, hidden, and merged into another theme."""
    meeting = an_evening()
    one, two, three = (theme.code for theme in meeting.in_order)
    details = {field.name: f"{MARK} {field.name}" for field in fields(Details) if "date" not in field.name}
    details.pop("delete_on")
    return run(
        meeting,
        c.ChangeDetails(replace(meeting.details, **details)),  # type: ignore[arg-type]  # all of these are texts
        c.EditTheme(one, ThemeDraft(f"{MARK} titel", f"{MARK} kern", (f"{MARK} c1", f"{MARK} c2"))),
        c.EditTheme(three, ThemeDraft(f"{MARK} oude titel", f"{MARK} oude kern", (f"{MARK} oud citaat",))),
        c.AddAddition("a", one, f"{MARK} lang", Channel.CONSOLE),
        c.RewordAddition(one, "a", f"{MARK} kort"),
        c.AddAddition("b", one, f"{MARK} wacht", Channel.PHONE),
        c.AddAddition("h", two, f"{MARK} verborgen", Channel.CONSOLE),
        c.HideAddition(two, "h"),
        c.AddAddition("m", NO_THEME, f"{MARK} gemist", Channel.PHONE),
        c.WriteFirstStep(one, f"{MARK} stap"),
        c.WriteFirstStep(three, f"{MARK} oude stap"),
        c.WritePlan(one, PlanField.WANT, f"{MARK} wens", ""),
        c.ReleasePlanText(one, PlanField.WANT, True),
        c.AddPart("eigen", SlideKind.WORDS, "", words=f"{MARK} eigen"),
        c.AddOwnSlide("beeld", "", PictureFile(b"own", 60, 40, description=f"{MARK} eigen beeld")),
        c.WriteNotes("eigen", f"{MARK} notitie"),
        *(
            c.SetPicture(
                spot, PictureFile(b"one", 60, 40, description=f"{MARK} beeld {spot.owner} {spot.key}")
            )
            for spot in (
                PictureSpot(Owner.LOGO),
                PictureSpot(Owner.VILLAGE),
                PictureSpot(Owner.THEME, one),
                PictureSpot(Owner.THEME, three),
            )
        ),
        joining(meeting, name=f"{MARK} naam", contribution=f"{MARK} bijdrage"),
        c.MergeThemes(one, (three,)),
    )


def marks_in(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Every text with the mark in a value, however deep, with the names of the fields that lead there."""
    match value:
        case str():
            if MARK in value:
                yield path, value
        case Mapping():
            for one in value.values():
                yield from marks_in(one, path)
        case tuple() | frozenset() | list():
            for one in value:
                yield from marks_in(one, path)
        case _ if is_dataclass(value):
            for field in fields(value):
                yield from marks_in(getattr(value, field.name), f"{path}.{field.name}")


def test_every_text_that_stays_is_known() -> None:
    """Whatever is left in the meeting after letting go is one of these texts, or the contact person, who is public."""
    let_go = run(marked_everywhere(), c.BeginLettingGo(), c.LetGo())
    known = {text.words for text in texts_of(let_go)}
    left = {(path, words) for path, words in marks_in(let_go) if words not in known}
    assert {path.removeprefix(".details.") for path, _words in left} == PUBLIC | OF_THE_HALL
    assert len(known) == len(list(texts_of(let_go))) >= 16


def test_a_new_field_with_words_has_to_be_chosen() -> None:
    """Is it one of these texts, is it public, or does it go?"""
    words = {field.name for field in fields(Details) if field.type in ("str", str)}
    assert words == {*ABOUT_THE_EVENING.values(), *PUBLIC, *OF_THE_HALL}
    assert {field.name for field in fields(Part) if field.type in ("str", str)} == {
        "id",
        "theme",
        "words",
        "notes",
    }


def test_what_the_hall_cannot_see_is_said_to_be_out_of_sight() -> None:
    out = {text.words for text in texts_of(marked_everywhere()) if not text.in_sight}
    assert out == {
        *(
            f"{MARK} {what}"
            for what in ("wacht", "verborgen", "gemist", "oude titel", "oude kern", "oud citaat", "notitie")
        ),
        f"{MARK} beeld theme {marked_everywhere().merged_in(marked_everywhere().in_order[0].code)[0].code}",
    }


def test_each_can_be_put_in_other_words_where_it_stands() -> None:
    """Also those of a theme that goes on in another, before letting go and after it; then nothing is left of it."""
    meeting = marked_everywhere()
    places = list(texts_of(meeting))
    assert {text.spot.where for text in places} == set(Where) - {Where.CAPTION}
    for text in places:
        meeting = run(meeting, reworded(text, f"Anders {text.words.replace(MARK, '')}"))
    assert not any(MARK in text.words for text in texts_of(meeting))
    let_go = run(marked_everywhere(), c.BeginLettingGo(), c.LetGo())
    for text in texts_of(let_go):
        let_go = run(let_go, reworded(text, "Anders"))
    assert {path.removeprefix(".details.") for path, _words in marks_in(let_go)} == PUBLIC | OF_THE_HALL


def reworded(text: Text, words: str) -> c.RewordText:
    return c.RewordText(text.spot.where, text.code, text.key, words)


PICTURED = (Where.THEME_PICTURE, Where.FACE_PICTURE, Where.OWN_SLIDE, Where.NOTES)


@pytest.mark.parametrize(
    "where", [Where.TITLE, Where.ADDITION, Where.WORDS, Where.QUOTE, Where.FIRST_STEP, *PICTURED]
)
def test_what_is_gone_cannot_be_put_in_other_words(where: Where) -> None:
    meeting = an_evening()
    if where is Where.FIRST_STEP:
        assert refused(meeting, c.RewordText(where, "Z9", "", "Anders")) == NoLongerThere()
    else:
        assert not isinstance(refused(meeting, c.RewordText(where, "Z9", "9", "Anders")), Empty)


def test_only_what_comes_into_sight_is_told() -> None:
    """P14: what waits, moves or is taken out shows nothing new."""
    meeting = marked_everywhere()
    one, two = (theme.code for theme in meeting.in_order[:2])
    assert brought_into_sight(decided(meeting, c.ShowAddition(one, "b"))) == (f"{MARK} wacht",)
    assert brought_into_sight(decided(meeting, c.HideAddition(one, "a"))) == ()
    assert brought_into_sight(decided(meeting, c.MoveAddition(one, "a", two))) == ()
    assert brought_into_sight(decided(meeting, c.MoveAddition(one, "b", two))) == ()
    assert brought_into_sight(decided(meeting, c.MakeAdditionATheme(NO_THEME, "m"))) == (f"{MARK} gemist",)
    assert brought_into_sight(decided(meeting, c.WriteFirstStep(one, ""))) == ()
    assert brought_into_sight(decided(meeting, c.WriteNotes("welcome", "Voor mij"))) == ()
    logo = PictureSpot(Owner.LOGO)
    assert brought_into_sight(decided(meeting, c.DescribePicture(logo, "Een eik"))) == ("Een eik",)
