"""The page for letting go: what is deleted, what stays, the checklist, and one button (R45)."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QWidget

from bijeenkomst.domain import changes as ch
from bijeenkomst.folders import state_folder
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import ngettext
from bijeenkomst.letting_go.leftover import Leftovers
from bijeenkomst.letting_go.leftovers import find_leftovers
from bijeenkomst.letting_go.process import LetGoReport, LettingGoProcess
from bijeenkomst.letting_go.trace_words import not_seen, outcome
from bijeenkomst.letting_go.what_goes import goes_from_the_file, stays, stories_too
from bijeenkomst.session.interface import Update
from bijeenkomst.ui.background_jobs import wait_for
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.letting_go.chores import ChoreList
from bijeenkomst.ui.letting_go.doubtful_texts import TellingTexts
from bijeenkomst.ui.letting_go.letting_go_words import (
    Lines,
    goes_from_the_disk,
    not_handed_over,
)
from bijeenkomst.ui.letting_go.stories_afterwards import StoriesAfterwards
from bijeenkomst.ui.lifetime import listen
from bijeenkomst.ui.meeting_parts.signpost_rows import SignpostRows
from bijeenkomst.ui.meeting_parts.steps_run import StepsRun
from bijeenkomst.ui.services import Services
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.folding import FoldingPair, Unrolling
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import STRETCH, add, hbox, vbox
from bijeenkomst.ui.widgets.notice import NoticeBar
from bijeenkomst.ui.widgets.progress import progress_bar
from bijeenkomst.wording.remaining import remaining

CHORES_WIDTH = 400  # pixels
HIGHEST_NOTICE = 170  # pixels: a long list of what stays behind scrolls, so that it fits a small window
SHOWN = (
    ch.SignUpChanged,
    ch.SetAsideChanged,
    ch.PhotoChanged,
    ch.FirstCallerChanged,
    ch.AdditionChanged,
    ch.PlanChanged,
    ch.PlanResponseChanged,
    ch.ScribesChanged,
    ch.SecondCallerChanged,
    ch.SignpostChanged,
    ch.OfferChanged,
    ch.ThemeChanged,
    ch.HandoverChanged,
    ch.WrittenChanged,
    ch.ChoreChanged,
    ch.LettingGoChanged,
    ch.DetailsChanged,
    ch.ProgrammeChanged,
    ch.StoryChanged,
)


class LettingGoPage(QWidget):
    """For the facilitator's screen only (R18). Signal: `left()`, to go back to the groups."""

    left = Signal()

    def __init__(self, controller: Controller, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller, self._services = controller, services
        self.run: StepsRun | None = None
        self._process: LettingGoProcess | None = None
        self._leftovers = Leftovers()
        self._texts: frozenset[str] = frozenset()  # traces that were found, to be searched for again
        self.back = button(_("Terug naar de groepen"), "quiet", "previous")
        self.back.clicked.connect(self.left)
        self.state = label("", "lead")
        self.goes, self.stays = label(), label()
        self.signposts = SignpostRows(controller)
        self.texts = TellingTexts(controller)
        self.texts.chosen.connect(lambda: self._update_controls())
        self.stories = StoriesAfterwards()
        self.stories.chosen.connect(self._choose_stories)
        self.undecided = label("", "muted")
        self.waiting = label()
        self.waiting.setProperty("notice", "warn")
        self.chores = ChoreList(controller)
        self.sure = QCheckBox(_("Ik weet dat niemand dit terug kan halen."))
        self.go = button(_("Laat los"), "danger", "trash")
        self.progress = progress_bar()
        self.progress.hide()
        self.notice = NoticeBar()
        self.sure.toggled.connect(lambda _on: self._update_controls())
        self.go.clicked.connect(self._start)
        self._lay_out()
        listen(self, controller.updated, self._updated)

    def showEvent(self, event: QShowEvent) -> None:
        """Look for files again: a stick may have been plugged in."""
        super().showEvent(event)
        self._refresh()
        self._look()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The lists keep most of the height."""
        super().resizeEvent(event)
        self._notice_area.setMaximumHeight(min(HIGHEST_NOTICE, event.size().height() // 3))

    def go_on(self) -> None:
        """Finish letting go after it was interrupted."""
        self.notice.say(_("Het loslaten was onderbroken. Het wordt nu afgemaakt."), "plain")
        self._start()

    def _lay_out(self) -> None:
        explanation = QWidget()
        column = vbox(
            self.state, self.waiting, self.texts, self.stories, on=explanation, margins=0, spacing=12
        )
        about = _(
            "Namen van mensen die zich niet aanmeldden, herkent het programma niet: lees de teksten zelf na. Maak het "
            "verslag ook vóór het loslaten: daarna herkent het programma geen namen meer."
        )
        for heading, words, more in (
            (_("Dit gaat weg"), self.goes, ""),
            (_("Dit blijft, zonder namen"), self.stays, about),
            (_("Dit is openbaar"), self.signposts, ""),
        ):
            card = _card(heading, words, more)
            column.addWidget(card)
        self._public = card
        column.addStretch()
        bottom = hbox((self.sure, 1), self.go)
        outer = vbox(on=self, margins=0, spacing=12)
        top = hbox(self.back, STRETCH)
        outer.addLayout(top)
        outer.addWidget(FoldingPair(Unrolling(explanation), Unrolling(_padded(self.chores)), CHORES_WIDTH), 1)
        outer.addWidget(self.progress)
        self._notice_area = Unrolling(_padded(self.notice))
        self._notice_area.unroll(True)
        add(outer, self._notice_area, self.undecided, bottom)

    def _updated(self, update: Update) -> None:
        if not self.isVisible():  # it is refreshed whenever it is shown
            return
        if update.concerns(SHOWN):
            self._refresh()

    def _refresh(self) -> None:
        meeting = self._controller.meeting
        self.state.setText(remaining(meeting))
        self.stories.show_meeting(meeting)
        told, begun = stories_too(meeting), meeting.letting_go
        kept = begun.keeps_stories if begun is not None else self.stories.keeps
        going = told and not kept and not self.stories.undecided
        leftovers = self._going()
        lines = (
            *goes_from_the_file(meeting),
            *((told,) if going else ()),
            *goes_from_the_disk(leftovers.there),
            *not_seen(leftovers.unseen),
        )
        self.goes.setText(Lines(lines).text if lines else _("Er is niets meer om weg te halen."))
        self.stays.setText(Lines((*stays(meeting), *((told,) if told and kept else ()))).text)
        self.signposts.refresh()
        self._public.setVisible(bool(self.signposts.rows))
        without = not_handed_over(meeting)
        warning = _(
            "Deze groepen hebben hun lijst nog niet, en krijgen hem na het loslaten niet meer: %(groups)s."
        )
        self.waiting.setText(warning % {"groups": ", ".join(without)})
        self.waiting.setVisible(bool(without))
        self.texts.refresh()
        self.chores.show_meeting()
        self._update_controls()

    def _going(self) -> Leftovers:
        """What goes from the disk, as far as somebody chose what becomes of the stories."""
        begun = self._controller.meeting.letting_go
        kept = begun.keeps_stories if begun is not None else self.stories.keeps
        return self._leftovers.without_stories() if kept or self.stories.undecided else self._leftovers

    def _choose_stories(self) -> None:
        self.chores.show_away(self._going())
        self._refresh()

    def _update_controls(self) -> None:
        letting_go = self._controller.meeting.letting_go
        done = letting_go is not None and letting_go.done_at is not None
        self.sure.setVisible(not done)
        self.go.setVisible(not done)
        self.go.setEnabled(self.sure.isChecked() and self.run is None and not self.stories.undecided)
        self.stories.setEnabled(self.run is None)
        self.sure.setEnabled(self.run is None)
        self.back.setEnabled(self.run is None)
        count = self.texts.undecided
        sentence = ngettext(
            "%(count)d tekst met misschien een nummer, adres of naam blijft zo staan.",
            "%(count)d teksten met misschien een nummer, adres of naam blijven zo staan.",
            count,
        )
        said = [sentence % {"count": count}] if count else []
        if self.stories.undecided:
            said.append(_("Kies eerst wat er met de verhalen gebeurt."))
        self.undecided.setText(" ".join(said))
        self.undecided.setVisible(bool(said) and not done)

    def _look(self) -> None:
        if self.run is not None:
            return
        written = tuple(self._controller.meeting.written.values())
        future = self._services.run_export(find_leftovers, self._controller.path, written)
        wait_for(future, self, self._looked, lambda sentence: self.notice.say(sentence, "bad"))

    def _looked(self, leftovers: Leftovers) -> None:
        self._leftovers = leftovers
        self.chores.show_away(self._going())
        self._refresh()

    def _start(self) -> None:
        if self.run is not None:
            return
        self.setFocus()  # its buttons are disabled now, and what comes next in order lies outside this page
        controller = self._controller
        process = self._process = LettingGoProcess(
            controller.path,
            state_folder(),
            lambda: controller.meeting,
            self._texts,
            keeps_stories=self.stories.keeps,
        )
        run = self.run = StepsRun(process, controller, self._services, self)
        run.progressed.connect(self._show_progress)
        run.done.connect(self._done)
        run.failed.connect(self._failed)
        self._update_controls()
        self.progress.setRange(0, 0)
        self.progress.show()
        run.start()

    def _show_progress(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def _done(self, report: LetGoReport) -> None:
        self._texts = self._process.texts if self._process is not None and report.found else frozenset()
        self._over()
        if report.found:
            where = ", ".join(str(trace.place) for trace in report.found)
            sentence = _(
                "De aanmeldingen zijn weg, maar er staan nog gegevens in: %(where)s. Gooi dat weg en druk opnieuw op "
                "Laat los."
            )
            self.notice.say(" ".join((sentence % {"where": where}, *report.troubles)), "bad")
        else:
            self.texts.forget()
            kind = "plain" if report.stay else "good"
            to_look_at = report.troubles or report.elsewhere.found or report.elsewhere.unseen
            self.notice.say(" ".join((*report.troubles, outcome(report))), "warn" if to_look_at else kind)
        self._look()

    def _failed(self, sentence: str) -> None:
        self._texts = self._process.texts if self._process is not None else self._texts
        self._over()
        self.notice.say(sentence + " " + _("Druk daarna opnieuw op Laat los."), "bad")

    def _over(self) -> None:
        self.run = self._process = None
        self.progress.hide()
        self._refresh()
        if self.hasFocus():  # to what is left to do, unless somebody went elsewhere meanwhile
            again = self.go.isEnabled() and self.go.isVisible()
            (self.go if again else self.chores.first_left or self.back).setFocus()


def _card(heading: str, words: QWidget, more: str) -> QFrame:
    card = QFrame()
    card.setProperty("card", True)
    column = vbox(label(heading, "subheading"), words, on=card, margins=(16, 14, 16, 14), spacing=8)
    if more:
        column.addWidget(label(more, "muted"))
    return card


def _padded(inner: QWidget) -> QWidget:
    around = QWidget()
    vbox(inner, STRETCH, on=around, margins=0)
    return around
