"""Stippen tellen: the dots on the posters of all themes, in the order in which they hang (R3, R21)."""

from PySide6.QtWidgets import QFrame, QWidget

from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.meeting_parts.dots_row import DotsRow
from bijeenkomst.ui.responsive import Building, at_once
from bijeenkomst.ui.widgets.badge import ThemeBadge
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import STRETCH, add, hbox, vbox

COUNTS_WIDTH = 420  # pixels


class DotsPanel(QWidget):
    """A card with a row of counters for each theme."""

    def __init__(self, controller: Controller, parent: QWidget | None = None, *, whole: bool = True) -> None:
        super().__init__(parent)
        self._controller = controller
        self.rows: dict[str, DotsRow] = {}
        self._cards: list[QFrame] = []
        self._column = vbox(on=self, margins=(0, 0, 12, 0), spacing=10)
        introduction = _(
            "Hingen er posters om stippen op te plakken? Tel ze hier. Ze komen bij de handen en de telefoons."
        )
        add(self._column, label(introduction, "lead"), STRETCH)
        self._shown: tuple[tuple[str, int, str], ...] = ()
        if whole:
            at_once(self.build())

    def build(self) -> Building:
        """Make its rows; see `Building`."""
        self._shown = self._themes()
        yield from self._rows_of_themes()
        self.refresh()

    def refresh(self) -> None:
        """Show the meeting's counts; a field that is being typed in stays as it is."""
        themes = self._themes()
        if themes != self._shown:
            self._shown = themes
            at_once(self._rows_of_themes())
        for row in self.rows.values():
            row.refresh()

    def _themes(self) -> tuple[tuple[str, int, str], ...]:
        return tuple((theme.code, theme.number, theme.title) for theme in self._controller.meeting.in_order)

    def _rows_of_themes(self) -> Building:
        for card in self._cards:
            card.hide()
            card.deleteLater()
        self._cards, self.rows = [], {}
        for place, theme in enumerate(self._controller.meeting.in_order, start=1):
            card = QFrame()
            card.setProperty("card", True)
            badge = ThemeBadge(size=40)
            badge.show_theme(theme)
            row = DotsRow(self._controller, across=True)
            row.setMaximumWidth(COUNTS_WIDTH)
            row.show_theme(theme.code)
            across = hbox(on=card, margins=(16, 10, 16, 10), spacing=14)
            add(across, badge, (label(theme.title, "subheading"), 1), (row, 1))
            self.rows[theme.code] = row
            self._cards.append(card)
            self._column.insertWidget(place, card)
            yield
