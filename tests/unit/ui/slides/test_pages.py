"""R14 and P15: large letters, then more pages; nothing is clipped, left out or painted over."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from bijeenkomst.domain.commands import AddAddition, BringInThemes, CountPresent, StartWork
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.group_work import Place
from bijeenkomst.domain.values.recognition import PublicAnswers
from bijeenkomst.domain.values.stage import SlideKind
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.ui.slides.content import (
    AdditionsContent,
    BreakContent,
    CheckContent,
    OneAdditionContent,
    OverviewContent,
    QuestionContent,
    QuotesContent,
    RecognitionContent,
    SilenceContent,
    SlideContent,
    SummaryContent,
    ThemeContent,
    WelcomeContent,
)
from bijeenkomst.ui.slides.frame import BODY, FINE, HEIGHT, LABEL, MARGIN, TITLE, Frame
from bijeenkomst.ui.slides.group_content import (
    GroupContent,
    GroupsContent,
    HarvestContent,
    ThanksContent,
    WorkContent,
)
from bijeenkomst.ui.slides.layouts import forget, pages
from bijeenkomst.ui.slides.paint import page_count, page_width
from bijeenkomst.ui.slides.scene import ON_FILL, Code, Dot, Mark, Page, Panel, Plane, QuoteMark, Words, bounds
from bijeenkomst.ui.slides.typesetting import Style
from tests.unit.domain.evening import an_evening, joining, run
from tests.unit.ui.slides.hall import OLD, WIDE, all_contents, contents, example, extreme, of, picture, placed

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.xdist_group("pages of slides"),  # each is laid out once, and looked at in many ways
]

ASPECTS = pytest.mark.parametrize("aspect", [16 / 9, 4 / 3, 16 / 10], ids=["16:9", "4:3", "16:10"])


def sensitive() -> Meeting:
    """Nothing but themes of which no number is told (R25): those words are longer than a number."""
    drafts = tuple(ThemeDraft(f"Rouw en gemis in straat {number}", sensitive=True) for number in range(12))
    return run(Meeting(code_seed=9), BringInThemes(drafts))


MEETINGS = pytest.mark.parametrize("make", [example, extreme, an_evening, sensitive])


Make = Callable[[], Meeting]


@cache
def laid_out(
    make: Make, aspect: float, wifi: bool = False
) -> tuple[tuple[SlideContent, tuple[Page, ...]], ...]:
    """Every slide of a meeting with its pages, as it is or in a hall with a Wi-Fi."""
    meeting, width = make(), page_width(aspect)
    if wifi:
        details = replace(meeting.details, wifi_name="Dorpshuis De Linde", wifi_password="koffie1234")
        meeting = replace(meeting, details=details)
    return tuple((content, pages(content, width)) for content in all_contents(meeting))


@pytest.fixture(scope="module", autouse=True)
def forgotten() -> Iterator[None]:
    """What was laid out goes with the last of these tests, before Qt does."""
    yield
    laid_out.cache_clear()


def all_pages(make: Make, aspect: float) -> list[Page]:
    return [page for _content, made in laid_out(make, aspect) for page in made]


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


FOOT = re.compile(r"\d+/\d+")


def said_on(page: Page) -> list[str]:
    return [line.text for item in page if isinstance(item, Words) for line in item.block.lines]


def squeezed(text: str) -> str:
    return "".join(text.split())


def on_band(item: Words) -> bool:
    """The number of a theme on its band, which runs off the edge on purpose."""
    return item.block.style.role == ON_FILL


@ASPECTS
@MEETINGS
def test_everything_that_is_read_stays_within_the_margins(make: Make, aspect: float) -> None:
    """Letters as they are drawn, badges, dots and the dark part of codes; only bands and pictures run off the edge."""
    width = page_width(aspect)
    out = 8.0  # letters hang out of their line by so much
    above = 28.0  # capitals stand on the margin, and letters of some scripts are higher
    safe = QRectF(MARGIN - out, MARGIN - above, width - 2 * (MARGIN - out), HEIGHT - 2 * MARGIN + above + out)
    seen = QRectF(0, 0, width, HEIGHT).adjusted(45, 45, -45, -45)  # 4 %: a code on its plate on the band
    for page in all_pages(make, aspect):
        for item in page:
            if isinstance(item, Words) and not on_band(item):
                assert safe.contains(bounds(item)), (bounds(item), said_on(page))
            elif isinstance(item, Mark | Dot):
                assert safe.contains(bounds(item)), (item, said_on(page))
            elif isinstance(item, Code):
                quiet = item.size * 4 / 41  # of the largest code that there may be
                assert seen.contains(bounds(item).adjusted(quiet, quiet, -quiet, -quiet)), item


@ASPECTS
@MEETINGS
def test_no_two_lines_and_no_line_and_join_code_lie_over_each_other(make: Make, aspect: float) -> None:
    """Letters as they are drawn; and what stands on a card, a leaf or a band stands on it whole."""
    for page in all_pages(make, aspect):
        texts = [
            [bounds(line).adjusted(0, 3, 0, -3) for line in item.by_line]
            for item in page
            if isinstance(item, Words)
        ]
        others = [bounds(item) for item in page if isinstance(item, Code | Mark | QuoteMark | Dot)]
        grounds = [bounds(item) for item in page if isinstance(item, Panel | Plane)]
        for index, box in [(index, box) for index, lines in enumerate(texts) for box in lines]:
            for other in [*(line for lines in texts[index + 1 :] for line in lines), *others]:
                assert not box.intersects(other), said_on(page)
            for ground in grounds:
                assert ground.contains(box) or not ground.intersects(box), (box, ground, said_on(page))


@ASPECTS
@MEETINGS
def test_the_title_of_a_theme_stands_at_one_place_on_all_its_parts(make: Make, aspect: float) -> None:
    """It never jumps: the same left edge, the same top of its capitals. Only on the theme's own slide it begins further
    to the right, where the band is wider."""
    for content, (first, *_more) in laid_out(make, aspect):
        title = content.group.title if isinstance(content, GroupContent) else getattr(content, "title", "")
        if not hasattr(content, "badge") and not isinstance(content, GroupContent):
            continue
        texts = (item for item in first if isinstance(item, Words) and not on_band(item))
        words = min(texts, key=lambda item: item.y)
        place = words.x, words.y + words.block.style.over_capitals
        assert squeezed(title).startswith(squeezed(words.block.lines[0].text.removesuffix("…")))
        frame = Frame(page_width(aspect))
        left = frame.own_text if isinstance(content, ThemeContent) else frame.text
        assert place == pytest.approx((left, MARGIN))


@ASPECTS
@MEETINGS
def test_every_dot_lies_on_the_page_and_clear_of_the_join_code(make: Make, aspect: float) -> None:
    page_box = QRectF(0, 0, page_width(aspect), HEIGHT)
    for page in all_pages(make, aspect):
        codes = [QRectF(item.x, item.y, item.size, item.size) for item in page if isinstance(item, Code)]
        for dot in (item for item in page if isinstance(item, Dot)):
            box = QRectF(dot.x - dot.radius, dot.y - dot.radius, 2 * dot.radius, 2 * dot.radius)
            assert page_box.contains(box)
            assert not any(box.intersects(code) for code in codes)


@ASPECTS
@MEETINGS
def test_a_slide_says_all_of_its_text_over_its_pages(make: Make, aspect: float) -> None:
    """Only a title that reminds may be shortened: its own slide has it in full."""
    for content, made in laid_out(make, aspect):
        said = squeezed(" ".join(text for page in made for text in said_on(page)))
        for text in texts_of(content):
            # A reminder of the title may stand between two halves of it.
            assert all(squeezed(word) in said for word in text.split() if len(word) < 30), text


def texts_of(content: SlideContent) -> list[str]:
    match content:
        case WelcomeContent():
            return [content.title, *content.where_and_when.split(" · "), content.organised_by]
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
            day = [content.before, content.day.number] if content.day else []
            return [content.group.people, content.step, content.caller, *day]
        case ThanksContent():
            return [content.heading, content.sentence, *(one.day for one in content.begun if one.day)]
        case WorkContent():
            return [
                content.heading,
                content.left,
                *content.questions,
                *(place for _b, _t, place in content.places),
            ]
        case HarvestContent():
            day = [content.day.number] if content.day else []
            return [
                content.heading,
                content.invitation,
                *day,
                *(part for line in content.lines for part in line),
            ]
        case RecognitionContent():
            return [content.sentence] if content.sentence else [content.question, content.hint]
        case OneAdditionContent():
            return [content.text]
        case AdditionsContent():
            return [content.question, *content.texts]
        case GroupsContent():
            return [content.heading, *(group.short or str(group.dots) for group in content.groups)]
        case _:
            return []


def too_small(item: Words, content: SlideContent) -> bool:
    """Whether it is smaller than what everybody must read may be.

    Small are the foot, the smallest letters of the test picture, and on the market the names of six groups and what
    is no number: the tables' own numbers and the counts are large there.
    """
    if item.block.style.size >= BODY:
        return False
    said = " ".join(line.text for line in item.block.lines)
    if FOOT.fullmatch(said) or item.block.style.role == "on_accent":
        return False
    match content:
        case GroupsContent(groups=groups):
            short = any(said == group.short for group in groups)
            named = any(
                squeezed(group.title).startswith(squeezed(said.removesuffix("…"))) for group in groups
            )
            return not (short or (named and item.block.style.size >= LABEL))
        case CheckContent(smallest=smallest):
            return said not in smallest
        case _:
            return True


@ASPECTS
@MEETINGS
@pytest.mark.parametrize("wifi", [False, True], ids=["", "with the Wi-Fi"])
def test_what_everybody_must_read_has_capitals_of_a_twentieth_of_the_picture(
    make: Make, aspect: float, wifi: bool
) -> None:
    """R14: every slide, with the longest texts too: also the Wi-Fi's name, the address, counts and what dots mean."""
    assert QFontMetricsF(Style(BODY).font()).capHeight() >= HEIGHT / 20
    assert QFontMetricsF(Style(FINE).font()).capHeight() >= HEIGHT / 31
    for content, made in laid_out(make, aspect, wifi):
        for page in made:
            for item in page:
                assert not (isinstance(item, Words) and too_small(item, content)), (item, type(content))
            assert not any(isinstance(item, Mark) and item.size < HEIGHT / 13 for item in page)


LONGEST_WIFI: dict[str, Any] = {"wifi_name": "Dorpshuis De Linde", "wifi_password": "kom gerust binnen"}


@ASPECTS
@pytest.mark.parametrize("wifi", [LONGEST_WIFI, {"wifi_name": "W" * 15, "wifi_password": "m" * 15}])
@pytest.mark.parametrize("kind", [SlideKind.JOIN, SlideKind.BREAK])
def test_a_wifi_with_a_long_password_stays_on_its_card(
    kind: SlideKind, wifi: dict[str, Any], aspect: float
) -> None:
    """P22: at 4:3 the last line of the first step lay half under the card of the second."""
    meeting = example()
    content = of(replace(meeting, details=replace(meeting.details, **wifi)), kind)
    (page,) = pages(content, page_width(aspect))
    lines = [bounds(line) for item in page if isinstance(item, Words) for line in item.by_line]
    grounds = [bounds(item) for item in page if isinstance(item, Panel)]
    assert len(grounds) >= 2
    for number, line in enumerate(lines):
        assert all(ground.contains(line) or not ground.intersects(line) for ground in grounds), said_on(page)
        assert not any(line.intersects(other) for other in lines[number + 1 :]), said_on(page)
    for item in page:
        if isinstance(item, Words) and "gerust" in item.block.lines[-1].text:
            assert item.block.style.size >= LABEL
    assert wifi["wifi_name"] in " ".join(said_on(page)).replace("\xa0", " ")


def test_a_title_of_forty_characters_stands_at_full_size() -> None:
    """R1."""
    meeting = run(
        Meeting(code_seed=3), BringInThemes((ThemeDraft("Samen koken, eten en praten in de Linde"),))
    )
    (page,) = pages(of(meeting, SlideKind.THEME), page_width(16 / 9))

    assert (
        max(item.block.style.size for item in page if isinstance(item, Words) and not on_band(item)) == TITLE
    )


def test_a_field_has_a_dot_for_everybody_present() -> None:
    """R24."""
    (page,) = pages(of(example(), SlideKind.RECOGNITION), page_width(16 / 9))
    content = of(example(), SlideKind.RECOGNITION)
    assert isinstance(content, RecognitionContent)
    assert content.answers == PublicAnswers(31, 9, 3, 9)

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


def test_a_sentence_on_a_card_is_never_split_over_two_pages_and_at_most_eight_stand_on_one() -> None:
    meeting = an_evening()
    code = meeting.in_order[0].code
    texts = [f"Nummer {number} over het {'hele ' * (number % 4)}dorp" for number in range(30)]
    for number, text in enumerate(texts):
        meeting = run(meeting, AddAddition(str(number), code, text, Channel.CONSOLE))
    content = of(meeting, SlideKind.ADDITIONS)
    for aspect in (16 / 9, 4 / 3):
        made = pages(content, page_width(aspect))
        cards = [
            [
                squeezed("".join(line.text for line in item.block.lines))
                for item in page
                if isinstance(item, Words)
            ]
            for page in made
        ]
        assert all(sum(squeezed(text) in page for page in cards) == 1 for text in texts)
        assert max(sum(text.startswith("Nummer") for text in page) for page in cards) <= 8


def test_six_additions_of_two_lines_stand_on_one_page() -> None:
    meeting = an_evening()
    code = meeting.in_order[0].code
    for number in range(12):
        meeting = run(
            meeting, AddAddition(str(number), code, f"Bankje nummer {number} in de laan", Channel.CONSOLE)
        )
    made = pages(of(meeting, SlideKind.ADDITIONS), page_width(16 / 9))
    assert [sum(isinstance(item, Panel) and item.role == "raised" for item in page) for page in made] == [
        6,
        6,
    ]


def test_six_themes_fit_one_page_in_any_proportion() -> None:
    """The overview, the market, the round of work and the thanks, with names as long as those of the example."""
    seated = placed(run(example(), StartWork(45)), *(Place(f"tafel {number}") for number in range(1, 7)))
    for aspect in (16 / 9, 16 / 10, 4 / 3):
        assert len(pages(of(seated, SlideKind.WORK), page_width(aspect))) == 1
    for kind in (SlideKind.OVERVIEW, SlideKind.GROUPS, SlideKind.WORK, SlideKind.THANKS):
        for aspect in (16 / 9, 16 / 10, 4 / 3):
            assert len(pages(of(example(), kind), page_width(aspect))) == 1, (kind, aspect)


def test_a_market_of_six_names_all_of_them_whole() -> None:
    for aspect in (16 / 9, 16 / 10, 4 / 3):
        (page,) = pages(of(example(), SlideKind.GROUPS), page_width(aspect))
        said = squeezed(" ".join(said_on(page)))
        assert all(squeezed(theme.title) in said for theme in example().in_order)
