"""The kit for the small conversations, as files to print: how to lead one, cards to write on, an invitation (R62)."""

from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout, QWidget

from bijeenkomst.domain.commands import RecordWritten
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.letting_go import Written, WrittenKind
from bijeenkomst.export.story_kit.kit import KitPart, part_name, parts_of, write_parts
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.background_jobs import wait_for
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.services import Services
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.file_dialogs import FileDialogs
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import STRETCH, hbox, vbox
from bijeenkomst.ui.widgets.notice import NoticeBar
from bijeenkomst.ui.widgets.opening import open_folder
from bijeenkomst.wording.refusals import say


class KitCard(QFrame):
    """Everything is ticked as long as there are no stories, and later only the cards for a table."""

    def __init__(
        self, controller: Controller, services: Services, dialogs: FileDialogs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._controller, self._services, self._dialogs = controller, services, dialogs
        self.boxes: dict[KitPart, QCheckBox] = {}
        self.make = button(_("Maak de bestanden…"), "", "print")
        self.make.clicked.connect(self._make)
        self.notice = NoticeBar()
        about = _("Kies een map. Druk de bestanden daar af op A4, op 100 %.")
        self._boxes: QVBoxLayout = vbox(margins=0, spacing=8)
        vbox(
            label(_("Om af te drukken voor de gesprekken"), "heading"),
            label(about, "muted"),
            self._boxes,
            hbox(self.make, STRETCH),
            self.notice,
            on=self,
            margins=(24, 20, 24, 20),
            spacing=12,
        )

    def show_meeting(self, meeting: Meeting) -> None:
        """Offer the parts that are of use now."""
        wanted = parts_of(meeting)
        for part in KitPart:
            if part in wanted and part not in self.boxes:
                box = self.boxes[part] = QCheckBox(part_name(part))
                if part is KitPart.STORY_CARDS:  # there are stories now: these cards are what people need
                    for other in self.boxes.values():
                        other.setChecked(other is box)
                box.setChecked(not meeting.stories or part is KitPart.STORY_CARDS)
                box.toggled.connect(lambda _on: self._may_make())
                self._boxes.addWidget(box)
            if part in self.boxes:
                self.boxes[part].setVisible(part in wanted)
        self._may_make()

    def _chosen(self) -> tuple[KitPart, ...]:
        return tuple(part for part, box in self.boxes.items() if box.isChecked() and not box.isHidden())

    def _may_make(self) -> None:
        self.make.setEnabled(bool(self._chosen()))

    def _make(self) -> None:
        folder = self._dialogs.choose_folder(self, _("In welke map?"))
        if folder is None:
            return
        chosen = self._chosen()
        if KitPart.STORY_CARDS not in chosen:
            self._write(folder, chosen)
            return
        # Letting go looks for what people told there as well (R45).
        written = Written(WrittenKind.STORY_CARDS, str((folder / KitPart.STORY_CARDS.file_name).absolute()))
        self._controller.do(
            RecordWritten((written,)),
            lambda _done: self._write(folder, chosen),
            lambda refusal: self._failed(say(refusal)),
        )

    def _write(self, folder: Path, chosen: tuple[KitPart, ...]) -> None:
        self.make.setEnabled(False)
        self.notice.say(_("De bestanden worden gemaakt…"), "plain")
        future = self._services.run_export(write_parts, self._controller.meeting, folder, chosen)
        wait_for(future, self, self._made, self._failed)

    def _made(self, paths: tuple[Path, ...]) -> None:
        self._may_make()
        names = ", ".join(path.name for path in paths)
        to_folder = (_("Open de map"), lambda: open_folder(paths[0].parent, self.notice))
        self.notice.say(_("Gemaakt: %(names)s.") % {"names": names}, "good", to_folder)

    def _failed(self, sentence: str) -> None:
        self._may_make()
        self.notice.say(sentence, "bad")
