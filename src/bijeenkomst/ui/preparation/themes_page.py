"""Voorbereiden, Thema's: bring them in, type them, and put them in the kopgroep's order."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from bijeenkomst.domain import changes as ch
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import ngettext
from bijeenkomst.intake.themes import ENDINGS
from bijeenkomst.session.interface import Update
from bijeenkomst.ui.lifetime import listen
from bijeenkomst.ui.meeting_parts.built_page import BuiltPage
from bijeenkomst.ui.preparation.bring_in import BringInPanel
from bijeenkomst.ui.preparation.group_work_card import GroupWorkCard
from bijeenkomst.ui.preparation.incoming import themes
from bijeenkomst.ui.preparation.theme_list import ThemeList
from bijeenkomst.ui.responsive import Building
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.dropped import TakesDropped
from bijeenkomst.ui.widgets.file_dialogs import kinds_of_files
from bijeenkomst.ui.widgets.folding import FoldingRow
from bijeenkomst.ui.widgets.headings import page_title
from bijeenkomst.ui.widgets.icons import Picture
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.notice import NoticeBar
from bijeenkomst.ui.widgets.when_seen import WhenSeen

MADE_FROM = (ch.StoryChanged, ch.PileChanged, ch.SpotChanged)


class ThemesPage(TakesDropped, BuiltPage):
    """The list of themes, or what a file or pasted text would bring in."""

    def build(self) -> Building:
        """Make its parts; see `Building`."""
        controller = self._controller
        self.setAcceptDrops(True)
        self.notice = NoticeBar(self)
        self.bring_in = BringInPanel(controller, themes(), self)
        self.bring_in.hide()
        yield
        self.from_file = button(_("Uit een bestand…"), "", "import")
        self.paste = button(_("Plakken…"), "", "copy")
        self.add = button(_("Thema toevoegen"), "primary", "plus")
        self.empty = self._empty_state()
        yield
        self.list = ThemeList(controller, self._services, self._dialogs, self, whole=False)
        yield from self.list.build()
        yield
        self.group_work = GroupWorkCard(controller, self)
        yield
        self._lay_out()
        self.list.done.connect(self._say_done)
        self.list.editing.connect(lambda _on: self._show_what_fits())
        self.bring_in.finished.connect(self._brought_in)
        self.bring_in.left.connect(self._show_what_fits)
        self._seen = WhenSeen(self, self.list.refresh)
        listen(self, controller.updated, self._updated)
        self._show_what_fits()

    def open_file(self, path: Path) -> None:
        """Show what a themes file would bring in."""
        self.notice.clear()
        self.list.close_editor()
        self.bring_in.read_file(path)
        self._show_what_fits()

    def take_files(self, paths: tuple[Path, ...]) -> None:
        """Show what the file that was dropped would bring in; of more the likeliest."""
        chosen = next((path for path in paths if path.suffix.lower() in ENDINGS), paths[0])
        self.open_file(chosen)
        if len(paths) > 1:
            said = _("Er wordt één bestand tegelijk gelezen: %(name)s. Sleep de andere er daarna bij.")
            self.notice.say(said % {"name": chosen.name}, "warn")

    def take_text(self, text: str) -> None:
        """As if it was pasted."""
        self._paste()
        self.bring_in.text.setPlainText(text)

    def refuse(self, sentence: str) -> None:
        """Say it above the themes."""
        self.notice.say(sentence, "warn")

    def _lay_out(self) -> None:
        for pressed in (self.from_file, self.empty_from_file):
            pressed.clicked.connect(self._choose_file)
        for pressed in (self.paste, self.empty_paste):
            pressed.clicked.connect(self._paste)
        for pressed in (self.add, self.empty_add):
            pressed.clicked.connect(self._add)
        self._tools = QWidget()
        tools = QHBoxLayout(self._tools)
        tools.setContentsMargins(0, 0, 0, 0)
        tools.setSpacing(8)
        tools.addWidget(self.from_file)
        tools.addWidget(self.paste)
        tools.addWidget(self.add)
        head = FoldingRow(page_title(_("Thema's")), self._tools)
        self._explained = label(
            _(
                "In deze volgorde komen ze op het scherm. De kopgroep bepaalt de volgorde, het programma nooit."
            ),
            "muted",
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 24)
        column.setSpacing(12)
        column.addWidget(head)
        column.addWidget(self._explained)
        column.addWidget(self.notice)
        column.addWidget(self.empty)
        column.addWidget(self.list)
        column.addWidget(self.group_work)
        column.addWidget(self.bring_in)
        column.addStretch()

    def _empty_state(self) -> QFrame:
        card = QFrame()
        card.setProperty("card", True)
        picture = Picture("quote", "accent", 48)
        words = label(_("Hier komen de thema's van de kopgroep"), "heading")
        more = label(
            _("Heeft u een bestand van Excel of LibreOffice? Kies het, of sleep het hierheen.")
            + " "
            + _("U ziet eerst wat erin komt.")
        )
        self.empty_from_file = button(_("Kies het bestand met de thema's…"), "primary", "import")
        self.empty_paste = button(_("Plakken…"), "", "copy")
        self.empty_add = button(_("Zelf typen"), "", "pencil")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch()
        for made in (self.empty_from_file, self.empty_paste, self.empty_add):
            row.addWidget(made)
        row.addStretch()
        column = QVBoxLayout(card)
        column.setContentsMargins(48, 48, 48, 48)
        column.setSpacing(16)
        column.addWidget(picture)
        for line in (words, more):
            line.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(line)
        column.addSpacing(8)
        column.addLayout(row)
        return card

    def _show_what_fits(self) -> None:
        reading = self.bring_in.busy
        has_themes, editing = bool(self._controller.meeting.in_order), self.list.in_use
        self.bring_in.setVisible(reading)
        self.list.setVisible(not reading and (has_themes or editing))
        self.empty.setVisible(not reading and not has_themes and not editing)
        self._tools.setVisible(not reading and has_themes)
        self._explained.setVisible(not reading and has_themes)
        self.group_work.setVisible(not reading and has_themes and not editing)

    def _choose_file(self) -> None:
        kinds = kinds_of_files(_("Thema's"), ENDINGS)
        path = self._dialogs.open_file(self, _("Het bestand met de thema's"), kinds)
        if path is not None:
            self.open_file(path)

    def _paste(self) -> None:
        self.notice.clear()
        self.list.close_editor()
        self.bring_in.ask_for_text()
        self._show_what_fits()

    def _add(self) -> None:
        self.notice.clear()
        self.list.add()
        self._show_what_fits()

    def _brought_in(self, count: int) -> None:
        self._show_what_fits()
        said = ngettext("%(count)d thema is erbij gekomen.", "%(count)d thema's zijn erbij gekomen.", count)
        self.notice.say(said % {"count": count}, "good", (_("Maak ongedaan"), self._undo))

    def _say_done(self, sentence: str) -> None:
        self.notice.say(sentence, "plain", (_("Maak ongedaan"), self._undo))

    def _undo(self) -> None:
        self.notice.clear()
        self._controller.undo()

    def _updated(self, update: Update) -> None:
        if update.concerns(ch.ThemeChanged):
            self.list.refresh()
            self._show_what_fits()
        elif update.concerns(MADE_FROM):
            self._seen.ask()
