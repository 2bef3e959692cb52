"""The window for the report: its contents, what to check first, a preview, and saving it."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QVBoxLayout,
    QWidget,
)

from bijeenkomst.export.report.choice import ReportChoice, ReportPart
from bijeenkomst.export.report.front import wanted_images
from bijeenkomst.export.report.notes import names_unknown
from bijeenkomst.export.report.pictures import ReportSeen, look_at_report
from bijeenkomst.export.report.writing import ReportNotReady, ReportProcess, ReportResult, check_ready
from bijeenkomst.i18n import gettext as _
from bijeenkomst.session.interface import Update
from bijeenkomst.ui.background_jobs import wait_for
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.lifetime import listen
from bijeenkomst.ui.meeting_parts.fetched_images import FetchedImages
from bijeenkomst.ui.meeting_parts.sheet_preview import SheetPreview
from bijeenkomst.ui.meeting_parts.steps_run import StepsRun
from bijeenkomst.ui.meeting_parts.theme_choice import ThemeChoice
from bijeenkomst.ui.report.findings_list import FindingsList
from bijeenkomst.ui.report.photos import PhotosChoice
from bijeenkomst.ui.report.press_card import PressCard
from bijeenkomst.ui.services import Services
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.file_dialogs import FileDialogs
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import STRETCH, add, hbox, vbox
from bijeenkomst.ui.widgets.notice import NoticeBar
from bijeenkomst.ui.widgets.opening import open_folder
from bijeenkomst.ui.widgets.progress import progress_bar
from bijeenkomst.ui.widgets.scrolling import ScrollArea
from bijeenkomst.ui.widgets.side_window import SideWindow

LEAST_PREVIEW = 200  # pixels: beside what is chosen in a window of 900
REST = 250  # ms without a change before the preview is redrawn
LAST_PAGE = 100_000  # a number past the end means the last page


class ReportWindow(SideWindow):
    """For the facilitator's screen only: the texts to check may contain names (R18)."""

    written = Signal()

    def __init__(
        self, controller: Controller, services: Services, dialogs: FileDialogs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._controller, self._services, self._dialogs = controller, services, dialogs
        self._run: StepsRun | None = None
        self._folder = Path()
        self._previews_requested = 0
        self.setWindowTitle(_("Verslag"))
        self.themes = ThemeChoice(_("Thema's in het verslag"))
        self.parts = {part: QCheckBox(words) for part, words in _part_names().items()}
        self.findings = FindingsList()
        self.photos = PhotosChoice(services, dialogs)
        self.press = PressCard()
        self._images = FetchedImages(controller)
        self.preview = SheetPreview(least=LEAST_PREVIEW)
        self.notice = NoticeBar()
        self.progress = progress_bar()
        self.save = button(_("Bewaar het verslag…"), "primary", "save")
        self.open_folder = button(_("Open de map"), icon_name="folder")
        self.close_button = button(_("Sluit"))
        self._resting = QTimer(self, interval=REST, singleShot=True)
        self._resting.timeout.connect(lambda: self._draw_preview(self.preview.page))
        self._lay_out()
        for box in self.parts.values():
            box.setChecked(True)
            box.toggled.connect(self._changed)
        self.themes.chosen.connect(self._changed)
        self.findings.chosen.connect(self._changed)
        self.photos.changed.connect(self._changed)
        self.photos.added.connect(self._photo_added)
        self.preview.turned.connect(self._draw_preview)
        self.save.clicked.connect(self._save)
        self.open_folder.clicked.connect(self._open_folder)
        self.close_button.clicked.connect(self.close)
        for hidden in (self.progress, self.open_folder):
            hidden.hide()
        listen(self, controller.updated, self._updated)
        self.themes.show_meeting(controller.meeting)
        if warning := names_unknown(controller.meeting):
            self.notice.say(warning, "warn")
        self._update_save()
        self._draw_preview(0)
        self.resize(980, 720)
        self.themes.all.setFocus()  # and not on the page around it, which has a ring as broad as the window

    # --- layout --------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        buttons = hbox(self.open_folder, STRETCH)
        for action in (self.close_button, self.save):
            buttons.addWidget(action)
        vbox((self._scrolling(), 1), self.notice, self.progress, buttons, on=self)

    def _scrolling(self) -> ScrollArea:
        content = QWidget()
        content.setProperty("page", True)
        hbox((self._choosing(), 3), (self.preview, 2), on=content, spacing=28)
        self._area = ScrollArea(content)
        return self._area

    def _choosing(self) -> QVBoxLayout:
        column = vbox(spacing=8)
        about = _(
            "Wat de zaal zag, voor iedereen: een PDF, een rekenblad, een webpagina en een bericht voor de krant. "
            "Er staan geen namen en nummers in van mensen die meedoen."
        )
        add(column, label(about, "muted"), self.findings, label(_("Welke thema's?"), "subheading"))
        add(column, self.themes, label(_("Wat komt erin?"), "subheading"))
        for box in self.parts.values():
            column.addWidget(box)
        add(column, self.photos, self.press, STRETCH)
        return column

    # --- choosing and looking ------------------------------------------------------------------------

    @property
    def choice(self) -> ReportChoice:
        """The current choices."""
        parts = frozenset(part for part, box in self.parts.items() if box.isChecked())
        photos = self.photos
        return ReportChoice(
            self.themes.codes,
            parts,
            self.findings.kept,
            photos=photos.chosen,
            people_agree=photos.agree.isChecked(),
        )

    def _changed(self, *_ignored: object) -> None:
        self._update_save()
        self._resting.start()

    def _photo_added(self) -> None:
        """Show the page with the new photo."""
        self._previews_requested += 1  # ignore a preview without it that is being drawn
        self.preview.page = LAST_PAGE
        self._changed()

    def take_files(self, paths: tuple[Path, ...]) -> None:
        """Add photos that were dropped."""
        self.photos.add(paths)

    def _updated(self, update: Update) -> None:
        if update.fresh or update.changes:
            self.themes.show_meeting(update.meeting)
            self._changed()

    def _update_save(self) -> None:
        has_themes = bool(self._controller.meeting.in_order) and not self.themes.none
        self.save.setEnabled(has_themes and self._run is None and not self.photos.busy)

    def _draw_preview(self, page: int) -> None:
        self._previews_requested += 1
        number, side = self._previews_requested, self.preview.side
        meeting = self._controller.meeting

        def draw(images: dict[str, bytes]) -> None:
            if number != self._previews_requested:
                return
            choice = replace(self.choice, images=images)
            wait_for(
                self._services.run_export(look_at_report, meeting, choice, page, side),
                self,
                show,
                self._say_bad,
            )

        def show(preview: ReportSeen) -> None:
            if number == self._previews_requested:  # nothing changed since
                self.findings.show_findings(preview.findings)
                title = _("Zo ziet het eruit")
                self.preview.show_picture(title, preview.picture, preview.page, preview.pages)
                self.press.show_text(preview.press)

        self._images.when_there(wanted_images(meeting), draw)

    # --- saving --------------------------------------------------------------------------------------

    def _save(self) -> None:
        try:
            check_ready(self._controller.meeting, self.choice)
        except ReportNotReady as error:
            self._say_bad(error.sentence)
            self.photos.agree.setFocus()
            # after the layout has made room for the notice
            QTimer.singleShot(0, self, lambda: self._area.ensureWidgetVisible(self.photos.agree))
            return
        folder = self._dialogs.choose_folder(
            self, _("In welke map moet het verslag komen?"), self._controller.path.parent
        )
        if folder is None:
            return
        self._folder = folder
        meeting = self._controller.meeting
        self._images.when_there(wanted_images(meeting), lambda images: self._write(folder, images))

    def _write(self, folder: Path, images: dict[str, bytes]) -> None:
        if self._run is not None:
            return  # asked for twice while a picture was being fetched
        process = ReportProcess(self._controller.meeting, folder, replace(self.choice, images=images))
        run = self._run = StepsRun(process, self._controller, self._services, self)
        run.progressed.connect(self._show_progress)
        run.done.connect(self._written)
        run.failed.connect(self._failed)
        self.notice.clear()
        self.open_folder.hide()
        self.progress.show()
        self._update_save()
        run.start()

    def _show_progress(self, written: int, total: int) -> None:
        self.progress.setMaximum(total)
        self.progress.setValue(written)

    def _written(self, result: ReportResult) -> None:
        self._over()
        self.open_folder.show()
        self.written.emit()
        names = ", ".join(path.name for path in result.paths)
        self.notice.say(_("Klaar en nagelezen: %(names)s") % {"names": names}, "good")

    def _failed(self, sentence: str) -> None:
        self._over()
        self._say_bad(sentence)

    def _over(self) -> None:
        self._run = None
        self.progress.hide()
        self._update_save()

    def _say_bad(self, sentence: str) -> None:
        self.notice.say(sentence, "bad")

    def _open_folder(self) -> None:
        open_folder(self._folder, self.notice)

    def reject(self) -> None:
        """Close on Esc, but not while files are being written."""
        if self._run is None:
            super().reject()


def _part_names() -> dict[ReportPart, str]:
    return {
        ReportPart.QUOTES: _("Citaten"),
        ReportPart.RECOGNITION: _("Herkenning, zoals de zaal die zag"),
        ReportPart.ADDITIONS: _("Aanvullingen die de zaal zag"),
        ReportPart.GROUPS: _("Hoeveel mensen meedoen, eerste beller en eerste stap"),
    }
