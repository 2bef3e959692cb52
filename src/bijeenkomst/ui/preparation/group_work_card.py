"""Voorbereiden, Thema's: whether the groups go to work after the break, and where each of them sits (R47, R53)."""

from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QWidget

from bijeenkomst.domain import changes as ch
from bijeenkomst.domain.commands import ChoosePlaces, PlanGroupWork
from bijeenkomst.domain.programme import has_work_round
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.i18n import gettext as _
from bijeenkomst.session.interface import Update
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.lifetime import listen
from bijeenkomst.ui.meeting_parts.place_fields import PlaceFields
from bijeenkomst.ui.widgets.badge import ThemeBadge
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.elided_label import ElidedLabel
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import STRETCH, hbox, vbox
from bijeenkomst.wording.places import proposed_places

SHOWN = (ch.ThemeChanged, ch.ProgrammeChanged, ch.PlaceChanged)
BADGE = 36  # pixels
NAMES, PLACES = 1, 2  # columns


class GroupWorkCard(QFrame):
    """One line to switch it on; only then a line a theme with its place, which may be left out."""

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._controller = controller
        self.wanted = QCheckBox(_("De groepen gaan na de pauze zelf aan de slag"))
        self.wanted.clicked.connect(lambda on: controller.do(PlanGroupWork(on)))
        self._explained = label(
            _(
                "Dan komen in het programma de onderdelen Aan de slag en Oogst. Waar zit elke groep? Een plek mag leeg "
                "blijven."
            ),
            "muted",
        )
        self.propose = button("", "", "plus")
        self.propose.clicked.connect(lambda: controller.do(ChoosePlaces(proposed_places(controller.meeting))))
        self.rows: dict[str, PlaceRow] = {}
        self._room = QWidget()
        self._grid = QGridLayout(self._room)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(NAMES, 3)
        self._grid.setColumnStretch(PLACES, 4)
        self._below = QWidget()
        vbox(
            self._explained,
            self._room,
            hbox(self.propose, STRETCH),
            on=self._below,
            margins=(0, 4, 0, 0),
            spacing=12,
        )
        vbox(self.wanted, self._below, on=self, margins=(20, 14, 20, 14), spacing=6)
        listen(self, controller.updated, self._updated)
        self.refresh()

    def refresh(self) -> None:
        """Show how it is planned now; what somebody is typing stays."""
        meeting = self._controller.meeting
        on = has_work_round(meeting)
        self.wanted.setChecked(on)
        self._below.setVisible(on)
        themes = meeting.in_order if on else ()
        if [theme.code for theme in themes] != list(self.rows):
            self._list(themes)
        for theme in themes:
            self.rows[theme.code].show_theme(theme)
        missing = len(proposed_places(meeting))
        words = (
            _("Stel tafels voor")
            if missing == len(themes)
            else _("Stel tafels voor waar nog geen plek staat")
        )
        self.propose.setText(f" {words}")
        self.propose.setAccessibleName(words)
        if self.propose.hasFocus() and not missing and themes:
            self.rows[themes[0].code].place.table.setFocus()  # the button goes: on with what it filled in
        self.propose.setVisible(bool(missing))

    def _list(self, themes: tuple[Theme, ...]) -> None:
        """Rows that stay are kept, so that the keyboard stays where it is."""
        codes = {theme.code for theme in themes}
        for code in set(self.rows) - codes:
            self.rows.pop(code).take_away()
        kept, self.rows = self.rows, {}
        for at, theme in enumerate(themes):
            row = self.rows[theme.code] = kept.get(theme.code) or PlaceRow(self._controller, self._room)
            row.put_into(self._grid, at)

    def _updated(self, update: Update) -> None:
        if update.concerns(SHOWN):
            self.refresh()


class PlaceRow:
    """A line of the grid: which theme, and where its group sits."""

    def __init__(self, controller: Controller, parent: QWidget) -> None:
        self.badge = ThemeBadge(None, BADGE, parent)
        self.name = ElidedLabel("label")
        self.place = PlaceFields(controller, parent)

    @property
    def widgets(self) -> tuple[QWidget, ...]:
        """From left to right."""
        return self.badge, self.name, self.place

    def put_into(self, grid: QGridLayout, row: int) -> None:
        """Stand in this row of the grid."""
        for column, widget in enumerate(self.widgets):
            grid.addWidget(widget, row, column)

    def show_theme(self, theme: Theme) -> None:
        """Show this theme and its place."""
        self.badge.show_theme(theme)
        self.name.say(theme.title)
        self.place.show_theme(theme)

    def take_away(self) -> None:
        """The theme is gone."""
        for widget in self.widgets:
            widget.hide()
            widget.deleteLater()
