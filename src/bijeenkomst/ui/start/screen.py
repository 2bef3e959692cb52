"""The start screen: what people see first. It asks for nothing but one choice."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.recent import RecentFiles
from bijeenkomst.ui.start.about_meeting import about, short, steps
from bijeenkomst.ui.start.about_program import version_line
from bijeenkomst.ui.start.choice import Choice
from bijeenkomst.ui.start.emblem import Emblem
from bijeenkomst.ui.widgets.asks_help import F1
from bijeenkomst.ui.widgets.dropped import TakesDropped, meeting_in
from bijeenkomst.ui.widgets.in_the_middle import in_the_middle
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.language_switch import LanguageSwitch
from bijeenkomst.ui.widgets.notice import NoticeBar
from bijeenkomst.ui.widgets.scrolling import ScrollArea
from bijeenkomst.ui.widgets.tab_order import TabsAsLaidOut

if TYPE_CHECKING:  # loads all of the `Qt` namespace: see `widgets/labels.py`
    from PySide6.QtGui import QKeyEvent

WIDEST = 1280  # pixels


class StartScreen(TakesDropped, TabsAsLaidOut, QFrame):
    """Signals: `new_requested(title, date or None, path)`, `open_requested(path or None)`: None asks which one,
    `go_on_requested(path)` where the evening stopped, `example_requested()` and `language_chosen(language)`."""

    takes_meetings = True

    new_requested = Signal(str, object, object)
    open_requested = Signal(object)
    go_on_requested = Signal(object)
    example_requested = Signal()
    language_chosen = Signal(str)

    def __init__(self, recent: RecentFiles | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recent = recent or RecentFiles()
        self.setProperty("page", True)
        self.setWindowTitle(_("Bijeenkomst"))
        self.setAcceptDrops(True)
        self.setMinimumSize(800, 440)
        self.resize(1000, 680)
        self.new = Choice(
            "new",
            _("Nieuwe bijeenkomst"),
            _("Geef een naam en een datum. De rest mag later."),
            first=self._latest() is None,
        )
        self.open = Choice(
            "open", _("Openen…"), _("Kies een bijeenkomst die al is gemaakt, of sleep hem hierheen.")
        )
        self.example = Choice(
            "eye", _("Voorbeeld bekijken"), _("Oefen met een ingevulde avond. Er kan niets stuk.")
        )
        self.go_on: Choice | None = None  # after a crash only
        self.latest: Choice | None = None  # the meeting that was open last
        self.new.clicked.connect(self._ask_for_new)
        self.open.clicked.connect(lambda: self.open_requested.emit(None))
        self.example.clicked.connect(self.example_requested)
        self.language = LanguageSwitch()
        self.language.chosen.connect(self.language_chosen)
        self.notice = NoticeBar()
        self.recent_buttons: list[QPushButton] = []
        self._sought: Path | None = None  # a meeting of before that is looked for where it went
        self._beside = QVBoxLayout()
        page, self._pages = QWidget(), QStackedWidget()
        self.new_page: QWidget | None = None
        self._around_new: QWidget | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._pages, 1)
        self._choices = ScrollArea(page)
        self._pages.addWidget(self._choices)  # still empty: moved children get the style sheet again
        self._fill(page)
        around = QHBoxLayout()
        around.setContentsMargins(48, 0, 48, 32)
        around.addWidget(self.notice)
        column.addLayout(around)
        self._fill_beside()
        self._focus_first()

    def _focus_first(self) -> None:
        """Give the focus to what most people come for."""
        (self.go_on or self.latest or self.new).setFocus()

    def keyPressEvent(self, event: "QKeyEvent") -> None:
        """Open the manual on F1."""
        if event.key() != F1:
            super().keyPressEvent(event)
            return
        from bijeenkomst.ui.manual.manual_window import ManualWindow

        chapter = "Een bijeenkomst maken" if self.new_page is not None else "Voor het eerst starten"
        ManualWindow(chapter, self).show()

    def say(self, sentence: str) -> None:
        """Say in a bar what went wrong."""
        self.notice.say(sentence, "bad")

    def offer_to_go_on(self, path: Path, *, projecting: bool = False) -> None:
        """The program stopped in the middle of this meeting: one click, or Enter, goes on before anything else."""
        means = _("Het programma is niet gewoon afgesloten. Alles van '%(name)s' is bewaard.") % {
            "name": path.stem
        }
        if projecting:
            means += " " + _("Het beeld in de zaal komt terug.")
        self._withdraw_offer()
        name = _("Ga verder met %(name)s") % {"name": short(path.stem)}
        self.go_on = Choice("play", name, means, first=True, large=True)
        self.go_on.clicked.connect(lambda: self.go_on_requested.emit(path))
        self._offer_latest()
        self._first.insertWidget(2, self.go_on)
        self.new.rank(first=False)
        self.go_on.setFocus()

    def _withdraw_offer(self) -> None:
        if self.go_on is not None:
            self.go_on.hide()
            self.go_on.deleteLater()
            self.go_on = None
            self._offer_latest()

    def _latest(self) -> Path | None:
        """The meeting that was opened last and is still where it was."""
        return next((path for path in self._recent.with_days() if path.is_file()), None)

    def _offer_latest(self) -> None:
        """Put the meeting that was open last first, while its file is there and no crash has to be gone on from."""
        if self.latest is not None:
            self.latest.hide()
            self.latest.deleteLater()
            self.latest = None
        path = self._latest()
        if path is not None and self.go_on is None:
            name = _("Ga verder met %(name)s") % {"name": short(path.stem)}
            told = " · ".join(filter(None, about(path, self._recent.with_days()[path])))
            self.latest = Choice("play", name, told, first=True, large=True)
            self.latest.clicked.connect(lambda: self.open_requested.emit(path))
            self._first.insertWidget(2, self.latest)
        self.new.rank(first=self.latest is None and self.go_on is None)

    def go_on_from(self, other: "StartScreen") -> None:
        """Stand where the other one stands, with what was typed there."""
        from bijeenkomst.ui.widgets.carrying_over import carry_over

        if other.new_page is not None:
            self._ask_for_new()
        self.restoreGeometry(other.saveGeometry())
        carry_over(other, self)

    def remember(self, path: Path, until: str = "") -> None:
        """This meeting was opened: it comes first in the list. `until`: see `RecentFiles.with_days`."""
        if self._sought is not None and self._sought.name == path.name:
            self._recent.forget(self._sought)
        self._sought = None
        self._withdraw_offer()
        self._recent.remember(path, until)
        self._fill_beside()
        self._back()

    def _fill(self, page: QWidget) -> None:
        self._first = QVBoxLayout(in_the_middle(page, WIDEST))
        self._first.setContentsMargins(48, 32, 48, 24)
        self._first.setSpacing(28)
        self._first.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(20)
        head.addWidget(Emblem(88))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(_("Bijeenkomst"), "display", wrap=False))
        about = _("Eén avond voor de hele buurt: van thema's naar groepen die verdergaan.")
        words.addWidget(label(about, "lead"))
        head.addLayout(words, 1)
        corner = QVBoxLayout()
        corner.addWidget(self.language)
        corner.addStretch()
        head.addLayout(corner)
        choices = QVBoxLayout()
        choices.setSpacing(12)
        for choice in (self.new, self.open, self.example):
            choices.addWidget(choice)
        choices.addStretch()
        columns = QHBoxLayout()
        columns.setSpacing(32)
        columns.addLayout(choices, 5)
        columns.addLayout(self._beside, 4)
        self._first.addLayout(head)
        self._first.addLayout(columns)
        self._first.addStretch(2)  # in a large window all stays together, a third from the top
        self._first.addWidget(label(version_line(), "small"))

    def _fill_beside(self) -> None:
        """The meetings of before, or for who has none yet the three steps of an evening."""
        while (item := self._beside.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.recent_buttons.clear()
        card = QFrame()
        card.setProperty("card", True)
        lines = QVBoxLayout(card)
        lines.setContentsMargins(20, 18, 20, 18)
        lines.setSpacing(6)
        self._offer_latest()
        days = self._recent.with_days()
        if days:
            lines.addWidget(label(_("Eerder geopend"), "subheading"))
            for path, until in days.items():
                lines.addWidget(self._recent_button(path, until))
        else:
            lines.addWidget(label(_("Zo gaat het"), "subheading"))
            lines.setSpacing(10)
            for name, what in steps():
                lines.addWidget(label(name, "label"))
                lines.addWidget(label(what, "muted"))
        self._beside.addWidget(card)
        self._beside.addStretch()

    def _recent_button(self, path: Path, until: str) -> QPushButton:
        from bijeenkomst.ui.start.recent_button import RecentButton  # not for the first start

        made = RecentButton((path.stem, *filter(None, about(path, until))))
        made.setToolTip(str(path))
        made.setAccessibleName(_("Open %(name)s") % {"name": path.stem})
        made.clicked.connect(lambda: self._open_again(path))
        self.recent_buttons.append(made)
        return made

    def _open_again(self, path: Path) -> None:
        """One of before; when its file is gone, say so and offer what can be done about it."""
        if path.is_file():
            self.open_requested.emit(path)
            return
        sentence = _(
            "'%(name)s' staat niet meer in de map '%(folder)s'. Is het verplaatst, of zit de USB-stick er niet in?"
        )
        self.notice.say(
            sentence % {"name": path.name, "folder": path.parent},
            "warn",
            (_("Zoek het bestand…"), lambda: self._look_for(path)),
            (_("Haal uit de lijst"), lambda: self._forget(path)),
        )

    def _look_for(self, path: Path) -> None:
        self.notice.clear()
        self._sought = path
        self.open_requested.emit(None)

    def _forget(self, path: Path) -> None:
        self._recent.forget(path)
        self.notice.clear()
        self._fill_beside()
        (self.recent_buttons[0] if self.recent_buttons else self.open).setFocus()

    def _ask_for_new(self) -> None:
        from bijeenkomst.ui.start.new_meeting import NewMeetingPage

        self.notice.clear()
        page = NewMeetingPage()
        page.made.connect(self.new_requested)
        page.cancelled.connect(self._back)
        self._back()
        self.new_page = page
        self._around_new = ScrollArea(page)
        self._pages.addWidget(self._around_new)
        self._pages.setCurrentWidget(self._around_new)
        page.title.setFocus()

    def _back(self) -> None:
        self._pages.setCurrentWidget(self._choices)
        if self._around_new is not None:
            self._pages.removeWidget(self._around_new)
            self._around_new.deleteLater()
            self._around_new = self.new_page = None
            self._focus_first()

    def take_files(self, paths: tuple[Path, ...]) -> None:
        """Open the meeting that was dropped."""
        meeting = meeting_in(paths)
        if meeting is None:
            said = _(
                "'%(name)s' is geen bijeenkomst. Maak of open er eerst een; daarin brengt u thema's en foto's."
            )
            self.refuse(said % {"name": paths[0].name})
        else:
            self.open_requested.emit(meeting)

    def refuse(self, sentence: str) -> None:
        """Say it in a bar."""
        self.notice.say(sentence, "warn")
