"""Rules for photos of sheets (R39). None of this can be undone, since a photo that was removed is gone (R45)."""

from dataclasses import replace
from datetime import datetime

from bijeenkomst.domain import changes as ch
from bijeenkomst.domain import commands as c
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.refusals import NoLongerThere, Refused, TooManyPhotos
from bijeenkomst.domain.rules.checks import where_it_went
from bijeenkomst.domain.rules.deciding import rule
from bijeenkomst.domain.values.photo import LARGEST_PICTURE, LONGEST_SEEN, MOST_PHOTOS, Photo
from bijeenkomst.domain.values.sheet_row import GROUP_SHEET, OFFER_SHEET


@rule(c.AddPhoto)
def add(meeting: Meeting, command: c.AddPhoto, now: datetime) -> tuple[ch.Change, ...]:
    """A photo without a known theme is kept as well: people choose the theme by hand."""
    if command.id in meeting.photos:
        return ()
    if len(meeting.photos) >= MOST_PHOTOS or len(command.picture) > LARGEST_PICTURE:
        raise Refused(TooManyPhotos(MOST_PHOTOS))
    known = command.theme in meeting.themes
    offers = command.sheet == OFFER_SHEET and not command.theme
    new = Photo(
        id=command.id,
        added_at=now,
        width=command.width,
        height=command.height,
        size=len(command.picture),
        theme=command.theme if known else "",
        sheet=command.sheet if offers or (known and 0 <= command.sheet <= GROUP_SHEET) else 0,
        seen=tuple(code for code in command.seen if len(code.text) <= LONGEST_SEEN),
    )
    return (ch.PhotoChanged(new.id, None, new),)


@rule(c.TurnPhoto)
def turn(meeting: Meeting, command: c.TurnPhoto, _now: datetime) -> tuple[ch.Change, ...]:
    """A quarter turn clockwise."""
    before = _photo(meeting, command.id)
    return (ch.PhotoChanged(before.id, before, replace(before, turned=(before.turned + 1) % 4)),)


@rule(c.NamePhoto)
def name(meeting: Meeting, command: c.NamePhoto, _now: datetime) -> tuple[ch.Change, ...]:
    """The photo keeps the code as printed, even of a theme that was merged since (R28)."""
    before = _photo(meeting, command.id)
    where_it_went(meeting, command.theme)
    after = replace(before, theme=command.theme, sheet=max(0, min(GROUP_SHEET, command.sheet)))
    return () if after == before else (ch.PhotoChanged(before.id, before, after),)


@rule(c.RemovePhoto)
def remove(meeting: Meeting, command: c.RemovePhoto, _now: datetime) -> tuple[ch.Change, ...]:
    """The photo and its bytes are removed for good."""
    before = _photo(meeting, command.id)
    return (ch.PhotoChanged(before.id, before, None),)


def without_photos(meeting: Meeting) -> tuple[ch.Change, ...]:
    """The changes that remove all photos, for letting go (R45)."""
    return tuple(ch.PhotoChanged(photo.id, photo, None) for photo in meeting.photos.values())


def _photo(meeting: Meeting, key: str) -> Photo:
    photo = meeting.photos.get(key)
    if photo is None:
        raise Refused(NoLongerThere())
    return photo
