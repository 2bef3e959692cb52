"""The report tells of a group's plan what the hall was told, and nothing else; of offers nothing (R51, R52, R56)."""

from dataclasses import replace
from pathlib import Path

import pytest

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.texts import Spot, Where
from bijeenkomst.domain.values.group_work import PlanField
from bijeenkomst.export.report.checking import holds
from bijeenkomst.export.report.choice import ReportChoice, ReportPart
from bijeenkomst.export.report.content import Report, ToldLine
from bijeenkomst.export.report.figures import workbook_of
from bijeenkomst.export.report.filling import findings_in
from bijeenkomst.export.report.page import page_of
from bijeenkomst.export.report.paper import pdf_of
from bijeenkomst.export.report.screening import FoundKind
from tests.support.group_plans import A_PLAN, agreed, offering, photographed, sheet_photo, side_by_side
from tests.support.report_evening import (
    MADE_ON,
    a_full_evening,
    bytes_of_report,
    let_go,
    the_report,
    the_theme,
)
from tests.unit.domain.evening import run


def released(meeting: Meeting, number: int = 1, /, **texts: str) -> Meeting:
    """The meeting after the group told the hall these lines."""
    code = meeting.in_order[number - 1].code
    meeting = agreed(meeting, number, **texts)
    return run(meeting, *(c.ReleasePlanText(code, PlanField(name), True, None) for name in texts))


def told(meeting: Meeting, choice: ReportChoice | None = None) -> tuple[ToldLine, ...]:
    group = the_theme(meeting, 1, choice).group
    assert group is not None
    return group.told


def test_each_line_that_was_released_is_told_with_what_it_is_about() -> None:
    """R51, R52: in the order of the paper; the first step has a place of its own."""
    meeting = released(a_full_evening(), **{**A_PLAN, "first_step": ""})
    assert [(line.label, line.text) for line in told(meeting)] == [
        ("Dit willen we", "Een veilige route naar school voor alle kinderen"),
        ("Zo pakken we het aan", "Eerst tellen, dan met de gemeente praten"),
        ("Wie doet wat", "Jan: de telling Anna: de ouders vragen"),
        ("Dit missen we nog", "Iemand die kan tekenen"),
        ("Dag", "donderdag 10 december"),
        ("Tijd", "half acht"),
        ("Plek", "De Linde, zaal 2"),
    ]
    assert told(let_go(meeting)) == told(meeting)
    assert told(meeting, ReportChoice(parts=frozenset({ReportPart.GROUPS}))) == told(meeting)


def test_no_byte_of_the_report_has_what_the_hall_did_not_see(tmp_path: Path) -> None:
    """R51, R52, R56: lines not released, changed since, side by side, or said by readers; offers; photos of sheets."""
    meeting = released(a_full_evening(), want="Een buurttuin", place="Bij de molen")
    code = meeting.in_order[0].code
    meeting = run(
        meeting,
        c.WritePlan(code, PlanField.WANT, "Geheimtuin", "Een buurttuin", None),
        c.WritePlan(code, PlanField.HOW, "Stiekemweg", "", None),
        c.WritePlan(code, PlanField.DAY, "Zwijgdag 31 december", "", None),
        c.RespondToPlan(code, "phone-1", False, "Mistregel"),
        c.NameSecondCaller(code, "1-1"),
    )
    meeting = side_by_side(meeting, 1, want="Andertekst")
    meeting = offering(meeting, "Kruiwagenverhuur", "Gerrit Gever", email="gever@aanbod.example")
    photo, picture = sheet_photo(code)
    found = bytes_of_report(photographed(meeting, photo), tmp_path)
    for there in ("Een buurttuin", "Bij de molen", "Dit vertelde de groep"):
        assert there.encode() in found
    secrets = (
        "Geheimtuin Stiekemweg Zwijgdag Mistregel Andertekst Kruiwagen Gever gever@aanbod 87654321 Kwispel"
    )
    for secret in secrets.split():
        for code_of_letters in ("utf-8", "utf-16-be", "utf-16-le"):
            assert secret.encode(code_of_letters) not in found, secret
    assert picture not in found


def test_a_name_or_a_number_in_a_line_is_looked_at_first(tmp_path: Path) -> None:
    """R2, R35: as in every text that the hall saw; the maker is told which line of which group it is."""
    meeting = released(a_full_evening(), who="Wilhelmina Zonderling haalt koffie", missing="Bel 06 98765432")
    assert [line.text for line in told(meeting)] == ["Bel [telefoonnummer weggelaten]"]
    name, number = findings_in(meeting, ReportChoice())
    assert (name.kind, name.spot) == (FoundKind.NAME, Spot(Where.PLAN, 1, 3))
    assert (number.kind, number.spot) == (FoundKind.CONTACT, Spot(Where.PLAN, 1, 4))
    kept = told(meeting, ReportChoice(kept=frozenset({name.key})))
    assert [line.text for line in kept] == [
        "Wilhelmina Zonderling haalt koffie",
        "Bel [telefoonnummer weggelaten]",
    ]
    assert b"98765432" not in bytes_of_report(meeting, tmp_path)


def test_the_lines_of_merged_groups_are_both_told() -> None:
    """R28, R52."""
    meeting = released(released(a_full_evening(), want="Een buurttuin"), 3, want="Een zebrapad")
    one, _two, three = (theme.code for theme in meeting.in_order)
    (line,) = told(run(meeting, c.MergeThemes(one, (three,))))
    assert "Een buurttuin" in line.text
    assert "Een zebrapad" in line.text


@pytest.mark.parametrize("kind", ["pdf", "html", "xlsx"])
def test_a_file_that_misses_a_line_is_not_called_done(kind: str) -> None:
    """R52: each file is read back."""
    report = the_report(released(a_full_evening(), want="Een buurttuin", place="Bij de molen"))
    theme = report.themes[0]
    assert theme.group is not None
    less = replace(theme, group=replace(theme.group, told=theme.group.told[:1]))
    poorer = replace(report, themes=(less, *report.themes[1:]))
    assert holds(report, kind, made(report, kind))
    assert not holds(report, kind, made(poorer, kind))


def made(report: Report, kind: str) -> bytes:
    if kind == "xlsx":
        return workbook_of(report, MADE_ON)
    return pdf_of(report) if kind == "pdf" else page_of(report)


def test_an_evening_without_released_lines_has_no_heading_for_them(tmp_path: Path) -> None:
    """R52: nothing looks unfinished."""
    found = bytes_of_report(agreed(a_full_evening(), 1, want="Geheimtuin"), tmp_path)
    assert b"Dit vertelde de groep" not in found
    assert b"Wat groepen vertelden" not in found
