"""A PDF under way takes little memory, however many pages it has."""

import tracemalloc
from io import BytesIO

from bijeenkomst.design.fonts import REGULAR
from bijeenkomst.export.pdf.book import Book
from bijeenkomst.export.pdf.paper_sizes import A4

LINES = 500


def _page(book: Book) -> None:
    with book.page(A4) as pen:
        for number in range(LINES):
            pen.text(10, number / 2, f"Een regel van deze lengte, {number}", REGULAR, 8)


def test_pages_that_are_done_are_kept_as_small_as_they_get_in_the_file() -> None:
    """Memory does not grow by what stands on the pages (some 40 KB each here) but by a fraction of it."""
    book = Book(BytesIO(), "Titel", "Maker")
    _page(book)
    tracemalloc.start()
    try:
        _page(book)
        before = tracemalloc.get_traced_memory()[0]
        for _turn in range(20):
            _page(book)
        each = (tracemalloc.get_traced_memory()[0] - before) / 20
    finally:
        tracemalloc.stop()
    assert each < LINES * len("Een regel van deze lengte, 123") / 2
