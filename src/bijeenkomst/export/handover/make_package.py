"""From a meeting that holds one group to the files of its package, in memory: nothing is written to disk here."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from bijeenkomst.atomic_file import safe_file_name
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.theme_group import ThemeGroup
from bijeenkomst.export import package_names
from bijeenkomst.export.handover.appointment import Appointment, first_appointment
from bijeenkomst.export.handover.workbook.participants import by_surname
from bijeenkomst.i18n import DUTCH, speaking
from bijeenkomst.wording.handing_over import group_name

Files = dict[str, bytes]
"""What is in a package: under each name, with "/" between folders, the bytes."""


@dataclass(frozen=True, slots=True)
class Package:
    """A group's files, which of them is the spreadsheet, and what they say of the first appointment."""

    group: ThemeGroup
    spreadsheet: str
    files: Files
    appointment: Appointment = field(default_factory=Appointment)


@speaking(DUTCH)
def make_package(meeting: Meeting, code: str, *, made_on: date, password: str = "") -> Package:
    """All files of the package of theme `code`.

    With a password the spreadsheet is locked, and what cannot be locked as well stays out: the list on paper and the
    contact cards hold the same details. Only the draft mail names somebody then: the first caller, to whom it goes.

    Raises:
        KeyError: there is no theme with this code.
    """
    # The libraries take 200 ms to import, for which only a handover should wait.
    from bijeenkomst.export.handover import papers, vcards
    from bijeenkomst.export.handover.calendar_file import calendar_file
    from bijeenkomst.export.handover.draft_mail import draft_mail
    from bijeenkomst.export.handover.workbook.group_sheets import group_sheets
    from bijeenkomst.export.xlsx.write_xlsx import packed

    group, rehearsal = by_surname(meeting.group(code)), meeting.rehearsal
    name = group_name(group.theme, rehearsal=rehearsal)
    mark = package_names.mark_of(meeting.code_seed)
    spreadsheet = safe_file_name(name) + package_names.SPREADSHEET
    book = packed(group_sheets(meeting, code), made_on)
    if password:
        from bijeenkomst.export.handover.locking import locked

        book = locked(book, password)
    appointment = first_appointment(meeting, code, made_on)
    contents = tuple(_contents(spreadsheet, locked=bool(password), known=appointment.starts is not None))
    attached: Files = {
        package_names.READ_FIRST: papers.read_first(
            group, rehearsal=rehearsal, contents=contents, locked=bool(password), mark=mark
        )
    }
    if not password:
        attached[package_names.LIST] = papers.people_on_paper(group, rehearsal=rehearsal, mark=mark)
    attached[package_names.AGREEMENTS] = papers.help_and_agreements(
        group, meeting.details, rehearsal=rehearsal, mark=mark
    )
    attached[spreadsheet] = book
    if appointment.starts is not None:
        attached[package_names.APPOINTMENT] = calendar_file(
            group,
            appointment,
            appointment.starts,
            mark=mark,
            made_on=made_on,
            evening=meeting.details.date,
            rehearsal=rehearsal,
            locked=bool(password),
        )
    files = dict(attached)
    if not password:
        # Somebody else who looks at the phone should not see who is in a sensitive group (R4).
        note = ("OEFENING" if rehearsal else "") if group.theme.sensitive else name
        cards = [vcards.card(person, note) for person in group.members]
        attached[package_names.ALL_CARDS] = files[package_names.ALL_CARDS] = b"".join(cards)
        called = package_names.of_cards(len(cards))
        files |= {f"{package_names.CARDS}/{file}": card for file, card in zip(called, cards, strict=True)}
    draft = draft_mail(group, meeting.details, attached, rehearsal=rehearsal, locked=bool(password))
    if draft is not None:
        files[package_names.DRAFT] = draft
    return Package(group, spreadsheet, files, appointment)


def _contents(spreadsheet: str, *, locked: bool, known: bool) -> Iterator[str]:
    yield (
        f"{spreadsheet}: het rekenblad met uw lijst. Hierin houdt u bij wie u sprak en wat u afspreekt."
        + (" Het is op slot. Het wachtwoord hoort u door de telefoon." if locked else "")
    )
    if not locked:
        yield f"{package_names.LIST}: dezelfde lijst, groot gedrukt. Voor wie liever papier heeft."
    yield f"{package_names.AGREEMENTS}: wie u belt als u er niet uitkomt, en wat u afspreekt over de lijst."
    if not locked:
        yield (
            f"{package_names.ALL_CARDS}: open dit op uw telefoon en alle deelnemers staan in uw contacten. "
            f"In de map {package_names.CARDS} zitten ze los, in de volgorde van de lijst."
        )
    if known:
        yield f"{package_names.APPOINTMENT}: open dit en uw eerste afspraak staat in uw agenda."
