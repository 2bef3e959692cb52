"""A PDF being made: pages of any size, bookmarks, and drawings that are stored once and used often (R16)."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Any
from zlib import compress

from reportlab import rl_config
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream
from reportlab.pdfgen.canvas import Canvas

from bijeenkomst.design.fonts import REGULAR
from bijeenkomst.export.made_by import MADE_BY
from bijeenkomst.export.pdf.lettering import first_face
from bijeenkomst.export.pdf.paper_sizes import Paper
from bijeenkomst.export.pdf.pen import Pen

rl_config.useA85 = 0  # binary streams instead of ASCII85: a fifth smaller, and quicker to write


class Book:
    """A PDF: draw page after page, then `save`. The same drawing gives the same bytes.

    `exact` asks printers for the full size and one side, as sheets to write on need; what is only read needs neither.
    `mark` is added to the keywords, by which the file can be recognised.
    """

    def __init__(
        self, out: Path | BytesIO, title: str, author: str, *, exact: bool = True, mark: str = ""
    ) -> None:
        self._canvas = Canvas(
            out if isinstance(out, BytesIO) else str(out),
            invariant=1,
            pageCompression=1,
            lang="nl-NL",
            initialFontName=first_face(REGULAR),  # type: ignore[arg-type]  # the stubs mix up two arguments
        )
        self._canvas.setTitle(title)
        self._canvas.setAuthor(author)
        self._canvas.setCreator(MADE_BY)
        if mark:
            self._canvas.setKeywords(mark)
        if exact:
            # Boxes to write in have the right size only unscaled, and no sheet may have another theme on its back.
            self._canvas.setViewerPreference("PrintScaling", "None")
            self._canvas.setViewerPreference("Duplex", "Simplex")
        self.pages = 0

    @contextmanager
    def page(self, paper: Paper, times: float = 1) -> Iterator[Pen]:
        """A context manager with the pen for the next page, on which everything comes out so many `times` as large."""
        self._canvas.setPageSize((paper.width * mm, paper.height * mm))
        if times != 1:
            self._canvas.scale(times, times)
        yield Pen(self._canvas, paper.height / times)
        self._canvas.showPage()
        _pack(self._canvas)
        self.pages += 1

    def bookmark(self, key: str, words: str) -> None:
        """Add a bookmark to the current page."""
        self._canvas.bookmarkPage(key)
        self._canvas.addOutlineEntry(words, key)

    def stamp(
        self,
        name: str,
        paper: Paper,
        draw: Callable[..., None],
        *what: Any,
        lower: float = 0,
        aside: float = 0,
    ) -> None:
        """Put a drawing on the current page, so many millimetres down and to the right; the PDF stores it only once.

        The first time it is made with `draw(pen, *arguments)`.
        """
        if not self._canvas.hasForm(name):
            self._canvas.beginForm(name, 0, 0, paper.width * mm, paper.height * mm)
            draw(Pen(self._canvas, paper.height), *what)
            self._canvas.endForm()
        self._canvas.saveState()
        self._canvas.translate(aside * mm, -lower * mm)
        self._canvas.doForm(name)
        self._canvas.restoreState()

    def save(self) -> None:
        """Write the PDF."""
        self._canvas.save()


def _pack(canvas: Canvas) -> None:
    """Compress the last page now; reportlab keeps all pages uncompressed until the end."""
    page = canvas._doc.Pages.pages[-1]  # type: ignore[attr-defined]  # the stubs leave it out
    packed = PDFDictionary({"Filter": PDFArray([PDFName("FlateDecode")])})
    page.Contents = PDFStream(packed, compress(page.stream.encode()))
    page.stream = None
