"""The theme groups on the closing page, with what is still to be known of each, in the kopgroep's order (R3)."""

import re
from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QWidget

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.theme_group import ThemeGroup
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.handover.group_state import handed_over
from bijeenkomst.ui.widgets.list_rows import TEXT, ListRows
from bijeenkomst.wording.people import people

CODE = Qt.ItemDataRole.UserRole
SAID = Qt.ItemDataRole.AccessibleTextRole
WIDTH, NARROW, ROOMY = 300, 280, 1000  # pixels; of the page beside which the list need not give way
LONG_WORD = re.compile(r"\w{20}(?=\w{4})")
BREAK = "\u200b"  # a space of no width


class GroupsList(QListWidget):
    """What was chosen stays chosen, also when it moved; when it went, its neighbour is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = ListRows(self)
        self.setFixedWidth(WIDTH)
        self.setWordWrap(True)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)  # titles are broken anew when it is narrower
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setAccessibleName(_("Themagroepen"))

    @property
    def code(self) -> str:
        """The theme of the group that is chosen; "" without one."""
        row = self.currentRow()
        return str(self._rows.get(row, CODE)) if row >= 0 else ""

    def fit(self, page: int) -> None:
        """Leave the people more of a page of this width; titles wrap."""
        self.setFixedWidth(WIDTH if page >= ROOMY else NARROW)

    def show_meeting(self, meeting: Meeting) -> None:
        """Say of every group how it stands now; lines that stay the same are left alone, for the hall's sake."""
        words = {group.theme.code: _about(meeting, group) for group in meeting.groups}
        if [self._rows.get(row, CODE) for row in range(self.count())] != list(words):
            self._list_anew(words)
            return
        for row, said in enumerate(words.values()):
            if self._rows.get(row, SAID) != said:
                self._rows.put(row, TEXT, _breakable(said))
                self._rows.put(row, SAID, said)

    def _list_anew(self, words: Mapping[str, str]) -> None:
        row, code = max(0, self.currentRow()), self.code
        with self._rows.filling():
            self.clear()
            for listed, said in words.items():
                self._rows.add(_breakable(said), {CODE: listed, SAID: said})
        codes = list(words)
        self.setCurrentRow(codes.index(code) if code in codes else min(row, len(codes) - 1))


def _breakable(said: str) -> str:
    """Very long words can be broken, since a list only breaks between words; who reads them aloud notices nothing."""
    return LONG_WORD.sub(lambda word: f"{word[0]}{BREAK}", said)


def _about(meeting: Meeting, group: ThemeGroup) -> str:
    """How many people, who calls first, and when it was handed over (R37, R38, R42)."""
    caller = _("belt eerst: %(name)s") % {"name": group.caller.name} if group.caller else ""
    quiet = _("rust") if group.size <= 1 else _("zonder eerste beller")
    named = _("met een eerste beller") if group.has_caller else ""
    said = " · ".join(filter(None, (people(group.size), caller or named or quiet)))
    for handover in meeting.handovers_of(group.theme.code):
        said += f"\n{handed_over(meeting, handover)}"
    return f"{group.theme.number}. {group.theme.title}\n{said}"
