"""A page of a sheet or a report as a picture on the screen."""

from io import BytesIO

import pytest
from reportlab.pdfgen.canvas import Canvas

from bijeenkomst.export.sheets.pictures import page_in


@pytest.mark.parametrize(("asked", "shown"), [(-1, 0), (-9, 0), (0, 0), (1, 1), (2, 1), (100_000, 1)])
def test_who_turns_past_the_first_or_the_last_page_sees_that_one(asked: int, shown: int) -> None:
    """Two quick clicks on the arrow back asked for the page before the first: that was a mistake of ours."""
    made = BytesIO()
    canvas = Canvas(made, (200, 100))
    for _page in range(2):
        canvas.showPage()
    canvas.save()
    pages, page, picture = page_in(made.getvalue(), asked, 100)
    assert (pages, page, picture.width, picture.height) == (2, shown, 100, 50)
