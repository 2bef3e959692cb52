"""A PDF that is not trusted, page by page. Call this in a process that nothing depends on (`subprocess_reader`)."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # only the other process loads these
    from PIL.Image import Image
    from pypdfium2 import PdfDocument, PdfPage

LONGEST_EDGE = 14_400  # points: what a page may measure at most (PDF 2.0, annex C)


class PdfLocked(Exception):
    """It asks for a password."""


class PageUnreadable(Exception):
    """A page of it is damaged: `number`, from 1."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


def is_pdf(data: bytes) -> bool:
    """Viewers take a file for a PDF when it says so in its first 1,024 bytes: some scanners put something before it."""
    return b"%PDF-" in data[:1024]


def opened(data: bytes) -> "PdfDocument":
    """The document; nothing in it is run.

    Raises:
        PdfLocked: it asks for a password.
        pypdfium2.PdfiumError: it is damaged.
    """
    import pypdfium2
    import pypdfium2.raw as pdfium

    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code == pdfium.FPDF_ERR_PASSWORD:
            raise PdfLocked from error
        raise


def pages_of(document: "PdfDocument") -> "Iterator[PdfPage]":
    """Each page when its turn comes.

    Raises:
        PageUnreadable: it is damaged, or its size is none.
    """
    import pypdfium2

    for number in range(len(document)):
        try:
            page = document[number]
        except pypdfium2.PdfiumError as error:
            raise PageUnreadable(number + 1) from error
        width, height = page.get_size()
        if not (1 <= width <= LONGEST_EDGE and 1 <= height <= LONGEST_EDGE):
            raise PageUnreadable(number + 1)
        yield page


def rendered(page: "PdfPage", longest_side: int) -> "Image":
    """The page on white, with its longer side of so many pixels."""
    scale = longest_side / max(page.get_size())
    made: Image = page.render(scale=scale, rev_byteorder=True).to_pil().convert("RGB")
    return made
