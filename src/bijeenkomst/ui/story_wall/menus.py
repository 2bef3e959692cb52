"""Menus on the wall: what can be done with a card or a pile, and the choice of a pile to lay something on."""

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.story_wall.wall_layout import lay_out
from bijeenkomst.ui.story_wall.wall_tasks import CARD_TASKS, PILE_TASKS, Task, WallTasks, uses
from bijeenkomst.ui.widgets.menu_words import in_a_menu
from bijeenkomst.wording.stories import name_of_pile


def show_tasks(parent: QWidget, tasks: WallTasks, meeting: Meeting, at: QPoint, *, of_card: bool) -> QMenu:
    """The menu of a card with that of its pile under it, or of a pile alone, at a place on the screen."""
    menu = QMenu(parent)
    for group in (CARD_TASKS, PILE_TASKS) if of_card else (PILE_TASKS,):
        for task in group:
            if tasks.can(task):
                shown, words = uses()[task]
                if task is Task.THEME and meeting.piles[tasks.pile].theme:
                    words = _("Pas het thema aan…")
                action = menu.addAction(f"{words}\t{shown}")
                action.triggered.connect(lambda _checked=False, task=task: tasks.do(task))
        menu.addSeparator()
    return _show(menu, at)


def choose_pile(
    parent: QWidget, meeting: Meeting, at: QPoint, chosen: Callable[[str], None], *, without: str, new: bool
) -> QMenu:
    """The names of the piles in reading order; `chosen("")` means a new one, where that is possible."""
    menu = QMenu(parent)
    if new:
        menu.addAction(_("Nieuwe stapel")).triggered.connect(lambda _checked=False: chosen(""))
        menu.addSeparator()
    for pile in lay_out(meeting).piles:
        if pile != without:
            action = menu.addAction(in_a_menu(name_of_pile(meeting, pile)))
            action.triggered.connect(lambda _checked=False, pile=pile: chosen(pile))
    return _show(menu, at)


def _show(menu: QMenu, at: QPoint) -> QMenu:
    """Show the menu with its first line selected, so that Enter takes it."""
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(at)
    actions = menu.actions()
    if actions:
        menu.setActiveAction(actions[0])
    return menu
