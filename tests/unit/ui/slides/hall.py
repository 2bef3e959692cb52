"""Slides to test with: the example themes, the longest texts there may be, and pictures of them."""

from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from PySide6.QtGui import QImage, QPainter

from bijeenkomst.domain.commands import (
    AddAddition,
    BringInThemes,
    ChoosePlaces,
    CountHands,
    CountPresent,
    ReleasePlanText,
    ShowRecognition,
    StartWork,
    WritePlan,
)
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.programme import programme
from bijeenkomst.domain.values.addition import Visibility
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.group_work import LONGEST_PLAN_TEXT, Place, PlanField
from bijeenkomst.domain.values.recognition import Tally
from bijeenkomst.domain.values.stage import Slide, SlideKind
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.intake.themes import read_themes_file
from bijeenkomst.resource_files import resource
from bijeenkomst.ui.slides.build_content import check_content, logo_content, slide_content
from bijeenkomst.ui.slides.content import SlideContent
from bijeenkomst.ui.slides.joining import JoinInfo
from bijeenkomst.ui.slides.paint import Look, paint
from tests.unit.domain.evening import NOW, run

JOIN = JoinInfo("http://192.168.137.1:8080")
WIDE, OLD = (1920, 1080), (1440, 1080)
SENTENCE = "Een plek waar jong en oud elkaar zonder afspraak kunnen treffen en waar altijd iemand is. "
ONE_WORD = "Hottentottententententoonstellingsbouwvergunning" * 6
ARABIC = "مكان لقاء للصغار والكبار في القرية"
EMOJI = "Samen eten 🍲🎉 op vrijdag"


@cache
def example() -> Meeting:
    """The example themes in a hall of 52, with additions, hands and results for the first."""
    drafts = tuple(row.draft for row in read_themes_file(resource("examples", "themas.xlsx")).rows)
    details = Details(title="Dorpsbrede bijeenkomst Lindendal", place="De Linde", date=date(2026, 11, 24))
    meeting = run(Meeting(code_seed=7, details=details), BringInThemes(drafts), CountPresent(52))
    return run(meeting, *_answers_and_additions(meeting, ("Bankjes bij de vijver", "Koffie op dinsdag")))


@cache
def extreme() -> Meeting:
    """The longest of everything, one endless word, right-to-left letters and emoji."""
    long = (SENTENCE * 12)[:1000].strip()
    drafts = (
        ThemeDraft((SENTENCE * 4)[:300].strip(), long, (long, long, long)),
        ThemeDraft(ONE_WORD, ONE_WORD, (ONE_WORD,)),
        ThemeDraft(ARABIC, ARABIC, (ARABIC * 3,)),
        ThemeDraft(EMOJI, EMOJI, (EMOJI,)),
        ThemeDraft("X"),
    )
    details = Details(title=SENTENCE * 2, place=SENTENCE, main_question=SENTENCE * 4)
    meeting = run(Meeting(code_seed=9, details=details), BringInThemes(drafts), CountPresent(300))
    return run(meeting, *_answers_and_additions(meeting, ((SENTENCE * 6)[:500].strip(), ONE_WORD, ARABIC)))


def at_work(meeting: Meeting) -> list[SlideContent]:
    """The round of work as it begins and ends, with the shortest and the longest places, and what groups tell."""
    codes = [theme.code for theme in meeting.in_order]
    short = [Place(words) for words in ("tafel 1", "bij het raam", "in de hal", "tafel 4", "op het podium")]
    long = Place(
        "in de grote zaal achter het podium, bij het linker raam", "tafel 12 in de gang, naast de kapstok"
    )
    started = run(meeting, StartWork(45))
    meetings = [
        started,
        placed(started, *short),
        placed(started, None, *short),
        placed(started, *[long] * len(codes)),
    ]
    work = [
        slide_content(one, Slide(SlideKind.WORK), JOIN, NOW + timedelta(minutes=minutes))
        for one in meetings
        for minutes in (0, 41, 50)
    ]
    longest = {field: (SENTENCE * 8)[: LONGEST_PLAN_TEXT[field]].strip() for field in PlanField}
    day = {PlanField.DAY: "woensdag 23 december"}
    plans = [longest, longest | day, day, {PlanField.FIRST_STEP: "Koffie op dinsdag"}]
    harvest = [told(meeting, plan) for plan in plans]
    return [slide_content(placed(meeting, *short), Slide(SlideKind.WORK), JOIN, NOW), *work, *harvest]


def placed(meeting: Meeting, *places: Place | None) -> Meeting:
    """The first groups sit there, in this order."""
    codes = [theme.code for theme in meeting.in_order]
    return run(meeting, ChoosePlaces(tuple(zip(codes, places, strict=False))))


def told(meeting: Meeting, plan: dict[PlanField, str]) -> SlideContent:
    """What the hall sees of the first group, which released all of this."""
    code = meeting.in_order[0].code
    for field, text in plan.items():
        meeting = run(meeting, WritePlan(code, field, text, ""), ReleasePlanText(code, field, True))
    return slide_content(meeting, Slide(SlideKind.HARVEST, code), JOIN, NOW)


def _answers_and_additions(
    meeting: Meeting, texts: tuple[str, ...]
) -> list[AddAddition | CountHands | ShowRecognition]:
    code = meeting.in_order[0].code
    additions = [AddAddition(f"a{n}", code, text, Channel.CONSOLE) for n, text in enumerate(texts)]
    return [*additions, CountHands(code, Tally(31, 9, 3)), ShowRecognition(code)]


def contents(meeting: Meeting, join: JoinInfo | None = JOIN) -> list[SlideContent]:
    """What stands on every slide of the evening."""
    return [slide_content(meeting, slide, join) for slide in (part.slide for part in programme(meeting))]


def all_contents(meeting: Meeting) -> list[SlideContent]:
    """Every slide, also those that are not in a programme by themselves."""
    large = [
        slide_content(meeting, Slide(SlideKind.ADDITIONS, code, addition=one.id), JOIN)
        for code in meeting.themes
        for one in meeting.additions_of(code, Visibility.SHOWN)
    ]
    more = [of(meeting, kind) for kind in (SlideKind.WORK, SlideKind.HARVEST, SlideKind.WORDS)]
    return [
        *contents(meeting),
        *large,
        *more,
        *at_work(meeting),
        logo_content(meeting),
        check_content(meeting, JOIN),
    ]


def of(meeting: Meeting, kind: SlideKind, number: int = 1, join: JoinInfo | None = JOIN) -> SlideContent:
    """The slide of that kind, about the `number`-th theme when it is about one."""
    return slide_content(meeting, Slide(kind, meeting.in_order[number - 1].code), join)


def picture(
    content: SlideContent, size: tuple[int, int] = WIDE, look: Look = Look.LIGHT, page: int = 0
) -> QImage:
    """The painted slide."""
    image = QImage(*size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint(painter, image.rect(), replace(content, page=page), look)
    painter.end()
    return image


def seated(groups: int, title: str = "Samen koken, eten en praten in de Linde") -> Meeting:
    """So many groups, each at a table of its own, that have just begun."""
    meeting = run(Meeting(code_seed=3), BringInThemes((ThemeDraft(title),) * groups), StartWork(45))
    return placed(meeting, *(Place(f"tafel {number}") for number in range(1, groups + 1)))
