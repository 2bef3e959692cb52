"""Photos of the evening in the report: only when chosen and agreed to, in the PDF and the page, bare in every byte."""

import re
import subprocess
from base64 import b64decode
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from PIL import Image
from pypdfium2 import PdfDocument, PdfImage

from bijeenkomst.export.report.checking import holds
from bijeenkomst.export.report.choice import MOST_PHOTOS, ChosenPhoto, ReportChoice
from bijeenkomst.export.report.filling import findings_in
from bijeenkomst.export.report.notes import notes_on
from bijeenkomst.export.report.writing import ReportKind, ReportNotReady, made, write_report
from bijeenkomst.intake.photos.evening_photos import read_evening_photo
from tests.support.report_evening import MADE_ON, a_full_evening, a_photo, everything_in, the_report
from tests.support.snapshots import SECRETS, as_from_a_phone, hall
from tests.support.workbook_evening import parts
from tests.unit.ui.slides.hall import extreme


def chosen(*photos: ChosenPhoto, agree: bool = True) -> ReportChoice:
    return ReportChoice(photos=photos, people_agree=agree)


def images_on(pdf: bytes) -> list[list[tuple[float, ...]]]:
    """Per page where its pictures stand, in points: left, bottom, right, top."""
    with PdfDocument(pdf) as document:
        return [
            [one.get_bounds() for one in page.get_objects() if isinstance(one, PdfImage)] for page in document
        ]


def test_a_report_without_a_choice_has_no_photos(tmp_path: Path) -> None:
    write_report(a_full_evening(), tmp_path, made_on=MADE_ON)
    assert b"<img" not in everything_in(tmp_path)
    assert not any(images_on(next(tmp_path.glob("*.pdf")).read_bytes()))


def test_nothing_is_made_when_nobody_said_that_the_people_agree(tmp_path: Path) -> None:
    with pytest.raises(ReportNotReady, match="Vinden de mensen"):
        write_report(a_full_evening(), tmp_path / "uit", chosen(a_photo(400, 300, 1), agree=False))
    assert not (tmp_path / "uit").exists()
    with pytest.raises(ReportNotReady, match="hoogstens 6"):
        write_report(a_full_evening(), tmp_path / "uit", chosen(*[a_photo(40, 40, 1)] * (MOST_PHOTOS + 1)))


def test_nothing_that_a_phone_added_is_in_any_byte_of_the_report(tmp_path: Path) -> None:
    """R45: all the way from the phone's file to the three files, unpacked as well."""
    photo = read_evening_photo(as_from_a_phone(hall(2000, 1500), tmp_path / "avond.jpg"))
    out = tmp_path / "uit"
    one = ChosenPhoto(photo.picture, photo.width, photo.height)
    write_report(a_full_evening(), out, chosen(one), MADE_ON)
    pictures = [b64decode(found) for found in re.findall(r"base64,([^\"]+)\"", html_in(out))]
    subprocess.run(["pdfimages", "-all", next(out.glob("*.pdf")), tmp_path / "uit-pdf"], check=True)
    pictures += [path.read_bytes() for path in tmp_path.glob("uit-pdf*")]
    assert pictures == [photo.picture] * 2, "the same bytes, in no other wrapping"
    everything = everything_in(out) + b"".join(pictures)
    assert not [secret for secret in SECRETS if secret in everything]


def html_in(folder: Path) -> str:
    return next(folder.glob("*.html")).read_text("utf-8")


def test_photos_stand_on_their_own_last_pages_within_the_margins_and_in_their_proportions() -> None:
    report = the_report(a_full_evening())
    six = chosen(
        a_photo(1800, 1350, 1, "De zaal zat vol"),
        a_photo(1350, 1800, 2, "Aan tafel"),
        a_photo(1350, 1800, 3),
        a_photo(1800, 600, 4),
        a_photo(600, 1800, 5),
        a_photo(300, 200, 6, "Tot de volgende keer " * 6),
    )
    without = images_on(made(report, ReportKind.PAPER, MADE_ON))
    pages = images_on(made(the_report(a_full_evening(), six), ReportKind.PAPER, MADE_ON))
    assert not any(pages[: len(without)]), "the pages of the themes are as they were"
    found = [place for page in pages[len(without) :] for place in page]
    assert all(pages[len(without) :])
    assert len(found) == MOST_PHOTOS
    for (left, bottom, right, top), one in zip(found, six.photos, strict=True):
        assert 56 < left < right < 539
        assert 62 < bottom < top < 786
        assert (right - left) / (top - bottom) == pytest.approx(one.width / one.height, rel=0.01)
    for page in pages:
        for at, (left, bottom, right, top) in enumerate(page):
            for other in page[at + 1 :]:
                assert other[0] >= right or other[2] <= left or other[3] <= bottom or other[1] >= top


def test_the_page_has_each_photo_within_it_and_tells_who_cannot_see_it_what_is_there(tmp_path: Path) -> None:
    choice = chosen(a_photo(400, 300, 1, 'Jong & "oud" <b>'), a_photo(300, 400, 2))
    write_report(a_full_evening(), tmp_path, choice, MADE_ON)
    page = html_in(tmp_path)
    assert re.findall(r' src="(data:image/jpeg;base64,)', page) == ["data:image/jpeg;base64,"] * 2
    alts = [unescape(alt) for alt in re.findall(r'alt="([^"]*)"', page)]
    assert alts == ['Foto 1 van 2: Jong & "oud" <b>', "Foto 2 van 2"]
    assert "<b>" not in page
    assert page.count("<figcaption") == 1
    assert "Wie herkenbaar op een foto staat, vindt dat goed." in page


def test_the_spreadsheet_has_no_photos(tmp_path: Path) -> None:
    write_report(a_full_evening(), tmp_path, chosen(a_photo(400, 300, 1, "Zo was het")), MADE_ON)
    inside = parts(next(tmp_path.glob("*.xlsx")).read_bytes())
    assert not [name for name in inside if "media" in name or "drawing" in name]
    assert b"Zo was het" not in b"".join(inside.values())


def test_a_caption_goes_through_the_same_screen_as_every_other_text(tmp_path: Path) -> None:
    """R2: a number goes out always; of a name a person decides, and again for other words."""
    meeting = a_full_evening()
    choice = chosen(
        a_photo(400, 300, 1, "Bel 06 98765432 voor foto's"), a_photo(300, 400, 2, "Wilhelmina praat")
    )
    captions = [one.caption for one in the_report(meeting, choice).photos]
    assert captions == ["Bel [telefoonnummer weggelaten] voor foto's", ""]
    assert [note for note in notes_on(meeting, choice) if "foto" in note] == [
        "Wat er onder foto 1 staat: een nummer of adres is weggelaten.",
        "Wat er onder foto 2 staat: er staat een naam in van iemand die zich aanmeldde. Deze tekst is weggelaten.",
    ]
    key = findings_in(meeting, choice)[-1].key
    assert "Wilhelmina" not in key
    kept = replace(choice, kept=frozenset({key}))
    assert the_report(meeting, kept).photos[1].caption == "Wilhelmina praat"
    other = replace(kept, photos=(choice.photos[0], a_photo(300, 400, 2, "Fatma praat")))
    assert the_report(meeting, other).photos[1].caption == ""


def test_reading_back_misses_a_photo_that_is_not_there() -> None:
    with_photo = the_report(a_full_evening(), chosen(a_photo(400, 300, 1, "De zaal")))
    without = the_report(a_full_evening())
    for kind in (ReportKind.PAPER, ReportKind.PAGE):
        assert holds(with_photo, kind, made(with_photo, kind, MADE_ON))
        assert not holds(with_photo, kind, made(without, kind, MADE_ON))


def test_the_pdf_gives_a_picture_that_opens() -> None:
    report = the_report(a_full_evening(), chosen(a_photo(400, 300, 1)))
    with PdfDocument(made(report, ReportKind.PAPER, MADE_ON)) as document:
        last = document[len(document) - 1]
        (found,) = (one for one in last.get_objects() if isinstance(one, PdfImage))
        image = found.get_bitmap().to_pil()
    assert isinstance(image, Image.Image)
    assert image.size == (400, 300)


def test_how_to_read_it_stays_together_also_when_it_does_not_fit_below_the_list(tmp_path: Path) -> None:
    """The first theme goes on below it: no page with one sentence on it."""
    meeting = extreme()
    for count in range(3):
        choice = chosen(*[a_photo(40, 40, at, "x") for at in range(count)])
        with PdfDocument(made(the_report(meeting, choice), ReportKind.PAPER, MADE_ON)) as document:
            texts = [page.get_textpage().get_text_range() for page in document]
        told = [number for number, text in enumerate(texts) if "Zo leest u dit verslag" in text]
        assert len(told) == 1
        assert "Er staan geen namen of nummers in" in texts[told[0]]
