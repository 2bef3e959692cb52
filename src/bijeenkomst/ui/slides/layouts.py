"""The pages of each kind of slide, in virtual units: one layout for projector, preview and thumbnails (P15)."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache, partial

from bijeenkomst.ui.slides.content import (
    AdditionsContent,
    GroupsContent,
    JoinContent,
    RecognitionContent,
    SlideContent,
    ThanksContent,
    ThemeContent,
    WelcomeContent,
)
from bijeenkomst.ui.slides.flow import Piece, Text, end_of, flow
from bijeenkomst.ui.slides.frame import (
    BODY,
    DISPLAY,
    FOOT,
    HEADING,
    HEIGHT,
    LEAD,
    MARGIN,
    TITLE,
    Frame,
    breakable,
    corner,
    header,
    page_number,
    together,
)
from bijeenkomst.ui.slides.groups import group_pages
from bijeenkomst.ui.slides.recognition import recognition_pages
from bijeenkomst.ui.slides.scene import Code, Item, Mark, Page, QuoteMark
from bijeenkomst.ui.slides.typesetting import Block, Style

TITLE_SIZES = (TITLE, 118, HEADING, 92, BODY)


@lru_cache(maxsize=256)
def pages(content: SlideContent, width: float) -> tuple[Page, ...]:
    """All pages of a slide on a page of `width` by 1080 units; at least one."""
    made = _pages(content, Frame(width))
    if len(made) > 1:
        frame = Frame(width, FOOT)
        made = _pages(content, frame)
        made = [page + page_number(frame, number, len(made)) for number, page in enumerate(made)]
    return tuple(made)


def _pages(content: SlideContent, frame: Frame) -> list[Page]:
    match content:
        case WelcomeContent():
            return _welcome(content, frame)
        case JoinContent():
            return _join(content, frame)
        case ThemeContent():
            return _theme(content, frame)
        case RecognitionContent():
            return recognition_pages(content, frame)
        case AdditionsContent():
            return _additions(content, frame)
        case GroupsContent():
            return group_pages(content, frame)
        case ThanksContent():
            return _thanks(content, frame)


def _fewest(attempts: Sequence[Callable[[], list[list[Item]]]]) -> list[list[Item]]:
    """The first attempt, which is the largest, unless a smaller one needs fewer pages."""
    best = attempts[0]()
    for attempt in attempts[1:]:
        if len(best) == 1:
            break
        other = attempt()
        if len(other) < len(best):
            best = other
    return best


def _welcome(content: WelcomeContent, frame: Frame) -> list[Page]:
    def pieces(title: tuple[int, ...], question: int) -> list[Piece]:
        return [
            Text(content.title, Style(TITLE, bold=True), title, 2, 0, True),
            Text(content.where_and_when, Style(BODY, role="muted"), (BODY,), gap=12, balanced=True),
            Text(content.main_question, Style(question, role="accent"), (question,), gap=48, balanced=True),
        ]

    column = frame.column(frame.left, MARGIN, None)
    variants = [pieces(TITLE_SIZES, LEAD), pieces((HEADING, 92, BODY), BODY), pieces((BODY,), BODY)]
    for variant in variants:
        spare = frame.bottom - end_of(variant, column)
        if spare >= 0:
            lowered = frame.column(frame.left, MARGIN + min(spare / 2, 160), None)
            return [tuple(page) for page in flow(variant, lowered)]
    return [tuple(page) for page in _fewest([partial(flow, variant, column) for variant in variants])]


def _join(content: JoinContent, frame: Frame) -> list[Page]:
    """The code as large as what stands beside it allows, so that all of it is on one page."""
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
    if join is not None:
        style = Style(HEADING, bold=True, role="accent")
        words.append(Text(breakable(join.typed), style, (HEADING, 92, BODY), 2, gap=20))
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
    spare = max(0.0, frame.bottom - end_of(words, frame.column(left, top, None)))
    made = flow(words, frame.column(left, top + spare / 2, None))
    return [(*above, *code, *page) for page in made]


def _theme(content: ThemeContent, frame: Frame) -> list[Page]:
    left = frame.left + frame.rail
    again, below = header(frame, content.badge, content.title, BODY)
    column = replace(frame.column(left, MARGIN, content.join), next_top=below + 44)
    colour = content.badge.colour

    def beside(x: float, y: float, block: Block) -> tuple[Item, ...]:
        return (QuoteMark(frame.left + frame.badge / 2, y + block.style.size * 0.2, 200.0, colour),)

    def attempt(title: tuple[int, ...], core: int) -> list[list[Item]]:
        words: list[Piece] = [Text(content.title, Style(TITLE, bold=True), title, 2, balanced=True)]
        if content.core_sentence:
            words.append(Text(content.core_sentence, Style(core), (core,), gap=12, balanced=True))
        words += [
            Text(quote, Style(BODY, italic=True), (BODY,), gap=44, balanced=True, beside=beside)
            for quote in content.quotes
        ]
        return flow(words, column)

    made = _fewest([lambda: attempt(TITLE_SIZES, LEAD), lambda: attempt((HEADING, 92, BODY), BODY)])
    badge = Mark(frame.left, MARGIN, frame.badge, content.badge)
    heads = [(badge,), *[again] * (len(made) - 1)]
    return [(*head, *page, *corner(frame, content.join)) for head, page in zip(heads, made, strict=True)]


def _additions(content: AdditionsContent, frame: Frame) -> list[Page]:
    head, below = header(frame, content.badge, content.title)
    left = frame.left + frame.rail
    bullet_x = frame.left + frame.badge / 2

    def beside(x: float, y: float, block: Block) -> tuple[Item, ...]:
        return (Mark(bullet_x - 28, y + block.style.line_height / 2 - 28, 56, content.badge, False),)

    question = Text(content.question, Style(HEADING, bold=True), (HEADING, 92, BODY), 2, balanced=True)
    texts = [Text(text, Style(BODY), (BODY,), gap=28, balanced=True, beside=beside) for text in content.texts]
    if not texts:
        texts = [Text(content.invitation, Style(LEAD, role="muted"), (LEAD, BODY), gap=32)]
        question = Text(content.question, Style(DISPLAY, bold=True), (DISPLAY, TITLE, HEADING, BODY), 2)
    made = flow([question, *texts], frame.column(left, below + 40, content.join))
    return [(*head, *page, *corner(frame, content.join)) for page in made]


def _thanks(content: ThanksContent, frame: Frame) -> list[Page]:
    pieces: list[Piece] = [
        Text(content.heading, Style(DISPLAY, bold=True), (DISPLAY,)),
        Text(content.sentence, Style(HEADING), (HEADING, 92, BODY), 3, gap=32, balanced=True),
    ]
    column = frame.column(frame.left, MARGIN, None)
    height = end_of(pieces, column) - MARGIN
    made = flow(pieces, frame.column(frame.left, max(MARGIN, (HEIGHT - height) / 2 - 100), None))
    return [(*page, *_row_of_badges(content, frame)) for page in made]


def _row_of_badges(content: ThanksContent, frame: Frame) -> tuple[Item, ...]:
    """All themes along the bottom; each no larger than when there are ten."""
    count = len(content.badges)
    if not count:
        return ()
    step = min(168.0, (frame.right - frame.left) / count)
    size = step * 0.8
    return tuple(
        Mark(frame.left + index * step, HEIGHT - MARGIN - size, size, badge, size > 60)
        for index, badge in enumerate(content.badges)
    )
