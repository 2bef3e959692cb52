"""A long consent text takes rows from the printed lists: copying them ends where the paper ends (R8, R34)."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bijeenkomst.domain.values.photo import Photo
from bijeenkomst.domain.values.sheet_row import FIRST_SLIP, LIST_ROWS, SheetRow
from bijeenkomst.export.sheets.printed_rows import printed_rows
from bijeenkomst.ui.paper.paper_page import PaperPage
from bijeenkomst.ui.paper.sheets_to_do import rows_to_do
from tests.unit.domain.evening import NOW, an_evening
from tests.unit.ui.paper.at_work import paper_page


@pytest.fixture
def page(tmp_path: Path, qtbot: QtBot) -> Iterator[PaperPage]:
    """The page for paper, of an evening whose responsible organisation has a very long name."""
    meeting = an_evening()
    details = replace(meeting.details, organisation="Stichting Samen Sterk in de Buurt " * 6)
    meeting = meeting.with_fields(details=details)
    with paper_page(tmp_path / "avond.bijeenkomst", meeting, qtbot) as page:
        yield page


def test_after_the_last_row_that_is_printed_no_row_is_proposed_that_nobody_has(
    page: PaperPage, qtbot: QtBot
) -> None:
    meeting = page._controller.meeting
    code = meeting.in_order[0].code
    last = printed_rows(meeting, SheetRow(code, 1, 1))
    assert last < LIST_ROWS
    assert printed_rows(meeting, SheetRow(code, FIRST_SLIP, 1)) == 3
    page.entry.code.copy(SheetRow(code, 1, last))
    for field, words in ((page.entry.fields.name, "Jan"), (page.entry.fields.phone, "0612345678")):
        field.line.setFocus()
        QTest.keyClicks(field.line, words)
    page.entry.crosses.shares.click()
    page.entry.save.click()
    qtbot.waitUntil(lambda: page.entry.code.row is None)
    assert page.entry.code.line.text() == ""


def test_of_a_photo_of_such_a_list_no_row_is_waited_for_that_is_not_printed(page: PaperPage) -> None:
    meeting = page._controller.meeting
    photo = Photo("p", NOW, 10, 10, 100, theme=meeting.in_order[0].code, sheet=1)
    rows = rows_to_do(meeting, photo)
    assert rows is not None
    assert [row.row for row in rows] == list(range(1, printed_rows(meeting, rows[0]) + 1))
