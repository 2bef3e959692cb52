"""The manual's pictures of the window until the evening is over, and of what the hall sees."""

from docs.example_program import ADDRESS, an_evening, home, opened
from docs.kept_pictures import keep, until
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QScrollArea, QWidget

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.values.group_work import Place, PlanField
from bijeenkomst.domain.values.stage import ABOUT_A_THEME, Slide, SlideKind
from bijeenkomst.export.sheets import Carrier
from bijeenkomst.ui.preparation.sections import Section
from bijeenkomst.ui.shell.steps import Step
from bijeenkomst.ui.start import StartScreen

ABOVE = 64
"""Pixels of the page that stay in sight above a part that is scrolled to the top."""
STEPS = ("voorbereiden.png", "de-avond.png", "afronden.png")
SLIDES = {
    "beeld-meedoen.png": SlideKind.JOIN,
    "beeld-thema.png": SlideKind.THEME,
    "beeld-citaten.png": SlideKind.QUOTES,
    "beeld-pauze.png": SlideKind.BREAK,
    "beeld-groep.png": SlideKind.GROUP,
    "beeld-herkennen.png": SlideKind.RECOGNITION,
    "beeld-groepen.png": SlideKind.GROUPS,
}


def starting() -> None:
    """The start screen of somebody who has no meeting yet."""
    with home():
        start = StartScreen()
        start.show()
        keep(start, "start.png")
        start.close()


def steps() -> None:
    """The three steps, in the middle of an evening."""
    with opened() as at:
        an_evening(at)
        for step, name in zip(Step, STEPS, strict=True):
            at.open.window.show_step(step)
            keep(at.open.window, name)


def preparing() -> None:
    """The pages of preparation, and a theme that is split."""
    with opened() as at:
        an_evening(at)
        window = at.open.window
        window.show_step(Step.PREPARATION)
        window.preparation.show_section(Section.SHEETS)
        sheets = window.preparation.sheets
        until(lambda: sheets.preview.pages > 0 and sheets.sheets.rows[Carrier.CARD].thumbnail.isEnabled())
        keep(window, "aanmeldbladen.png")
        at.do(c.ChooseAddress(ADDRESS))
        until(lambda: sheets.sheets.rows[Carrier.LABELS].thumbnail.isEnabled())
        sheets.look_at(Carrier.CARD)
        until(lambda: sheets.preview.name.text() == sheets.sheets.rows[Carrier.CARD].box.text())
        bring_to_top(sheets.sheets.themes)
        keep(window, "bladen-drukken.png")
        at.do(c.ChooseAddress(""))
        window.preparation.show_section(Section.PREFLIGHT)
        keep(window, "zaalcheck.png")
        window.show_theme(at.codes[0])
        window.preparation.themes.list.split(at.codes[0])
        keep(window, "splitsen.png")


def slides() -> None:
    """What the hall sees."""
    with opened() as at:
        an_evening(at)
        hall = at.open.hall
        hall.screens.start_in_window()
        hall.window.set_motion(False)
        hall.window.resize(1280, 720)
        for name, kind in SLIDES.items():
            at.do(c.ShowSlide(Slide(kind, at.codes[0] if kind in ABOUT_A_THEME else "")))
            keep(hall.window, name)


def rehearsing() -> None:
    """A rehearsal after simulated phones have answered."""
    with opened() as at:
        at.program.rehearse()
        code = at.codes[0]
        at.do(c.CountPresent(24), c.ShowSlide(Slide(SlideKind.RECOGNITION, code)), c.ShowRecognition(code))
        until(lambda: at.meeting.recognition(code).phones.total > 9 and at.controller.status.running)
        at.open.window.show_step(Step.EVENING)
        keep(at.open.window, "oefenen.png")


def groups_at_work() -> None:
    """The console while the groups are at work, and a harvest from paper."""
    with opened() as at:
        an_evening(at)
        first, second, third = at.codes[:3]
        plan = {PlanField.WANT: "Elke dinsdag koffie in de oude winkel", PlanField.DAY: "dinsdag 8 december"}
        places = ((first, "bij het raam"), (second, "tafel 2"), (third, "tafel 3"))
        at.do(
            c.PlanGroupWork(True),
            c.ChoosePlaces(tuple((code, Place(words)) for code, words in places)),
            *(c.WritePlan(second, field, text, "") for field, text in plan.items()),
            c.BecomeScribe(first, "phone"),
            c.WritePlan(first, PlanField.WANT, "Zitbankjes bij de vijver", "", "phone"),
            c.ShowSlide(Slide(SlideKind.WORK)),
            c.StartWork(45),
        )
        until(lambda: at.meeting.stage.timer is not None)
        at.open.window.show_step(Step.EVENING)
        keep(at.open.window, "aan-de-slag.png")
        at.do(
            c.ReleasePlanText(second, PlanField.WANT, True),
            c.StopTimer(),
            c.ShowSlide(Slide(SlideKind.HARVEST, second)),
        )
        until(lambda: at.open.evening.at_work.plan.lines[PlanField.WANT].tick.isChecked())
        keep(at.open.window, "oogst.png")


def bring_to_top(part: QWidget) -> None:
    """Scroll the page so that this part is at its top."""
    area: QWidget | None = part
    while not isinstance(area, QScrollArea):
        assert area is not None
        area = area.parentWidget()
    page = area.widget()
    assert page is not None
    area.verticalScrollBar().setValue(part.mapTo(page, QPoint(0, 0)).y() - ABOVE)
