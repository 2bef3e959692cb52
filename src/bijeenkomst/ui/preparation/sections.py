"""The list on the left of the preparation page: its parts, and how far each of them is."""

from enum import IntEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout, QWidget

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.export.sheets.print_fingerprints import outdated
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import ngettext
from bijeenkomst.ui.widgets.icons import put_icon
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.scrolling import ScrollArea
from bijeenkomst.wording.stories import how_many

WIDTH = 240  # pixels
BETWEEN = 8  # pixels: all five fit in a window 480 high


class Section(IntEnum):
    """A part of the preparation; its number is its place in the list and among the pages."""

    CONVERSATIONS = 0
    THEMES = 1
    DETAILS = 2
    SHEETS = 3
    PREFLIGHT = 4

    @property
    def words(self) -> str:
        """What the list calls it."""
        match self:
            case Section.CONVERSATIONS:
                return _("Gesprekken")
            case Section.THEMES:
                return _("Thema's")
            case Section.DETAILS:
                return _("Gegevens")
            case Section.SHEETS:
                return _("Bladen drukken")
            case Section.PREFLIGHT:
                return _("Zaalcheck")


class Sections(QWidget):
    """Ready is green, something missing is amber, and words say which. `scrolling` is around it.

    Signal: `chosen(section)`.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scrolling = ScrollArea(self, parent)
        self.scrolling.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scrolling.setFixedWidth(WIDTH)
        self.buttons: list[QPushButton] = []
        self.states = [label("", "small") for _section in Section]
        group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for section, state in zip(Section, self.states, strict=True):
            made = QPushButton(section.words)
            made.setProperty("kind", "section")
            made.setCheckable(True)
            made.setAutoExclusive(True)  # a radio button to a screen reader, not a check box
            made.clicked.connect(lambda _checked=False, section=section: self.chosen.emit(section))
            group.addButton(made)
            self.buttons.append(made)
            state.setContentsMargins(44, 0, 8, 0)
            column.addWidget(made)
            column.addWidget(state)
            column.addSpacing(BETWEEN)
        column.addStretch()
        self.buttons[Section.THEMES].setChecked(True)
        self._say(Section.PREFLIGHT, False, _("doe dit in de zaal"))

    def show_meeting(self, meeting: Meeting) -> None:
        """Say how far each part is."""
        told = meeting.all_told
        self._say(Section.CONVERSATIONS, bool(told) or None, how_many(told) if told else _("mag u overslaan"))
        count = len(meeting.in_order)
        themes = ngettext("%(count)d thema staat klaar", "%(count)d thema's staan klaar", count)
        self._say(Section.THEMES, count > 0, themes % {"count": count} if count else _("nog geen thema's"))
        missing = len(meeting.details.missing_for_sign_up)
        left = ngettext("nog %(count)d ding in te vullen", "nog %(count)d dingen in te vullen", missing)
        self._say(
            Section.DETAILS, not missing, left % {"count": missing} if missing else _("alles is ingevuld")
        )
        self._say(Section.SHEETS, *_sheets(meeting))

    def show_preflight(self, left: int) -> None:
        """Say how many lines of the zaalcheck are not green."""
        words = ngettext("nog %(count)d ding", "nog %(count)d dingen", left) % {"count": left}
        self._say(Section.PREFLIGHT, not left, words if left else _("alles is in orde"))

    def _say(self, section: Section, ready: bool | None, words: str) -> None:
        """`ready` is None when there is nothing to do."""
        icon, role = {True: ("check-circle", "good"), False: ("pencil", "warn"), None: ("quote", "muted")}[
            ready
        ]
        put_icon(self.buttons[section], icon, role)
        self.states[section].setText(words)
        self.buttons[section].setAccessibleDescription(words)


def _sheets(meeting: Meeting) -> tuple[bool, str]:
    """Whether the sheets are ready, and how that is said."""
    if outdated(meeting):
        return False, _("gemaakt, maar er veranderde iets")
    if meeting.printed_address:
        return True, _("gemaakt, met QR-code")
    return (True, _("gemaakt, zonder QR-code")) if meeting.printed_sheets else (False, _("nog niet gemaakt"))
