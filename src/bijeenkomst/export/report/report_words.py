"""The words that all three files share. The report is for residents: in Dutch, whatever the window's language."""

from bijeenkomst.export.report.content import Added, Report
from bijeenkomst.i18n import translator

QUESTION = "Dit vroegen we aan elkaar"
PRESENT = "Erbij waren"
THEMES = "De thema's"
HOW_TO = "Zo leest u dit verslag"
RECOGNITION = "Herkent u dit?"
ADDITIONS = "Wat er nog bij kwam"
GROUP = "Wie gaat ermee verder?"
JOIN = "Ook meedoen?"
TOLD = "Dit vertelde de groep"
PHOTOS = "Foto's van de avond"
LETTERS_MISSING = (
    "Sommige letters kunnen op papier niet staan: daar staat een vakje. "
    "Op de webpagina en in het rekenblad staan ze wel."
)
PHOTOS_AGREED = "Wie herkenbaar op een foto staat, vindt dat goed."
ANSWERS = ("ja", "een beetje", "nee", "niet gezegd")

_DUTCH = translator("nl")


def when_and_where(report: Report) -> str:
    """The day and the place of the evening; "" when neither is known."""
    day = _DUTCH.long_date(report.date) if report.date else ""
    return " · ".join(filter(None, (day, report.place)))


def number_of_people(count: int) -> str:
    """How many people were there, as an approximate number, since the facilitator counted them."""
    return f"ongeveer {_DUTCH.number(count)} mensen" if count != 1 else "ongeveer 1 mens"


def first_said(addition: Added) -> str:
    """The theme to which an addition was first made (R28), "" when it is this one."""
    return f"Eerst gezegd bij '{addition.first_said}'." if addition.first_said else ""
