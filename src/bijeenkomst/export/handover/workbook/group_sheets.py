"""The sheets of a group's workbook, in their order."""

from datetime import date

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.offers_to_share import shared_offers
from bijeenkomst.domain.values.addition import Visibility
from bijeenkomst.export.handover.group_plan import plan_of
from bijeenkomst.export.handover.workbook.additions import additions_sheet
from bijeenkomst.export.handover.workbook.agreed import agreed_sheet
from bijeenkomst.export.handover.workbook.begin_here import begin_here
from bijeenkomst.export.handover.workbook.first_steps import first_steps
from bijeenkomst.export.handover.workbook.offers import offers_sheet
from bijeenkomst.export.handover.workbook.participants import by_surname, participants
from bijeenkomst.export.handover.workbook.stories import stories_sheet
from bijeenkomst.export.xlsx.layout import Book
from bijeenkomst.export.xlsx.theme_look import band
from bijeenkomst.wording.handing_over import group_name


def group_sheets(meeting: Meeting, code: str, made_on: date) -> Book:
    """The sheets of the group of theme `code`: from the meeting nothing but this theme is read (R41), and what people
    offered to all groups (R56). A group that wrote no plan has no sheet for it.

    Raises:
        KeyError: there is no theme with this code.
    """
    group = by_surname(meeting.group(code))
    title = group_name(group.theme, rehearsal=meeting.rehearsal)
    plan, offers = plan_of(meeting, code, made_on), shared_offers(meeting)
    stories = meeting.stories_of(code, in_package=True)
    return Book(
        title=title,
        colour=band(group.theme.colour),
        sheets=(
            begin_here(group, meeting.details, plan.appointment, rehearsal=meeting.rehearsal),
            participants(group, title),
            additions_sheet(meeting.additions_of(code, Visibility.SHOWN), title),
            first_steps(group, title, plan.appointment),
            *((agreed_sheet(group.theme, plan),) if plan else ()),
            *((offers_sheet(offers, title),) if offers else ()),
            *((stories_sheet(stories, title),) if stories else ()),
        ),
    )
