"""A walk past every window of the program, each in the state in which it has most on it."""

from collections.abc import Iterator

from docs.example_program import PEOPLE, PLAN, Opened, a_photographed_list
from docs.kept_pictures import settle, until
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QScrollArea, QWidget

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.doubt import Doubt, Doubtful
from bijeenkomst.domain.values.group_work import Place
from bijeenkomst.domain.values.sheet_row import SheetRow
from bijeenkomst.domain.values.stage import ABOUT_A_THEME, Slide, SlideKind
from bijeenkomst.ui.handover.handover_window import HandoverWindow
from bijeenkomst.ui.handover.usb_sticks import stick_at
from bijeenkomst.ui.paper.paper_parts import PaperPart
from bijeenkomst.ui.preparation.sections import Section
from bijeenkomst.ui.report.report_window import ReportWindow
from bijeenkomst.ui.shell.steps import Step
from bijeenkomst.ui.start import StartScreen
from bijeenkomst.ui.widgets.file_dialogs import FileDialogs

Window = tuple[str, QWidget]


class Round:
    """Goes through all windows of one meeting, each in the state in which it has most on it."""

    def __init__(self, at: Opened) -> None:
        self.program, self.available, self.folder, self.do = at.program, at.available, at.folder, at.do
        self.open, self.codes = at.open, at.codes
        self.controller, self.window = self.open.controller, self.open.window

    def show(self, kind: SlideKind) -> None:
        """Let the hall see a slide, and the console what belongs to it."""
        code = self.codes[0] if kind in ABOUT_A_THEME else ""
        self.do(c.ShowSlide(Slide(kind, code)))
        self.window.show_step(Step.EVENING)

    def all_but_the_rehearsal(self) -> Iterator[Window]:
        """Every window with its name; those of stories are in `story_round`, and `rehearsing` closes the meeting."""
        yield from self.preparing()
        yield from self.the_evening()
        yield from self.at_work()
        yield from self.closing()
        yield from self.beside()
        yield from self.forgetting()

    def preparing(self) -> Iterator[Window]:
        """The parts of the first step, their forms and dialogs."""
        preparation = self.window.preparation
        self.window.show_step(Step.PREPARATION)
        for section in Section:
            preparation.show_section(section)
            if section is Section.SHEETS:
                until(lambda: preparation.sheets.preview.pages > 0)
            yield f"prepare {section.name.lower()}", self.window
            yield from self.further_down(preparation._pages, f"prepare {section.name.lower()}")
        preparation.show_section(Section.THEMES)
        themes = preparation.themes
        themes.list.edit(self.codes[0])
        yield "prepare a theme", self.window
        yield from self.further_down(preparation._pages, "prepare a theme")
        themes.list.split(self.codes[0])
        yield "prepare split", self.window
        themes.list.merge(self.codes[0])
        yield "prepare merge", self.window
        themes.list.close_editor()
        themes.paste.click()
        themes.bring_in.text.setPlainText("Een: twee\nBel mij op 06 12345678: drie\nVier: vijf")
        themes.bring_in.look.click()
        until(lambda: themes.bring_in.table.isVisible())
        yield "prepare proposals", self.window
        yield from self.further_down(preparation._pages, "prepare proposals")
        themes.bring_in.cancel.click()

    def further_down(self, around: QWidget, name: str) -> Iterator[Window]:
        """The same page scrolled by a page at a time, three times at most."""
        areas = [
            one
            for one in around.findChildren(QScrollArea)
            if one.isVisible() and one.verticalScrollBar().maximum()
        ]
        for area in areas[-1:]:
            bar = area.verticalScrollBar()
            for page in (1, 2, 3):
                if bar.value() < bar.maximum():
                    bar.setValue(page * bar.pageStep())
                    yield f"{name}, down {page}", self.window
            bar.setValue(0)

    def the_evening(self) -> Iterator[Window]:
        """The console beside each kind of part."""
        self.open.hall.screens.start_in_window()
        self.open.hall.window.set_motion(False)
        for kind in (
            SlideKind.WELCOME,
            SlideKind.JOIN,
            SlideKind.QUOTES,
            SlideKind.RECOGNITION,
            SlideKind.ADDITIONS,
            SlideKind.BREAK,
            SlideKind.GROUPS,
            SlideKind.GROUP,
            SlideKind.THANKS,
        ):
            self.show(kind)
            yield f"evening {kind.value}", self.window
            if kind in (SlideKind.WELCOME, SlideKind.RECOGNITION):
                yield from self.further_down(self.open.evening.side, f"evening {kind.value}")
        evening = self.open.evening
        self.show(SlideKind.WELCOME)
        if evening.console.small:
            evening.console.list_parts.click()
        evening.programme.edit.click()
        yield "evening programme", self.window
        evening.programme.edit.click()
        evening.console.back_to_the_view()
        self.window.trouble.say("Het bestand is weg. Steek de stick er weer in.", "bad", ("Kopie…", print))
        self.window.say("De projectie staat nog aan. Stop die eerst, dan kunt u oefenen.")
        yield "evening with bars", self.window
        self.window.trouble.clear()
        self.window._clear_notice()
        evening.show_keys()
        yield from self.dialogs("evening keys")
        self.open._print_extra_sheets(self.codes[0])
        yield from self.dialogs("evening extra sheets")
        self.show(SlideKind.ADDITIONS)
        self.controller.ask_first_with(self.window._ask_first)
        self.controller.do(
            c.AddAddition("ask", self.codes[0], "Bel mij op 06 98765432 voor een oven", Channel.CONSOLE)
        )
        until(lambda: bool(self.open_dialogs()))
        yield from self.dialogs("evening question")
        self.controller.ask_first_with(None)
        self.open.show_manual()
        yield from self.dialogs("manual")

    def open_dialogs(self) -> list[QDialog]:
        """Those that are in sight."""
        return [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]

    def dialogs(self, name: str) -> Iterator[Window]:
        """Each that is open; closed afterwards."""
        settle(100)
        for one in self.open_dialogs():
            yield name, one
            one.close()
        settle(50)

    def at_work(self) -> Iterator[Window]:
        """The console while the groups are at work, the plan of one, and the harvest."""
        first, second, *_others = self.codes
        self.do(
            c.PlanGroupWork(True),
            c.ChoosePlaces(((first, Place("bij het raam")), (second, Place("tafel 2")))),
            *(c.WritePlan(second, field, text, "") for field, text in PLAN.items()),
            c.BecomeScribe(first, "phone"),
            c.ShowSlide(Slide(SlideKind.WORK)),
            c.StartWork(45),
        )
        self.window.show_step(Step.EVENING)
        yield "at work", self.window
        cards = self.open.evening.at_work.list
        QTest.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=cards.place_of(second).center())
        self.open.evening.at_work.plan.scribe.show_code.click()
        yield "at work, a plan", self.window
        yield from self.further_down(self.open.evening, "at work, a plan")
        self.do(c.StopTimer(), c.ShowSlide(Slide(SlideKind.HARVEST, second)))
        yield "at work, harvest", self.window

    def closing(self) -> Iterator[Window]:
        """The last step, paper and photos."""
        code, closing = self.codes[0], self.open.closing
        rows = (("Joke Jansen", "+31612345690", ()), ("Henk", "", (Doubtful(Doubt.PHONE, "06 123?5678"),)))
        for row, (name, number, doubts) in enumerate(rows, start=1):
            where = SheetRow(code, 1, row).code
            self.do(
                c.EnterRow(
                    *(where, code, where, name, number, "", ""),
                    shares=True,
                    explicit=False,
                    reunion=False,
                    doubts=doubts,
                )
            )
        self.window.show_step(Step.CLOSING)
        closing.groups.list.setCurrentRow(0)
        yield "closing", self.window
        paper = closing.paper
        for part in PaperPart:
            closing.show_paper(part)
            yield f"paper {part.name.lower()}", self.window
        closing.show_paper(PaperPart.ROWS)
        entry = paper.entry
        entry.code.copy(SheetRow(code, 1, 4))
        entry.fields.name.line.setText("Pieter van den Berg")
        entry.fields.email.line.setText("pieter@gmial.com")
        yield "paper a row", self.window
        entry.fields.clear()
        paper.adding.add([a_photographed_list(self.controller.meeting, code, self.folder)])
        until(lambda: paper.strip.isVisible())
        entry.code.copy(SheetRow(code, 1, 5))
        yield "paper a photo", self.window
        entry.fields.clear()
        closing.show_groups()

    def beside(self) -> Iterator[Window]:
        """The windows for handing over, the report and withdrawing."""
        folder = self.folder
        code = self.codes[0]
        people = self.controller.meeting.group(code).members
        self.do(c.NameFirstCaller(code, people[0].id) if people else c.CountPresent(52))
        handover = HandoverWindow(
            self.controller, self.available, FileDialogs(), found=lambda: (stick_at("BUURTHUIS", folder),)
        )
        handover.show()
        yield "handing over", handover
        handover.close()
        report = ReportWindow(self.controller, self.available, FileDialogs())
        report.show()
        until(lambda: report.preview.pages > 0)
        yield "report", report
        report.close()
        closing = self.open.closing
        closing.groups.withdraw.click()
        assert closing.withdrawing is not None
        closing.withdrawing.search.setText(PEOPLE[2].split()[0])
        yield "withdrawing", closing.withdrawing
        closing.withdrawing.close()

    def forgetting(self) -> Iterator[Window]:
        """Letting go and a list that is lost, as far as they ask."""
        closing = self.open.closing
        self.window.show_step(Step.CLOSING)
        closing.path.let_go.click()
        until(lambda: bool(closing.letting_go.goes.text()))
        yield "letting go", self.window
        yield from self.further_down(closing, "letting go")
        closing.letting_go.back.click()
        closing.groups.lost.click()
        yield "list lost", self.window
        closing.list_lost.back.click()

    def rehearsing(self) -> Iterator[Window]:
        """A rehearsal, with its bar."""
        self.open.hall.screens.stop()
        self.program.rehearse()
        assert self.program.meeting is not None
        rehearsal = self.program.meeting
        rehearsal.window.show_step(Step.EVENING)
        yield "rehearsal", rehearsal.window


def starting() -> Iterator[Window]:
    """The start screen and the form for a new meeting."""
    start = StartScreen()
    start.show()
    yield "start", start
    start.new.click()
    yield "start a new meeting", start
    start.close()
