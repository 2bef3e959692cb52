"""The names of the slides, and the line that the facilitator can say with each."""

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.stage import Slide, SlideKind
from bijeenkomst.i18n import gettext as _


def slide_name(meeting: Meeting, slide: Slide) -> str:
    """What a slide is called in the list: "Welkom", "Herkent u dit?" …; a theme's first slide has its title."""
    match slide.kind:
        case SlideKind.WELCOME:
            return _("Welkom")
        case SlideKind.JOIN:
            return _("Meedoen met uw telefoon")
        case SlideKind.THEME:
            theme = meeting.themes.get(slide.theme)
            return f"{theme.number}. {theme.title}" if theme else _("Thema")
        case SlideKind.RECOGNITION:
            return _("Herkent u dit?")
        case SlideKind.ADDITIONS:
            return _("Wat ontbreekt er nog?")
        case SlideKind.GROUPS:
            return _("De groepen")
        case SlideKind.THANKS:
            return _("Dank u wel")


def script_line(slide: Slide) -> str:
    """What the facilitator can say now."""
    match slide.kind:
        case SlideKind.WELCOME:
            return _("Heet iedereen welkom. Lees de hoofdvraag voor en vertel hoe de thema's zijn ontstaan.")
        case SlideKind.JOIN:
            return _(
                "Nodig mensen uit om mee te doen met hun telefoon. Papier kan ook: niemand hoeft een telefoon."
            )
        case SlideKind.THEME:
            return _("Lees het thema en de citaten rustig voor. Geef daarna een minuut stilte.")
        case SlideKind.RECOGNITION:
            return _(
                "Vraag nu: wie herkent dit? Tel de handen: ja, een beetje, nee. Toon daarna de uitkomst."
            )
        case SlideKind.ADDITIONS:
            return _(
                "Vraag nu: wat ontbreekt er nog? Typ mee wat mensen zeggen, en kijk wat er via telefoons komt."
            )
        case SlideKind.GROUPS:
            return _("Nodig mensen uit om zich aan te melden voor een groep. Meedoen mag, niets moet.")
        case SlideKind.THANKS:
            return _("Dank iedereen. Zeg wanneer de groepen hun eerste beller horen.")
