"""Slides about the evening: welcome, the main question, own words, and the covers."""

from dataclasses import replace
from functools import partial

from bijeenkomst.design.projector import HEIGHT, steps
from bijeenkomst.ui.slides.band import face
from bijeenkomst.ui.slides.content import (
    CheckContent,
    LogoContent,
    PictureContent,
    QuestionContent,
    WelcomeContent,
    WordsContent,
)
from bijeenkomst.ui.slides.flow import Column, Piece, Text, end_of, fewest, flow
from bijeenkomst.ui.slides.frame import (
    BLOCK,
    BODY,
    BODY_SIZES,
    DISPLAY,
    DISPLAY_SIZES,
    FINE,
    MARGIN,
    PART,
    SMALL,
    TITLE_SIZES,
    Frame,
    strip,
)
from bijeenkomst.ui.slides.on_screen import Badge, Face
from bijeenkomst.ui.slides.scene import Border, Image, Item, Mark, Page, Plane, Words
from bijeenkomst.ui.slides.typesetting import Style, fit_text

SMALL_TILE = 98.0  # units: of a theme on the slide with the main question
MOST_TILES = 20
WIDE_FACE, NARROW_FACE = 720.0, 360.0  # units: how wide the face of the meeting is


def _face(frame: Frame, value: Face) -> tuple[tuple[Item, ...], float]:
    """The meeting's face at the left, and where the words beside it begin."""
    width = WIDE_FACE if not frame.narrow else NARROW_FACE
    return face(frame, value, width), width + BLOCK + SMALL / 2


def welcome_pages(content: WelcomeContent, frame: Frame) -> list[Page]:
    """What this evening is, and whose: the title at the top, the rest at the bottom."""
    tiles, left = _face(frame, content.face)
    column = frame.area(left)

    def attempt(sizes: tuple[int, ...]) -> list[list[Item]]:
        title: list[Piece] = [Text(content.title, Style(DISPLAY, bold=True), sizes, 4, balanced=True)]
        rest: list[Piece] = []
        if content.where_and_when:
            for part in content.where_and_when.split(" · "):  # a place and a day each on a line of their own
                gap = 0.0 if rest else BLOCK
                rest.append(Text(part, Style(BODY, role="accent"), BODY_SIZES, gap=gap, balanced=True))
        if content.organised_by:
            words = Text(content.organised_by, Style(BODY, role="muted"), BODY_SIZES, gap=PART, balanced=True)
            rest.append(words)
        spare = column.bottom - end_of([*title, *rest], column) - BLOCK
        if rest and spare > 0:
            end = end_of(title, column)
            height = end_of(rest, column) - column.top
            below = Column(column.left, max(end + BLOCK, column.bottom - height), column.right, column.bottom)
            return [
                [item for part, where in ((title, column), (rest, below)) for item in flow(part, where)[0]]
            ]
        return flow([*title, *rest], column)

    made = fewest([partial(attempt, one) for one in (TITLE_SIZES, steps(118), steps(92), BODY_SIZES)])
    return [(*tiles, *page) for page in made]


def question_pages(content: QuestionContent, frame: Frame) -> list[Page]:
    """The main question fills the picture; along the bottom all themes, and where they came from."""
    ground = Plane(0, 0, frame.width, HEIGHT, "deep")
    smaller: tuple[QuestionContent, ...] = (
        content,
        replace(content, badges=()),
    )  # before there is a second page
    attempts = [partial(_question, one, size, frame) for one in smaller for size in DISPLAY_SIZES]
    return [(ground, *page) for page in fewest(attempts)]


def _question(content: QuestionContent, size: int, frame: Frame) -> list[list[Item]]:
    foot, bottom = _tiles_and_how(content, frame)
    question = Style(size, bold=True, role="on_deep")
    pieces: list[Piece] = [
        Text(content.heading, Style(BODY, role="on_deep"), BODY_SIZES),
        Text(content.question, question, (size,), gap=PART, balanced=True),
    ]
    return [[*foot, *page] for page in flow(pieces, Column(frame.left, MARGIN, frame.right, bottom))]


def _tiles_and_how(content: QuestionContent, frame: Frame) -> tuple[tuple[Item, ...], float]:
    """Two rows of tiles with the sentence beside them, and where that begins."""
    badges: tuple[Badge, ...] = content.badges if len(content.badges) <= MOST_TILES else ()
    if not content.how:
        return (), frame.bottom
    across = -(-len(badges) // 2)
    tiles = [
        Mark(
            frame.left + number % across * SMALL_TILE,
            frame.bottom - (2 - number // across) * SMALL_TILE,
            SMALL_TILE,
            badge,
            tile=True,
        )
        for number, badge in enumerate(badges)
    ]
    left = frame.left + across * SMALL_TILE + (BLOCK if badges else 0.0)
    how = fit_text(content.how, Style(BODY, role="on_deep"), BODY_SIZES, frame.right - left, 2)
    y = min(frame.bottom - SMALL_TILE - how.height / 2, frame.bottom - how.height)
    return (*tiles, Words(left, y, how)), min(y, frame.bottom - (2 * SMALL_TILE if badges else 0.0)) - PART


def words_pages(content: WordsContent, frame: Frame) -> list[Page]:
    """A line of the facilitator's own, as large as it goes."""
    column = frame.area(frame.left, content.join)
    attempts = []
    for size in DISPLAY_SIZES:
        words: list[Piece] = [Text(content.words, Style(size, bold=True), (size,), balanced=True)]
        spare = max(0.0, column.bottom - end_of(words, column))
        attempts.append(
            partial(
                flow, words, Column(column.left, column.top + spare / 3, column.right, column.bottom, MARGIN)
            )
        )
    return [(*page, *strip(frame, column, content.join)) for page in fewest(attempts)]


def picture_pages(content: PictureContent, frame: Frame) -> list[Page]:
    """A page or photo of the facilitator's own, as large as it goes, with nothing beside it."""
    return [(Image(0, 0, frame.width, HEIGHT - frame.foot, content.picture),)]


def logo_pages(content: LogoContent, frame: Frame) -> list[Page]:
    """A quiet picture: the evening's face and name, and that it goes on."""
    tiles, left = _face(frame, content.face)
    column = frame.area(left)
    pieces: list[Piece] = [
        Text(content.title, Style(DISPLAY, bold=True), TITLE_SIZES, 4, balanced=True),
        Text(content.sentence, Style(BODY, role="muted"), BODY_SIZES, gap=PART, balanced=True),
    ]
    spare = max(0.0, column.bottom - end_of(pieces, column))
    middle = Column(column.left, column.top + spare / 2, column.right, column.bottom)
    return [(*tiles, *page) for page in flow(pieces, middle)][:1]


def check_pages(content: CheckContent, frame: Frame) -> list[Page]:
    """A line along the edges, the smallest letters, and the code as large as on every slide (P16)."""
    column = frame.beside_code(content.join)
    pieces: list[Piece] = [
        Text(content.heading, Style(DISPLAY, bold=True), steps(140)),
        Text(content.sentence, Style(BODY), BODY_SIZES, gap=PART, balanced=True),
        Text(content.smallest, Style(FINE), (FINE,), gap=PART, balanced=True),
    ]
    edge = Border(0.0, 0.0, frame.width, HEIGHT)
    around = edge, *frame.code_at_right(content.join), *strip(frame, column, content.join)
    return [(*around, *page) for page in flow(pieces, column)]
