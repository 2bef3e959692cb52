"""The middle of the console, as a presenter's view: what the hall sees now, and the line to say."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bijeenkomst.domain.programme import part_of
from bijeenkomst.domain.values.stage import Cover, Stage
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.console.navigation import Navigation
from bijeenkomst.ui.console.own_notes import OwnNotes
from bijeenkomst.ui.console.states_bar import StatesBar
from bijeenkomst.ui.console.steps_bar import StepsBar
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.lifetime import listen
from bijeenkomst.ui.projector.hall import Hall
from bijeenkomst.ui.projector.slide_preview import SlidePreview
from bijeenkomst.ui.widgets.announcing import announce
from bijeenkomst.ui.widgets.buttons import icon_button
from bijeenkomst.ui.widgets.elided_label import ElidedLabel
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.notice import NoticeBar
from bijeenkomst.wording.parts import full_name, name_and_theme, script_line


class Presenter(QWidget):
    """Signal: `theme_asked(code)` to change the theme that is on (R28). Whoever lays out the console places `steps`."""

    theme_asked = Signal(str)

    def __init__(
        self, controller: Controller, hall: Hall, navigation: Navigation, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._controller, self._hall, self._navigation = controller, hall, navigation
        self.now = SlidePreview(_("Nu in de zaal"))
        self.states = StatesBar(controller, navigation)
        self.change_theme = icon_button("pencil", _("Pas dit thema aan, splits het of voeg het samen"))
        self.change_theme.clicked.connect(self._ask_to_change)
        self.edits = NoticeBar()
        self.edits.close_button.hide()
        hall.expect(navigation.likely)
        self._other_soon = QTimer(self, singleShot=True, interval=0)
        self._other_soon.timeout.connect(self._show_other)
        self.now.came_in_sight.connect(self._other_soon.start)
        listen(self, hall.other.looks_different, self._show_other)
        self.steps = StepsBar(controller, hall, navigation)
        self.previous_button, self.next_button = self.steps.previous_button, self.steps.next_button
        self._now_title = ElidedLabel("heading")
        self._script = label("", "lead")
        self.notes = OwnNotes()
        self._lay_out()

    def refresh(self) -> None:
        """Show how things stand now."""
        self.states.refresh()
        self.show_slides()

    def be_small(self, small: bool) -> None:
        """Make do with less room: a smaller picture, shorter names."""
        self.now.be_small(small)
        self.states.be_small(small)
        self.notes.be_small(small)
        self.steps.be_small(small)
        self._column.setSpacing(6 if small else 10)
        self.show_slides()

    def _lay_out(self) -> None:
        title = QHBoxLayout()
        title.addWidget(self._now_title, 1)
        title.addWidget(self.change_theme)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(title)
        column.addWidget(self.edits)
        column.addWidget(self.now, 3)
        column.addWidget(self.states)
        column.addWidget(self._script)
        column.addWidget(self.notes, 2)
        column.addStretch()

    def _ask_to_change(self) -> None:
        self.theme_asked.emit(self._controller.meeting.stage.slide.theme)

    def show_slides(self) -> None:
        """The pictures and their names, once the hall has its own; what phones did is seen in them too."""
        if self._hall.laying.under_way:
            return  # the hall tells when it is done
        meeting = self._controller.meeting
        stage, after = meeting.stage, self._navigation.after()
        self.now.set_look(self._hall.look, self._hall.aspect)
        self._show_now(stage)
        self.steps.refresh(after)
        other = self._hall.other
        name, theme = (other.name, "") if other.on_top else name_and_theme(meeting, stage.slide)
        self._now_title.say(name, last=theme)
        self._say_where()
        self._script.setText("" if other.on_top else script_line(stage.slide))
        part = part_of(meeting, stage.slide)
        self.notes.show_notes(part.notes if part is not None else "")

    def _show_now(self, stage: Stage) -> None:
        """What the hall sees; while that is frozen, what the facilitator looks ahead at (P12)."""
        covered = {Cover.BLACK: _("zwart beeld"), Cover.LOGO: _("rustbeeld"), Cover.TEST: _("testbeeld")}
        ahead = stage.held is not None
        other = self._hall.other
        said = other.name if other.on_top else full_name(self._controller.meeting, stage.slide)
        self._show_other()
        self.now.setAccessibleDescription(said if ahead else covered.get(stage.cover, said))
        if ahead:
            self.now.setAccessibleName(_("Alleen op uw scherm"))
            self.now.show_content(self._hall.new_content(stage.slide))
            return
        self.now.setAccessibleName(_("Nu in de zaal"))
        seen = self._hall.seen
        self.now.show_content(seen, black=seen is None)

    def _show_other(self) -> None:
        """What lies over the slide in the hall, such as the wall of stories."""
        if self.now.isVisible():
            self.now.show_other(self._hall.other.small(self.now.picture_size, self.now.devicePixelRatioF()))

    def _say_where(self) -> None:
        """How one gets back from what is over the slide, and whether the hall still sees old words (P12, P14).

        What the hall sees instead stands in the header (P19).
        """
        stage, now = self._controller.meeting.stage, self._hall.sight.now
        large = self._controller.meeting.shown_large(stage.slide)
        uncovered = ("", "")
        if stage.held is not None:
            uncovered = _("Dit ziet u alleen."), _("V: laat los.")
        elif self._hall.other.on_top:
            uncovered = _("Dit ligt over het beeld."), _("Esc: haal het weg.")
        elif large:
            uncovered = _("Eén aanvulling groot."), _("Esc of L: alle kaartjes.")
        on, back = {
            Cover.NONE: uncovered,
            Cover.BLACK: (_("Zwart staat aan."), _("Esc of B: terug.")),
            Cover.LOGO: (_("Het rustbeeld staat aan."), _("Esc of R: terug.")),
            Cover.TEST: (_("Het testbeeld staat aan."), _("Esc of T: terug.")),
        }[stage.cover]
        said = f"{on} {back}".strip()
        if said != self.now.note.text():
            self.now.say(said)
            if said:
                known = now.shown and stage.cover is not Cover.NONE
                announce(self.now.note, " ".join(filter(None, ("" if known else on, now.sentence, back))))
        if self._hall.edits_wait:
            sentence = _("U veranderde de tekst. De zaal ziet nog de oude.")
            if self.edits.sentence != sentence:
                self.edits.say(sentence, "plain", (_("Toon"), self._hall.show_edits))
        else:
            self.edits.clear()
