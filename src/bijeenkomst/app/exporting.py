"""The exports of the command line: sheets, handover and report, from a file that may be open elsewhere."""

from pathlib import Path

from bijeenkomst.document.file import read_only
from bijeenkomst.document.troubles import AlreadyOpen
from bijeenkomst.domain.commands import RememberPrinted
from bijeenkomst.i18n import gettext as _
from bijeenkomst.session.interface import Request
from bijeenkomst.session.local import LocalSession


def make_sheets(path: Path, folder: Path, address: str | None) -> tuple[tuple[Path, ...], tuple[str, ...]]:
    """Write the sheets to `folder`, a PDF a carrier; gives the files, and notes on what was left out.

    The meeting remembers the address that was printed, unless another program has it open.

    Raises:
        WorldError: the file cannot be read, or the sheets cannot be made or written.
    """
    from bijeenkomst.export.sheets import Carrier, Choice, write_sheets
    from bijeenkomst.export.sheets.carriers import NEED_AN_ADDRESS, network_of

    meeting = read_only(path)
    printed = address if address is not None else meeting.address or meeting.printed_address
    choice = Choice(printed, network=network_of(meeting.details))
    folder.mkdir(parents=True, exist_ok=True)
    made = [one for one in Carrier if printed or one not in NEED_AN_ADDRESS]
    written = tuple(write_sheets(meeting, one, folder / one.file_name, choice).path for one in made)
    if not printed:
        return written, (_("Er staat nog geen adres op de bladen. Kies het met --address."),)
    try:
        session = LocalSession.open(path)
    except AlreadyOpen:
        return written, (
            _("De bijeenkomst is open in een ander programma; daar is dit adres niet onthouden."),
        )
    session.ask(Request(RememberPrinted(printed)))
    session.close()
    return written, ()


def hand_over(path: Path, folder: Path) -> tuple[tuple[Path, ...], tuple[str, ...]]:
    """Write one package per theme group to `folder`; gives the files, and a note per group that rests (R38).

    Raises:
        WorldError: the file cannot be read, or a package cannot be written.
    """
    from bijeenkomst.export.handover import write_handover

    result = write_handover(read_only(path), folder)
    resting = _("Thema %(number)d, %(title)s, rust: er zijn nog geen aanmeldingen.")
    notes = tuple(resting % {"number": theme.number, "title": theme.title} for theme in result.resting)
    return tuple(group.path for group in result.written), notes


def make_report(path: Path, folder: Path, *, keep_names: bool) -> tuple[tuple[Path, ...], tuple[str, ...]]:
    """Write the report to `folder`; gives the files, and a note on each text that was masked or left out.

    Raises:
        WorldError: the file cannot be read, or the report cannot be made or written.
    """
    from bijeenkomst.export.report.choice import ReportChoice
    from bijeenkomst.export.report.writing import write_report

    result = write_report(read_only(path), folder, ReportChoice(keep_names=keep_names))
    return result.paths, result.notes
