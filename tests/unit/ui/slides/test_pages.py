"""R14 and P15: large letters, then more pages; nothing is clipped, left out or painted over."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from bijeenkomst.domain.commands import AddAddition, BringInThemes, CountPresent
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.stage import SlideKind
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.ui.slides.content import (
    AdditionsContent,
    Answers,
    BreakContent,
    GroupContent,
    GroupsContent,
    OverviewContent,
    QuestionContent,
    QuotesContent,
    RecognitionContent,
    SilenceContent,
    SlideContent,
    SummaryContent,
    ThanksContent,
    ThemeContent,
    WelcomeContent,
)
from bijeenkomst.ui.slides.frame import BODY, FINE, HEIGHT, MARGIN
from bijeenkomst.ui.slides.layouts import forget, pages
from bijeenkomst.ui.slides.paint import Look, page_count, page_width
from bijeenkomst.ui.slides.scene import Code, Dot, Mark, Page, Words
from bijeenkomst.ui.slides.typesetting import Style
from tests.unit.domain.evening import an_evening, joining, run
from tests.unit.ui.slides.hall import OLD, WIDE, contents, example, extreme, of, picture

pytestmark = pytest.mark.usefixtures("qapp")

ASPECTS = pytest.mark.parametrize("aspect", [16 / 9, 4 / 3, 16 / 10], ids=["16:9", "4:3", "16:10"])


def sensitive() -> Meeting:
    """Nothing but themes of which no number is told (R25): those words are longer than a number."""
    drafts = tuple(ThemeDraft(f"Rouw en gemis in straat {number}", sensitive=True) for number in range(12))
    return run(Meeting(code_seed=9), BringInThemes(drafts))


MEETINGS = pytest.mark.parametrize("make", [example, extreme, an_evening, sensitive])


def all_pages(make: object, aspect: float) -> list[Page]:
    assert callable(make)
    width = page_width(aspect)
    return [page for content in contents(make()) for page in pages(content, width)]


def boxes(page: Page) -> list[QRectF]:
    """Where each line of text runs."""
    return [
        QRectF(
            item.x + line.x, item.y + number * item.block.style.line_height, line.width, item.block.style.size
        )
        for item in page
        if isinstance(item, Words)
        for number, line in enumerate(item.block.lines)
    ]


def said_on(page: Page) -> list[str]:
    return [line.text for item in page if isinstance(item, Words) for line in item.block.lines]


def squeezed(text: str) -> str:
    return "".join(text.split())


@ASPECTS
@MEETINGS
def test_every_line_stays_within_the_margins(make: object, aspect: float) -> None:
    safe = QRectF(MARGIN - 1, MARGIN - 1, page_width(aspect) - 2 * MARGIN + 2, HEIGHT - 2 * MARGIN + 12)
    for page in all_pages(make, aspect):
        for box in boxes(page):
            assert safe.contains(box), (box, said_on(page))


@ASPECTS
@MEETINGS
def test_no_two_lines_and_no_line_and_join_code_lie_over_each_other(make: object, aspect: float) -> None:
    for page in all_pages(make, aspect):
        lines = boxes(page)
        codes = [QRectF(item.x, item.y, item.size, item.size) for item in page if isinstance(item, Code)]
        badges = [QRectF(item.x, item.y, item.size, item.size) for item in page if isinstance(item, Mark)]
        for index, box in enumerate(lines):
            for other in lines[index + 1 :] + codes + badges:
                assert not box.intersects(other), said_on(page)


@ASPECTS
@MEETINGS
def test_every_dot_lies_on_the_page_and_clear_of_the_join_code(make: object, aspect: float) -> None:
    page_box = QRectF(0, 0, page_width(aspect), HEIGHT)
    for page in all_pages(make, aspect):
        codes = [QRectF(item.x, item.y, item.size, item.size) for item in page if isinstance(item, Code)]
        for dot in (item for item in page if isinstance(item, Dot)):
            box = QRectF(dot.x - dot.radius, dot.y - dot.radius, 2 * dot.radius, 2 * dot.radius)
            assert page_box.contains(box)
            assert not any(box.intersects(code) for code in codes)


@ASPECTS
@MEETINGS
def test_a_slide_says_all_of_its_text_over_its_pages(make: object, aspect: float) -> None:
    """Only a title that reminds may be shortened: its own slide has it in full."""
    assert callable(make)
    for content in contents(make()):
        said = squeezed(
            " ".join(text for page in pages(content, page_width(aspect)) for text in said_on(page))
        )
        for text in texts_of(content):
            # A reminder of the title may stand between two halves of it.
            assert all(squeezed(word) in said for word in text.split() if len(word) < 30), text


def texts_of(content: SlideContent) -> list[str]:
    match content:
        case WelcomeContent():
            return [content.title, content.where_and_when, content.organised_by]
        case QuestionContent():
            return [content.heading, content.question, content.how]
        case ThemeContent():
            return [content.title, content.core_sentence]
        case QuotesContent():
            return list(content.quotes)
        case SilenceContent():
            return [content.heading, content.sentence]
        case SummaryContent():
            return [content.heading, content.sentence, *content.texts]
        case OverviewContent():
            return [content.heading]
        case BreakContent():
            return [content.heading, content.clock, content.until, content.hint]
        case GroupContent():
            return [content.group.people, content.step, content.caller]
        case ThanksContent():
            return [content.heading, content.sentence]
        case RecognitionContent():
            return [content.sentence] if content.sentence else [content.question, content.hint]
        case AdditionsContent():
            return [content.question, *content.texts]
        case GroupsContent():
            return [content.heading, *(group.people for group in content.groups)]
        case _:
            return []


@ASPECTS
@pytest.mark.parametrize("make", [example, an_evening])
def test_what_everybody_must_read_has_capitals_of_a_twentieth_of_the_picture(
    make: object, aspect: float
) -> None:
    """R14: "fine" is for numbers of pages, the corner, the legend and the counts beside the groups' dots."""
    fine = (
        "192.168",
        ":8080",
        "Code ",
        " van ",
        "ja",
        "een beetje",
        "nee",
        "niet gezegd",
        "mens",
        "nog niemand",
    )
    assert QFontMetricsF(Style(BODY).font()).capHeight() >= HEIGHT / 20
    assert QFontMetricsF(Style(FINE).font()).capHeight() >= HEIGHT / 31
    for page in all_pages(make, aspect):
        for item in page:
            if isinstance(item, Words) and item.block.style.size < BODY:
                assert any(part in line.text for part in fine for line in item.block.lines), item


def test_a_title_of_forty_characters_stands_at_full_size() -> None:
    """R1."""
    meeting = run(
        Meeting(code_seed=3), BringInThemes((ThemeDraft("Samen koken, eten en praten in de Linde"),))
    )
    (page,) = pages(of(meeting, SlideKind.THEME), page_width(16 / 9))

    assert max(item.block.style.size for item in page if isinstance(item, Words)) == 132


def test_a_field_has_a_dot_for_everybody_present() -> None:
    """R24."""
    (page,) = pages(of(example(), SlideKind.RECOGNITION), page_width(16 / 9))
    content = of(example(), SlideKind.RECOGNITION)
    assert isinstance(content, RecognitionContent)
    assert content.answers == Answers(31, 9, 3, 9)

    field = [item for item in page if isinstance(item, Dot)][:-4]  # the last four are the legend's

    assert len(field) == 52


def test_the_newest_addition_is_on_the_first_page_however_many_there_are() -> None:
    meeting = an_evening()
    code = meeting.in_order[0].code
    for number in range(60):
        meeting = run(
            meeting,
            AddAddition(str(number), code, f"Aanvulling nummer {number} over het dorp", Channel.CONSOLE),
        )
    content = of(meeting, SlideKind.ADDITIONS)
    made = pages(content, page_width(16 / 9))

    assert len(made) > 5
    assert "nummer 59" in " ".join(said_on(made[0]))
    assert "nummer 0" in " ".join(said_on(made[-1]))


def test_sixty_groups_stand_on_as_many_pages_as_they_need() -> None:
    drafts = tuple(ThemeDraft(f"Thema {number}") for number in range(1, 61))
    content = of(run(Meeting(code_seed=3), BringInThemes(drafts)), SlideKind.GROUPS)
    badges = [
        item.badge.number
        for page in pages(content, page_width(16 / 9))
        for item in page
        if isinstance(item, Mark)
    ]

    assert badges == list(range(1, 61))


def test_a_dot_in_a_group_is_a_person() -> None:
    meeting = an_evening()
    for person in range(300):
        meeting = run(meeting, joining(meeting, 1, str(person), name=str(person), owner=str(person)))
    made = pages(of(meeting, SlideKind.GROUPS), page_width(16 / 9))

    assert sum(isinstance(item, Dot) for page in made for item in page) == 300


def test_a_page_that_is_no_longer_there_shows_the_last_one() -> None:
    content = of(example(), SlideKind.THEME)
    last = page_count(content, 16 / 9) - 1

    assert picture(content, page=last + 7) == picture(content, page=last)


@pytest.mark.parametrize("look", list(Look))
@pytest.mark.parametrize("size", [(1280, 720), (1024, 768), (1366, 768), (160, 90)], ids=str)
def test_nothing_touches_the_edge_of_the_picture(size: tuple[int, int], look: Look) -> None:
    for content in contents(extreme()):
        image = picture(content, size, look)
        ground = image.pixel(0, 0)
        width, height = size
        edge = [(x, y) for x in range(width) for y in (0, 1, height - 2, height - 1)]
        edge += [(x, y) for y in range(height) for x in (0, 1, width - 2, width - 1)]
        assert all(image.pixel(x, y) == ground for x, y in edge)


def test_the_same_content_gives_the_same_picture() -> None:
    for content in contents(example()):
        first = picture(content)
        forget()
        assert picture(content) == first


def test_lines_break_alike_in_preview_and_hall() -> None:
    """P15: FreeShow#1361."""
    assert (
        page_width(1366 / 768) == page_width(1920 / 1080) == page_width(320 / 180) == page_width(3840 / 2160)
    )
    assert page_width(1024 / 768) == page_width(1600 / 1200)


def test_a_long_meeting_is_painted_at_any_odd_size() -> None:
    meeting = run(extreme(), CountPresent(5000))
    for content in contents(meeting):
        for size in ((1, 1), (3000, 200), (200, 1500), WIDE, OLD):
            assert not picture(replace(content, page=2), size).isNull()
