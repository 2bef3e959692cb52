"""The way after the evening in five steps, each with what is done and what is left: paper, review, handover, report,
letting go."""

from enum import IntEnum

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import ngettext, short_date
from bijeenkomst.ui.paper.review_panel import to_review
from bijeenkomst.ui.style import restyle
from bijeenkomst.ui.widgets.elided_label import ElidedLabel
from bijeenkomst.ui.widgets.icons import Picture
from bijeenkomst.ui.widgets.labels import label


class ClosingStep(IntEnum):
    """A step; its number is its place on the way."""

    PAPER = 0
    REVIEW = 1
    HAND_OVER = 2
    REPORT = 3
    LET_GO = 4

    @property
    def words(self) -> str:
        """The name on its button."""
        match self:
            case ClosingStep.PAPER:
                return _("Papier")
            case ClosingStep.REVIEW:
                return _("Nalopen")
            case ClosingStep.HAND_OVER:
                return _("Overdragen")
            case ClosingStep.REPORT:
                return _("Verslag")
            case ClosingStep.LET_GO:
                return _("Loslaten")


ICONS = {
    ClosingStep.PAPER: "sheet",
    ClosingStep.REVIEW: "eye",
    ClosingStep.HAND_OVER: "people",
    ClosingStep.REPORT: "spreadsheet",
    ClosingStep.LET_GO: "trash",
}


class PathStep(QPushButton):
    """One step as a button, with its state below its name."""

    def __init__(self, step: ClosingStep, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step = step
        self.setProperty("kind", "path")
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._picture = Picture(ICONS[step], "muted", 24)
        self._name = label(f"{step + 1}. {step.words}", "label", wrap=False)
        self.state = ElidedLabel("small")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self.state)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(8)
        row.addWidget(self._picture)
        row.addLayout(words, 1)

    def show_state(self, state: str, *, done: bool) -> None:
        """Say how far it is; a step that is done has a check mark."""
        self.state.say(state)
        if done:
            self._picture.show_icon("check-circle", "good")
        else:
            self._picture.show_icon(ICONS[self._step], "muted")
        self.setAccessibleName(f"{self._name.text()}: {state}")
        self.setAccessibleDescription(_("klaar") if done else "")

    def be_small(self, small: bool) -> None:
        """Show only the name, on one line; the tooltip has the state."""
        self.state.setVisible(not small)
        self.setToolTip(self.state.toolTip() if small else "")
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As its words need."""
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Its name whole; the state may be shorter."""
        return self._row.minimumSize()


class ClosingPath(QWidget):
    """All five beside each other, above whichever page is shown. The one that is shown is marked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reported = False
        self.steps = {step: PathStep(step) for step in ClosingStep}
        self.paper, self.review = self.steps[ClosingStep.PAPER], self.steps[ClosingStep.REVIEW]
        self.groups, self.report = self.steps[ClosingStep.HAND_OVER], self.steps[ClosingStep.REPORT]
        self.let_go = self.steps[ClosingStep.LET_GO]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for step in self.steps.values():
            row.addWidget(step, 1)

    def mark(self, shown: ClosingStep | None) -> None:
        """Mark the step whose page is shown."""
        for step, button in self.steps.items():
            restyle(button, "here", step is shown)

    def show_meeting(self, meeting: Meeting) -> None:
        """Say of each step what is done and what is left."""
        gone = meeting.letting_go is not None
        rows = _rows_from_paper(meeting)
        said = ngettext("%(count)d rij ingevoerd", "%(count)d rijen ingevoerd", rows) % {"count": rows}
        self.paper.show_state(said if rows else _("nog niets"), done=rows > 0)
        left = to_review(meeting)
        self.review.show_state(
            _("nog %(count)d") % {"count": left} if left else _("niets te doen"), done=not left
        )
        groups = [group for group in meeting.groups if group.size]
        over = sum(group.theme.code in meeting.handovers for group in groups)
        self.groups.show_state(
            ngettext("%(done)d van %(all)d groep", "%(done)d van %(all)d groepen", len(groups))
            % {"done": over, "all": len(groups)}
            if groups
            else _("nog geen groepen"),
            done=bool(groups) and over == len(groups),
        )
        self.report.show_state(_("gemaakt") if self.reported else _("nog maken"), done=self.reported)
        done = meeting.letting_go is not None and meeting.letting_go.done_at is not None
        self.let_go.show_state(_letting_go(meeting), done=done)
        self.let_go.setVisible(not meeting.rehearsal)  # nothing of a rehearsal is real, and it is thrown away
        for step in (self.paper, self.review):
            step.setEnabled(not gone)


def _rows_from_paper(meeting: Meeting) -> int:
    copied = {row for group in meeting.groups for person in group.members for row in person.rows}
    aside = {row for theme in meeting.set_aside for one in meeting.rows_aside(theme) for row in one.rows}
    return len(copied | aside)


def _letting_go(meeting: Meeting) -> str:
    if meeting.letting_go is not None and meeting.letting_go.done_at is not None:
        return _("gedaan op %(day)s") % {"day": short_date(meeting.letting_go.done_at.astimezone().date())}
    if meeting.letting_go is not None:
        return _("nog niet af")
    until = meeting.details.delete_on
    return _("tot %(day)s") % {"day": short_date(until)} if until else _("nog geen dag")
