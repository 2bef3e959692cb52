"""Which changes of a meeting a slide may show, whatever slide that is."""

from bijeenkomst.domain import changes as ch
from bijeenkomst.session.interface import Update

WRITTEN = (ch.ThemeChanged, ch.DetailsChanged, ch.PlaceChanged)
"""What other slides depend on: they have to be prepared again."""
SHOWN = (
    *(ch.StageChanged, ch.ThemeChanged, ch.DetailsChanged, ch.FaceChanged, ch.ProgrammeChanged),
    *(
        ch.AnswerChanged,
        ch.HandsChanged,
        ch.DotsChanged,
        ch.PresentChanged,
        ch.RevealChanged,
        ch.AdditionChanged,
    ),
    *(ch.SignUpChanged, ch.FirstCallerChanged, ch.SecondCallerChanged, ch.PlanChanged, ch.PlaceChanged),
)


def may_be_seen(update: Update) -> bool:
    """Whether the hall may see something else after it. What a scribe types stays with the group until it is released
    (R51), and sixty of them may be typing.
    """
    return update.fresh or any(map(_may_be_seen, update.changes))


def _may_be_seen(change: ch.Change) -> bool:
    return change.releases if isinstance(change, ch.PlanChanged) else isinstance(change, SHOWN)
