"""Making the chosen sheets: as PDFs in a folder, or straight to a printer (R7, R16).

All drawing happens in the export process; here the pages only go from there to the printer, one at a time.
"""

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QPainter, QTransform

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.export.sheets.carriers import Carrier, Choice
from bijeenkomst.export.sheets.pictures import Picture, page_of
from bijeenkomst.export.sheets.write_pdf import SheetsResult, write_sheets
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.background_jobs import wait_for
from bijeenkomst.ui.meeting_parts.sheet_preview import image_of
from bijeenkomst.ui.preparation.sheet_pictures import SheetPictures
from bijeenkomst.ui.services import Services

if TYPE_CHECKING:  # looks for printers: only when somebody prints
    from PySide6.QtPrintSupport import QPrinter

DPI = 300  # 12 dots a millimetre: the finest code of a sheet has 8 to a module

Job = tuple[Carrier, Path]


class SheetMaking(QObject):
    """One order under way. Signals: `done(paths)` or `failed(sentence)`, one of them, once."""

    done = Signal(list)
    failed = Signal(str)

    def __init__(
        self, services: Services, pictures: SheetPictures, meeting: Meeting, choice: Choice, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._services, self._pictures, self._meeting, self._choice = services, pictures, meeting, choice
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._painter: QPainter | None = None

    def save(self, jobs: Sequence[Job]) -> None:
        """Write each carrier to its own file."""
        self._write(list(jobs), [], lambda written: self.done.emit([one.path for one in written]))

    def print(self, carriers: Sequence[Carrier], printer: "QPrinter") -> None:
        """Print the carriers, which are all on the paper that the printer was set to."""
        self._folder = tempfile.TemporaryDirectory(prefix="bijeenkomst-", ignore_cleanup_errors=True)
        jobs = [(carrier, Path(self._folder.name, carrier.file_name)) for carrier in carriers]
        self._write(jobs, [], lambda written: self._start(written, printer))

    def _write(
        self, jobs: list[Job], written: list[SheetsResult], then: Callable[[list[SheetsResult]], None]
    ) -> None:
        if not jobs:
            then(written)
            return
        (carrier, path), *rest = jobs

        def write(choice: Choice) -> None:
            future = self._services.run_export(write_sheets, self._meeting, carrier, path, choice)
            wait_for(future, self, lambda result: self._write(rest, [*written, result], then), self._fail)

        self._pictures.put_into(self._choice, (carrier,), write)

    def _start(self, written: list[SheetsResult], printer: "QPrinter") -> None:
        printer.setDocName(self._meeting.details.title)
        painter = QPainter()
        if not painter.begin(printer):
            self._fail(_("De printer doet het niet. Kijk of hij aan staat, of bewaar de bladen als PDF."))
            return
        self._painter = painter
        self._next([(one.path, page) for one in written for page in range(one.pages)], printer, first=True)

    def _next(self, pages: list[tuple[Path, int]], printer: "QPrinter", *, first: bool = False) -> None:
        if not pages:
            self._tidy()
            self.done.emit([])
            return
        (path, page), *rest = pages

        def put(picture: Picture) -> None:
            if not first and not printer.newPage():
                self._fail(_("De printer is gestopt. Kijk of er papier in zit, en druk opnieuw af."))
                return
            assert self._painter is not None
            put_on_paper(self._painter, printer, picture)
            self._next(rest, printer)

        wait_for(self._services.run_export(page_of, path, page, DPI), self, put, self._fail)

    def _fail(self, sentence: str) -> None:
        self._tidy()
        self.failed.emit(sentence)

    def _tidy(self) -> None:
        if self._painter is not None:
            self._painter.end()
            self._painter = None
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None


def put_on_paper(painter: QPainter, printer: "QPrinter", picture: Picture) -> None:
    """The page at its full size, turned when it lies and the paper stands."""
    from PySide6.QtPrintSupport import QPrinter

    paper = printer.paperRect(QPrinter.Unit.DevicePixel).toRect()
    image = image_of(picture)
    if (image.width() > image.height()) != (paper.width() > paper.height()):
        image = image.transformed(QTransform().rotate(90))
    painter.drawImage(QRect(0, 0, paper.width(), paper.height()), image)
