"""The recognition slide: the question, and once it is shown, a dot a person and one sentence (R20-R25)."""

from bijeenkomst.design.dots import KINDS
from bijeenkomst.design.projector import steps
from bijeenkomst.ui.slides import dots
from bijeenkomst.ui.slides.band import theme_band
from bijeenkomst.ui.slides.content import RecognitionContent
from bijeenkomst.ui.slides.flow import Column, Drawn, Piece, Text, end_of, fewest, flow
from bijeenkomst.ui.slides.frame import (
    BLOCK,
    BODY,
    BODY_SIZES,
    DISPLAY,
    DISPLAY_SIZES,
    PART,
    SMALL,
    Frame,
    header,
    strip,
)
from bijeenkomst.ui.slides.scene import Dot, Item, Page, Said, Words
from bijeenkomst.ui.slides.typesetting import Style, set_text, text_width

LOWEST_FIELD = 150.0  # units: a lower field of dots goes to a page of its own
DOT = 0.78  # of the type size: a dot that says what the others mean


def recognition_pages(content: RecognitionContent, frame: Frame) -> list[Page]:
    """The question, or the answers once they are shown (R23)."""
    head, below = header(frame, content.title, 1 if content.sentence else 2)
    column = frame.area(frame.text, content.join, below + PART)
    made = _result(content, column) if content.sentence else _question(content, column)
    around = *theme_band(frame, content.badge, join=content.join), *head, *strip(frame, column, content.join)
    return [(*around, *page) for page in made]


def _question(content: RecognitionContent, column: Column) -> list[list[Item]]:
    def attempt(question: int, gap: float) -> list[list[Item]]:
        pieces: list[Piece] = [
            Text(content.question, Style(question, bold=True), steps(question), 1),
            _choices(content.choices, KINDS[:3], gap),
            Text(content.hint, Style(BODY, role="muted"), BODY_SIZES, gap=gap, balanced=True),
        ]
        return flow(pieces, column)

    return fewest([lambda: attempt(DISPLAY, BLOCK), lambda: attempt(140, PART), lambda: attempt(104, SMALL)])


def _result(content: RecognitionContent, column: Column) -> list[list[Item]]:
    said = _sentence(content)
    made = flow(said, column)
    answers = content.answers
    if answers is None:
        return made
    kinds = KINDS if answers.silent else KINDS[:3]
    legend = _choices((*content.choices, content.unsaid)[: len(kinds)], kinds)
    legend_top = column.bottom - legend.height(column.width)
    top = end_of(said, column) + PART
    if legend_top - PART - top < LOWEST_FIELD or len(made) > 1:
        top = column.top
        made.append([])
    made[-1].extend(dots.field(answers, column.left, top, column.width, legend_top - PART - top))
    made[-1].extend(legend.items(column.left, legend_top, column.width))
    return made


def _sentence(content: RecognitionContent) -> list[Piece]:
    """Its numbers as large as they go on one line, and the rest of the sentence under them (R24)."""
    rest = content.sentence.removeprefix(content.hero).strip()
    if not content.hero:
        return [Text(rest, Style(118, bold=True), steps(118), 3, balanced=True)]
    return [
        Text(content.hero, Style(DISPLAY, bold=True), DISPLAY_SIZES, 1),
        Text(rest, Style(BODY), BODY_SIZES, balanced=True),
    ]


def _choices(labels: tuple[str, ...], kinds: tuple[Said, ...], gap: float = 0.0) -> Drawn:
    """Each kind of dot with its word, on as many rows as they need."""
    style = Style(BODY)
    row, dot, space = style.line_height, BODY * DOT, BODY * 0.24

    def places(width: float) -> list[tuple[float, int]]:
        found, x, line = [], 0.0, 0
        for label in labels:
            needed = dot + space + text_width(label, style)
            if x and x + needed > width:
                x, line = 0.0, line + 1
            found.append((x, line))
            x += needed + BODY * 0.5
        return found

    def height(width: float) -> float:
        return (places(width)[-1][1] + 1) * row

    def items(left: float, top: float, width: float) -> tuple[Item, ...]:
        made: list[Item] = []
        for (x, line), label, kind in zip(places(width), labels, kinds, strict=True):
            y = top + line * row
            middle = y + style.over_capitals + BODY * 0.334
            made.append(Dot(left + x + dot / 2, middle, dot / 2, kind, person=False))
            words = set_text(label, style, text_width(label, style) + 4)
            made.append(Words(left + x + dot + space, y, words))
        return tuple(made)

    return Drawn(height, items, gap)
