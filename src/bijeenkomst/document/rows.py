"""Rows to domain values and back, a pair of functions for each kind of value."""

import datetime as dt
import json
from collections.abc import Iterable, Mapping
from dataclasses import fields

from bijeenkomst.domain.addition import Addition, Visibility
from bijeenkomst.domain.channel import Channel
from bijeenkomst.domain.details import Details
from bijeenkomst.domain.doubt import Doubt, Doubtful
from bijeenkomst.domain.handover import Handover, Way
from bijeenkomst.domain.letting_go import LettingGo, Withdrawal
from bijeenkomst.domain.photo import Photo, Seen
from bijeenkomst.domain.programme import Part
from bijeenkomst.domain.sign_up import Consent, SignUp
from bijeenkomst.domain.stage import Cover, Slide, SlideKind, Stage, Timer
from bijeenkomst.domain.theme import MOST_QUOTES, Colour, Shape, Theme

Cell = str | int | bytes | None
Row = tuple[Cell, ...]

STAGE_COLUMNS = (
    "slide_kind",
    "slide_theme",
    "slide_page",
    "slide_part",
    "cover",
    "held",
    "since",
    "timer",
    "clock",
)
DATES = frozenset({"date", "delete_on"})
PRINTED_SHEETS = "printed_sheets"
PHONE_KEY = "phone_key"  # beside the details too: what phones' tokens are signed with, the same after a crash


def details_rows(details: Details) -> list[tuple[str, str]]:
    """Name and value of every detail; a date as ISO 8601, an empty one as ""."""
    pairs = ((field.name, getattr(details, field.name)) for field in fields(Details))
    return [(name, value.isoformat() if isinstance(value, dt.date) else value or "") for name, value in pairs]


def details_of(rows: Iterable[tuple[str, str]]) -> Details:
    """The details; names that this version does not know are passed over."""
    known = {field.name for field in fields(Details)}
    values = {name: _date(value) if name in DATES else value for name, value in rows if name in known}
    return Details(**values)  # type: ignore[arg-type]  # each name has the type that _date or the row gives it


def printed_sheets_row(sheets: Mapping[str, str]) -> tuple[str, str]:
    """What stands on paper, one more name and value beside the details: older programs pass it over."""
    return PRINTED_SHEETS, json.dumps(dict(sheets), ensure_ascii=False, sort_keys=True)


def printed_sheets_of(rows: Iterable[tuple[str, str]]) -> dict[str, str]:
    """What stands on paper; nothing in a file of before that was kept."""
    found = json.loads(dict(rows).get(PRINTED_SHEETS, "{}"))
    if not isinstance(found, dict) or not all(isinstance(one, str) for one in found.values()):
        raise ValueError(PRINTED_SHEETS)
    return found


def theme_row(theme: Theme) -> Row:
    """A row of table `theme`."""
    quotes = (*theme.quotes, *[""] * MOST_QUOTES)[:MOST_QUOTES]
    look = (theme.shape, theme.colour)
    words = (theme.title, theme.core_sentence, *quotes)
    return (
        theme.code,
        theme.number,
        *look,
        *words,
        int(theme.sensitive),
        theme.merged_into,
        theme.split_from,
    )


def theme_of(row: tuple[str, int, str, str, str, str, str, str, str, int, str, str]) -> Theme:
    """A theme from its row."""
    code, number, shape, colour, title, core_sentence, *quotes, sensitive, merged_into, split_from = row
    words = tuple(str(quote) for quote in quotes if quote)
    look = Shape(shape), Colour(colour)
    return Theme(
        code, number, *look, title, core_sentence, words, bool(sensitive), str(merged_into), str(split_from)
    )


def addition_row(addition: Addition) -> Row:
    """A row of table `addition`."""
    return (
        addition.id,
        addition.theme,
        addition.text,
        addition.channel,
        addition.visibility,
        addition.added_at.isoformat(),
        addition.original,
        addition.came_from,
    )


def addition_of(row: tuple[str, str, str, str, str, str, str, str]) -> Addition:
    """An addition from its row."""
    key, theme, text, channel, visibility, added_at, original, came_from = row
    return Addition(
        key,
        theme,
        text,
        Channel(channel),
        Visibility(visibility),
        dt.datetime.fromisoformat(added_at),
        original,
        came_from,
    )


def sign_up_row(one: SignUp) -> Row:
    """A row of table `sign_up`."""
    consent = one.consent
    return (
        one.id,
        one.theme,
        consent.version,
        consent.given_at.isoformat(),
        consent.channel,
        int(consent.explicit),
        one.name,
        one.phone,
        one.email,
        one.contribution,
        int(one.reunion),
        one.sheet_row,
        one.owner,
        one.came_from,
        _doubts_text(one.doubts),
        " ".join(one.other_rows),
    )


SignUpColumns = tuple[str, str, str, str, str, int, str, str, str, str, int, str, str, str, str, str]


def sign_up_of(row: SignUpColumns) -> SignUp:
    """A sign-up from its row."""
    key, theme, version, given_at, channel, explicit, name, phone, email, contribution, reunion, *rest = row
    sheet_row, owner, came_from, doubts, other_rows = rest
    where = (sheet_row, owner, came_from)
    last = (_doubts(doubts), tuple(other_rows.split()))
    consent = Consent(version, dt.datetime.fromisoformat(given_at), Channel(channel), bool(explicit))
    return SignUp(key, theme, consent, name, phone, email, contribution, bool(reunion), *where, *last)


def handover_row(theme: str, handover: Handover) -> Row:
    """A row of table `handover`."""
    listed = json.dumps(sorted(handover.listed))
    return (theme, handover.at.isoformat(), handover.way, handover.place, handover.sign_up, listed)


def handover_of(row: tuple[str, str, str, str, str, str]) -> tuple[str, Handover]:
    """A theme's code and its handover from its row."""
    theme, at, way, place, sign_up, listed = row
    on_it = frozenset(json.loads(listed))
    return theme, Handover(dt.datetime.fromisoformat(at), Way(way), place, sign_up, on_it)


def withdrawal_row(key: str, one: Withdrawal) -> Row:
    """A row of table `withdrawal`."""
    return (key, one.at.isoformat(), " ".join(one.groups), " ".join(one.handed_over))


def withdrawal_of(row: tuple[str, str, str, str]) -> tuple[str, Withdrawal]:
    """Its id and a withdrawal from its row."""
    key, at, groups, handed_over = row
    return key, Withdrawal(dt.datetime.fromisoformat(at), tuple(groups.split()), tuple(handed_over.split()))


def letting_go_text(how_far: LettingGo | None) -> str:
    """Column `letting_go` of table `meeting`, "" before it was begun."""
    if how_far is None:
        return ""
    moments = (how_far.begun_at, how_far.gone_at, how_far.done_at)
    return json.dumps([*(at.isoformat() if at else "" for at in moments), how_far.proved])


def letting_go_of(text: str) -> LettingGo | None:
    """How far letting go is, from its column."""
    if not text:
        return None
    begun, gone, done, proved = json.loads(text)
    return LettingGo(dt.datetime.fromisoformat(begun), _moment(gone), _moment(done), bool(proved))


def photo_row(photo: Photo) -> Row:
    """A row of table `photo`."""
    seen = json.dumps([[one.text, one.corners] for one in photo.seen], ensure_ascii=False)
    facts = (photo.width, photo.height, photo.size, photo.theme, photo.sheet, photo.turned)
    return (photo.id, photo.added_at.isoformat(), *facts, seen)


def photo_of(row: tuple[str, str, int, int, int, str, int, int, str]) -> Photo:
    """A photo from its row."""
    key, added_at, width, height, size, theme, sheet, turned, seen = row
    codes = tuple(
        Seen(text, ((a, b), (c, d), (e, f), (g, h)))
        for text, ((a, b), (c, d), (e, f), (g, h)) in json.loads(seen)
    )
    return Photo(key, dt.datetime.fromisoformat(added_at), width, height, size, theme, sheet, turned, codes)


def part_row(place: int, part: Part) -> Row:
    """A row of table `part`."""
    flags = (int(part.skipped), int(part.own))
    return (place, part.id, part.kind, part.theme, part.minutes, *flags, part.words)


def part_of(row: tuple[int, str, str, str, int, int, int, str]) -> Part:
    """A part of the programme from its row."""
    _place, key, kind, theme, minutes, skipped, own, words = row
    return Part(key, SlideKind(kind), theme, minutes, bool(skipped), bool(own), words)


def stage_row(stage: Stage) -> Row:
    """The columns of table `meeting` that are about the stage, in the order of `STAGE_COLUMNS`."""
    slide, held, timer = stage.slide, stage.held, stage.timer
    return (
        slide.kind,
        slide.theme,
        slide.page,
        slide.part,
        stage.cover,
        "" if held is None else json.dumps([held.kind, held.theme, held.page, held.part]),
        "" if stage.since is None else stage.since.isoformat(),
        "" if timer is None else json.dumps([timer.started_at.isoformat(), timer.seconds, timer.shown]),
        int(stage.clock),
    )


def stage_of(row: tuple[str, str, int, str, str, str, str, str, int]) -> Stage:
    """The stage from its columns."""
    kind, theme, page, part, cover, held, since, timer, clock = row
    return Stage(
        Slide(SlideKind(kind), theme, page, part),
        Cover(cover),
        _slide(*json.loads(held)) if held else None,
        dt.datetime.fromisoformat(since) if since else None,
        _timer(*json.loads(timer)) if timer else None,
        bool(clock),
    )


def _slide(kind: str, theme: str, page: int, part: str) -> Slide:
    return Slide(SlideKind(kind), theme, page, part)


def _timer(started_at: str, seconds: int, shown: bool) -> Timer:
    return Timer(dt.datetime.fromisoformat(started_at), seconds, shown)


def _doubts_text(doubts: tuple[Doubtful, ...]) -> str:
    return json.dumps([[one.doubt, one.read] for one in doubts], ensure_ascii=False) if doubts else ""


def _doubts(text: str) -> tuple[Doubtful, ...]:
    return tuple(Doubtful(Doubt(doubt), read) for doubt, read in json.loads(text)) if text else ()


def _moment(value: str) -> dt.datetime | None:
    return dt.datetime.fromisoformat(value) if value else None


def _date(value: str) -> dt.date | None:
    return dt.date.fromisoformat(value) if value else None
