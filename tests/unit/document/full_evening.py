"""A meeting with something in every part that a file can hold."""

from datetime import date

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.recognition import Answer, Tally
from bijeenkomst.domain.values.stage import Cover, Slide, SlideKind
from tests.unit.domain.evening import an_evening, joining, run


def something_of_everything(meeting: Meeting) -> tuple[c.Command, ...]:
    """Commands that leave something in every part of a meeting."""
    one, two, three = (theme.code for theme in meeting.in_order)
    return (
        c.CountPresent(52),
        c.Recognise(one, "p.0", Answer.YES),
        c.CountHands(one, Tally(30, 2, 1)),
        c.ShowRecognition(one),
        c.AddAddition("a", one, "Zitbankjes", Channel.PHONE),
        c.AddAddition("b", two, "Een oven", Channel.CONSOLE),
        c.RewordAddition(one, "a", "Bankjes"),
        joining(meeting),
        joining(meeting, 2, "two", explicit=True, reunion=True, email="fatma@voorbeeld.nl"),
        joining(meeting, 3, "three", channel=Channel.PAPER, sheet_row="K7-1-02", owner="", name="李小龍 🙂"),
        c.NameFirstCaller(one, "one", date(2026, 12, 1)),
        c.NameFirstCaller(two, "two"),
        c.WriteFirstStep(one, "Koffie op dinsdag"),
        c.SkipPart("join"),
        c.AddPart("own", SlideKind.WORDS, "welcome", words="Muziek van het koor 🎶"),
        c.PlanMinutes("break", 25),
        c.HoldPicture(True),
        c.StartTimer(60),
        c.ShowTimer(True),
        c.ShowClock(True),
        c.ShowSlide(Slide(SlideKind.ADDITIONS, three, 1)),
        c.CoverPicture(Cover.BLACK),
        c.ChooseAddress("http://192.168.137.1:8080"),
        c.RememberPrinted(
            "http://192.168.137.1:8080", (("tafelkaarten K7", "0a1b 2c3d"), ("strookjes K7", "é"))
        ),
    )


def a_full_evening() -> Meeting:
    """Something of everything that a meeting can hold."""
    return run(an_evening(), *something_of_everything(an_evening()))
