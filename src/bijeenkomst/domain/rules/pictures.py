"""Rules for pictures for the hall. Their bytes do not pass through here: see `Command.images`."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from bijeenkomst.domain import changes as ch
from bijeenkomst.domain import commands as c
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.programme import programme
from bijeenkomst.domain.refusals import Field, NoLongerThere, NotAColour, Refused, TooManyPictures
from bijeenkomst.domain.rules.checks import the_theme, within
from bijeenkomst.domain.rules.deciding import rule
from bijeenkomst.domain.rules.planning import found_part, planned, with_part
from bijeenkomst.domain.values.face import ACCENT, Face
from bijeenkomst.domain.values.part import MINUTES, Part
from bijeenkomst.domain.values.picture import (
    LARGEST_PICTURE,
    LARGEST_SMALL,
    LARGEST_TOGETHER,
    LONGEST_DESCRIPTION,
    LONGEST_SIDE,
    MOST_PICTURES,
    Owner,
    Picture,
    PictureFile,
    PictureSpot,
)
from bijeenkomst.domain.values.stage import SlideKind


@rule(c.SetPicture)
def set_picture(meeting: Meeting, command: c.SetPicture, _now: datetime) -> tuple[ch.Change, ...]:
    """The description of the old picture goes with it; the new one may bring its own."""
    if command.spot.owner is Owner.PART:
        _the_picture(meeting, command.spot)  # for a new slide there is `AddOwnSlide`
    return _with_picture(meeting, command.spot, _checked_picture(meeting, command.file))


@rule(c.CropPicture)
def crop_picture(meeting: Meeting, command: c.CropPicture, _now: datetime) -> tuple[ch.Change, ...]:
    """The whole picture is kept, so that it can be cropped differently later."""
    before = _the_picture(meeting, command.spot)
    if len(command.small) > LARGEST_SMALL:
        raise Refused(TooManyPictures(MOST_PICTURES))
    if command.crop is not None and not command.crop.within(before.width, before.height):
        raise Refused(NoLongerThere())  # the crop was made for another picture
    small = next(iter(command.images), "")
    return _with_picture(meeting, command.spot, replace(before, crop=command.crop, small=small))


@rule(c.DescribePicture)
def describe_picture(meeting: Meeting, command: c.DescribePicture, _now: datetime) -> tuple[ch.Change, ...]:
    """The description, for people who cannot see the picture, is written by the person who chose it, or left out."""
    before = _the_picture(meeting, command.spot)
    words = within(command.description, Field.DESCRIPTION, LONGEST_DESCRIPTION)
    return _with_picture(meeting, command.spot, replace(before, description=words))


@rule(c.RemovePicture)
def remove_picture(meeting: Meeting, command: c.RemovePicture, _now: datetime) -> tuple[ch.Change, ...]:
    """An own slide is nothing without its picture, so that its part of the programme is removed with it."""
    _the_picture(meeting, command.spot)
    if command.spot.owner is Owner.PART:
        parts, place = found_part(meeting, command.spot.key)
        return planned(meeting, [*parts[:place], *parts[place + 1 :]])
    return _with_picture(meeting, command.spot, None)


@rule(c.AddOwnSlide)
def add_own_slide(meeting: Meeting, command: c.AddOwnSlide, _now: datetime) -> tuple[ch.Change, ...]:
    """The slide comes after the named part, or at the start."""
    kind, picture = SlideKind.PICTURE, _checked_picture(meeting, command.file)
    part = Part(command.id, kind, minutes=MINUTES[kind], own=True, picture=picture)
    return with_part(meeting, part, command.after)


@rule(c.ChooseAccent)
def choose_accent(meeting: Meeting, command: c.ChooseAccent, _now: datetime) -> tuple[ch.Change, ...]:
    """Any colour is accepted: what shows it makes sure that text can be read on it."""
    colour = command.colour.strip().lower()
    if colour and not ACCENT.fullmatch(colour):
        raise Refused(NotAColour())
    return _with_face(meeting, replace(meeting.face, accent=colour))


def picture_at(meeting: Meeting, spot: PictureSpot) -> Picture | None:
    """The picture at this place; None when there is none."""
    match spot.owner:
        case Owner.LOGO:
            return meeting.face.logo
        case Owner.VILLAGE:
            return meeting.face.village
        case Owner.THEME:
            theme = meeting.themes.get(spot.key)
            return theme.picture if theme else None
        case Owner.PART:
            return next((part.picture for part in programme(meeting) if part.id == spot.key), None)


def pictures_in(meeting: Meeting) -> Iterator[Picture]:
    """All pictures for the hall, including those of merged themes and of parts that are left out of the programme."""
    of_themes = (theme.picture for theme in meeting.themes.values())
    of_parts = (part.picture for part in meeting.parts)
    yield from filter(None, (meeting.face.logo, meeting.face.village, *of_themes, *of_parts))


def images_in(meeting: Meeting) -> frozenset[str]:
    """The digests under which the bytes of all pictures for the hall are stored."""
    return frozenset(
        digest for picture in pictures_in(meeting) for digest in (picture.digest, picture.small) if digest
    )


def _the_picture(meeting: Meeting, spot: PictureSpot) -> Picture:
    picture = picture_at(meeting, spot)
    if picture is None:
        raise Refused(NoLongerThere())
    return picture


def _checked_picture(meeting: Meeting, file: PictureFile) -> Picture:
    existing = list(pictures_in(meeting))
    together = sum(picture.size for picture in existing) + len(file.data)
    sizes = (len(file.data) <= LARGEST_PICTURE, len(file.small) <= LARGEST_SMALL)
    sides = 0 < file.width <= LONGEST_SIDE and 0 < file.height <= LONGEST_SIDE
    if len(existing) >= MOST_PICTURES or together > LARGEST_TOGETHER or not (all(sizes) and sides):
        raise Refused(TooManyPictures(MOST_PICTURES))
    picture = file.facts
    crop = picture.crop if picture.crop and picture.crop.within(file.width, file.height) else None
    words = within(picture.description, Field.DESCRIPTION, LONGEST_DESCRIPTION)
    return replace(picture, crop=crop, description=words)


def _with_picture(meeting: Meeting, spot: PictureSpot, picture: Picture | None) -> tuple[ch.Change, ...]:
    match spot.owner:
        case Owner.LOGO:
            return _with_face(meeting, replace(meeting.face, logo=picture))
        case Owner.VILLAGE:
            return _with_face(meeting, replace(meeting.face, village=picture))
        case Owner.THEME:
            before = the_theme(meeting, spot.key)
            after = replace(before, picture=picture)
            return () if after == before else (ch.ThemeChanged(before.code, before, after),)
        case Owner.PART:
            parts, place = found_part(meeting, spot.key)
            parts[place] = replace(parts[place], picture=picture)
            return planned(meeting, parts)


def _with_face(meeting: Meeting, face: Face) -> tuple[ch.Change, ...]:
    return () if face == meeting.face else (ch.FaceChanged(meeting.face, face),)
