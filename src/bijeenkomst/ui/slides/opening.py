"""Slides that are about the evening: welcome, the main question, how to join, the break, own words, thanks, covers."""

from collections.abc import Sequence
from functools import partial

from bijeenkomst.ui.slides.content import (
    Badge,
    BreakContent,
    CheckContent,
    JoinContent,
    LogoContent,
    PictureContent,
    QuestionContent,
    ThanksContent,
    WelcomeContent,
    WordsContent,
)
from bijeenkomst.ui.slides.flow import Piece, Text, end_of, fewest, flow
from bijeenkomst.ui.slides.frame import (
    BODY,
    DISPLAY,
    FINE,
    HEADING,
    HEIGHT,
    LEAD,
    MARGIN,
    TITLE,
    TITLE_SIZES,
    Frame,
    breakable,
    corner,
    together,
)
from bijeenkomst.ui.slides.scene import Border, Code, Image, Item, Mark, Page
from bijeenkomst.ui.slides.two_codes import two_codes, two_in_the_corner
from bijeenkomst.ui.slides.typesetting import Style, fit_text

CLOCK = 240  # units: read across the room, from the coffee
LOWEST = 160.0  # units: how far a short text is let down from the top


def welcome_pages(content: WelcomeContent, frame: Frame) -> list[Page]:
    """What this evening is, and whose."""

    def pieces(title: tuple[int, ...], rest: int) -> list[Piece]:
        made: list[Piece] = [Text(content.title, Style(TITLE, bold=True), title, 3, balanced=True)]
        if content.where_and_when:
            made.append(
                Text(content.where_and_when, Style(rest, role="accent"), (rest,), gap=28, balanced=True)
            )
        if content.organised_by:
            made.append(Text(content.organised_by, Style(BODY, role="muted"), (BODY,), gap=28, balanced=True))
        return made

    return _in_the_middle([pieces((DISPLAY, *TITLE_SIZES), LEAD), pieces((HEADING, 92, BODY), BODY)], frame)


def question_pages(content: QuestionContent, frame: Frame) -> list[Page]:
    """The main question in large letters, and all themes along the bottom."""
    badges, height = row_of_badges(content.badges, frame)
    smaller = Frame(frame.width, frame.foot + height)

    def pieces(question: int) -> list[Piece]:
        made: list[Piece] = [
            Text(content.heading, Style(BODY, role="muted"), (BODY,)),
            Text(content.question, Style(question, bold=True), (question,), gap=20, balanced=True),
        ]
        if content.how:
            made.append(Text(content.how, Style(BODY, role="accent"), (BODY,), gap=36, balanced=True))
        return made

    variants = [pieces(size) for size in (TITLE, HEADING, LEAD, BODY)]
    made = _in_the_middle(variants, smaller)
    if len(made) == 1:
        return [(*page, *badges) for page in made]
    return _in_the_middle(variants, frame)  # the themes have slides of their own


def join_pages(content: JoinContent, frame: Frame) -> list[Page]:
    """The code as large as what stands beside it allows, so that all of it is on one page."""
    if content.wifi is not None and content.join is not None:
        return two_codes(content.heading, content.captions, content.wifi, content.join, frame)
    sides = [HEIGHT - 2 * MARGIN, 880.0, 800.0, 720.0, 640.0]
    best: list[Page] = []
    for side in sides:
        made = _join_with(content, frame, side)
        if not best or len(made) < len(best):
            best = made
        if len(best) == 1:
            break
    return best


def _join_with(content: JoinContent, frame: Frame, most: float) -> list[Page]:
    """With a code of at most that size; on a narrow page the heading stands above both."""
    join = content.join
    heading = Text(content.heading, Style(HEADING, bold=True), (HEADING, 92, BODY), 2, balanced=True)
    numbered = len(content.steps) > 1
    words: list[Piece] = [
        Text(together(f"{number}. {step}" if numbered else step), Style(BODY), (BODY,), gap=36)
        for number, step in enumerate(content.steps, start=1)
    ]
    above: tuple[Item, ...] = ()
    top = MARGIN
    if frame.narrow and join is not None:
        column = frame.column(frame.left, MARGIN, None)
        above = tuple(flow([heading], column)[0])
        top = end_of([heading], column) + 40
    else:
        words.insert(0, heading)
    code: tuple[Item, ...] = ()
    left = frame.left
    if join is not None and join.scanned:
        side = min(most, frame.bottom - top, frame.right - frame.left - 668)
        code = (Code(frame.left, (top + frame.bottom - side) / 2, side, join.scanned),)
        left += side + 56
    if join is not None:
        sizes = (HEADING, 92, BODY, 72, 64, FINE)
        style = Style(HEADING, bold=True, role="accent")
        lines = (
            1 if fit_text(breakable(join.typed), style, sizes, frame.right - left, 1).height < 2 * FINE else 2
        )
        words.append(Text(breakable(join.typed), style, sizes, lines, gap=20))
    spare = max(0.0, frame.bottom - end_of(words, frame.column(left, top, None)))
    made = flow(words, frame.column(left, top + spare / 2, None))
    return [(*above, *code, *page) for page in made]


def break_pages(content: BreakContent, frame: Frame) -> list[Page]:
    """What time it is in very large letters, and when it goes on."""
    codes, column = corner(frame, content.join), frame.column(frame.left, MARGIN, content.join)
    if content.wifi is not None and content.join is not None:
        codes, column = two_in_the_corner(content.captions, content.wifi, content.join, frame)

    def attempt(clock: int, gap: float) -> list[list[Item]]:
        pieces: list[Piece] = [
            Text(content.heading, Style(HEADING, bold=True), (HEADING,)),
            Text(content.clock, Style(clock, bold=True, role="accent"), (clock,)),
        ]
        if content.until:
            pieces.append(Text(content.until, Style(BODY, bold=True), (BODY,), gap=8, balanced=True))
        pieces.append(Text(content.hint, Style(BODY, role="muted"), (BODY,), gap=gap, balanced=True))
        return flow(pieces, column)

    made = fewest([partial(attempt, CLOCK, 32), partial(attempt, DISPLAY, 16)])
    return [(*page, *codes) for page in made]


def words_pages(content: WordsContent, frame: Frame) -> list[Page]:
    """A line of the facilitator's own, as large as it goes."""
    attempts = [
        partial(
            flow,
            [Text(content.words, Style(size, bold=True), (size,), balanced=True)],
            frame.column(frame.left, MARGIN + LOWEST, content.join),
        )
        for size in (DISPLAY, TITLE, HEADING, BODY)
    ]
    return [(*page, *corner(frame, content.join)) for page in fewest(attempts)]


def picture_pages(content: PictureContent, frame: Frame) -> list[Page]:
    """A page or photo of the facilitator's own, as large as it goes, with nothing beside it."""
    return [(Image(0, 0, frame.width, HEIGHT - frame.foot, content.picture),)]


def thanks_pages(content: ThanksContent, frame: Frame) -> list[Page]:
    """Thanks, and all themes once more."""
    badges, height = row_of_badges(content.badges, frame)
    pieces: list[Piece] = [
        Text(content.heading, Style(DISPLAY, bold=True), (DISPLAY,)),
        Text(content.sentence, Style(HEADING), (HEADING, 92, BODY), 3, gap=32, balanced=True),
    ]
    return [(*page, *badges) for page in _in_the_middle([pieces], Frame(frame.width, frame.foot + height))]


def logo_pages(content: LogoContent, frame: Frame) -> list[Page]:
    """A quiet picture: the evening's name, and that it goes on."""
    pieces: list[Piece] = [
        Text(
            content.title, Style(DISPLAY, bold=True, role="accent"), (DISPLAY, *TITLE_SIZES), 3, balanced=True
        ),
        Text(content.sentence, Style(LEAD, role="muted"), (LEAD,), gap=36, balanced=True),
    ]
    return _in_the_middle([pieces], frame)[:1]


def check_pages(content: CheckContent, frame: Frame) -> list[Page]:
    """A line along the edges, the smallest letters, and the code as large as on every slide (P16)."""
    pieces: list[Piece] = [
        Text(content.heading, Style(HEADING, bold=True), (HEADING,)),
        Text(content.sentence, Style(BODY), (BODY,), gap=24, balanced=True),
        Text(content.smallest, Style(FINE), (FINE,), gap=24, balanced=True),
    ]
    edge = Border(0.0, 0.0, frame.width, HEIGHT)
    column = frame.column(frame.left, MARGIN, content.join)
    return [(edge, *page, *corner(frame, content.join)) for page in flow(pieces, column)]


def row_of_badges(badges: Sequence[Badge], frame: Frame) -> tuple[tuple[Item, ...], float]:
    """All themes along the bottom, each no larger than when there are ten; and how high that is."""
    if not badges:
        return (), 0.0
    step = min(168.0, (frame.right - frame.left) / len(badges))
    size = step * 0.8
    top = frame.bottom - size
    marks = tuple(
        Mark(frame.left + index * step, top, size, badge, size > 60) for index, badge in enumerate(badges)
    )
    return marks, size + 32


def _in_the_middle(variants: Sequence[list[Piece]], frame: Frame) -> list[Page]:
    """The first variant that fits on one page, let down towards its middle; else the one with the fewest pages."""
    column = frame.column(frame.left, MARGIN, None)
    for variant in variants:
        spare = frame.bottom - end_of(variant, column)
        if spare >= 0:
            lowered = frame.column(frame.left, MARGIN + min(spare / 2, 2 * LOWEST), None)
            return [tuple(page) for page in flow(variant, lowered)]
    return [tuple(page) for page in fewest([partial(flow, variant, column) for variant in variants])]
