"""What stands on each slide, as frozen values that know nothing of painting.

There is no field here in which a contact detail could travel: numbers of people, and words that were written to
be shown (R18, R35). Results are in it only once the facilitator showed them (R23), and small counts of sensitive
themes are not in it at all (R25).
"""

from dataclasses import dataclass

from bijeenkomst import qr
from bijeenkomst.domain.addition import Visibility
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.recognition import Recognition
from bijeenkomst.domain.stage import Slide, SlideKind
from bijeenkomst.domain.theme import Theme
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import long_date
from bijeenkomst.wording.people import FEW, people, recognised


@dataclass(frozen=True, slots=True)
class JoinInfo:
    """Where the phones reach this laptop now, e.g. `http://192.168.137.1:8080`."""

    base_url: str


@dataclass(frozen=True, slots=True)
class JoinCode:
    """How to join: what the QR code holds ("" when that would be too dense to read, R12) and what to type."""

    scanned: str
    typed: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class Badge:
    """What a theme is known by: shape, colour and number together, never colour alone (R1, R15)."""

    shape: str
    colour: str
    number: int


@dataclass(frozen=True, slots=True)
class WelcomeContent:
    """The first slide: the evening and its main question."""

    title: str
    main_question: str
    where_and_when: str
    page: int = 0


@dataclass(frozen=True, slots=True)
class JoinContent:
    """How to join by phone; without a `join` the phones cannot, and paper can."""

    heading: str
    steps: tuple[str, ...]
    join: JoinCode | None
    page: int = 0


@dataclass(frozen=True, slots=True)
class ThemeContent:
    """A theme as the kopgroep brings it."""

    badge: Badge
    title: str
    core_sentence: str
    quotes: tuple[str, ...]
    join: JoinCode | None
    page: int = 0


@dataclass(frozen=True, slots=True)
class Answers:
    """A dot a person: how many recognise it, partly, do not, and how many did not say."""

    yes: int
    partly: int
    no: int
    silent: int


@dataclass(frozen=True, slots=True)
class RecognitionContent:
    """The question; `sentence` and `answers` only once they are shown to the hall (R23).

    `answers` is None as well when a dot a person would give a small number on a sensitive theme away (R25).
    """

    badge: Badge
    title: str
    question: str
    choices: tuple[str, str, str]
    unsaid: str
    hint: str
    sentence: str
    answers: Answers | None
    join: JoinCode | None
    page: int = 0


@dataclass(frozen=True, slots=True)
class AdditionsContent:
    """What people add, the newest first, so that the first page always has it."""

    badge: Badge
    title: str
    question: str
    texts: tuple[str, ...]
    invitation: str
    join: JoinCode | None
    page: int = 0


@dataclass(frozen=True, slots=True)
class Group:
    """A theme group: `dots` people, or None where only "enkele" may be known (R25)."""

    badge: Badge
    title: str
    people: str
    dots: int | None


@dataclass(frozen=True, slots=True)
class GroupsContent:
    """All theme groups in the kopgroep's order (R3)."""

    heading: str
    groups: tuple[Group, ...]
    join: JoinCode | None
    page: int = 0


@dataclass(frozen=True, slots=True)
class ThanksContent:
    """The last slide."""

    heading: str
    sentence: str
    badges: tuple[Badge, ...]
    page: int = 0


SlideContent = (
    WelcomeContent
    | JoinContent
    | ThemeContent
    | RecognitionContent
    | AdditionsContent
    | GroupsContent
    | ThanksContent
)


def slide_content(meeting: Meeting, slide: Slide, join: JoinInfo | None) -> SlideContent:
    """What stands on `slide`. `join` is None while no phone can join.

    Raises:
        KeyError: the slide is about a theme that is not there.
    """
    match slide.kind:
        case SlideKind.WELCOME:
            return _welcome(meeting, slide.page)
        case SlideKind.JOIN:
            return _join(join, slide.page)
        case SlideKind.THEME:
            theme = meeting.themes[slide.theme]
            return ThemeContent(
                _badge(theme),
                _one_line(theme.title),
                _one_line(theme.core_sentence),
                tuple(_one_line(quote) for quote in theme.quotes),
                _join_code(join, theme.code),
                slide.page,
            )
        case SlideKind.RECOGNITION:
            return _recognition(meeting, meeting.themes[slide.theme], join, slide.page)
        case SlideKind.ADDITIONS:
            return _additions(meeting, meeting.themes[slide.theme], join, slide.page)
        case SlideKind.GROUPS:
            return _groups(meeting, join, slide.page)
        case SlideKind.THANKS:
            return ThanksContent(
                _("Dank u wel!"),
                _("Wat hier begon, gaat verder in de groepen."),
                tuple(_badge(theme) for theme in meeting.in_order),
                slide.page,
            )


def _welcome(meeting: Meeting, page: int) -> WelcomeContent:
    details = meeting.details
    day = long_date(details.date) if details.date else ""
    return WelcomeContent(
        _one_line(details.title) or _("Welkom"),
        _one_line(details.main_question),
        _one_line(" · ".join(part for part in (details.place, day) if part)),
        page,
    )


def _join(join: JoinInfo | None, page: int) -> JoinContent:
    if join is None:
        return JoinContent(
            _("Doe mee op papier"),
            (_("Op tafel liggen bladen. Vul er een in, of vraag om hulp."),),
            None,
            page,
        )
    steps = (_("Neem hetzelfde Wi-Fi als deze laptop."), _("Scan of typ:"))
    return JoinContent(_("Doe mee met uw telefoon"), steps, _join_code(join), page)


def _recognition(meeting: Meeting, theme: Theme, join: JoinInfo | None, page: int) -> RecognitionContent:
    revealed = theme.code in meeting.revealed
    recognition = meeting.recognition(theme.code)
    return RecognitionContent(
        _badge(theme),
        _one_line(theme.title),
        _("Herkent u dit?"),
        (_("ja"), _("een beetje"), _("nee")),
        _("niet gezegd"),
        _("Antwoordde u op uw telefoon? Steek dan uw hand niet op.") if join else _("Steek uw hand op."),
        recognised(recognition, meeting.present, theme.sensitive) if revealed else "",
        _answers(recognition, meeting.present, theme.sensitive) if revealed else None,
        _join_code(join, theme.code),
        page,
    )


def _answers(recognition: Recognition, present: int | None, sensitive: bool) -> Answers | None:
    tally = recognition.together
    if tally.total == 0 or (sensitive and any(count in FEW for count in (tally.yes, tally.partly, tally.no))):
        return None
    return Answers(tally.yes, tally.partly, tally.no, max(0, (present or 0) - tally.total))


def _additions(meeting: Meeting, theme: Theme, join: JoinInfo | None, page: int) -> AdditionsContent:
    shown = meeting.additions_of(theme.code, Visibility.SHOWN)
    invitation = _("Zeg het hardop, of stuur het met uw telefoon.") if join else _("Zeg het hardop.")
    return AdditionsContent(
        _badge(theme),
        _one_line(theme.title),
        _("Wat ontbreekt er nog?"),
        tuple(_one_line(addition.text) for addition in reversed(shown)),
        invitation,
        _join_code(join, theme.code),
        page,
    )


def _groups(meeting: Meeting, join: JoinInfo | None, page: int) -> GroupsContent:
    return GroupsContent(
        _("Wie doet mee?"),
        tuple(_group(theme, meeting.sign_up_count(theme.code)) for theme in meeting.in_order),
        _join_code(join),
        page,
    )


def _group(theme: Theme, count: int) -> Group:
    known = not (theme.sensitive and count in FEW)
    title = _one_line(theme.title)
    return Group(_badge(theme), title, people(count, theme.sensitive), count if known else None)


def _badge(theme: Theme) -> Badge:
    return Badge(theme.shape.value, theme.colour.value, theme.number)


def _join_code(join: JoinInfo | None, code: str = "") -> JoinCode | None:
    if join is None:
        return None
    for scanned in (qr.join_address(join.base_url, code), qr.join_address(join.base_url)):
        try:
            qr.encode(scanned, qr.Level.M)
        except qr.TooMuchForACode:
            continue
        return JoinCode(scanned, qr.typed_address(join.base_url, code), code)
    return JoinCode("", qr.typed_address(join.base_url, code), code)


def _one_line(text: str) -> str:
    return " ".join(text.split())
