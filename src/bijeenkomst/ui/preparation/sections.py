"""The list at the left of the preparation page: its four parts, and how far each of them is."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout, QWidget

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.export.sheets.print_fingerprints import outdated
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import ngettext
from bijeenkomst.ui.widgets.icons import put_icon
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.scrolling import ScrollArea

WIDTH = 240  # pixels


class Sections(QWidget):
    """Ready is green, something missing is amber, and words say which. `scrolling` is around it.

    Signal: `chosen(index)`.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scrolling = ScrollArea(self, parent)
        self.scrolling.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scrolling.setFixedWidth(WIDTH)
        self.buttons: list[QPushButton] = []
        self.states = [label("", "small") for _number in range(4)]
        group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for index, (words, state) in enumerate(
            zip((_("Thema's"), _("De avond"), _("Bladen drukken"), _("Zaalcheck")), self.states, strict=True)
        ):
            made = QPushButton(words)
            made.setProperty("kind", "section")
            made.setCheckable(True)
            made.clicked.connect(lambda _checked=False, index=index: self.chosen.emit(index))
            group.addButton(made)
            self.buttons.append(made)
            state.setContentsMargins(44, 0, 8, 0)
            column.addWidget(made)
            column.addWidget(state)
            column.addSpacing(12)
        column.addStretch()
        self.buttons[0].setChecked(True)
        self._say(3, False, _("doe dit in de zaal"))

    def show_meeting(self, meeting: Meeting) -> None:
        """Say how far each part is."""
        count = len(meeting.in_order)
        themes = ngettext("%(count)d thema staat klaar", "%(count)d thema's staan klaar", count)
        self._say(0, count > 0, themes % {"count": count} if count else _("nog geen thema's"))
        missing = len(meeting.details.missing_for_sign_up)
        left = ngettext("nog %(count)d ding in te vullen", "nog %(count)d dingen in te vullen", missing)
        self._say(1, not missing, left % {"count": missing} if missing else _("alles is ingevuld"))
        self._say(2, *_sheets(meeting))

    def show_preflight(self, left: int) -> None:
        """Say how many lines of the zaalcheck are not green."""
        words = ngettext("nog %(count)d ding", "nog %(count)d dingen", left) % {"count": left}
        self._say(3, not left, words if left else _("alles is in orde"))

    def _say(self, index: int, ready: bool, words: str) -> None:
        put_icon(self.buttons[index], "check-circle" if ready else "pencil", "good" if ready else "warn")
        self.states[index].setText(words)
        self.buttons[index].setAccessibleDescription(words)


def _sheets(meeting: Meeting) -> tuple[bool, str]:
    """Whether the sheets are ready, and how that is said."""
    if outdated(meeting):
        return False, _("gemaakt, maar er veranderde iets")
    if meeting.printed_address:
        return True, _("gemaakt, met QR-code")
    return (True, _("gemaakt, zonder QR-code")) if meeting.printed_sheets else (False, _("nog niet gemaakt"))
