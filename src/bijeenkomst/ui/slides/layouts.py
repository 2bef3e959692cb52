"""The pages of each kind of slide, in virtual units: one layout for projector, preview and thumbnails (P15)."""

from dataclasses import replace
from functools import lru_cache

from bijeenkomst.i18n import DUTCH, speaking
from bijeenkomst.ui.slides import (
    about_theme,
    at_work,
    break_slide,
    group_content,
    groups,
    join_slides,
    opening,
)
from bijeenkomst.ui.slides import content as see
from bijeenkomst.ui.slides.board import board, in_one_size
from bijeenkomst.ui.slides.content import SlideContent
from bijeenkomst.ui.slides.frame import (
    FOOT,
    FootPlace,
    Frame,
    foot_line,
    foot_on_strip,
    foot_row,
    foot_words,
    mark_band,
)
from bijeenkomst.ui.slides.heads import foot_in_head
from bijeenkomst.ui.slides.market import market_foot, market_pages
from bijeenkomst.ui.slides.recognition import recognition_pages
from bijeenkomst.ui.slides.scene import Page
from bijeenkomst.ui.slides.typesetting import Block, line_path, set_text


def pages(content: SlideContent, width: float) -> tuple[Page, ...]:
    """All pages of a slide on a page of `width` by 1080 units; at least one."""
    return _live(content, width) if _changes_all_the_time(content) else _lasting(content, width)


def forget() -> None:
    """Lay out everything anew when it is asked for: to measure how long that takes."""
    for kept in (_live, _lasting, board, in_one_size, set_text, line_path):
        kept.cache_clear()


def _changes_all_the_time(content: SlideContent) -> bool:
    """Whether each answer, sign-up or second makes another: as it was, it is not asked for again, and it is large."""
    match content:
        case see.RecognitionContent(answers=answers):
            return answers is not None
        case group_content.WorkContent(left=left) | see.SilenceContent(left=left):
            return bool(left)
        case group_content.GroupsContent():
            return True
        case _other:
            return False


@lru_cache(maxsize=512)
def _lasting(content: SlideContent, width: float) -> tuple[Page, ...]:
    return _made(content, width)


@lru_cache(maxsize=16)
def _live(content: SlideContent, width: float) -> tuple[Page, ...]:
    return _made(content, width)


@speaking(DUTCH)
def _made(content: SlideContent, width: float) -> tuple[Page, ...]:
    frame = Frame(width)
    made, place = _pages(content, frame), _place_for_foot(content, frame)
    feet = _feet(content, len(made))
    if feet and max(words.lines[0].width for words in feet) > place.room:
        made, place = _pages(content, Frame(width, FOOT)), foot_row(frame)
        feet = _feet(content, len(made))
    if feet:
        made = [page + foot_line(place, words) for page, words in zip(made, feet, strict=True)]
    if content.mark:
        made = [page + mark_band(Frame(width), content.mark) for page in made]
    return tuple(made)


def _feet(content: SlideContent, pages_made: int) -> list[Block]:
    """What stands at the foot of each page; nothing when there is one page and no clock."""
    if pages_made == 1 and not content.foot:
        return []
    return [
        foot_words(number, pages_made, content.foot, _role_of_foot(content)) for number in range(pages_made)
    ]


def _role_of_foot(content: SlideContent) -> str:
    match content:
        case see.QuestionContent():
            return "on_deep"
        case group_content.WorkContent():
            return at_work.role_on_field(content)
        case _on_the_surface:
            return "muted"


def _place_for_foot(content: SlideContent, frame: Frame) -> FootPlace:
    """On a line that is there anyway, or no room at all."""
    join = getattr(content, "join", None)
    match content:
        case see.JoinContent() | see.BreakContent(wifi=see.WifiCode()):
            return replace(foot_row(frame), room=0.0)
        case group_content.GroupsContent():
            return market_foot(content, frame)
        case group_content.WorkContent():
            return at_work.work_foot(content, frame)
        case see.BreakContent():
            return foot_on_strip(frame, break_slide.break_column(content, frame), join)
        case see.OverviewContent() if frame.narrow:
            return foot_in_head(content.heading, join, frame)
        case see.OverviewContent() | see.CheckContent():
            return foot_on_strip(frame, frame.beside_code(join), join)
        case see.WordsContent():
            return foot_on_strip(frame, frame.area(frame.left, join), join)
        case see.ThemeContent():
            return foot_on_strip(frame, frame.area(frame.own_text, join), join)
        case _about_a_theme:
            return foot_on_strip(frame, frame.area(frame.text, join), join)


def _pages(content: SlideContent, frame: Frame) -> list[Page]:
    match content:
        case see.WelcomeContent():
            return opening.welcome_pages(content, frame)
        case see.QuestionContent():
            return opening.question_pages(content, frame)
        case see.JoinContent():
            return join_slides.join_pages(content, frame)
        case see.ThemeContent():
            return about_theme.theme_pages(content, frame)
        case see.QuotesContent():
            return about_theme.quotes_pages(content, frame)
        case see.SilenceContent():
            return about_theme.silence_pages(content, frame)
        case see.RecognitionContent():
            return recognition_pages(content, frame)
        case see.AdditionsContent():
            return about_theme.additions_pages(content, frame)
        case see.OneAdditionContent():
            return about_theme.one_addition_pages(content, frame)
        case see.SummaryContent():
            return about_theme.summary_pages(content, frame)
        case see.OverviewContent():
            return groups.overview_pages(content, frame)
        case see.BreakContent():
            return break_slide.break_pages(content, frame)
        case group_content.GroupsContent():
            return market_pages(content, frame)
        case group_content.GroupContent():
            return groups.group_pages(content, frame)
        case group_content.WorkContent():
            return at_work.work_pages(content, frame)
        case group_content.HarvestContent():
            return at_work.harvest_pages(content, frame)
        case see.WordsContent():
            return opening.words_pages(content, frame)
        case see.PictureContent():
            return opening.picture_pages(content, frame)
        case group_content.ThanksContent():
            return groups.thanks_pages(content, frame)
        case see.LogoContent():
            return opening.logo_pages(content, frame)
        case see.CheckContent():
            return opening.check_pages(content, frame)
