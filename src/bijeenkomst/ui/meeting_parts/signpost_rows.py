"""Wegwijzer: who is the public way in to which group, where that was put, and taking it back by a click (R44, R55)."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from bijeenkomst.domain.commands import TakeSignpostBack
from bijeenkomst.domain.public_ways import put_where
from bijeenkomst.domain.values.signpost import Signpost
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.widgets.badge import ThemeBadge
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import add, hbox, vbox
from bijeenkomst.wording.signposts import is_public, not_taken_back, public_way, where_put

BADGE = 36  # pixels


class SignpostRows(QWidget):
    """A row for each group that has one, in the kopgroep's order (R3); nothing when there is none."""

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self.rows: dict[str, SignpostRow] = {}
        self.about = label("")
        self._column = vbox(self.about, on=self, margins=0, spacing=10)
        self.refresh()

    def refresh(self) -> None:
        """Show the meeting's. A theme that was merged into another has its row too, should a file hold one."""
        meeting = self._controller.meeting
        put = put_where(meeting)
        self.about.setText(" ".join(filter(None, (is_public(put), not_taken_back(put)))))
        kept, self.rows = self.rows, {}
        for theme in sorted(meeting.themes.values(), key=lambda theme: theme.number):
            signpost = meeting.signposts.get(theme.code)
            if signpost is None:
                continue
            row = kept.get(theme.code)
            if row is None or row.shown != (theme, signpost):
                row = SignpostRow(self._controller, theme, signpost)
            self.rows[theme.code] = row
            self._column.addWidget(row)
        for row in kept.values():
            if row not in self.rows.values():
                row.hide()
                row.deleteLater()


class SignpostRow(QWidget):
    """One group: its public way in, and a button to take that back."""

    def __init__(self, controller: Controller, theme: Theme, signpost: Signpost) -> None:
        super().__init__()
        self.shown = (theme, signpost)
        badge = ThemeBadge(size=BADGE)
        badge.show_theme(theme)
        self.words = label(f"{theme.title}: {public_way(signpost)}")
        self.where = label(where_put(signpost), "muted")
        self.take_back = button(_("Haal weg"), "", "trash")
        self.take_back.setAccessibleName(_("Haal %(group)s van de Wegwijzer") % {"group": theme.title})
        self.take_back.clicked.connect(lambda: controller.do(TakeSignpostBack(theme.code)))
        words = vbox(self.words, self.where, spacing=2)
        across = hbox(on=self, margins=0, spacing=12)
        across.addWidget(badge, 0, Qt.AlignmentFlag.AlignTop)
        add(across, (words, 1))
        across.addWidget(self.take_back, 0, Qt.AlignmentFlag.AlignTop)
