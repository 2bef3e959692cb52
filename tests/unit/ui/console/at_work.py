"""An evening on which the groups go to work, on the console."""

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.group_work import Place, PlanField
from bijeenkomst.domain.values.stage import Slide, SlideKind
from bijeenkomst.session.interface import Done, Request
from bijeenkomst.ui.console.console_page import EveningPage
from bijeenkomst.ui.controller import Controller
from tests.unit.domain.evening import joining, run

SCRIBE = "phone-of-the-scribe"
WANT, HOW, WHO, DAY = PlanField.WANT, PlanField.HOW, PlanField.WHO, PlanField.DAY


def at_work(meeting: Meeting) -> tuple[c.Command, ...]:
    """A work round, places for two groups, nine people in the first, and a scribe there; the third is on paper."""
    one, two, three = (theme.code for theme in meeting.in_order[:3])
    return (
        c.ChooseScribeKey("secret"),
        c.PlanGroupWork(True),
        *(
            joining(
                meeting,
                key=f"a{number}",
                name=f"Mens Zoveel{number}",
                phone=f"+316123456{number:02}",
                owner=f"phone-{number}",
            )
            for number in range(9)
        ),
        c.ChoosePlaces(((one, Place("bij het raam")), (two, Place("tafel 2")))),
        c.BecomeScribe(one, SCRIBE),
        c.WritePlan(one, WANT, "Koffie op dinsdag\nen soep", "", SCRIBE),
        c.WritePlan(one, HOW, "Eerst een ruimte zoeken", "", SCRIBE),
        c.RespondToPlan(one, "phone-1", agrees=True),
        c.RespondToPlan(one, "phone-2", agrees=True),
        c.RespondToPlan(one, "phone-3", agrees=False, missing="Wie regelt de sleutel?"),
        c.VolunteerToCall(one, "a4", "phone-4"),
        c.WritePlan(three, WANT, "Drempels", ""),
        c.WritePlan(three, DAY, "dinsdag 8 december", ""),
    )


def groups_at_work(meeting: Meeting) -> Meeting:
    """The meeting after all of that."""
    return run(meeting, *at_work(meeting))


def codes(controller: Controller) -> list[str]:
    """The codes of the themes."""
    return [theme.code for theme in controller.meeting.in_order]


def from_phone(controller: Controller, *commands: c.Command) -> None:
    """What a phone does while the console looks on."""
    for command in commands:
        assert isinstance(controller._session.ask(Request(command)), Done)


def show_work(page: EveningPage, kind: SlideKind = SlideKind.WORK, theme: str = "") -> None:
    """The hall is at this part."""
    page._controller.do(c.ShowSlide(Slide(kind, theme)))
