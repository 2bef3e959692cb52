"""Values that are more than the fields of one class side by side: how cells hold them, and what makes them again."""

import datetime as dt
import json
import re
from typing import Any

from bijeenkomst.document.columns import MOMENT, Column, iso, moment, packed
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.doubt import Doubt, Doubtful
from bijeenkomst.domain.values.letting_go import LettingGo
from bijeenkomst.domain.values.photo import Seen
from bijeenkomst.domain.values.picture import LONGEST_SIDE, Crop, Picture
from bijeenkomst.domain.values.sign_up import Consent, SignUp
from bijeenkomst.domain.values.stage import Slide, SlideKind, Stage, Timer
from bijeenkomst.domain.values.theme import MOST_QUOTES, Colour, Shape, Theme

DIGEST = re.compile("[0-9a-f]{64}")


def quote(place: int) -> Column:
    """The quote of a theme at this place, "" when there are fewer."""
    return Column("TEXT", "", lambda quotes: quotes[place] if place < len(quotes) else "").of("quotes")


def theme_of(
    code: str, number: int, shape: Shape, colour: Colour, title: str, core: str, *rest: Any
) -> Theme:
    """Its quotes have a column each."""
    quotes = tuple(filter(None, rest[:MOST_QUOTES]))
    return Theme(code, number, shape, colour, title, core, quotes, *rest[MOST_QUOTES:])


def sign_up_of(
    key: str, theme: str, version: str, given_at: dt.datetime, channel: Channel, explicit: bool, *rest: Any
) -> SignUp:
    """The consent stands in columns of its own."""
    return SignUp(key, theme, Consent(version, given_at, channel, explicit), *rest)


def stage_of(kind: SlideKind, theme: str, page: int, part: str, *rest: Any) -> Stage:
    """The slide stands in columns of its own."""
    return Stage(Slide(kind, theme, page, part), *rest)


def printed_sheets_of(printed_sheets: dict[str, str] | None = None) -> dict[str, str]:
    """Nothing in a file of before that was kept."""
    return printed_sheets or {}


def _sheets(cell: str) -> dict[str, str]:
    found = json.loads(cell)
    if not isinstance(found, dict) or not all(isinstance(one, str) for one in found.values()):
        raise ValueError("printed_sheets")
    return found


def _seen(text: str, corners: list[list[int]]) -> Seen:
    (a, b), (c, d), (e, f), (g, h) = corners
    return Seen(text, ((a, b), (c, d), (e, f), (g, h)))


def _letting_go(begun: str, gone: str, done: str, proved: bool) -> LettingGo:
    return LettingGo(MOMENT.read(begun), moment(gone), moment(done), bool(proved))


def _picture(
    digest: str, width: int, height: int, size: int, small: str, crop: list[int], words: str
) -> Picture:
    """What names bytes is a digest and nothing else, and no picture is larger than ours are."""
    named = DIGEST.fullmatch(digest) and (not small or DIGEST.fullmatch(small))
    if not named or not (0 < width <= LONGEST_SIDE and 0 < height <= LONGEST_SIDE and size >= 0):
        raise ValueError("picture")
    part = Crop(*crop) if crop else None
    if part is not None and not part.within(width, height):
        raise ValueError("crop")
    return Picture(digest, width, height, size, small, part, str(words))


DOUBTS = packed(
    lambda doubts: [[one.doubt, one.read] for one in doubts],
    lambda *found: tuple(Doubtful(Doubt(doubt), read) for doubt, read in found),
    nothing=(),
)
HELD = packed(
    lambda held: [held.kind, held.theme, held.page, held.part],
    lambda kind, *rest: Slide(SlideKind(kind), *rest),
)
TIMER = packed(
    lambda timer: [iso(timer.started_at), timer.seconds, timer.shown],
    lambda started_at, *rest: Timer(MOMENT.read(started_at), *rest),
)
LETTING_GO = packed(
    lambda one: [iso(one.begun_at), iso(one.gone_at), iso(one.done_at), one.proved], _letting_go
)
PICTURE = packed(
    lambda one: [
        one.digest,
        one.width,
        one.height,
        one.size,
        one.small,
        [one.crop.left, one.crop.top, one.crop.width, one.crop.height] if one.crop else [],
        one.description,
    ],
    _picture,
)
SEEN = Column(
    "TEXT",
    "[]",
    lambda seen: json.dumps([[one.text, one.corners] for one in seen], ensure_ascii=False),
    lambda cell: tuple(_seen(*one) for one in json.loads(cell)),
)
LISTED = Column("TEXT", "[]", lambda ids: json.dumps(sorted(ids)), lambda cell: frozenset(json.loads(cell)))
SHEETS = Column(
    "TEXT", "", lambda sheets: json.dumps(dict(sheets), ensure_ascii=False, sort_keys=True), _sheets
)
