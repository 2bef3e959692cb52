"""From the meeting to what stands on a slide: the one place that decides what the hall may know (R23, R25, R35)."""

from dataclasses import replace
from datetime import datetime, timedelta

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.programme import part_of
from bijeenkomst.domain.values.addition import Addition, Visibility
from bijeenkomst.domain.values.stage import Slide, SlideKind
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.i18n import DUTCH, clock_time, long_date, ngettext, speaking
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.slides import content as see
from bijeenkomst.ui.slides import group_content, on_screen
from bijeenkomst.ui.slides.build_group_content import (
    badge_of,
    begun,
    group_of,
    harvest,
    one_group,
    one_line,
    time_left,
    work,
)
from bijeenkomst.ui.slides.content import SlideContent
from bijeenkomst.ui.slides.joining import JoinInfo, captions, join_code, join_slide, wifi_beside
from bijeenkomst.wording.people import public_answers, recognised, recognised_in_numbers
from bijeenkomst.wording.stories import how_many

WITH_A_TIMER_OF_THEIR_OWN = (SlideKind.SILENCE, SlideKind.BREAK, SlideKind.WORK)
JUST_NOW = timedelta(seconds=8)


@speaking(DUTCH)
def slide_content(
    meeting: Meeting, slide: Slide, join: JoinInfo | None, now: datetime | None = None
) -> SlideContent:
    """What stands on `slide` at `now` (aware). `join` is None while no phone can join.

    Raises:
        KeyError: the slide is about a theme that is not there.
    """
    moment = now or datetime.now().astimezone()
    made = _content(meeting, slide, join, moment)
    return replace(
        made,
        page=slide.page,
        foot=_foot(meeting, slide, moment),
        mark=_mark(meeting),
        accent=meeting.face.accent,
    )


@speaking(DUTCH)
def logo_content(meeting: Meeting) -> see.LogoContent:
    """The quiet picture for a pause (P12)."""
    return see.LogoContent(
        _title(meeting),
        _("We gaan zo verder."),
        _face(meeting),
        mark=_mark(meeting),
        accent=meeting.face.accent,
    )


@speaking(DUTCH)
def check_content(meeting: Meeting, join: JoinInfo | None) -> see.CheckContent:
    """The picture to check the hall with (P16)."""
    return see.CheckContent(
        _("Testbeeld"),
        _("Ziet u de lijn langs alle vier de randen?"),
        _("Kunt u dit lezen vanaf de achterste rij? Dit zijn de kleinste letters."),
        join_code(join) if join else None,
        mark=_mark(meeting),
        accent=meeting.face.accent,
    )


def ticks(meeting: Meeting) -> bool:
    """Whether the picture changes with the time: a clock or a timer is on it."""
    stage = meeting.stage
    timer = stage.timer_on(stage.in_hall.kind)
    return stage.clock or (timer is not None and timer.shown) or stage.in_hall.kind is SlideKind.BREAK


def _foot(meeting: Meeting, slide: Slide, now: datetime) -> str:
    timer = meeting.stage.timer_on(slide.kind)
    parts = []
    if meeting.stage.clock and slide.kind is not SlideKind.BREAK:
        parts.append(_clock(now))
    runs = timer is not None and timer.shown and timer.ends_at > now  # "nog 0:00" helps nobody (P22)
    if timer is not None and runs and slide.kind not in WITH_A_TIMER_OF_THEIR_OWN:
        parts.append(_("nog %(time)s") % {"time": time_left(timer, now)})
    return "  ·  ".join(parts)


def _content(meeting: Meeting, slide: Slide, join: JoinInfo | None, now: datetime) -> SlideContent:
    match slide.kind:
        case SlideKind.WELCOME:
            return _welcome(meeting)
        case SlideKind.QUESTION:
            return _question(meeting)
        case SlideKind.JOIN:
            return join_slide(meeting.details, join)
        case SlideKind.OVERVIEW:
            named = tuple((badge_of(theme), one_line(theme.title)) for theme in meeting.in_order)
            return see.OverviewContent(_("Alle thema's") if named else _no_themes(), named, join_code(join))
        case SlideKind.BREAK:
            return _break(meeting, slide, join, now)
        case SlideKind.GROUPS:
            groups = tuple(group_of(theme, meeting.sign_up_count(theme.code)) for theme in meeting.in_order)
            return group_content.GroupsContent(
                _("Wie doet mee?") if groups else _no_themes(), groups, join_code(join)
            )
        case SlideKind.WORK:
            return work(meeting, now)
        case SlideKind.WORDS:
            part = part_of(meeting, slide)
            words = one_line(part.words) if part else ""
            return see.WordsContent(words or _title(meeting), join_code(join))
        case SlideKind.PICTURE:
            part = part_of(meeting, slide)
            if part is None or part.picture is None:  # it was taken out of the programme meanwhile
                return see.WordsContent(_title(meeting), join_code(join))
            return see.PictureContent(part.picture)
        case SlideKind.THANKS:
            return group_content.ThanksContent(
                _("Dank u wel!"),
                _("Wat hier begon, gaat verder in de groepen."),
                tuple(begun(meeting, theme) for theme in meeting.in_order),
                _face(meeting),
            )
        case _about_a_theme:
            if large := meeting.shown_large(slide):
                return _one_addition(meeting.themes[slide.theme], large, join)
            return _about(meeting, meeting.themes[slide.theme], slide.kind, join, now)


def _about(
    meeting: Meeting, theme: Theme, kind: SlideKind, join: JoinInfo | None, now: datetime
) -> SlideContent:
    badge, title, code = badge_of(theme), one_line(theme.title), join_code(join, theme.code)
    match kind:
        case SlideKind.QUOTES if theme.quotes:
            return see.QuotesContent(badge, title, tuple(map(one_line, theme.quotes)), code)
        case SlideKind.SILENCE:
            timer = meeting.stage.timer_on(kind)
            left = time_left(timer, now) if timer is not None and timer.shown else ""
            sentence = _("Wat herkent u? Wat raakt u?")
            return see.SilenceContent(badge, title, _("Een minuut stilte"), sentence, left)
        case SlideKind.RECOGNITION:
            return _recognition(meeting, theme, join)
        case SlideKind.ADDITIONS:
            invitation = _("Zeg het hardop, of stuur het met uw telefoon.") if join else _("Zeg het hardop.")
            texts = _additions(meeting, theme)[::-1]
            phones = code if join else None  # what to do without stands in the invitation
            question, fresh = _("Wat ontbreekt er nog?"), _fresh(meeting, theme.code, now)
            return see.AdditionsContent(badge, title, question, texts, invitation, phones, fresh)
        case SlideKind.SUMMARY:
            return _summary(meeting, theme, code)
        case SlideKind.HARVEST:
            return harvest(meeting, theme)
        case SlideKind.GROUP:
            return one_group(meeting, theme, code)
        case _theme:
            return see.ThemeContent(badge, title, one_line(theme.core_sentence), code)


def _one_addition(theme: Theme, addition: Addition, join: JoinInfo | None) -> see.OneAdditionContent:
    badge, title, code = badge_of(theme), one_line(theme.title), join_code(join, theme.code)
    return see.OneAdditionContent(badge, title, addition.id, one_line(addition.text), code if join else None)


def _summary(meeting: Meeting, theme: Theme, code: on_screen.JoinCode) -> see.SummaryContent:
    """Never empty (P22): with nothing to add, a theme goes on as it was brought."""
    recognition, badge = meeting.recognition(theme.code), badge_of(theme)
    sentence = ""
    if theme.code in meeting.revealed:
        sentence = recognised(recognition, meeting.present, theme.sensitive)
    texts = _additions(meeting, theme)
    if not texts:
        nothing = _("Er kwam niets bij. Het thema gaat mee zoals het is.")
        texts = tuple(filter(None, (one_line(theme.core_sentence), nothing)))
    return see.SummaryContent(badge, one_line(theme.title), _("Dit nemen we mee"), sentence, texts, code)


def _no_themes() -> str:
    return _("Er zijn nog geen thema's")


def _mark(meeting: Meeting) -> str:
    return _("OEFENING – dit is niet echt") if meeting.rehearsal else ""


def _title(meeting: Meeting) -> str:
    return one_line(meeting.details.title) or _("Welkom")


def _welcome(meeting: Meeting) -> see.WelcomeContent:
    details = meeting.details
    day = long_date(details.date) if details.date else ""
    whose = _("Een avond van %(name)s") % {"name": details.organisation} if details.organisation else ""
    where = " · ".join(part for part in (details.place, day) if part)
    return see.WelcomeContent(_title(meeting), one_line(whose), one_line(where), _face(meeting))


def _question(meeting: Meeting) -> see.QuestionContent:
    count, told = len(meeting.in_order), meeting.all_told
    if told:
        how = ngettext("Uit %(told)s kwam %(count)d thema.", "Uit %(told)s kwamen %(count)d thema's.", count)
    else:
        how = ngettext(
            "Uit de gesprekken met bewoners kwam %(count)d thema.",
            "Uit de gesprekken met bewoners kwamen %(count)d thema's.",
            count,
        )
    how %= {"told": how_many(told), "count": count}
    return see.QuestionContent(
        _("Dit vroegen we aan elkaar"),
        one_line(meeting.details.question_for_all) or _("Wat heeft u nodig om hier prettig te leven?"),
        how if count else "",
        tuple(badge_of(theme) for theme in meeting.in_order),
    )


def _break(meeting: Meeting, slide: Slide, join: JoinInfo | None, now: datetime) -> see.BreakContent:
    timer = meeting.stage.timer_on(SlideKind.BREAK)
    ends_at = timer.ends_at if timer else _planned_end(meeting, slide, now)
    until = _("We gaan verder om %(time)s.") % {"time": _clock(ends_at)} if ends_at else ""
    hint = _("Schrijf u in op een blad of met uw telefoon.") if join else ""
    hint = hint or _("Schrijf u in op een blad aan de muur.")
    beside = wifi_beside(meeting.details, join)
    if beside is not None:
        hint = _("Liever op papier? Vul een blad in.")
    code = join_code(join) if join else None
    clock = _("Het is nu %(time)s") % {"time": _clock(now)}
    return see.BreakContent(_("Pauze"), clock, until, hint, code, beside, captions(), _face(meeting))


def _planned_end(meeting: Meeting, slide: Slide, now: datetime) -> datetime | None:
    """When the break ends by the programme, on the next five minutes; None when it has no length."""
    part, stage = part_of(meeting, slide), meeting.stage
    if part is None or not part.minutes:
        return None
    since = stage.since if stage.slide.kind is SlideKind.BREAK else None
    ends = (since or now) + timedelta(minutes=part.minutes)
    over = timedelta(minutes=ends.minute % 5, seconds=ends.second, microseconds=ends.microsecond)
    return ends + (timedelta(minutes=5) - over if over else timedelta())


def _recognition(meeting: Meeting, theme: Theme, join: JoinInfo | None) -> see.RecognitionContent:
    revealed = theme.code in meeting.revealed
    recognition = meeting.recognition(theme.code)
    return see.RecognitionContent(
        badge_of(theme),
        one_line(theme.title),
        _("Herkent u dit?"),
        (_("ja"), _("een beetje"), _("nee")),
        _("niet gezegd"),
        _("Antwoordde u op uw telefoon? Steek dan uw hand niet op.") if join else _("Steek uw hand op."),
        recognised(recognition, meeting.present, theme.sensitive) if revealed else "",
        public_answers(recognition, meeting.present, theme.sensitive) if revealed else None,
        join_code(join, theme.code) if join else None,
        recognised_in_numbers(recognition, meeting.present, theme.sensitive) if revealed else "",
    )


def _additions(meeting: Meeting, theme: Theme) -> tuple[str, ...]:
    """Those that may be seen, in the order in which they came."""
    return tuple(one_line(one.text) for one in meeting.additions_of(theme.code, Visibility.SHOWN))


def _fresh(meeting: Meeting, code: str, now: datetime) -> int:
    """How many of the additions came so lately that the hall is shown which."""
    shown = meeting.additions_of(code, Visibility.SHOWN)
    return sum(timedelta() <= now - one.added_at < JUST_NOW for one in shown)


def _face(meeting: Meeting) -> on_screen.Face:
    return on_screen.Face(meeting.code_seed, meeting.face.village, meeting.face.logo)


def _clock(moment: datetime) -> str:
    return clock_time(moment.astimezone())
