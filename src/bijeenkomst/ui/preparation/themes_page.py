"""Voorbereiden, Thema's: bring them in, type them, and put them in the kopgroep's order."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bijeenkomst.domain import changes as ch
from bijeenkomst.i18n import gettext as _
from bijeenkomst.session.interface import Update
from bijeenkomst.ui.lifetime import listen
from bijeenkomst.ui.preparation.bring_in_page import BringInPage
from bijeenkomst.ui.preparation.group_work_card import GroupWorkCard
from bijeenkomst.ui.preparation.incoming import themes
from bijeenkomst.ui.preparation.theme_list import ThemeList
from bijeenkomst.ui.responsive import Building
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.empty_card import EmptyCard
from bijeenkomst.ui.widgets.folding import FoldingRow
from bijeenkomst.ui.widgets.headings import page_title
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.when_seen import WhenSeen

MADE_FROM = (ch.StoryChanged, ch.PileChanged, ch.SpotChanged)


class ThemesPage(BringInPage):
    """The list of themes, or what a file or pasted text would bring in."""

    def build(self) -> Building:
        """Make its parts; see `Building`."""
        controller = self._controller
        self.make_bring_in(themes())
        yield
        self.add = button(_("Thema toevoegen"), "primary", "plus")
        self.empty_add = button(_("Zelf typen"), "", "pencil")
        self.empty = EmptyCard(
            "quote",
            _("Hier komen de thema's van de kopgroep"),
            _("Heeft u een bestand van Excel of LibreOffice? Kies het, of sleep het hierheen.")
            + " "
            + _("U ziet eerst wat erin komt."),
            (self.empty_from_file,),
            (self.empty_paste, self.empty_add),
        )
        yield
        self.list = ThemeList(controller, self._services, self._dialogs, self, whole=False)
        yield from self.list.build()
        yield
        self.group_work = GroupWorkCard(controller, self)
        yield
        self._lay_out()
        self.list.done.connect(self.say_done)
        self.list.editing.connect(lambda _on: self.show_what_fits())
        self._seen = WhenSeen(self, self.list.refresh)
        listen(self, controller.updated, self._updated)
        self.show_what_fits()

    def _lay_out(self) -> None:
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

    def begin(self) -> None:
        """Close the editor of a theme, and what was said."""
        self.notice.clear()
        self.list.close_editor()

    def show_what_fits(self) -> None:
        """Show the list, or what would come in, or how to begin."""
        reading = self.bring_in.busy
        has_themes, editing = bool(self._controller.meeting.in_order), self.list.in_use
        self.bring_in.setVisible(reading)
        self.list.setVisible(not reading and (has_themes or editing))
        self.empty.setVisible(not reading and not has_themes and not editing)
        self._tools.setVisible(not reading and has_themes)
        self._explained.setVisible(not reading and has_themes)
        self.group_work.setVisible(not reading and has_themes and not editing)

    def _add(self) -> None:
        self.notice.clear()
        self.list.add()
        self.show_what_fits()

    def _updated(self, update: Update) -> None:
        if update.concerns(ch.ThemeChanged):
            self.list.refresh()
            self.show_what_fits()
        elif update.concerns(MADE_FROM):
            self._seen.ask()
