"""What stands at the front of the report: whose evening it was, its outcome, one quote, and how to join later.

About a sensitive theme it tells nothing that depends on how many people joined (R25).
"""

from collections.abc import Iterable, Sequence

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.picture import Picture
from bijeenkomst.export.report.choice import ReportChoice
from bijeenkomst.export.report.content import Cover, CoverPhoto, Logo, ReportTheme

LONGEST_QUOTE = 220  # characters: in large letters beside a long title


def wanted_images(meeting: Meeting) -> frozenset[str]:
    """The names of the pictures that the report shows."""
    face = meeting.face
    names = [face.village.digest, face.village.small] if face.village is not None else []
    if face.logo is not None:
        names.append(face.logo.small)
    return frozenset(filter(None, names))


def cover_of(meeting: Meeting, choice: ReportChoice) -> Cover:
    """The face of the meeting, as on its slides: a photo of the village or else the pattern, a logo and a colour."""
    face = meeting.face
    photo = _of_the_village(face.village, choice)
    logo = None
    if face.logo is not None and (data := choice.images.get(face.logo.small)):
        logo = Logo(data, face.logo.shown.width, face.logo.shown.height, face.logo.description)
    return Cover(meeting.code_seed, photo, logo, face.accent)


def _of_the_village(village: Picture | None, choice: ReportChoice) -> CoverPhoto | None:
    if village is None or not (data := choice.images.get(village.digest)):
        return None
    part = village.shown
    shown = (part.left, part.top, part.width, part.height)
    small = choice.images.get(village.small, b"")
    return CoverPhoto(data, village.width, village.height, shown, village.description, small)


def going_on(themes: Iterable[ReportTheme]) -> list[ReportTheme]:
    """The themes with which a group goes on, as far as that may be told: never of a sensitive one."""
    return [
        theme
        for theme in themes
        if theme.group is not None and theme.group.count is not None and theme.group.count > 1
    ]


def outcome_of(themes: Sequence[ReportTheme], present: int | None) -> str:
    """What came of the evening, in one sentence; "" without themes."""
    if not themes:
        return ""
    number = f"{len(themes)} thema's" if len(themes) > 1 else "één thema"
    if present:
        talked = f"Ongeveer {present} mensen bespraken" if present > 1 else "Ongeveer 1 mens besprak"
    else:
        talked = "Bewoners bespraken"
    count = len(going_on(themes))
    if not count:
        return f"{talked} {number}."
    if len(themes) == 1:
        return f"{talked} {number}, en een groep bewoners gaat ermee verder."
    if any(theme.look.sensitive for theme in themes):  # the number would tell whether that one goes on
        return f"{talked} {number}, en bewoners gaan er samen mee verder."
    goes = "gaat een groep" if count == 1 else "gaan groepen"
    return f"{talked} {number}, en met {'één' if count == 1 else count} daarvan {goes} bewoners verder."


def quote_of(themes: Sequence[ReportTheme]) -> str:
    """The first quote in the kopgroep's order (R3) that is short enough; one of a sensitive theme only if there is no
    other.
    """
    by_care = sorted(themes, key=lambda theme: theme.look.sensitive)
    quotes = (quote for theme in by_care for quote in theme.quotes)
    return next((quote for quote in quotes if len(quote) <= LONGEST_QUOTE), "")


def how_to_join(meeting: Meeting, themes: Sequence[ReportTheme], organised_by: str) -> tuple[str, ...]:
    """Sentences for who was not there. They say where the Wegwijzer is, never who is on it: people agreed to the sheet
    in the neighbourhood and to cards, not to a report (R55).
    """
    if not themes:
        return ()
    ask = f"Vraag het aan {organised_by}." if organised_by else "Vraag het aan wie de avond hield."
    said = [f"Meedoen kan altijd nog, bij elk thema. {ask}"]
    ways = [
        theme.title
        for theme in themes
        if not theme.look.sensitive
        and (way := meeting.signposts.get(theme.look.code)) is not None
        and (way.on_sheet or way.on_cards)
    ]
    if ways:
        *before, last = (f"'{title}'" for title in ways)
        names = f"{', '.join(before)} en {last}" if before else last
        said.append(f"Op de Wegwijzer in de buurt staat een buur die u verder helpt met {names}.")
    return tuple(said)
