"""Writing the files: into a folder beside the real one, read back, and only then put in their place, all or none.

`ReportProcess` has the order of the steps; `write_report` takes them all at once.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import partial
from pathlib import Path

from bijeenkomst.atomic_file import explain, safe_file_name, write_through
from bijeenkomst.domain.commands import Command
from bijeenkomst.domain.errors import WorldError
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.export.atomic_folder import begin, throw_away
from bijeenkomst.export.report.choice import MOST_PHOTOS, ReportChoice
from bijeenkomst.export.report.content import Report
from bijeenkomst.export.report.filling import report_of
from bijeenkomst.export.report.notes import notes_on
from bijeenkomst.i18n import gettext as _
from bijeenkomst.session.steps import OnFiles, Process, Steps, take
from bijeenkomst.wiping import once_let_go, sync_folder

OLD_ENDING = ".oud"


class ReportKind(StrEnum):
    """The files, by the endings of their names. `PRESS` is a text for the village paper."""

    PAPER = "pdf"
    FIGURES = "xlsx"
    PRESS = "txt"
    PAGE = "html"


class ReportNotReady(WorldError):
    """There is nothing to report yet, or the people on the photos were not asked."""


class ReportNotWritten(WorldError):
    """A file could not be written, or the disk did not keep it; the folder is unchanged."""


class ReportNotProved(Exception):
    """A file does not read back as intended. This is a mistake of ours; another disk would not help."""


@dataclass(frozen=True, slots=True)
class ReportResult:
    """The files, and a Dutch sentence for each text that was masked or left out, without the text itself."""

    paths: tuple[Path, ...]
    notes: tuple[str, ...]


def write_report(
    meeting: Meeting, folder: Path, choice: ReportChoice | None = None, made_on: date | None = None
) -> ReportResult:
    """Write the PDF, the spreadsheet, the page and the press text into `folder`, which is made when it is not there.

    Raises:
        ReportNotReady: there are no themes, or photos without the consent of who is on them.
        WorldError: a full disk, a folder that is gone or may not be written; no file of the report was changed.
    """
    return take(ReportProcess(meeting, folder, choice or ReportChoice(), made_on), ask=_nobody)


class ReportProcess(Process[ReportResult]):
    """File after file, written and read back; they come in their place at the end, and after a failure none does."""

    def __init__(
        self, meeting: Meeting, folder: Path, choice: ReportChoice, made_on: date | None = None
    ) -> None:
        self._meeting, self._folder, self._choice, self._made_on = meeting, folder, choice, made_on
        self._kinds = [kind for kind in ReportKind if kind is not ReportKind.PRESS or choice.with_press]
        self.of = len(self._kinds)

    def steps(self) -> Steps[ReportResult]:
        """The steps; returns the result."""
        check_ready(self._meeting, self._choice)
        beside: Path = yield OnFiles(begin, (self._folder,))
        written: list[Path] = []
        try:
            for kind in self._kinds:
                arguments = (beside, kind, self._meeting, self._choice, self._made_on)
                written.append((yield OnFiles(write_file, arguments)))
                self.done += 1
            placed: tuple[Path, ...] = yield OnFiles(put_in_place, (beside, self._folder, tuple(written)))
        except (Exception, KeyboardInterrupt, SystemExit):
            yield OnFiles(throw_away, (beside,))
            raise
        return ReportResult(placed, notes_on(self._meeting, self._choice))


def _nobody(_command: Command) -> None:
    """Stands in for recording in the meeting, which keeps nothing about reports."""


def check_ready(meeting: Meeting, choice: ReportChoice) -> None:
    """See that there is something to tell, and that the photos may be in it.

    Raises:
        ReportNotReady: there are no themes; photos without the consent of who is on them; more than six of them.
    """
    if not choice.chosen(meeting):
        raise ReportNotReady(_("Er zijn nog geen thema's. Breng die eerst in bij Voorbereiden."))
    check_photos(len(choice.photos), people_agree=choice.people_agree)


def check_photos(count: int, *, people_agree: bool) -> None:
    """See that so many photos may be in it.

    Raises:
        ReportNotReady: more than six, or nobody said that who can be recognised on them agrees.
    """
    if count > MOST_PHOTOS:
        raise ReportNotReady(too_many_photos())
    if count and not people_agree:
        raise ReportNotReady(
            _(
                "Vinden de mensen die herkenbaar op de foto's staan het goed? Kruis dat eerst aan, of haal de "
                "foto's weg. Er is nog niets gemaakt."
            )
        )


def too_many_photos() -> str:
    """The sentence that says how many photos there may be."""
    return _("Er kunnen hoogstens %(most)d foto's in het verslag. Kies er minder.") % {"most": MOST_PHOTOS}


def write_file(
    beside: Path, kind: ReportKind, meeting: Meeting, choice: ReportChoice, made_on: date | None = None
) -> Path:
    """Write one file in the folder that `begin` made, and read it back.

    Raises:
        WorldError: it could not be written, or the disk did not keep it.
        ReportNotProved: what was made does not say what it should.
    """
    from bijeenkomst.export.report.checking import holds

    report = report_of(meeting, choice)
    data = made(report, kind, made_on or date.today())
    path = beside / f"{safe_file_name(report.name)}.{kind}"
    if not holds(report, kind, data):
        raise ReportNotProved(kind)
    try:
        write_through({path: data})
        read = path.read_bytes()
    except OSError as error:
        raise ReportNotWritten(explain(error, beside.parent / path.name)) from error
    if read != data:
        said = _("'%(name)s' staat niet goed op de schijf. Kies een andere map of een andere stick.")
        raise ReportNotWritten(said % {"name": path.name})
    return path


def made(report: Report, kind: ReportKind, made_on: date) -> bytes:
    """The bytes of one file. The libraries take 200 ms to import, for which only a report should wait."""
    match kind:
        case ReportKind.PAPER:
            from bijeenkomst.export.report.paper import pdf_of

            return pdf_of(report)
        case ReportKind.FIGURES:
            from bijeenkomst.export.report.figures import workbook_of

            return workbook_of(report, made_on)
        case ReportKind.PAGE:
            from bijeenkomst.export.report.page import page_of

            return page_of(report)
        case ReportKind.PRESS:
            from bijeenkomst.export.report.press import press_text

            return (
                press_text(report).replace("\n", "\r\n").encode()
            )  # line ends that every version of Notepad shows


def put_in_place(beside: Path, folder: Path, written: Sequence[Path]) -> tuple[Path, ...]:
    """Give the files in `beside` their place in `folder`; when one cannot have it, all are as they were.

    Raises:
        ReportNotWritten: e.g. a file of that name is open in another program.
    """
    back: list[Callable[[], object]] = []
    placed = []
    for path in written:
        place = folder / path.name
        try:
            if place.exists():
                old = beside / f"{path.name}{OLD_ENDING}"
                once_let_go(partial(place.rename, old))
                back.append(lambda old=old, place=place: old.replace(place))  # type: ignore[misc]  # bound at once
            once_let_go(partial(path.rename, place))
            back.append(lambda place=place: place.unlink())  # type: ignore[misc]  # bound at once
        except OSError as error:
            for undo in reversed(back):
                with suppress(OSError):  # a stick that was pulled out takes nothing back
                    undo()
            raise ReportNotWritten(explain(error, place)) from error
        placed.append(place)
    sync_folder(folder)
    throw_away(beside)
    return tuple(placed)
