"""The sheets of a group's workbook, in their order."""

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.addition import Visibility
from bijeenkomst.export.handover.workbook.additions import additions_sheet
from bijeenkomst.export.handover.workbook.begin_here import begin_here
from bijeenkomst.export.handover.workbook.first_steps import first_steps
from bijeenkomst.export.handover.workbook.participants import by_surname, participants
from bijeenkomst.export.xlsx.layout import Book
from bijeenkomst.export.xlsx.theme_look import band
from bijeenkomst.wording.handing_over import group_name


def group_sheets(meeting: Meeting, code: str) -> Book:
    """The four sheets of the group of theme `code`: from the meeting nothing but this theme is read (R41).

    Raises:
        KeyError: there is no theme with this code.
    """
    group = by_surname(meeting.group(code))
    title = group_name(group.theme, rehearsal=meeting.rehearsal)
    return Book(
        title=title,
        colour=band(group.theme.colour),
        sheets=(
            begin_here(group, meeting.details, rehearsal=meeting.rehearsal),
            participants(group, title),
            additions_sheet(meeting.additions_of(code, Visibility.SHOWN), title),
            first_steps(group, title),
        ),
    )
