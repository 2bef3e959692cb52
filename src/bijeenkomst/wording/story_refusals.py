"""Why something could not be done with stories and piles: phones never get these sentences (R59)."""

from typing import Literal

from bijeenkomst.domain import refusals as r
from bijeenkomst.i18n import gettext as _


def say_of_stories(refusal: r.TooManyStories | r.PileInUse | r.TwoThemes | r.NotInTheStory) -> str:
    """What is wrong and what to do about it, in Dutch."""
    match refusal:
        case r.TooManyStories(most):
            return _("Er passen niet meer dan %(most)d verhalen in een bijeenkomst.") % {"most": most}
        case r.PileInUse(title):
            return _(
                "De stapel van thema '%(title)s' kan niet meer veranderen: mensen hebben al iets over dat thema gezegd."
            ) % {"title": title}
        case r.TwoThemes(lower, upper):
            return _(
                "Deze stapels zijn allebei een thema: '%(one)s' en '%(other)s'. Haal eerst een van de twee thema's weg."
            ) % {"one": lower, "other": upper}
        case r.NotInTheStory(number):
            return _(
                "Dit citaat staat niet zo in verhaal %(number)d. Kies woorden uit het verhaal zelf; wat u overslaat "
                "wordt een beletselteken (…)."
            ) % {"number": number}


def name_of_story_field(field: Literal[r.Field.STORY, r.Field.CONVERSATION, r.Field.PILE]) -> str:
    """The everyday name of a field, capitalised."""
    match field:
        case r.Field.STORY:
            return _("Het verhaal")
        case r.Field.CONVERSATION:
            return _("Het gesprek")
        case r.Field.PILE:
            return _("De naam van de stapel")
