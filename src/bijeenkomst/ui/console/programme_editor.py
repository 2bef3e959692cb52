"""Planning the evening otherwise: skip, move, time, add and take out parts. None of it changes the hall (P14)."""

import uuid
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from bijeenkomst.domain.commands import AddPart, MovePart, PlanMinutes, RemovePart, SkipKind, SkipPart
from bijeenkomst.domain.programme import has_work_round, programme
from bijeenkomst.domain.values.part import LONGEST_WORDS, MOST_MINUTES, Part
from bijeenkomst.domain.values.stage import ABOUT_A_THEME, AROUND_A_THEME, SlideKind
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.console.own_slides import OwnSlides
from bijeenkomst.ui.console.part_notes import PartNotes
from bijeenkomst.ui.console.programme_list import ProgrammeList
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.services import Services
from bijeenkomst.ui.widgets.buttons import button, icon_button
from bijeenkomst.ui.widgets.dropped import TakesDropped
from bijeenkomst.ui.widgets.file_dialogs import FileDialogs
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.menu_words import in_a_menu
from bijeenkomst.ui.widgets.text_question import TextQuestion
from bijeenkomst.wording.parts import kind_name

BY_ITSELF: tuple[SlideKind, ...] = tuple(
    kind for kind in SlideKind if kind not in (*ABOUT_A_THEME, SlideKind.WORDS, SlideKind.PICTURE)
)


class ProgrammePanel(TakesDropped, QFrame):
    """The list, and under it the means to change it once somebody asked for them."""

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self.list = ProgrammeList()
        self.edit = button(_("Programma aanpassen"), "quiet", "pencil")
        self.edit.setCheckable(True)
        self.edit.toggled.connect(self._edit)
        self.notes = PartNotes(controller)
        self.own_slides: OwnSlides | None = None
        self.bar = self._build_bar()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.bar)
        layout.addWidget(self.edit)
        self.list.selected.connect(lambda _part: self._show_part())

    def offer_own_slides(self, services: Services, dialogs: FileDialogs) -> None:
        """Pages of a PDF and photos can be put in the programme too: from the menu, or dropped here."""
        self.own_slides = OwnSlides(self._controller, services, dialogs, self)
        self.own_slides.added.connect(self.list.select)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(layout.indexOf(self.bar), self.own_slides)
        self.setAcceptDrops(True)

    def take_files(self, paths: tuple[Path, ...]) -> None:
        """Put what was dropped after the part that is selected."""
        if self.own_slides is not None:
            self.own_slides.read(paths, self._after)

    def refuse(self, sentence: str) -> None:
        """Say it under the programme."""
        if self.own_slides is not None:
            self.own_slides.said.say(sentence, "warn")

    def refresh(self) -> None:
        """Show the programme as it is planned now."""
        self.list.show_programme(self._controller.meeting)
        self._show_part()

    def build_menu(self) -> QMenu:
        """What can be added after the part that is selected."""
        menu = QMenu(self)
        menu.addAction(f"{kind_name(SlideKind.WORDS)}…", self._add_words)
        if (own := self.own_slides) is not None:
            words = _("Eigen beelden uit een PDF of foto's…")
            menu.addAction(words, lambda: own.choose(self._after))
        for kind in BY_ITSELF:
            menu.addAction(kind_name(kind)).triggered.connect(
                lambda _checked=False, kind=kind: self.add(kind)
            )
        at_work = has_work_round(self._controller.meeting)
        kinds = (*AROUND_A_THEME, *((SlideKind.HARVEST,) if at_work else ()), SlideKind.GROUP)
        for theme in self._controller.meeting.in_order:
            below = menu.addMenu(in_a_menu(f"{theme.number}. {theme.title}"))
            for kind in kinds:
                below.addAction(kind_name(kind)).triggered.connect(
                    lambda _checked=False, kind=kind, code=theme.code: self.add(kind, code)
                )
        return menu

    def add(self, kind: SlideKind, theme: str = "", words: str = "") -> None:
        """Put a part after the one that is selected."""
        key = uuid.uuid4().hex
        command = AddPart(key, kind, self._after, theme, words)
        self._controller.do(command, lambda _done: self.list.select(key))

    @property
    def _after(self) -> str:
        """After which part something new comes; "" is at the start."""
        part = self.list.part
        return part.id if part else ""

    def _build_bar(self) -> QFrame:
        bar = QFrame()
        bar.setProperty("card", True)
        self.skip = button(_("Overslaan"))
        self.skip.clicked.connect(self._toggle_skip)
        self.minutes = QSpinBox()
        self.minutes.setRange(0, MOST_MINUTES)
        self.minutes.setKeyboardTracking(False)
        self.minutes.setAccessibleName(_("Minuten voor dit onderdeel"))
        self.minutes.editingFinished.connect(self._plan_minutes)
        self.up = icon_button("up", _("Eerder in het programma"))
        self.down = icon_button("down", _("Later in het programma"))
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.remove = icon_button("trash", _("Haal dit eigen onderdeel weg"))
        self.remove.clicked.connect(self._remove)
        self.silences = button("")
        self.silences.clicked.connect(self._toggle_silences)
        self.more = button(_("Onderdeel erbij"), "", "plus")
        self.more.clicked.connect(self._offer)
        first, second = QHBoxLayout(), QHBoxLayout()
        for widget in (self.skip, self.up, self.down):
            first.addWidget(widget)
        first.addStretch()
        second.addWidget(label(_("Minuten"), wrap=False))
        second.addWidget(self.minutes)
        second.addStretch()
        second.addWidget(self.remove)
        column = QVBoxLayout(bar)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(8)
        column.addLayout(first)
        column.addLayout(second)
        column.addWidget(self.notes)
        column.addWidget(self.silences)
        column.addWidget(self.more)
        bar.hide()
        return bar

    def _edit(self, editing: bool) -> None:
        self.list.editing = editing
        self.bar.setVisible(editing)
        self.edit.setText(" " + (_("Klaar met aanpassen") if editing else _("Programma aanpassen")))
        if not editing:
            self.list.show_programme(self._controller.meeting)
        self._show_part()

    def _silences(self) -> bool:
        """Whether there is a minute of silence with any theme."""
        parts = programme(self._controller.meeting)
        return any(part.kind is SlideKind.SILENCE and not part.skipped for part in parts)

    def _toggle_silences(self) -> None:
        self._controller.do(SkipKind(SlideKind.SILENCE, self._silences()))

    def _show_part(self) -> None:
        part = self.list.part
        words = _("Nergens minuut stilte") if self._silences() else _("Overal minuut stilte")
        self.silences.setText(words)
        self.silences.setAccessibleName(words)
        controls: list[QPushButton | QSpinBox] = [self.skip, self.minutes, self.up, self.down]
        for widget in controls:
            widget.setEnabled(part is not None)
        self.remove.setVisible(part is not None and part.own)
        self.notes.show_part(part)
        if part is None:
            return
        self.skip.setText(_("Toch doen") if part.skipped else _("Overslaan"))
        if not self.minutes.hasFocus():
            self.minutes.setValue(part.minutes)

    def _toggle_skip(self) -> None:
        if (part := self.list.part) is not None:
            self._controller.do(SkipPart(part.id, not part.skipped))

    def _plan_minutes(self) -> None:
        part = self.list.part
        if part is not None and self.minutes.value() != part.minutes:
            self._controller.do(PlanMinutes(part.id, self.minutes.value()))

    def _move(self, by: int) -> None:
        part = self.list.part
        if part is None:
            return
        place = self._places(part)
        if 0 <= place + by < self.list.count():
            self._controller.do(MovePart(part.id, place + by))

    def _places(self, part: Part) -> int:
        return next(n for n, one in enumerate(programme(self._controller.meeting)) if one.id == part.id)

    def _remove(self) -> None:
        if (part := self.list.part) is not None:
            self._controller.do(RemovePart(part.id))

    def _offer(self) -> None:
        self.build_menu().popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _add_words(self) -> None:
        """The hall sees it when its part comes (P14)."""
        asked = TextQuestion(
            self,
            _("Eigen tekst"),
            _("Wat moet er op het scherm staan?"),
            agree=_("Zet in het programma"),
            longest=LONGEST_WORDS,
        )
        asked.answered.connect(lambda words: self.add(SlideKind.WORDS, words=words))
        asked.open()
