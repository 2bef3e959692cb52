"""Time for the facilitator: this part, the end of the evening, a timer; the hall sees it only on request (R27)."""

import datetime as dt

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from bijeenkomst.domain.commands import (
    ChangeWorkTime,
    ShowClock,
    ShowTimer,
    StartTimer,
    StartWork,
    StopTimer,
)
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.programme import part_of, place_of, programme
from bijeenkomst.domain.values.part import Part
from bijeenkomst.domain.values.stage import Slide, SlideKind
from bijeenkomst.i18n import clock_time, ngettext
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.console.panel import Panel
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.slides.build_group_content import time_left
from bijeenkomst.ui.style import restyle
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import STRETCH, hbox

SILENCE_SECONDS = 60
BREAK_MINUTES = 20
MORE_MINUTES = 5  # each time that more time is given to groups at work (R53)
TICK_MS = 500


class TimesPanel(Panel):
    """How long this part may still take, when the evening ends at this pace, and the timer."""

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(controller, parent)
        self.part = label("", "subheading")
        self.end = label("", "muted")
        self.timer = label("", "title", wrap=False)
        self.silence = button(_("Minuut stilte (S)"))
        self.silence.clicked.connect(self.toggle_silence)
        self.minutes = QSpinBox()
        self.minutes.setRange(1, 600)
        self.minutes.setValue(BREAK_MINUTES)
        self.minutes.setAccessibleName(_("Minuten op de tijdklok"))
        self.minutes.setSuffix(_(" min"))
        self.start = button(_("Start"))
        self.start.clicked.connect(self._start_minutes)
        self.more = button(_("5 minuten erbij (M)"), "", "plus")
        self.more.clicked.connect(self.give_more)
        self.less = button(_("5 eraf"))
        self.less.setAccessibleName(_("5 minuten eraf"))
        self.less.clicked.connect(self._take_back)
        self.stop = button(_("Stop de tijd"))
        self.stop.clicked.connect(self._stop)
        self.for_hall = QCheckBox(_("De zaal ziet de tijd"))
        self.for_hall.clicked.connect(lambda on: self._controller.do(ShowTimer(on)))
        self.clock = QCheckBox(_("De zaal ziet de klok (K)"))
        self.clock.clicked.connect(lambda on: self._controller.do(ShowClock(on)))
        self._at_work = False
        self._lay_out()
        self._ticking = QTimer(self, interval=TICK_MS)
        self._ticking.timeout.connect(self.tick)
        self._ticking.start()
        self.refresh()

    def refresh(self) -> None:
        """Show what the meeting says."""
        stage = self._controller.meeting.stage
        timer = stage.timer_here
        running = timer is not None
        self._come_to_work()
        starting, going = (self.silence, self.minutes, self.start), (self.stop, self.for_hall)
        here = any(one.hasFocus() for one in (starting if running else going))
        self.timer.setVisible(running)
        for one in (*starting, *going):
            elsewhere = one in (self.silence, self.for_hall)  # at work the clock is for everybody
            one.setVisible(running == (one in going) and not (self._at_work and elsewhere))
        more = running and self._at_work
        if not more and (self.more.hasFocus() or self.less.hasFocus()):
            self.stop.setFocus() if running else self.start.setFocus()
        self.more.setVisible(more)
        self.less.setVisible(more)
        if here:  # what was pressed went: on with what came in its place
            (self.stop if running else self.start if self._at_work else self.silence).setFocus()
        self.for_hall.setChecked(timer is not None and timer.shown)
        self.clock.setChecked(stage.clock)
        self.tick()

    def _come_to_work(self) -> None:
        """At the work round the clock is for everybody, and begins with the minutes that were planned (R53)."""
        meeting = self._controller.meeting
        at_work = SlideKind.WORK in (meeting.stage.slide.kind, meeting.stage.in_hall.kind)
        if at_work is self._at_work:
            return
        self._at_work = at_work
        part = part_of(meeting, Slide(SlideKind.WORK)) if at_work else None
        self.minutes.setValue(part.minutes if part is not None and part.minutes else BREAK_MINUTES)
        words = _("Begin de werkronde") if at_work else _("Start")
        self.start.setText(words)
        self.start.setAccessibleName(words)

    def tick(self) -> None:
        """What changes by itself."""
        meeting, now = self._controller.meeting, dt.datetime.now().astimezone()
        words = part_words(meeting, now)
        self.part.setText(words)
        self.part.setVisible(bool(words))
        self.end.setText(end_words(meeting, now))
        timer = meeting.stage.timer_here
        if timer is not None:
            over = timer.ends_at <= now
            self.timer.setText(_("De tijd is om") if over else time_left(timer, now))
            restyle(self.timer, "look", "heading" if over else "title")

    def toggle_silence(self) -> None:
        """`S`: a minute begins, or what runs stops. The clock of the work round is everybody's: one key does not stop
        it, only its button."""
        if self._at_work:
            return
        if self._controller.meeting.stage.timer_here is None:
            self._controller.do(StartTimer(SILENCE_SECONDS))
        else:
            self._stop()

    def toggle_clock(self) -> None:
        """`K`: the time of day for the hall, or not."""
        self._controller.do(ShowClock(not self._controller.meeting.stage.clock))

    def give_more(self) -> None:
        """`M`: five more minutes for the groups at work (R53)."""
        if self._at_work and self._controller.meeting.stage.timer_on(SlideKind.WORK) is not None:
            self._controller.do(ChangeWorkTime(MORE_MINUTES))

    def _take_back(self) -> None:
        """Give five minutes fewer: too many were given, or everybody is ready."""
        self._controller.do(ChangeWorkTime(-MORE_MINUTES))

    def _start_minutes(self) -> None:
        if self._at_work:
            self._controller.do(StartWork(self.minutes.value()))
            self.left.emit()
            return
        self._controller.do(StartTimer(self.minutes.value() * 60))
        if self._controller.meeting.stage.slide.kind is SlideKind.BREAK:
            self._controller.do(ShowTimer(True))
        self.left.emit()

    def _stop(self) -> None:
        self._controller.do(StopTimer())
        self.left.emit()

    def _lay_out(self) -> None:
        running = QHBoxLayout()
        running.addWidget(self.timer)
        running.addStretch()
        running.addWidget(self.for_hall)
        running.addWidget(self.stop)
        starting = QHBoxLayout()
        starting.setSpacing(6)
        starting.addWidget(self.silence)
        starting.addStretch()
        starting.addWidget(self.minutes)
        starting.addWidget(self.start)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 10)
        column.setSpacing(6)
        column.addWidget(self.part)
        column.addWidget(self.end)
        column.addLayout(running)
        column.addLayout(hbox(self.more, self.less, STRETCH))
        column.addLayout(starting)
        column.addWidget(self.clock)


def part_words(meeting: Meeting, now: dt.datetime) -> str:
    """How many minutes are left for the part that is on; "" when it has no time planned or did not begin."""
    parts = programme(meeting)
    place, since = place_of(parts, meeting.stage.slide), meeting.stage.since
    if place is None or since is None or not parts[place].minutes:
        return ""
    left = -int((now - _end_of(meeting, parts[place], since)).total_seconds() // 60)
    if left > 0:
        words = ngettext("Nog %(left)d minuut voor dit deel", "Nog %(left)d minuten voor dit deel", left)
        return words % {"left": left}
    if left == 0:
        return _("De tijd voor dit deel is bijna om")
    over = -left
    words = ngettext("%(over)d minuut over de tijd", "%(over)d minuten over de tijd", over)
    return words % {"over": over}


def end_words(meeting: Meeting, now: dt.datetime) -> str:
    """When the evening ends when everything from here on takes what was planned."""
    parts = programme(meeting)
    place = place_of(parts, meeting.stage.slide)
    if place is None:
        return ""
    minutes = sum(part.minutes for part in parts[place + 1 :] if not part.skipped)
    stage = meeting.stage
    here_until = max(now, _end_of(meeting, parts[place], stage.since or now))
    end = here_until + dt.timedelta(minutes=minutes)
    return _("Zo zijn we klaar rond %(time)s") % {"time": clock_time(end)}


def _end_of(meeting: Meeting, part: Part, since: dt.datetime) -> dt.datetime:
    """When a part that began then ends: as planned, or when the clock of the work round says (R53)."""
    timer = meeting.stage.timer_on(SlideKind.WORK)
    if part.kind is SlideKind.WORK and timer is not None and timer.shown:
        return timer.ends_at
    return since + dt.timedelta(minutes=part.minutes)
