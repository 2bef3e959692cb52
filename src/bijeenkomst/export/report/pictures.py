"""A page of the report as a picture, to look at before it is saved, with what should be looked at first."""

from dataclasses import dataclass

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.export.report.choice import ReportChoice
from bijeenkomst.export.report.filling import findings_in, report_of
from bijeenkomst.export.report.screening import Finding
from bijeenkomst.export.sheets.pictures import Picture, page_in


@dataclass(frozen=True, slots=True)
class ReportSeen:
    """How many pages there are, which one this is, and what was found on the way."""

    pages: int
    page: int
    picture: Picture
    findings: tuple[Finding, ...]


def look_at_report(meeting: Meeting, choice: ReportChoice, page: int, side: int) -> ReportSeen:
    """Page `page` (from 0; the last when there are fewer), `side` pixels on its longest side."""
    from bijeenkomst.export.report.paper import pdf_of

    pages, shown, picture = page_in(pdf_of(report_of(meeting, choice)), page, side)
    return ReportSeen(pages, shown, picture, findings_in(meeting, choice))
