"""Photos and scans of sheets, made small and bare: upright, at most 3000 pixels, nothing that a phone adds (R39, R45).

A picture from a phone or an e-mail is not trusted: it is decoded in a process that nothing depends on, with a limit to
its memory and its time. What comes out is a new JPEG of ours, and the codes that were read in it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from bijeenkomst.atomic_file import explain
from bijeenkomst.domain.errors import WorldError
from bijeenkomst.domain.photo import LARGEST_PICTURE, LONGEST_SEEN, LONGEST_SIDE, Point, Seen
from bijeenkomst.domain.sheet_row import read_mark
from bijeenkomst.i18n import gettext as _
from bijeenkomst.intake.photos.pictures import ENDINGS as PICTURES
from bijeenkomst.intake.photos.pictures import (
    LARGEST_FILE,
    TooManyPixels,
    all_decoded,
    bare_jpeg,
    no_longer_than,
    times,
)
from bijeenkomst.intake.subprocess_reader import ReaderGone, TookTooLong, pieces_apart

if TYPE_CHECKING:  # only the other process loads these
    from PIL.Image import Image
    from pypdfium2 import PdfDocument

PATIENCE = 45  # seconds a photo, or a page of a scan: one of 48 megapixels took nine on a busy machine
MOST_PAGES = 60  # of a scan
SIZES = (1.0, 0.8, 0.6)  # of the picture, to look for codes at
ENDINGS = (*PICTURES, ".pdf")


class PhotoUnreadable(WorldError):
    """A file that is no photo or scan that we can read; the sentence says which and what to do."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A picture as it is kept: a JPEG, its size in pixels, and the codes in it; `theme` and `sheet` from its marks."""

    picture: bytes = field(repr=False)
    width: int
    height: int
    seen: tuple[Seen, ...]
    theme: str = ""
    sheet: int = 0


def read_photos(path: Path) -> tuple[Taken, ...]:
    """The pictures in a file of a camera or scanner, or the pages of a PDF from a scanner.

    Raises:
        PhotoUnreadable: another kind of file, damaged, too large, locked, or it took too long.
    """
    try:
        answers = pieces_apart(_read, path, patience=PATIENCE)
    except TookTooLong as error:
        raise PhotoUnreadable(too_slow(path.name)) from error
    except ReaderGone as error:
        raise PhotoUnreadable(damaged(path.name)) from error
    for one in answers:
        if isinstance(one, str):
            raise PhotoUnreadable(one)
    return tuple(one for one in answers if not isinstance(one, str))


def too_large(name: str) -> str:
    """More bytes or pixels than any phone makes."""
    return _("'%(name)s' is te groot. Maak een gewone foto van het blad, of een scan van A4.") % {
        "name": name
    }


def too_slow(name: str) -> str:
    """One page of it took longer than any photo does: a decoder was led astray, or the place it stands on hangs."""
    return _(
        "'%(name)s' lezen duurde te lang. Maak een nieuwe foto van het blad. Staat het bestand op een stick of een "
        "netwerkschijf? Zet het dan eerst op deze laptop."
    ) % {"name": name}


def damaged(name: str) -> str:
    """Nothing could be made of it."""
    return _("'%(name)s' is geen foto of scan, of is beschadigd. Kies een JPEG, PNG, HEIC of PDF.") % {
        "name": name
    }


def locked(name: str) -> str:
    """A PDF that asks for a password."""
    return _(
        "'%(name)s' is op slot met een wachtwoord. Open het en bewaar of druk het af zonder wachtwoord, of maak een "
        "foto van het blad."
    ) % {"name": name}


def too_many_pages(name: str) -> str:
    """More than anybody scans of one evening's sheets at once."""
    said = _("'%(name)s' heeft te veel bladzijden. Scan niet meer dan %(most)d bladen tegelijk.")
    return said % {"name": name, "most": MOST_PAGES}


def _read(path: Path) -> Iterator[Taken | str]:
    """In the other process: the pictures, or at last the sentence that says why there are none."""
    name = path.name
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise PhotoUnreadable(too_large(name))
        data = path.read_bytes()
        # Viewers take a file for a PDF when it says so in its first 1,024 bytes: some scanners put something before it.
        yield from map(_taken, _pages(data, name) if b"%PDF-" in data[:1024] else _pictures(data, name))
    except PhotoUnreadable as error:
        yield error.sentence
    except (MemoryError, TooManyPixels):
        yield too_large(name)
    except OSError as error:  # a decoder raises it too, without a number, at a file that is damaged
        yield str(explain(error, path)) if error.errno else damaged(name)
    except Exception:  # noqa: BLE001 - decoders raise anything at a damaged file; this process is only for that
        yield damaged(name)


def _pictures(data: bytes, name: str) -> "Iterator[Image]":
    for number, picture in enumerate(all_decoded(data)):
        if number == MOST_PAGES:
            raise PhotoUnreadable(too_many_pages(name))
        yield picture


def _pages(data: bytes, name: str) -> "Iterator[Image]":
    import pypdfium2

    with _opened(data, name) as document:
        if len(document) > MOST_PAGES:
            raise PhotoUnreadable(too_many_pages(name))
        for number in range(len(document)):
            try:
                page = document[number]
            except pypdfium2.PdfiumError as error:
                said = _(
                    "Bladzijde %(page)d van '%(name)s' is niet te lezen. Scan de bladen opnieuw, of maak foto's."
                )
                raise PhotoUnreadable(said % {"page": number + 1, "name": name}) from error
            scale = LONGEST_SIDE / max(*page.get_size(), 1.0)
            yield page.render(scale=scale, rev_byteorder=True).to_pil().convert("RGB")


def _opened(data: bytes, name: str) -> "PdfDocument":
    import pypdfium2
    import pypdfium2.raw as pdfium

    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code == pdfium.FPDF_ERR_PASSWORD:
            raise PhotoUnreadable(locked(name)) from error
        raise


def _taken(image: "Image") -> Taken:
    seen = codes_in(image)
    if turn := _quarters(seen):
        from PIL import Image as pictures

        turns = {1: pictures.Transpose.ROTATE_90, 2: pictures.Transpose.ROTATE_180}
        image = image.transpose(turns.get(turn, pictures.Transpose.ROTATE_270))
        seen = codes_in(image)
    scale = min(1.0, LONGEST_SIDE / max(image.size))
    if scale < 1:
        image = no_longer_than(image, LONGEST_SIDE)
        seen = tuple(Seen(one.text, _scaled(one.corners, scale)) for one in seen)
    theme, sheet = _whose(seen)
    return Taken(bare_jpeg(image, LARGEST_PICTURE), image.width, image.height, seen, theme, sheet)


def codes_in(image: "Image") -> tuple[Seen, ...]:
    """Codes to join and marks of rows, wherever they stand and however they lie.

    The reader looks along lines some pixels apart, and what falls between them at one size does not at another.
    """
    found: dict[str, Seen] = {}
    grey = image.convert("L")
    for size in SIZES:
        smaller = grey if size == 1 else grey.resize(times(grey.size, size))
        for one in _codes_at(smaller, 1 / size):
            found.setdefault(one.text, one)
    return tuple(found.values())


def _codes_at(grey: "Image", scale: float) -> Iterator[Seen]:
    import zxingcpp

    kinds = zxingcpp.barcode_formats_from_str("QRCode,DataMatrix")
    for one in zxingcpp.read_barcodes(grey, formats=kinds):
        at = one.position
        corners = (at.top_left, at.top_right, at.bottom_right, at.bottom_left)
        if len(one.text) <= LONGEST_SEEN:
            a, b, c, d = ((round(corner.x * scale), round(corner.y * scale)) for corner in corners)
            yield Seen(one.text, (a, b, c, d))


def _quarters(seen: tuple[Seen, ...]) -> int:
    """How many quarters the picture has to turn anticlockwise, so that its codes stand upright."""
    across = [(one.corners[1][0] - one.corners[0][0], one.corners[1][1] - one.corners[0][1]) for one in seen]
    x, y = (sum(axis) for axis in zip(*across, strict=True)) if across else (1, 0)
    if abs(x) >= abs(y):
        return 0 if x >= 0 else 2
    return 1 if y > 0 else 3


def _scaled(corners: tuple[Point, Point, Point, Point], scale: float) -> tuple[Point, Point, Point, Point]:
    one, two, three, four = ((round(x * scale), round(y * scale)) for x, y in corners)
    return one, two, three, four


def _whose(seen: tuple[Seen, ...]) -> tuple[str, int]:
    """Theme and sheet by the marks of rows; else the theme by the code to join, at the end of its address."""
    marks = [row for one in seen if (row := read_mark(one.text)) is not None]
    if marks:
        sheets = [(row.theme, row.sheet) for row in marks]
        return max(sheets, key=sheets.count)
    ends = (one.text.rstrip("/").rpartition("/")[2].upper() for one in seen if "://" in one.text)
    return next((end for end in ends if len(end) == 2), ""), 0
