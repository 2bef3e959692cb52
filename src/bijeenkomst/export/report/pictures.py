"""A page of the report as a picture, to look at before saving it, with what should be checked first."""

from dataclasses import dataclass

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.export.report.choice import ReportChoice
from bijeenkomst.export.report.filling import findings_in, report_of
from bijeenkomst.export.report.press import press_text
from bijeenkomst.export.report.screening import Finding
from bijeenkomst.export.sheets.pictures import Picture, page_in


@dataclass(frozen=True, slots=True)
class ReportSeen:
    """The number of pages, the page that is shown, the findings, and the text for the paper."""

    pages: int
    page: int
    picture: Picture
    findings: tuple[Finding, ...]
    press: str


def look_at_report(meeting: Meeting, choice: ReportChoice, page: int, side: int) -> ReportSeen:
    """Page `page` (from 0; the last one when there are fewer) as a picture, `side` pixels on its longest side."""
    from bijeenkomst.export.report.paper import pdf_of

    report = report_of(meeting, choice)
    pages, shown, picture = page_in(pdf_of(report), page, side)
    return ReportSeen(pages, shown, picture, findings_in(meeting, choice), press_text(report))
