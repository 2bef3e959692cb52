"""The names of the parts, and the line that the facilitator can say with each."""

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.programme import part_of
from bijeenkomst.domain.values.stage import Slide, SlideKind
from bijeenkomst.i18n import gettext as _

LONGEST_NAME = 60  # characters of what is to be seen on a picture
NAMED_AFTER_THEIR_THEME = frozenset({SlideKind.THEME, SlideKind.HARVEST, SlideKind.GROUP})


def kind_name(kind: SlideKind) -> str:
    """The name of a kind of part: "Welkom", "Herkent u dit?" …"""
    return {
        SlideKind.WELCOME: _("Welkom"),
        SlideKind.QUESTION: _("De hoofdvraag"),
        SlideKind.JOIN: _("Zo doet u mee"),
        SlideKind.THEME: _("Het thema"),
        SlideKind.QUOTES: _("Citaten"),
        SlideKind.SILENCE: _("Minuut stilte"),
        SlideKind.RECOGNITION: _("Herkent u dit?"),
        SlideKind.ADDITIONS: _("Wat ontbreekt er nog?"),
        SlideKind.SUMMARY: _("Samenvatting"),
        SlideKind.OVERVIEW: _("Alle thema's"),
        SlideKind.BREAK: _("Pauze"),
        SlideKind.GROUPS: _("De markt: alle groepen"),
        SlideKind.WORK: _("Aan de slag"),
        SlideKind.HARVEST: _("Oogst"),
        SlideKind.GROUP: _("Groep: eerste stap"),
        SlideKind.WORDS: _("Eigen tekst"),
        SlideKind.PICTURE: _("Eigen beeld"),
        SlideKind.THANKS: _("Dank u wel"),
    }[kind]


def slide_name(meeting: Meeting, slide: Slide) -> str:
    """The name of a slide in the list; a theme's first slide is named after the theme."""
    theme = meeting.themes.get(slide.theme)
    match slide.kind:
        case SlideKind.THEME if theme is not None:
            return f"{theme.number}. {theme.title}"
        case SlideKind.GROUP if theme is not None:
            return _("Groep %(number)d: %(title)s") % {"number": theme.number, "title": theme.title}
        case SlideKind.HARVEST if theme is not None:
            return _("Oogst %(number)d: %(title)s") % {"number": theme.number, "title": theme.title}
        case SlideKind.WORDS:
            part = part_of(meeting, slide)
            return part.words if part is not None and part.words else kind_name(slide.kind)
        case SlideKind.PICTURE:
            part = part_of(meeting, slide)
            described = part.picture.description if part is not None and part.picture else ""
            return cut(described, LONGEST_NAME) or kind_name(slide.kind)
        case kind:
            return kind_name(kind)


def full_name(meeting: Meeting, slide: Slide) -> str:
    """The name with its theme, for places away from the list: "Herkent u dit? – 3. Veilig naar school"."""
    return "".join(name_and_theme(meeting, slide))


def name_and_theme(meeting: Meeting, slide: Slide) -> tuple[str, str]:
    """The same in two: what comes after "Herkent u dit?" is "" where the name is the theme's own."""
    theme = meeting.themes.get(slide.theme)
    if theme is None or slide.kind in NAMED_AFTER_THEIR_THEME:
        return slide_name(meeting, slide), ""
    return slide_name(meeting, slide), f" – {theme.number}. {theme.title}"


def short_name(meeting: Meeting, slide: Slide) -> str:
    """A name of a few words, however long the title of a theme or a text of one's own is."""
    theme = meeting.themes.get(slide.theme)
    match slide.kind:
        case SlideKind.THEME if theme is not None:
            return _("Thema %(number)d") % {"number": theme.number}
        case SlideKind.GROUP if theme is not None:
            return _("Groep %(number)d") % {"number": theme.number}
        case SlideKind.GROUPS:
            return _("De markt")
        case kind:
            return kind_name(kind)


def wall_names() -> tuple[str, str]:
    """What the wall of stories is called in the hall, and in few words: it is no slide."""
    return _("De wand met verhalen"), _("Verhalenwand")


def script_line(slide: Slide) -> str:
    """A suggestion for what the facilitator can say or do now."""
    return {
        SlideKind.WELCOME: _("Heet iedereen welkom. Vertel hoe laat het pauze is en hoe laat we klaar zijn."),
        SlideKind.QUESTION: _(
            "Lees de hoofdvraag voor. Vertel hoe de gesprekken gingen en hoe de thema's ontstonden."
        ),
        SlideKind.JOIN: _(
            "Nodig uit om mee te doen met de telefoon. Papier kan ook: niemand hoeft een telefoon."
        ),
        SlideKind.THEME: _("Lees het thema en de zin eronder rustig voor."),
        SlideKind.QUOTES: _("Laat bewoners de citaten voorlezen. Zeg niet van wie ze zijn."),
        SlideKind.SILENCE: _("Vraag een minuut stilte. Druk op S: dan loopt de tijd, alleen voor u."),
        SlideKind.RECOGNITION: _(
            "Vraag nu: wie herkent dit? Tel de handen. Toon daarna pas de uitkomst (U)."
        ),
        SlideKind.ADDITIONS: _(
            "Vraag nu: wat ontbreekt er nog? Typ mee (A) en kijk wat er van telefoons komt."
        ),
        SlideKind.SUMMARY: _("Lees voor wat dit thema meeneemt. Vraag: klopt dat zo?"),
        SlideKind.OVERVIEW: _("Loop alle thema's nog eens langs. Is er een thema vergeten?"),
        SlideKind.BREAK: _("Zeg hoe laat we verder gaan, en wijs op de bladen aan de muur."),
        SlideKind.GROUPS: _(
            "Nodig uit om naar een tafel te gaan. Meedoen mag, niets moet. Wisselen kan altijd."
        ),
        SlideKind.WORK: _(
            "Wijs iedere groep haar plek. Zeg hoeveel tijd er is, en dat één van de groep opschrijft."
        ),
        SlideKind.HARVEST: _(
            "Vraag de groep: wat wilt u aan iedereen vertellen? Lees het voor, of laat lezen."
        ),
        SlideKind.GROUP: _("Vraag de groep: wat is de eerste stap? Wie belt de anderen, en vóór wanneer?"),
        SlideKind.WORDS: _("Dit is een eigen tekst."),
        SlideKind.PICTURE: _("Dit is een eigen beeld. Vertel wat erop staat voor wie het niet kan zien."),
        SlideKind.THANKS: _("Dank iedereen. Zeg dat de eerste bellers hun groep gaan bellen."),
    }[slide.kind]


def cut(words: str, longest: int) -> str:
    """The text cut to at most `longest` characters, ending in an ellipsis if anything was cut."""
    return words if len(words) <= longest else words[: longest - 1].rstrip() + "…"
