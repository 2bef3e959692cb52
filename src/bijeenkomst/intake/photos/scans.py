"""Paper that comes in as photos or as a scan: the picture of each sheet, whatever kind of file it is in.

Call this in a process that nothing depends on (`subprocess_reader`).
"""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from bijeenkomst.domain.errors import WorldError
from bijeenkomst.intake.photos import pictures, sentences
from bijeenkomst.intake.photos.pdf_pages import is_pdf, opened, pages_of, rendered

if TYPE_CHECKING:  # only the other process loads it
    from PIL.Image import Image

ENDINGS = (*pictures.ENDINGS, ".pdf")
MOST_PAGES = 60


def scanned(path: Path, longest_side: int, refused: type[WorldError]) -> "Iterator[Image]":
    """The pictures in a file of a camera or scanner; a page of a PDF gets `longest_side` pixels along its longer side.

    Raises:
        WorldError: of the kind `refused`, when there are too many; of a PDF before any page is rendered.
    """
    too_many = refused(sentences.too_many_pages(path.name, MOST_PAGES))
    data = path.read_bytes()
    if is_pdf(data):
        with opened(data) as document:
            if len(document) > MOST_PAGES:
                raise too_many
            for page in pages_of(document):
                yield rendered(page, longest_side)
        return
    for number, picture in enumerate(pictures.all_decoded(data)):
        if number == MOST_PAGES:
            raise too_many
        yield picture
