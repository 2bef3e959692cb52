"""The command line's exports: sheets, handover and report, from a file that may be open elsewhere."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

from bijeenkomst import log
from bijeenkomst.app.out_folder import make_out_folder
from bijeenkomst.document.file import read_only
from bijeenkomst.document.notes_beside import leave_note
from bijeenkomst.document.pictures import images_of, picture_of
from bijeenkomst.document.troubles import AlreadyOpen, CannotSave
from bijeenkomst.domain.commands import Command, RecordHandover, RecordWritten, RememberPrinted
from bijeenkomst.domain.errors import WorldError
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.refusals import MeetingLetGo
from bijeenkomst.i18n import gettext as _
from bijeenkomst.session.interface import Done, Request
from bijeenkomst.session.local import LocalSession
from bijeenkomst.wording.refusals import say

if TYPE_CHECKING:  # only for its name
    from bijeenkomst.export.handover.handed_over import GroupTrouble
    from bijeenkomst.export.sheets.label_sizes import LabelSize


@dataclass(frozen=True, slots=True)
class SheetsMade:
    """The files, notes about them, and the reasons why other kinds could not be made."""

    written: tuple[Path, ...]
    notes: tuple[str, ...]
    troubles: tuple[str, ...]


def make_sheets(path: Path, folder: Path, address: str | None, labels: "LabelSize") -> SheetsMade:
    """Write the sheets to `folder`, one PDF per kind; a kind that cannot be made yet does not stop the others (R5).

    The meeting records the printed address and texts, unless another program has it open.

    Raises:
        WorldError: the file cannot be read, or the sheets cannot be written.
    """
    from bijeenkomst.export.sheets import Carrier, Choice, write_sheets
    from bijeenkomst.export.sheets.carriers import NEED_AN_ADDRESS, for_nobody, network_of
    from bijeenkomst.export.sheets.own_pictures import wanted
    from bijeenkomst.export.sheets.print_fingerprints import standing
    from bijeenkomst.export.sheets.write_pdf import carrier_name, not_ready
    from bijeenkomst.qr import reaches_no_phone

    meeting = read_only(path)
    printed = address if address is not None else meeting.address or meeting.printed_address
    choice = Choice(printed, network=network_of(meeting.details), label_size=labels)
    make_out_folder(folder)
    left_out = for_nobody(meeting) | (frozenset() if printed else NEED_AN_ADDRESS)
    candidates = [carrier for carrier in Carrier if carrier not in left_out]
    reasons = {carrier: trouble for carrier in candidates if (trouble := not_ready(meeting, carrier, choice))}
    printable = [carrier for carrier in candidates if carrier not in reasons]
    written = tuple(
        write_sheets(
            meeting,
            carrier,
            folder / carrier.file_name,
            replace(choice, images=images_of(path, wanted(meeting, carrier, choice))),
        ).path
        for carrier in printable
    )
    troubles = tuple(
        _("Niet gemaakt: %(names)s. %(why)s")
        % {
            "names": ", ".join(carrier_name(carrier) for carrier in reasons if reasons[carrier] == trouble),
            "why": trouble,
        }
        for trouble in dict.fromkeys(reasons.values())
    )
    notes: tuple[str, ...] = ()
    if not printed:
        notes = (_("Er staat nog geen adres op de bladen. Kies het met --address."),)
    elif reaches_no_phone(printed):
        notes = (_("Met het adres op de bladen komt een telefoon niet bij deze laptop. Kies een ander."),)
    recorded = (
        _remember(path, RememberPrinted(printed, standing(meeting, printable, choice)))
        if printable
        else _Kept.YES
    )
    if recorded is _Kept.OPEN_ELSEWHERE:
        notes += (
            _("De bijeenkomst is open in een ander programma; daar is niet onthouden wat er op staat."),
        )
    elif recorded is _Kept.CANNOT_BE:
        notes += (
            _("In het bestand is niet te schrijven; daar is niet onthouden wat er op de bladen staat."),
        )
    return SheetsMade(written, notes, troubles)


@dataclass(frozen=True, slots=True)
class HandedOver:
    """The spreadsheets, notes, and the reason for each group without a package."""

    written: tuple[Path, ...]
    notes: tuple[str, ...]
    troubles: tuple[str, ...]


def hand_over(path: Path, folder: Path, *, unproved: bool = False, lock: bool = False) -> HandedOver:
    """Write one package per theme group to `folder`; a group that cannot have one does not stop the others (R63).

    Before the first is written the meeting records where all of them will be (R45), and afterwards that each was handed
    over (R42). If another program has the meeting open, these records go into notes beside the file. With `unproved`,
    packages that could not be verified are handed over too. With `lock` each spreadsheet has a password, which only the
    notes say.

    Raises:
        WorldError: the file cannot be read, or the people were let go of.
    """
    from bijeenkomst.app.handover_notes import (
        on_appointments,
        on_locks,
        on_paper,
        on_resting,
        on_troubles,
        on_written,
    )
    from bijeenkomst.export.handover.hand_over import write_handover
    from bijeenkomst.export.handover.handed_over import GroupTrouble, Outcome
    from bijeenkomst.export.handover.password import new_password

    meeting = read_only(path)
    if meeting.letting_go is not None:
        raise WorldError(say(MeetingLetGo()))
    recorded: set[_Kept] = set()

    def ask(command: Command) -> None:
        if isinstance(command, RecordWritten | RecordHandover):
            recorded.add(_note(path, meeting, command))
        # Letting go may have begun meanwhile without seeing the note.
        if isinstance(command, RecordWritten) and read_only(path).letting_go is not None:
            raise WorldError(say(MeetingLetGo()))

    def log_trouble(outcome: Outcome) -> None:
        if isinstance(outcome, GroupTrouble):
            _log_place(outcome)

    passwords = {code: new_password() for code in meeting.themes} if lock else {}
    result = write_handover(
        meeting,
        folder.absolute(),
        passwords=passwords,
        unproved=unproved,
        ask=ask,
        fetch=lambda asked: picture_of(path, asked.photo),
        came=log_trouble,
    )
    notes = [
        *on_resting(meeting, result.resting),
        *on_written(meeting, result.written),
        *on_locks(result.written, passwords),
        *on_appointments(meeting, result.written),
        *on_paper(meeting),
    ]
    if _Kept.OPEN_ELSEWHERE in recorded:
        notes.append(
            _("De bijeenkomst is open in een ander programma. Dat neemt zelf over dat dit is overgedragen.")
        )
    if _Kept.CANNOT_BE in recorded:
        notes.append(
            _(
                "In het bestand is niet te schrijven; daar is niet onthouden dat dit is overgedragen. Loslaten "
                "vindt deze pakketten dus niet: schrijf op waar ze staan."
            )
        )
    return HandedOver(
        tuple(group.path for group in result.written), tuple(notes), on_troubles(result.troubles)
    )


def _log_place(trouble: "GroupTrouble") -> None:
    """Log our own mistake: where it happened and for which theme, without anybody's details."""
    if trouble.place:
        log.set_up("opdrachtregel")
        logging.getLogger(__name__).error("No package for %s: %s", trouble.theme.code, trouble.place)


def make_report(
    path: Path,
    folder: Path,
    *,
    keep_names: bool,
    photos: Sequence[tuple[Path, str]] = (),
    people_agree: bool = False,
    with_press: bool = False,
) -> tuple[tuple[Path, ...], tuple[str, ...]]:
    """Write the report to `folder`; return the files and a note about each text that was masked or omitted.

    `photos` are files with their captions; `people_agree` means that everybody recognisable in them agrees.

    Raises:
        WorldError: the meeting or a photo cannot be read, or the report cannot be made or written.
    """
    from bijeenkomst.export.report.choice import ChosenPhoto, ReportChoice
    from bijeenkomst.export.report.front import wanted_images
    from bijeenkomst.export.report.writing import check_photos, write_report
    from bijeenkomst.intake.photos.evening_photos import read_evening_photo

    meeting = read_only(path)
    check_photos(len(photos), people_agree=people_agree)
    chosen = []
    for file, caption in photos:
        photo = read_evening_photo(file)
        chosen.append(ChosenPhoto(photo.picture, photo.width, photo.height, caption))
    images = images_of(path, wanted_images(meeting))
    choice = ReportChoice(
        keep_names=keep_names,
        photos=tuple(chosen),
        people_agree=people_agree,
        images=images,
        with_press=with_press,
    )
    result = write_report(meeting, folder, choice)
    return result.paths, result.notes


class _Kept(Enum):
    """Whether the meeting recorded what was done."""

    YES = auto()
    OPEN_ELSEWHERE = auto()
    CANNOT_BE = auto()


def _note(path: Path, meeting: Meeting, command: RecordWritten | RecordHandover) -> _Kept:
    """Record it in the meeting, or in a note beside it when another program has the meeting open."""
    kept = _remember(path, command)
    if kept is _Kept.OPEN_ELSEWHERE:
        try:
            leave_note(path, meeting.code_seed, command, datetime.now(UTC))
        except OSError:
            return _Kept.CANNOT_BE
    return kept


def _remember(path: Path, command: Command) -> _Kept:
    """Record it in the meeting; if that fails, the export is still made."""
    try:
        session = LocalSession.open(path)
    except AlreadyOpen:
        return _Kept.OPEN_ELSEWHERE
    except CannotSave:  # a write-protected disk or file
        return _Kept.CANNOT_BE
    reply = session.ask(Request(command))
    session.close()
    return _Kept.YES if isinstance(reply, Done) else _Kept.CANNOT_BE
