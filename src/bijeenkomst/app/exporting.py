"""The exports of the command line: sheets, handover and report, from a file that may be open elsewhere."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bijeenkomst.document.file import read_only
from bijeenkomst.document.troubles import AlreadyOpen
from bijeenkomst.domain.commands import Command, RecordHandover, RecordWritten, RememberPrinted
from bijeenkomst.domain.errors import WorldError
from bijeenkomst.domain.handover import Way
from bijeenkomst.domain.letting_go import Written, WrittenKind
from bijeenkomst.domain.refusals import MeetingLetGo
from bijeenkomst.i18n import gettext as _
from bijeenkomst.session.interface import Request
from bijeenkomst.session.local import LocalSession
from bijeenkomst.wording.refusals import say

if TYPE_CHECKING:  # only a name here
    from bijeenkomst.export.sheets.label_sizes import LabelSize


@dataclass(frozen=True, slots=True)
class SheetsMade:
    """The files, notes on them, and why the other kinds could not be made."""

    written: tuple[Path, ...]
    notes: tuple[str, ...]
    troubles: tuple[str, ...]


def make_sheets(path: Path, folder: Path, address: str | None, labels: "LabelSize") -> SheetsMade:
    """Write the sheets to `folder`, a PDF a carrier; a kind that cannot be made yet holds up no other (R5).

    The meeting remembers the address and the words that were printed, unless another program has it open.

    Raises:
        WorldError: the file cannot be read, or the sheets cannot be written.
    """
    from bijeenkomst.export.sheets import Carrier, Choice, write_sheets
    from bijeenkomst.export.sheets.carriers import NEED_AN_ADDRESS, network_of
    from bijeenkomst.export.sheets.pdf import carrier_name, not_ready
    from bijeenkomst.export.sheets.standing import standing

    meeting = read_only(path)
    printed = address if address is not None else meeting.address or meeting.printed_address
    choice = Choice(printed, network=network_of(meeting.details), label_size=labels)
    folder.mkdir(parents=True, exist_ok=True)
    wanted = [one for one in Carrier if printed or one not in NEED_AN_ADDRESS]
    why = {one: trouble for one in wanted if (trouble := not_ready(meeting, one, choice))}
    made = [one for one in wanted if one not in why]
    written = tuple(write_sheets(meeting, one, folder / one.file_name, choice).path for one in made)
    troubles = tuple(
        _("Niet gemaakt: %(names)s. %(why)s")
        % {"names": ", ".join(carrier_name(one) for one in why if why[one] == trouble), "why": trouble}
        for trouble in dict.fromkeys(why.values())
    )
    notes: tuple[str, ...] = ()
    if not printed:
        notes = (_("Er staat nog geen adres op de bladen. Kies het met --address."),)
    if made and not _remember(path, RememberPrinted(printed, standing(meeting, made, choice))):
        notes += (
            _("De bijeenkomst is open in een ander programma; daar is niet onthouden wat er op staat."),
        )
    return SheetsMade(written, notes, troubles)


def hand_over(path: Path, folder: Path) -> tuple[tuple[Path, ...], tuple[str, ...]]:
    """Write one package per theme group to `folder`; gives the files, and a note per group that rests (R38) or had one.

    The meeting remembers what was handed over and where it stands, unless another program has it open (R42, R45).

    Raises:
        WorldError: the file cannot be read, a package cannot be written, or the people were let go of.
    """
    from bijeenkomst.export.handover import planned, write_handover

    meeting, place = read_only(path), folder.absolute()
    if meeting.letting_go is not None:
        raise WorldError(say(MeetingLetGo()))
    groups = planned(meeting)
    packages = tuple(Written(WrittenKind.PACKAGE, str(place / group.folder)) for group in groups)
    known = _remember(path, RecordWritten(packages))
    result = write_handover(meeting, folder)
    codes = tuple(group.theme.code for group in result.written)
    known = known and _remember(path, RecordHandover(codes, Way.FOLDER, str(place), meeting.listed(codes)))
    resting = _("Thema %(number)d, %(title)s, rust: er zijn nog geen aanmeldingen.")
    notes = [resting % {"number": theme.number, "title": theme.title} for theme in result.resting]
    had_one = _("Thema %(number)d, %(title)s, had al een lijst. Dit is een nieuwe: geef haar de groep ook.")
    notes += [
        had_one % {"number": group.theme.number, "title": group.theme.title}
        for group in result.written
        if group.theme.code in meeting.handovers
    ]
    if not known:
        notes.append(
            _(
                "De bijeenkomst is open in een ander programma; daar is niet onthouden dat dit is overgedragen."
            )
        )
    return tuple(group.path for group in result.written), tuple(notes)


def make_report(
    path: Path,
    folder: Path,
    *,
    keep_names: bool,
    photos: Sequence[tuple[Path, str]] = (),
    people_agree: bool = False,
) -> tuple[tuple[Path, ...], tuple[str, ...]]:
    """Write the report to `folder`; gives the files, and a note on each text that was masked or left out.

    `photos` are files, each with what stands below it; `people_agree`: who can be recognised on them.

    Raises:
        WorldError: the meeting or a photo cannot be read, or the report cannot be made or written.
    """
    from bijeenkomst.export.report.choice import ChosenPhoto, ReportChoice
    from bijeenkomst.export.report.writing import check_photos, write_report
    from bijeenkomst.intake.evening_photos import read_evening_photo

    meeting = read_only(path)
    check_photos(len(photos), people_agree=people_agree)
    chosen = []
    for file, caption in photos:
        read = read_evening_photo(file)
        chosen.append(ChosenPhoto(read.picture, read.width, read.height, caption))
    choice = ReportChoice(keep_names=keep_names, photos=tuple(chosen), people_agree=people_agree)
    result = write_report(meeting, folder, choice)
    return result.paths, result.notes


def _remember(path: Path, command: Command) -> bool:
    """Have the meeting keep it; False when another program has it open."""
    try:
        session = LocalSession.open(path)
    except AlreadyOpen:
        return False
    session.ask(Request(command))
    session.close()
    return True
