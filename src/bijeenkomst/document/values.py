"""Columns and constructors for values that do not have one column per field."""

import datetime as dt
import json
import re
from itertools import chain
from typing import Any

from bijeenkomst.document.columns import MOMENT, Column, iso, moment, packed
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.doubt import Doubt, Doubtful
from bijeenkomst.domain.values.letting_go import LettingGo
from bijeenkomst.domain.values.offer import Offer
from bijeenkomst.domain.values.photo import Seen
from bijeenkomst.domain.values.picture import LONGEST_SIDE, Crop, Picture
from bijeenkomst.domain.values.sign_up import Consent, SignUp
from bijeenkomst.domain.values.signpost import Signpost
from bijeenkomst.domain.values.stage import Slide, SlideKind, Stage, Timer
from bijeenkomst.domain.values.story import PickedQuote, Told
from bijeenkomst.domain.values.theme import MOST_QUOTES, Colour, Shape, Theme

DIGEST = re.compile("[0-9a-f]{64}")


def quote(index: int) -> Column:
    """The column for the quote of a theme at this index, "" when it has fewer."""
    return Column("TEXT", "", lambda quotes: quotes[index] if index < len(quotes) else "").of("quotes")


def theme_of(
    code: str, number: int, shape: Shape, colour: Colour, title: str, core: str, *rest: Any
) -> Theme:
    """A theme from its columns: its quotes have one each."""
    quotes = tuple(filter(None, rest[:MOST_QUOTES]))
    return Theme(code, number, shape, colour, title, core, quotes, *rest[MOST_QUOTES:])


def sign_up_of(
    key: str,
    theme: str,
    version: str,
    given_at: dt.datetime,
    channel: Channel,
    explicit: bool,
    language: str,
    *rest: Any,
) -> SignUp:
    """A sign-up from its columns: those of its consent are among them."""
    return SignUp(key, theme, Consent(version, given_at, channel, explicit, language), *rest)


def signpost_of(
    name: str,
    phone: str,
    email: str,
    version: str,
    given_at: dt.datetime,
    channel: Channel,
    explicit: bool,
    language: str,
    *rest: Any,
) -> Signpost:
    """The consent stands in columns of its own."""
    return Signpost(name, phone, email, Consent(version, given_at, channel, explicit, language), *rest)


def offer_of(
    key: str, version: str, given_at: dt.datetime, channel: Channel, explicit: bool, language: str, *rest: Any
) -> Offer:
    """The consent stands in columns of its own."""
    return Offer(key, Consent(version, given_at, channel, explicit, language), *rest)


def stage_of(kind: SlideKind, theme: str, page: int, part: str, addition: str, *rest: Any) -> Stage:
    """A stage from its columns: those of its slide come first."""
    return Stage(Slide(kind, theme, page, part, addition), *rest)


def printed_sheets_of(printed_sheets: dict[str, str] | None = None) -> dict[str, str]:
    """The fingerprints of printed sheets; {} in older files, which have none."""
    return printed_sheets or {}


def _sheets(cell: str) -> dict[str, str]:
    sheets = json.loads(cell)
    if not isinstance(sheets, dict) or not all(isinstance(value, str) for value in sheets.values()):
        raise ValueError("printed_sheets")
    return sheets


def _texts(cell: str) -> list[str]:
    """A list of texts: what a file holds besides could end the window later, far from here."""
    texts = json.loads(cell)
    if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
        raise ValueError("texts")
    return texts


def _doubtful(doubt: str, read: str) -> Doubtful:
    if not isinstance(read, str):
        raise ValueError("doubts")
    return Doubtful(Doubt(doubt), read)


def _seen(text: str, corners: list[list[int]]) -> Seen:
    (a, b), (c, d), (e, f), (g, h) = corners
    return Seen(text, ((a, b), (c, d), (e, f), (g, h)))


def _picked(text: Any, story: Any, places: Any = ()) -> PickedQuote:
    spans = tuple((start, end) for start, end in places)
    if not (isinstance(text, str) and isinstance(story, int) and all(map(_is_number, chain(*spans)))):
        raise ValueError("picked_quotes")
    return PickedQuote(text, story, spans)


def _is_number(found: object) -> bool:
    return isinstance(found, int)


def _letting_go(begun: str, gone: str, done: str, proved: bool, keeps_stories: bool = False) -> LettingGo:
    return LettingGo(MOMENT.read(begun), moment(gone), moment(done), bool(proved), bool(keeps_stories))


def _picture(
    digest: str, width: int, height: int, size: int, small: str, crop: list[int], words: str
) -> Picture:
    """A picture from its cell, refused unless its digests are digests and its size is one that ours can have."""
    is_named = DIGEST.fullmatch(digest) and (not small or DIGEST.fullmatch(small))
    if not is_named or not (0 < width <= LONGEST_SIDE and 0 < height <= LONGEST_SIDE and size >= 0):
        raise ValueError("picture")
    part = Crop(*crop) if crop else None
    if part is not None and not part.within(width, height):
        raise ValueError("crop")
    return Picture(digest, width, height, size, small, part, str(words))


DOUBTS = packed(
    lambda doubts: [[doubtful.doubt, doubtful.read] for doubtful in doubts],
    lambda *pairs: tuple(_doubtful(*pair) for pair in pairs),
    nothing=(),
)
HELD = packed(
    lambda held: [held.kind, held.theme, held.page, held.part, held.addition],
    lambda kind, *rest: Slide(SlideKind(kind), *rest),
)
TIMER = packed(
    lambda timer: [iso(timer.started_at), timer.seconds, timer.shown, timer.of],
    lambda started_at, seconds, shown, of=None: Timer(
        MOMENT.read(started_at), seconds, shown, SlideKind(of) if of else None
    ),
)
LETTING_GO = packed(
    lambda state: [
        iso(state.begun_at),
        iso(state.gone_at),
        iso(state.done_at),
        state.proved,
        state.keeps_stories,
    ],
    _letting_go,
)
PICTURE = packed(
    lambda image: [
        image.digest,
        image.width,
        image.height,
        image.size,
        image.small,
        [image.crop.left, image.crop.top, image.crop.width, image.crop.height] if image.crop else [],
        image.description,
    ],
    _picture,
)
SEEN = Column(
    "TEXT",
    "[]",
    lambda codes: json.dumps([[seen.text, seen.corners] for seen in codes], ensure_ascii=False),
    lambda cell: tuple(_seen(*pair) for pair in json.loads(cell)),
)
LINES = Column(
    "TEXT", "[]", lambda texts: json.dumps(texts, ensure_ascii=False), lambda cell: tuple(_texts(cell))
)
PICKED_QUOTES = Column(
    "TEXT",
    "[]",
    lambda quotes: json.dumps([[one.text, one.story, one.places] for one in quotes], ensure_ascii=False),
    lambda cell: tuple(_picked(*pair) for pair in json.loads(cell)),
)
TOLD = packed(lambda told: [told.stories, told.conversations], Told, Told())
LISTED = Column("TEXT", "[]", lambda ids: json.dumps(sorted(ids)), lambda cell: frozenset(_texts(cell)))
SHEETS = Column(
    "TEXT", "", lambda sheets: json.dumps(dict(sheets), ensure_ascii=False, sort_keys=True), _sheets
)
