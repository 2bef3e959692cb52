"""The program with the example meeting, somewhere in an evening, to take pictures of."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from docs.kept_pictures import making, until

from bijeenkomst.app.making import make_example
from bijeenkomst.app.window import open_meeting, services
from bijeenkomst.domain import commands as c
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.group_work import PlanField
from bijeenkomst.domain.values.recognition import Tally
from bijeenkomst.domain.values.stage import Slide, SlideKind
from bijeenkomst.export.sheets import Carrier, Choice, list_layout, write_sheets
from bijeenkomst.export.sheets.group_sheet_layout import FIELDS, HEADING, row_of
from bijeenkomst.export.sheets.write_in_boxes import phone_box_lefts
from bijeenkomst.export.worker import ExportWorker
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.services import Services
from bijeenkomst.ui.shell.open_meeting import OpenMeeting
from bijeenkomst.ui.shell.program import Program
from tests.support.photographed import photograph, printed, write

PEOPLE = ("Anna de Vries", "Mohammed El Amrani", "Fatma Yılmaz", "Jan van der Berg", "Olena Kovalenko")
GROUP_WANTS = "Een plek in de oude school"
ADDRESS = "http://192.168.137.1:8080"
PLAN = {
    PlanField.WANT: "Een plek waar je zomaar binnen kunt lopen, ook op zondag",
    PlanField.HOW: "De oude winkel vragen, en om de beurt koffie zetten",
    PlanField.WHO: "Anna vraagt de eigenaar. Bram zoekt stoelen.",
    PlanField.MISSING: "Iemand die de sleutel wil bewaren",
    PlanField.DAY: "dinsdag 8 december",
    PlanField.TIME: "half acht",
    PlanField.PLACE: "De oude winkel, achterom",
}


class Opened:
    """A program with a meeting open, and a folder of its own."""

    def __init__(self, program: Program, available: Services, folder: Path) -> None:
        self.program, self.available, self.folder = program, available, folder

    @property
    def open(self) -> OpenMeeting:
        """The meeting that is open now."""
        assert self.program.meeting is not None
        return self.program.meeting

    @property
    def controller(self) -> Controller:
        """Its controller."""
        return self.open.controller

    @property
    def meeting(self) -> Meeting:
        """As it is now."""
        return self.controller.meeting

    @property
    def codes(self) -> list[str]:
        """Those of its themes, in order."""
        return [theme.code for theme in self.meeting.in_order]

    def do(self, *commands: c.Command) -> None:
        """Have them done, and everything that follows from it."""
        for command in commands:
            self.controller.do(command)
        until(lambda: not self.controller.busy)


@contextmanager
def home() -> Iterator[Path]:
    """A folder in which the program keeps what it keeps, instead of that of who makes pictures."""
    with tempfile.TemporaryDirectory() as folder:
        for name in ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"):
            os.environ[name] = folder
        yield Path(folder)


@contextmanager
def opened(path: Path | None = None) -> Iterator[Opened]:
    """The example, or the meeting in this file; nothing asks about what people send."""
    with home() as folder:
        worker = ExportWorker()
        local = services(worker)._replace(open_meeting=lambda file: open_meeting(file, "127.0.0.1"))
        local = making.watched(local)
        program = Program(local)
        program.open(path or make_example(folder))
        try:
            yield Opened(program, local, folder)
        finally:
            program.close()
            worker.close()


def an_evening(at: Opened) -> None:
    """Bring the meeting halfway an evening."""
    codes, controller = at.codes, at.controller
    joining = [
        c.JoinGroup(
            id=f"s{number}-{index}",
            theme=codes[index],
            name=name,
            phone=f"+316123456{number}{index}",
            email="",
            contribution="Ik kan koffie schenken" if number % 2 else "",
            shares=True,
            adult=True,
            explicit=False,
            reunion=False,
            channel=Channel.PHONE,
        )
        for index in range(3)
        for number, name in enumerate(PEOPLE[index:])
    ]
    bench = "Zitbankjes bij de vijver, zodat je onderweg even kunt uitrusten"
    at.do(
        c.CountPresent(52),
        c.CountHands(codes[0], Tally(31, 6, 3)),
        c.AddAddition("a", codes[0], bench, Channel.CONSOLE),
        c.AddAddition("b", codes[0], "Een oven om samen brood te bakken", Channel.PHONE),
        c.AddAddition("d", codes[2], "Drempels in de Dorpsstraat", Channel.PHONE),
        *joining,
        c.ShowRecognition(codes[0]),
        c.ShowSlide(Slide(SlideKind.RECOGNITION, codes[0])),
    )
    until(lambda: at.meeting.stage.slide.kind is SlideKind.RECOGNITION and controller.status.running)
    until(lambda: at.meeting.sign_up_count(codes[0]) == len(PEOPLE))  # a slide does not wait for the disk


def planned(at: Opened) -> None:
    """With a plan for the first group, who calls, and an offer."""
    first = at.meeting.in_order[0].code
    anna, second = at.meeting.group(first).members[:2]
    at.do(
        c.NameFirstCaller(first, anna.id, date(2026, 12, 1)),
        c.WriteFirstStep(first, "Koffie op dinsdag in de oude winkel"),
        *(c.WritePlan(first, field, text, "", None) for field, text in PLAN.items()),
        c.NameSecondCaller(first, second.id),
        c.MakeOffer(
            "zaal", "Een zaal voor twintig mensen, op dinsdag", "Gerrit de Wit", "+31687654321", "", shares=True,
            adult=True, channel=Channel.PAPER,
        ),
    )  # fmt: skip
    until(lambda: bool(at.meeting.offers))


def a_photographed_list(meeting: Meeting, code: str, folder: Path) -> Path:
    """Make a photo of the first list of a theme, with five people on it."""
    choice = Choice(ADDRESS, (code,))
    sheet = printed(write_sheets(meeting, Carrier.LIST, folder / "blad.pdf", choice).path)
    for row, name in enumerate(PEOPLE, start=1):
        write(sheet, list_layout.NAME.left + 2, list_layout.row_top(row) + 4, name)
        for place, digit in zip(phone_box_lefts(list_layout.BOXES_LEFT), f"061234567{row}", strict=True):
            write(sheet, place + 0.6, list_layout.row_top(row), digit)
        write(sheet, list_layout.TICKS.left + 1, list_layout.row_top(row) - 0.4, "×")
    photograph(sheet, folder / "foto.jpg")
    return folder / "foto.jpg"


def a_photographed_group_sheet(meeting: Meeting, code: str, folder: Path) -> Path:
    """A photo of the groepsblad of this theme as a phone takes it, with what the group wrote on it."""
    choice = Choice(ADDRESS, (code,))
    sheet = printed(write_sheets(meeting, Carrier.GROUP_SHEET, folder / "groepsblad.pdf", choice).path)
    for field, words in ((PlanField.WANT, GROUP_WANTS), (PlanField.FIRST_STEP, "Zaterdag de sleutel halen")):
        place = FIELDS[row_of(field) - 1].place
        write(sheet, place.left + 2, place.top + HEADING + 4, words)
    photograph(sheet, folder / "groepsblad.jpg")
    return folder / "groepsblad.jpg"
