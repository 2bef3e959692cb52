"""An evening with three stories, of which two became themes; each has words that occur nowhere else."""

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.story import PickedQuote, StoryDraft
from bijeenkomst.domain.values.theme import ThemeDraft
from tests.unit.domain.evening import an_evening, run

OWN = "Om half negen is de Dorpsstraat een autobaan, zei de bakkersdochter Kwispelstaart."
SAID = "Om half negen is de Dorpsstraat een autobaan …"
OTHERS = "Sinds de winkel dicht is, spreekt niemand elkaar bij Vogelvlucht aan de vijver."
NOWHERE = "De keet heeft een lek dak, en Waterval is nat."
SECRET = ("Kwispelstaart", "Vogelvlucht", "Waterval", "lek dak")
"""Words of stories that no quote has."""


def a_told_evening(*, along: bool = False, others_along: bool = False) -> Meeting:
    """Two piles became themes 4 and 5. `along`: the kopgroep gives the stories of the fourth to its group."""
    drafts = (
        StoryDraft(OWN, "ouders van school"),
        StoryDraft(OTHERS, "keukentafel"),
        StoryDraft(NOWHERE, "keet"),
    )
    return run(
        an_evening(),
        c.BringInStories(drafts),
        c.MakePile("druk", (1,), 0, 0, "Drukte"),
        c.MakePile("stil", (2,), 0, 0, "Stilte"),
        c.MakeThemeOfPile("druk", ThemeDraft("Drukte", quotes=(SAID,)), (PickedQuote(SAID, 1),)),
        c.MakeThemeOfPile("stil", ThemeDraft("Stilte"), ()),
        *((c.GiveStoriesAlong("druk", True),) if along else ()),
        *((c.GiveStoriesAlong("stil", True),) if others_along else ()),
    )
