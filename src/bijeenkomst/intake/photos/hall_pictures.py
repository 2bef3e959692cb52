"""Pictures that the hall will see: photos and drawings, and pages of a PDF; made small and bare (R45).

What comes out is a new JPEG or PNG of ours, and a little one for phones. Where a photo was taken, when, and on which
phone stays behind. None of a sheet that people wrote on comes through: the hall would read their details.
"""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from bijeenkomst.domain.errors import WorldError
from bijeenkomst.domain.values.picture import (
    LARGEST_PICTURE,
    LARGEST_SMALL,
    LONGEST_DESCRIPTION,
    LONGEST_SIDE,
    Crop,
    PictureFile,
    largest_crop,
)
from bijeenkomst.domain.values.sheet_row import read_mark
from bijeenkomst.intake.photos import sentences
from bijeenkomst.intake.photos.codes import codes_in
from bijeenkomst.intake.photos.pdf_pages import is_pdf, opened, pages_of, rendered
from bijeenkomst.intake.photos.pictures import (
    bare_jpeg,
    bare_png,
    decoded,
    no_longer_than,
)
from bijeenkomst.intake.photos.untrusted import read_apart
from bijeenkomst.intake.subprocess_reader import ReaderGone, run_apart

if TYPE_CHECKING:  # only the other process loads it
    from PIL.Image import Image

SIDES = (LONGEST_SIDE, 1920, 1280)  # pixels: the first with which it fits
SMALL_SIDES = (720, 540, 400)  # pixels: as wide as a phone's page, at the two dots a point that most have
SMALLEST_SIDE = 40  # pixels; less is a dot of a web page
MOST_PAGES = 60
MOST_COLOURS = 512  # with fewer it is a drawing, sharper and often smaller as a PNG


class PictureUnreadable(WorldError):
    """A file that is no picture, or one that the hall may not see; the sentence says which and what to do."""


def read_picture(path: Path, aspect: float | None = None) -> PictureFile:
    """The photo or drawing in a file. With an `aspect` (width by height) the largest such part of it is shown.

    Raises:
        PictureUnreadable: another kind of file, damaged, too large, it took too long; or it is of a sign-up sheet, on
            which people's details can be read.
    """
    return read_apart(partial(_picture, aspect=aspect), path, sentences.OF_PICTURE, PictureUnreadable)[0]


def read_slides(path: Path) -> tuple[PictureFile, ...]:
    """The pages of a PDF, or the one photo in a file; each with its own text or the file's name as its description.

    Raises:
        PictureUnreadable: as for `read_picture`; or the PDF is locked, or has too many pages.
    """
    return read_apart(_slides, path, sentences.OF_PICTURE, PictureUnreadable)


def cut_small(data: bytes, crop: Crop | None) -> bytes:
    """The little one for phones of a picture of ours, when only `crop` of it is shown.

    Raises:
        PictureUnreadable: it is no picture after all.
    """
    try:
        return run_apart(_cut_small, data, crop)
    except ReaderGone as error:
        raise PictureUnreadable(sentences.picture_not_cut()) from error


def _picture(path: Path, aspect: float | None) -> Iterator[PictureFile]:
    data = path.read_bytes()
    if is_pdf(data):
        raise PictureUnreadable(sentences.pdf_is_no_picture(path.name))
    yield _taken_in(decoded(data), path.name, aspect=aspect)


def _slides(path: Path) -> Iterator[PictureFile]:
    data = path.read_bytes()
    if not is_pdf(data):
        yield _taken_in(decoded(data), path.name, path.stem)
        return
    with opened(data) as document:
        if len(document) > MOST_PAGES:
            raise PictureUnreadable(sentences.pdf_too_long(path.name, MOST_PAGES))
        for number, page in enumerate(pages_of(document), 1):
            words = " ".join(page.get_textpage().get_text_bounded().split())
            named = sentences.page_of(path.stem, number) if len(document) > 1 else path.stem
            yield _taken_in(rendered(page, LONGEST_SIDE), path.name, words or named)


def _taken_in(image: "Image", name: str, words: str = "", aspect: float | None = None) -> PictureFile:
    if min(image.size) < SMALLEST_SIDE:
        raise PictureUnreadable(sentences.picture_too_small(name))
    # A mark beside a row is so small that where one can be read, handwriting beside it can be as well.
    if any(read_mark(code.text) for code in codes_in(image)):
        raise PictureUnreadable(sentences.photo_of_a_sheet(name))
    drawing = image.getcolors(MOST_COLOURS) is not None
    image, written = _within(image, SIDES, LARGEST_PICTURE)
    if drawing and len(as_png := bare_png(image)) <= max(len(written), LARGEST_PICTURE // 4):
        written = as_png
    crop = None if aspect is None else largest_crop(*image.size, aspect)
    return PictureFile(written, *image.size, _small(_cut(image, crop)), crop, words[:LONGEST_DESCRIPTION])


def _cut_small(data: bytes, crop: Crop | None) -> bytes:
    return _small(_cut(decoded(data), crop))


def _cut(image: "Image", crop: Crop | None) -> "Image":
    if crop is None:
        return image
    return image.crop((crop.left, crop.top, crop.left + crop.width, crop.top + crop.height))


def _small(image: "Image") -> bytes:
    """As much of it as a phone loads in no time on a full Wi-Fi."""
    return _within(image, SMALL_SIDES, LARGEST_SMALL)[1]


def _within(image: "Image", sides: Sequence[int], most_bytes: int) -> "tuple[Image, bytes]":
    """The picture with its longer side no longer than the first of `sides` with which it fits, and its JPEG."""
    *before, last = sides
    for side in before:
        smaller = no_longer_than(image, side)
        if len(written := bare_jpeg(smaller, most_bytes)) <= most_bytes:
            return smaller, written
    smaller = no_longer_than(image, last)
    return smaller, bare_jpeg(smaller, most_bytes)
