"""What happened, as frozen values. A change declares which place in the meeting it changes (`AT`), and holds what was
there `before` and is there `after` it. Undo needs nothing else."""

# ruff: noqa: F403, F405 (these files hold changes and nothing else)

from bijeenkomst.domain.changes.evening import *
from bijeenkomst.domain.changes.group_work import *
from bijeenkomst.domain.changes.letting_go import *
from bijeenkomst.domain.changes.signing_up import *
from bijeenkomst.domain.changes.stories import *
from bijeenkomst.domain.changes.themes import *

Change = (
    DetailsChanged | FaceChanged | ThemeChanged | PresentChanged | AnswerChanged
    | HandsChanged | RevealChanged | AdditionChanged | SignUpChanged
    | SetAsideChanged | UncrossedChanged | PhotoChanged | DotsChanged
    | FirstCallerChanged | KeptApartChanged | HandoverChanged | PlaceChanged
    | PlanChanged | ScribeKeyChanged | ScribeRoundChanged | ScribesChanged
    | PlanResponseChanged | VolunteerChanged | SecondCallerChanged
    | SignpostChanged | OfferChanged
    | StoryChanged | PileChanged | SpotChanged | QuotesPicked | ToldChanged
    | WrittenChanged | WithdrawalChanged | ChoreChanged | JoinedChanged
    | LettingGoChanged | HelperCodeChanged | StageChanged | ProgrammeChanged
    | AddressChanged | PrintedAddressChanged | PrintedSheetsChanged
)  # fmt: skip
"""Every kind of change; themes before what belongs to them, so that a meeting can be built up in this order."""
