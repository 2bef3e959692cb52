"""The base of pages of a meeting that are too large to build within one frame."""

from PySide6.QtWidgets import QWidget

from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.responsive import Building, at_once
from bijeenkomst.ui.services import Services
from bijeenkomst.ui.widgets.file_dialogs import FileDialogs


class BuiltPage(QWidget):
    """A page that `build` makes part by part. If `whole`, all parts are made at once; else the caller runs it."""

    def __init__(
        self,
        controller: Controller,
        services: Services,
        dialogs: FileDialogs,
        parent: QWidget | None = None,
        *,
        whole: bool = True,
    ) -> None:
        super().__init__(parent)
        self._controller, self._services, self._dialogs = controller, services, dialogs
        if whole:
            at_once(self.build())

    def build(self) -> Building:
        """Build the page; see `Building`."""
        raise NotImplementedError
