"""The list on the left of the preparation page: its parts, and how far each of them is."""

from enum import IntEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QWidget

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.export.sheets.print_fingerprints import outdated
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import ngettext
from bijeenkomst.ui.preparation.section_rows import COLOUR, ICON, STATE, SectionDelegate
from bijeenkomst.ui.widgets.list_rows import ListRows
from bijeenkomst.wording.stories import how_many

WIDTH = 240  # pixels
SPACING = 2  # pixels: all five fit in a window 480 high


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


class Sections(QListWidget):
    """Ready is green, something missing is amber, and words say which. To a screen reader a list with one chosen.

    Signal: `chosen(section)`, by a click or the arrow keys; not by `show_section`.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Onderdelen van de voorbereiding"))
        self.setProperty("cards", True)
        self.setFixedWidth(WIDTH)
        self.setSpacing(SPACING)
        self.setUniformItemSizes(False)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setItemDelegate(SectionDelegate(self))
        self._rows = ListRows(self)
        with self._rows.filling():
            for section in Section:
                self._rows.add(section.words, {ICON: "quote", COLOUR: "muted", STATE: ""})
        self._say(Section.PREFLIGHT, False, _("doe dit in de zaal"))
        self.show_section(Section.THEMES)
        self.currentRowChanged.connect(lambda row: self.chosen.emit(Section(row)))

    def show_section(self, section: Section) -> None:
        """Mark a part as the one that is shown."""
        with self._rows.filling():
            self.setCurrentRow(section)

    def said_of(self, section: Section) -> str:
        """How far a part is, as its row says it."""
        return str(self._rows.get(section, STATE))

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
        for what, value in ((ICON, icon), (COLOUR, role), (STATE, words)):
            self._rows.put(section, what, value)
        self.scheduleDelayedItemsLayout()


def _sheets(meeting: Meeting) -> tuple[bool, str]:
    """Whether the sheets are ready, and how that is said."""
    if outdated(meeting):
        return False, _("gemaakt, maar er veranderde iets")
    if meeting.printed_address:
        return True, _("gemaakt, met QR-code")
    return (True, _("gemaakt, zonder QR-code")) if meeting.printed_sheets else (False, _("nog niet gemaakt"))
