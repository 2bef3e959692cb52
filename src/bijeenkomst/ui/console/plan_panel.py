"""One group at work on the console: its plan to read, what is missing, and what the hall may see (R47-R54)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bijeenkomst.domain.commands import PickPlanText, ReleasePlanText
from bijeenkomst.domain.values.group_work import PlanField
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import ngettext
from bijeenkomst.ui.console.panel import Panel
from bijeenkomst.ui.console.plan_line import PlanLine
from bijeenkomst.ui.console.scribe_code_box import ScribeCodeBox
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.meeting_parts.first_caller import FirstCallerRow
from bijeenkomst.ui.meeting_parts.place_fields import PlaceFields
from bijeenkomst.ui.meeting_parts.plan_form import PlanForm
from bijeenkomst.ui.responsive import Building, at_once
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.field import LabelledField
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import STRETCH, add, hbox, vbox
from bijeenkomst.ui.widgets.sight import bring_into_sight
from bijeenkomst.wording.group_work import group_at_work, responses
from bijeenkomst.wording.plan import field_label

MOST_MISSED = 20  # lines of people that are listed


class PlanPanel(Panel):
    """At the harvest its lines with their ticks; while the groups are at work the rest as well.

    Signals: `closed()` to go back to all groups; `photo_asked(code)` to type the plan over beside a photo of its sheet.
    """

    closed = Signal()
    photo_asked = Signal(str)

    def __init__(self, controller: Controller, parent: QWidget | None = None, *, whole: bool = True) -> None:
        super().__init__(controller, parent)
        self._theme, self._at_work = "", False
        if whole:
            at_once(self.build())

    def build(self) -> Building:
        """Make its parts; see `Building`."""
        controller = self._controller
        self.back = button(_("Alle groepen"), "quiet", "previous")
        self.back.clicked.connect(self.closed)
        self.title, self.plan = label("", "subheading"), label("", "muted")
        self.missing = label("")
        self.writes = label(
            _(
                "Iemand van de groep schrijft op de telefoon, en kruist daar aan wat de zaal mag zien. "
                "Is die telefoon leeg? Dan gaat een andere verder, met de code op het groepsblad."
            ),
            "muted",
        )
        self.place = PlaceFields(controller)
        self.place_field = LabelledField(_("Plek"), self.place)
        column = vbox(hbox(self.back, STRETCH), on=self, margins=(16, 14, 16, 14), spacing=10)
        add(column, self.title, self.plan, self.missing, self.writes, self.place_field)
        yield
        self.lines: dict[PlanField, PlanLine] = {}
        for number, field in enumerate(PlanField):
            line = self.lines[field] = PlanLine(field)
            line.released.connect(lambda on, field=field: self._release(field, on))
            line.picked.connect(lambda text, field=field: self._pick(field, text))
            column.addWidget(line)
            if number % 4 == 3:
                yield
        self.empty = label("", "small")
        self.agreed, self.missed = label("", "label"), label("")
        self.callers = FirstCallerRow(controller, upright=True)
        add(column, self.empty, self.agreed, self.missed, self.callers)
        yield
        self.scribe = ScribeCodeBox(controller)
        self.paper = button(_("Typ over van papier"), "", "sheet")
        self.paper.setCheckable(True)
        self.paper.toggled.connect(self._copy)
        self.photo = button(_("Met de foto ernaast"))
        self.photo.clicked.connect(lambda: self.photo_asked.emit(self._theme))
        self.form = PlanForm(controller, self, whole=False)
        self.form.hide()
        add(column, self.scribe, hbox(self.paper, STRETCH), hbox(self.photo, STRETCH), self.form)
        yield
        yield from self.form.build()
        self.form.left.connect(lambda: self.paper.setChecked(False))

    @property
    def theme(self) -> str:
        """The code of the group that is shown."""
        return self._theme

    def show_theme(self, code: str, *, at_work: bool) -> None:
        """Be about this group from now on; `at_work` shows all that belongs to the work round."""
        if code != self._theme:
            self.paper.setChecked(False)
        self._theme, self._at_work = code, at_work
        self.refresh()

    def refresh(self) -> None:
        """Show what the meeting says; what somebody is typing stays."""
        meeting = self._controller.meeting
        theme = meeting.themes.get(self._theme)
        if theme is None:
            return
        group, found = meeting.group(self._theme), group_at_work(meeting, theme)
        self.back.setVisible(self._at_work)
        self.title.setText(found.title)
        _say(self.plan, found.plan)
        _say(self.missing, found.missing if self._at_work else "")
        self.writes.setVisible(found.writes)
        texts = {field: meeting.plan_text(self._theme, field) for field in PlanField}
        for field, line in self.lines.items():
            line.show_text(texts[field], writes=found.writes)
        empty = [field_label(field) for field, text in texts.items() if not text]
        said = _("Nog leeg: %(what)s.") % {"what": ", ".join(empty)} if 0 < len(empty) < len(texts) else ""
        _say(self.empty, said if self._at_work else "")
        self._show_responses()
        self.photo.setVisible(bool(meeting.group_sheet_photos(self._theme)))
        for part in (self.place_field, self.callers):
            part.setVisible(self._at_work)
        if self._at_work:
            self.place.show_theme(theme)
            self.scribe.show_theme(self._theme)
            if not self.callers.in_use:
                self.callers.show_group(group)
        else:
            self.scribe.hide()

    def _show_responses(self) -> None:
        agreed, missed = responses(self._controller.meeting, self._theme) if self._at_work else (0, ())
        words = ngettext("%(count)d mens zegt: klopt.", "%(count)d mensen zeggen: klopt.", agreed)
        said = words % {"count": agreed} if agreed else ""
        _say(self.agreed, " ".join(filter(None, (said, _("Dit missen mensen nog:") if missed else ""))))
        _say(self.missed, "\n".join(f"– {one}" for one in missed[-MOST_MISSED:]))

    def _release(self, field: PlanField, on: bool) -> None:
        """On the group's word (R51)."""
        self._controller.do(ReleasePlanText(self._theme, field, on, seen=self.lines[field].shown.text))
        self.left.emit()

    def _pick(self, field: PlanField, text: str) -> None:
        shown = self.lines[field].shown
        seen = (shown.text, *shown.others)
        self._controller.do(PickPlanText(self._theme, field, text, seen=seen))
        self.left.emit()

    def _copy(self, on: bool) -> None:
        self.form.setVisible(on)
        words = _("Klaar met overtypen") if on else _("Typ over van papier")
        self.paper.setText(f" {words}")
        self.paper.setAccessibleName(words)
        if on:
            self.form.show_theme(self._theme)
            self.form.give_focus()
            bring_into_sight(self.form.fields[PlanField.WANT])
        else:
            self.left.emit()


def _say(words: QWidget, text: str) -> None:
    words.setProperty("text", text)
    words.setVisible(bool(text))
