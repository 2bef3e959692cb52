"""Everything that comes out of a rehearsal says that it is one."""

from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook

from bijeenkomst.domain.programme import programme
from bijeenkomst.export.handover.hand_over import write_handover
from bijeenkomst.rehearsal.copying import practice_copy
from bijeenkomst.ui.slides.build_content import check_content, logo_content, slide_content
from bijeenkomst.ui.slides.paint import page_count
from tests.unit.domain.evening import an_evening, joining, run
from tests.unit.ui.slides.hall import JOIN, example, picture
from tests.unit.web.hall import a_hall

pytestmark = pytest.mark.usefixtures("qapp")


def test_every_slide_of_a_rehearsal_says_so() -> None:
    meeting = practice_copy(example())
    shown = [slide_content(meeting, part.slide, JOIN) for part in programme(meeting)]
    for content in (*shown, logo_content(meeting), check_content(meeting, JOIN)):
        assert "OEFENING" in content.mark
        assert picture(content) != picture(replace(content, mark=""))


def test_no_slide_of_a_real_evening_does() -> None:
    meeting = example()
    shown = [slide_content(meeting, part.slide, JOIN) for part in programme(meeting)]
    assert not any("OEFENING" in repr(content) for content in (*shown, logo_content(meeting)))


def test_the_mark_puts_no_slide_of_the_example_on_more_pages() -> None:
    """P15: the rehearsal looks like the evening will."""
    real = example()
    for part in programme(real):
        one, other = (slide_content(which, part.slide, JOIN) for which in (real, practice_copy(real)))
        assert page_count(one, 16 / 9) == page_count(other, 16 / 9), part


@pytest.mark.parametrize("path", ["/", "/ZZ", "a theme"])
def test_every_phone_page_of_a_rehearsal_says_so(path: str, tmp_path: Path) -> None:
    for folder, meeting, marked in (
        ("echt", an_evening(), False),
        ("oefening", practice_copy(an_evening()), True),
    ):
        (tmp_path / folder).mkdir()
        with a_hall(tmp_path / folder, meeting) as hall:
            page = hall.phone().get(f"/{hall.code()}" if path == "a theme" else path).text
        assert ("OEFENING" in page) is marked


def test_a_list_of_a_rehearsal_says_so_in_its_name_and_on_its_first_page(tmp_path: Path) -> None:
    for meeting, marked in ((an_evening(), False), (practice_copy(an_evening()), True)):
        with_people = run(meeting, joining(meeting))
        written = write_handover(with_people, tmp_path).written[0].path
        assert written.name.startswith("OEFENING - ") is marked
        first = load_workbook(written).worksheets[0]
        assert (first["A1"].value == "OEFENING") is marked
