"""From a meeting that holds one group to the files of its package, in memory: nothing is written to disk here."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time
from types import MappingProxyType
from typing import TYPE_CHECKING

from bijeenkomst.atomic_file import safe_file_name
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.offers_to_share import shared_offers
from bijeenkomst.domain.values.group_work import PlanField
from bijeenkomst.domain.values.offer import Offer
from bijeenkomst.domain.values.theme_group import ThemeGroup
from bijeenkomst.export import package_names
from bijeenkomst.export.handover.appointment import Appointment
from bijeenkomst.export.handover.group_plan import GroupPlan, plan_of
from bijeenkomst.export.handover.workbook.participants import by_surname
from bijeenkomst.i18n import DUTCH, speaking
from bijeenkomst.wording.handing_over import group_name

if TYPE_CHECKING:  # brings reportlab
    from bijeenkomst.export.handover.plan_papers import SheetPhoto

NO_PICTURES: Mapping[str, bytes] = MappingProxyType({})
Files = dict[str, bytes]
"""What is in a package: under each name, with "/" between folders, the bytes."""


@dataclass(frozen=True, slots=True)
class Package:
    """A group's files, which of them is the spreadsheet, and what they say of the group's plan and of offers."""

    group: ThemeGroup
    spreadsheet: str
    files: Files
    plan: GroupPlan = field(default_factory=GroupPlan)
    photos: int = 0
    offers: tuple[Offer, ...] = ()


@speaking(DUTCH)
def make_package(
    meeting: Meeting,
    code: str,
    *,
    made_on: date,
    edition: datetime | None = None,
    password: str = "",
    pictures: Mapping[str, bytes] = NO_PICTURES,
) -> Package:
    """All files of the package of theme `code`. `pictures` are those of the photos of its groepsblad, by photo.

    A calendar takes the file with the latest `edition` of the same event; without it, it is the beginning of `made_on`.

    With a password the spreadsheet is locked, and what cannot be locked as well stays out: the list on paper, the
    contact cards, the pages with the plan and the offers hold what somebody could be known by. Only the draft mail
    names somebody then: those who call, to whom it goes.

    Raises:
        KeyError: there is no theme with this code.
    """
    # The libraries take 200 ms to import, for which only a handover should wait.
    from bijeenkomst.export.handover import papers, vcards
    from bijeenkomst.export.handover.draft_mail import draft_mail
    from bijeenkomst.export.handover.plan_papers import SheetPhoto
    from bijeenkomst.export.handover.read_first import read_first
    from bijeenkomst.export.handover.workbook.group_sheets import group_sheets
    from bijeenkomst.export.xlsx.write_xlsx import packed

    group, rehearsal, locked = by_surname(meeting.group(code)), meeting.rehearsal, bool(password)
    plan, offers = plan_of(meeting, code, made_on), shared_offers(meeting)
    photos = [
        SheetPhoto(photo, pictures[photo.id])
        for photo in meeting.group_sheet_photos(code)
        if photo.id in pictures and not locked
    ]
    # What lies open beside a locked spreadsheet says of the plan what the hall may know.
    shown = (
        replace(group, first_step=meeting.plan_text(code, PlanField.FIRST_STEP).released) if locked else group
    )
    appointment = plan.appointment
    meets = appointment.beside_a_lock if locked else appointment.told
    name = group_name(group.theme, rehearsal=rehearsal)
    mark = package_names.mark_of(meeting.code_seed)
    spreadsheet = safe_file_name(name) + package_names.SPREADSHEET
    book = packed(group_sheets(meeting, code, made_on), made_on)
    if locked:
        from bijeenkomst.export.handover import locking

        book = locking.locked(book, password)
    beside = (
        _pages_of_the_tables(group, plan, photos, offers, rehearsal=rehearsal, mark=mark)
        if not locked
        else {}
    )
    moment = edition or datetime.combine(made_on, time(), UTC)
    beside |= _calendar(meeting, group, appointment, moment, locked=locked)
    contents = tuple(_contents(spreadsheet, beside, locked=locked))
    attached: Files = {
        package_names.READ_FIRST: read_first(
            shown,
            meeting.details,
            meets=meets,
            people=spreadsheet,
            contents=contents,
            rehearsal=rehearsal,
            locked=locked,
            mark=mark,
        )
    }
    if not locked:
        attached[package_names.LIST] = papers.people_on_paper(group, rehearsal=rehearsal, mark=mark)
    attached[package_names.AGREEMENTS] = papers.help_and_agreements(
        shown,
        meeting.details,
        rehearsal=rehearsal,
        step_in_the_list=bool(group.first_step) and not shown.first_step,
        mark=mark,
    )
    attached |= {spreadsheet: book, **beside}
    files = dict(attached)
    if not locked:
        # Somebody else who looks at the phone should not see who is in a sensitive group (R4).
        note = ("OEFENING" if rehearsal else "") if group.theme.sensitive else name
        cards = [vcards.card(person, note) for person in group.members]
        attached[package_names.ALL_CARDS] = files[package_names.ALL_CARDS] = b"".join(cards)
        called = package_names.of_cards(len(cards))
        files |= {f"{package_names.CARDS}/{file}": card for file, card in zip(called, cards, strict=True)}
    draft = draft_mail(shown, meeting.details, attached, meets=meets, rehearsal=rehearsal, locked=locked)
    if draft is not None:
        files[package_names.DRAFT] = draft
    return Package(group, spreadsheet, files, plan, len(photos), offers)


def _pages_of_the_tables(
    group: ThemeGroup,
    plan: GroupPlan,
    photos: "Sequence[SheetPhoto]",
    offers: Sequence[Offer],
    *,
    rehearsal: bool,
    mark: str,
) -> Files:
    """The pages with what the group wrote, and with what was offered to all groups; none that would be empty."""
    from bijeenkomst.export.handover.plan_papers import offered, what_we_agreed

    made: Files = {}
    if plan or photos:
        made[package_names.PLAN] = what_we_agreed(group, plan, photos, rehearsal=rehearsal, mark=mark)
    if offers:
        made[package_names.OFFERS] = offered(group.theme, offers, rehearsal=rehearsal, mark=mark)
    return made


def _calendar(
    meeting: Meeting, group: ThemeGroup, appointment: Appointment, edition: datetime, *, locked: bool
) -> Files:
    """The first appointment for a calendar, when it is known for certain."""
    if appointment.starts is None:
        return {}
    from bijeenkomst.export.handover.calendar_file import calendar_file

    event = calendar_file(
        group,
        appointment,
        appointment.starts,
        mark=package_names.mark_of(meeting.code_seed),
        edition=edition,
        rehearsal=meeting.rehearsal,
        locked=locked,
    )
    return {package_names.APPOINTMENT: event}


def _contents(spreadsheet: str, beside: Files, *, locked: bool) -> Iterator[str]:
    yield (
        f"{spreadsheet}: het rekenblad met uw lijst. Hierin houdt u bij wie u sprak en wat u afspreekt."
        + (" Het is op slot." if locked else "")
    )
    if not locked:
        yield f"{package_names.LIST}: dezelfde lijst, groot gedrukt. Voor wie liever papier heeft."
    yield f"{package_names.AGREEMENTS}: wie u belt als u er niet uitkomt, en wat u afspreekt over de lijst."
    said = {
        package_names.PLAN: "wat uw groep opschreef tijdens de avond, in uw eigen woorden.",
        package_names.OFFERS: "wat mensen aan alle groepen aanbieden, en hoe u ze bereikt.",
        package_names.APPOINTMENT: "open dit en uw eerste afspraak staat in uw agenda.",
    }
    for name in beside:
        yield f"{name}: {said[name]}"
    if not locked:
        yield (
            f"{package_names.ALL_CARDS}: open dit op uw telefoon en alle deelnemers staan in uw contacten. "
            f"In de map {package_names.CARDS} zitten ze los, in de volgorde van de lijst."
        )
