"""Fields for the two lengths measured in the hall (R13, R14); each is saved when it is left."""

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from bijeenkomst.domain.commands import ChangeDetails
from bijeenkomst.domain.values.hall_size import (
    DEEPEST_ROOM,
    NARROWEST_PICTURE,
    SHALLOWEST_ROOM,
    WIDEST_PICTURE,
    read_metres,
)
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import number
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.lifetime import listen
from bijeenkomst.ui.widgets.layouts import hbox
from bijeenkomst.ui.widgets.text_field import TextField

LONGEST = 20


class HallFields(QWidget):
    """Width of the picture and depth of the room, side by side."""

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._under_way: dict[str, Any] = {}  # typed, and not yet on disk
        self.width_field = TextField(
            "picture_width",
            _("Breedte van het beeld (meter)"),
            QLineEdit(),
            _("van de linkerrand tot de rechterrand, bijvoorbeeld 2,5"),
            lambda typed: checked(typed, NARROWEST_PICTURE, WIDEST_PICTURE),
        )
        self.depth_field = TextField(
            "room_depth",
            _("Diepte van de zaal (meter)"),
            QLineEdit(),
            _("van het beeld tot de achterste stoel, bijvoorbeeld 12"),
            lambda typed: checked(typed, SHALLOWEST_ROOM, DEEPEST_ROOM),
        )
        row = hbox(on=self, margins=0, spacing=20)
        for field in (self.width_field, self.depth_field):
            assert isinstance(field.line, QLineEdit)
            field.line.setMaxLength(LONGEST)
            field.changed.connect(self._save)
            row.addWidget(field, 1)
        listen(self, controller.failed, self._failed)

    def show_details(self) -> None:
        """Show the meeting's lengths, or those that are still being saved."""
        details = replace(self._controller.meeting.details, **self._under_way)
        self.width_field.show_text(_shown(details.picture_width))
        self.depth_field.show_text(_shown(details.room_depth))

    def _save(self, key: str, text: str) -> None:
        """Save a length together with the other one if that is still being saved, so that neither reverts the other."""
        self._under_way[key] = text
        details = replace(self._controller.meeting.details, **self._under_way)
        self._controller.do(ChangeDetails(details), lambda _done: self._saved(key, text))

    def _saved(self, key: str, text: str) -> None:
        if self._under_way.get(key) == text:
            del self._under_way[key]
        self.show_details()

    def _failed(self, _sentence: str) -> None:
        """Try again to save what is in the fields when they are next left."""
        self._under_way.clear()
        for field in (self.width_field, self.depth_field):
            field.forget()


def checked(typed: str, least: float, most: float) -> tuple[str, str]:
    """The length as it is stored and "", or the text and an error."""
    metres = read_metres(typed)
    if metres is None:
        return typed, _("Dit is geen lengte. Schrijf hem in meters, zo: 2,5.")
    if not least <= metres <= most:
        wrong = _("Dit kan niet kloppen. Het is tussen %(least)s en %(most)s meter.")
        return typed, wrong % {"least": written(least), "most": written(most)}
    return written(metres), ""


def written(metres: float) -> str:
    """The length as it is written in the window's language, to a centimetre: "2,5", "12"."""
    return number(round(metres, 2))


def _shown(stored: str) -> str:
    """The stored length as it is shown; a text that is no length stays as it was typed."""
    metres = read_metres(stored)
    return stored if metres is None else written(metres)
