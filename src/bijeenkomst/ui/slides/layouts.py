"""The pages of each kind of slide, in virtual units: one layout for projector, preview and thumbnails (P15)."""

from functools import lru_cache

from bijeenkomst.i18n import DUTCH, speaking
from bijeenkomst.ui.slides import about_theme, at_work, groups, opening
from bijeenkomst.ui.slides import content as see
from bijeenkomst.ui.slides.content import SlideContent
from bijeenkomst.ui.slides.frame import FOOT, Frame, corner_foot, foot_line, mark_band
from bijeenkomst.ui.slides.recognition import recognition_pages
from bijeenkomst.ui.slides.scene import Page
from bijeenkomst.ui.slides.typesetting import line_path, set_text


def pages(content: SlideContent, width: float) -> tuple[Page, ...]:
    """All pages of a slide on a page of `width` by 1080 units; at least one."""
    return _live(content, width) if _changes_all_the_time(content) else _lasting(content, width)


def forget() -> None:
    """Lay out everything anew when it is asked for: to measure how long that takes."""
    for kept in (_live, _lasting, set_text, line_path):
        kept.cache_clear()


def _changes_all_the_time(content: SlideContent) -> bool:
    """Whether each answer or sign-up makes another: as it was, it is not asked for again, and it is large."""
    match content:
        case see.RecognitionContent(answers=answers):
            return answers is not None
        case see.GroupsContent():
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
    made = _pages(content, Frame(width, FOOT if content.foot else _foot_of_corner(content)))
    if len(made) > 1 or content.foot:
        frame = Frame(width, FOOT)
        made = made if content.foot else _pages(content, frame)
        made = [page + foot_line(frame, number, len(made), content.foot) for number, page in enumerate(made)]
    if content.mark:
        made = [page + mark_band(Frame(width), content.mark) for page in made]
    return tuple(made)


def _foot_of_corner(content: SlideContent) -> float:
    if isinstance(content, see.JoinContent) or (isinstance(content, see.BreakContent) and content.wifi):
        return 0.0  # their codes stand elsewhere
    return corner_foot(getattr(content, "join", None))


def _pages(content: SlideContent, frame: Frame) -> list[Page]:
    match content:
        case see.WelcomeContent():
            return opening.welcome_pages(content, frame)
        case see.QuestionContent():
            return opening.question_pages(content, frame)
        case see.JoinContent():
            return opening.join_pages(content, frame)
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
        case see.SummaryContent():
            return about_theme.summary_pages(content, frame)
        case see.OverviewContent():
            return groups.overview_pages(content, frame)
        case see.BreakContent():
            return opening.break_pages(content, frame)
        case see.GroupsContent():
            return groups.market_pages(content, frame)
        case see.GroupContent():
            return groups.group_pages(content, frame)
        case see.WorkContent():
            return at_work.work_pages(content, frame)
        case see.HarvestContent():
            return at_work.harvest_pages(content, frame)
        case see.WordsContent():
            return opening.words_pages(content, frame)
        case see.PictureContent():
            return opening.picture_pages(content, frame)
        case see.ThanksContent():
            return opening.thanks_pages(content, frame)
        case see.LogoContent():
            return opening.logo_pages(content, frame)
        case see.CheckContent():
            return opening.check_pages(content, frame)
