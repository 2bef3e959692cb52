"""Pictures on phone pages: small, kept for good, and only those that every phone may see."""

import gzip
import re
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.values.picture import Owner, PictureSpot, digest
from bijeenkomst.domain.values.stage import Slide, SlideKind
from tests.support.pictures import a_file, encoded, picture_in, thirds
from tests.unit.domain.evening import an_evening, run
from tests.unit.web.hall import Hall, Phone, a_hall

IMAGE = re.compile(r"<img [^>]*>")
ADDRESS = re.compile(r'src="([^"]+)"')


def with_pictures(hall: Hall) -> None:
    """A picture of the first theme, and the face of the evening, each of another size."""
    hall.does(c.SetPicture(PictureSpot(Owner.THEME, hall.code()), a_file(600, 400, 'Een "eik" & een bank')))
    hall.does(c.SetPicture(PictureSpot(Owner.LOGO), a_file(300, 300, "Dorpsbelang")))
    hall.does(c.SetPicture(PictureSpot(Owner.VILLAGE), a_file(800, 450, "Het plein")))


def images(page: str) -> list[str]:
    return IMAGE.findall(page)


def address(image: str) -> str:
    found = ADDRESS.search(image)
    assert found is not None
    return found[1]


def test_a_theme_page_has_its_picture_with_words_for_who_cannot_see_it(hall: Hall) -> None:
    """Lazy, with its form known beforehand, so that nothing on the page jumps."""
    with_pictures(hall)
    logo, theme = images(hall.phone().get(f"/{hall.code()}").text)
    assert 'alt="Een &#34;eik&#34; &amp; een bank"' in theme
    assert 'loading="lazy"' in theme
    assert 'width="600" height="400"' in theme
    assert 'alt="Dorpsbelang"' in logo
    logo, village = images(hall.phone().get("/").text)
    assert 'alt="Het plein"' in village
    hall.does(c.ShowSlide(Slide(SlideKind.THEME, hall.code())))
    assert len(images(hall.phone().get("/").text)) == 2  # the logo, and what the hall sees
    hall.does(c.ShowSlide(Slide(SlideKind.THEME, hall.code(2))))
    assert len(images(hall.phone().get("/").text)) == 1  # a theme without a picture has its shape
    assert len(images(hall.phone().get(f"/{hall.code(2)}").text)) == 1


def test_a_page_without_pictures_is_as_it_was_and_with_them_hardly_larger(hall: Hall) -> None:
    """The picture itself comes beside the page."""
    path = f"/{hall.code()}"
    bare = hall.phone().get(path).text
    assert images(bare) == []
    with_pictures(hall)
    pictured = hall.phone().get(path).text
    assert len(gzip.compress(pictured.encode())) - len(gzip.compress(bare.encode())) < 700


def test_a_picture_is_a_bare_jpeg_that_a_phone_keeps_for_good(hall: Hall) -> None:
    with_pictures(hall)
    phone = hall.phone()
    for image in images(phone.get(f"/{hall.code()}").text):
        for _time in range(2):
            answer = phone.get(address(image))
            assert answer.status_code == 200
            assert answer.headers["content-type"] == "image/jpeg"
            assert "immutable" in answer.headers["cache-control"]
            assert answer.headers["x-content-type-options"] == "nosniff"
            assert "default-src 'none'" in answer.headers["content-security-policy"]
            assert "set-cookie" not in answer.headers
            with picture_in(answer.content) as opened:
                assert opened.format == "JPEG"


def test_another_cut_has_another_address_and_the_old_one_is_gone(hall: Hall) -> None:
    with_pictures(hall)
    phone, spot = hall.phone(), PictureSpot(Owner.THEME, hall.code())
    old = address(images(phone.get(f"/{hall.code()}").text)[1])
    assert phone.get(old).status_code == 200
    hall.does(c.CropPicture(spot, None, encoded(thirds(120, 80))))
    new = address(images(phone.get(f"/{hall.code()}").text)[1])
    assert new != old
    assert phone.get(new).status_code == 200
    assert phone.get(old).status_code == 404
    hall.does(c.RemovePicture(spot))
    assert phone.get(new).status_code == 404
    assert len(images(phone.get(f"/{hall.code()}").text)) == 1


def given(phone: Phone, name: str) -> list[int]:
    """What comes of asking for these bytes or this photo, in each way that somebody could think of."""
    paths = (f"/-/beeld-{name}.jpg", f"/-/{name}", f"/{name}", f"/-/beeld-{name}", f"/-/beeld-{name}.jpg?x=1")
    found = [phone.get(path) for path in paths]
    assert not [one for one in found if one.headers["content-type"].startswith("image")]
    return [one.status_code for one in found]


def test_no_address_gives_a_photo_of_a_sheet_nor_what_is_not_on_a_page(hall: Hall) -> None:
    """R45: handwriting, slides of one's own, the whole of a picture that was cut, and what was taken out."""
    with_pictures(hall)
    sheet = encoded(thirds(300, 200))
    hall.does(c.AddPhoto("sheet", sheet, 300, 200, hall.code(), 1))
    own = a_file(500, 300, "Eigen")
    own_small = encoded(thirds(64, 40))
    hall.does(c.AddOwnSlide("own", "welcome", replace(own, small=own_small)))
    phone = hall.phone()
    theme = hall.meeting.in_order[0].picture
    assert theme is not None
    for name in (
        "sheet",
        digest(sheet),
        digest(own.data),
        digest(own_small),
        theme.digest,
        "0" * 64,
        "..%2f..",
    ):
        assert set(given(phone, name)) == {404}, name


def test_a_photo_of_a_sheet_that_passes_for_a_picture_in_a_prepared_file_is_not_given(tmp_path: Path) -> None:
    """A file can be anybody's: bytes that are not what their digest says, and what is no JPEG, stay where they are."""
    html = b"<script>alert(1)</script>"
    meeting = an_evening()
    spot = PictureSpot(Owner.THEME, meeting.in_order[0].code)
    meeting = run(meeting, c.SetPicture(spot, a_file()))
    theme = meeting.in_order[0].picture
    assert theme is not None
    for place, data in enumerate(
        (html, encoded(thirds(30, 20)), encoded(thirds(30, 20), "PNG"), bytes(90_000))
    ):
        folder = tmp_path / str(place)
        folder.mkdir()
        with a_hall(folder, meeting) as hall:
            with closing(sqlite3.connect(folder / "avond.bijeenkomst")) as connection, connection:
                connection.execute("INSERT OR REPLACE INTO image VALUES (?, ?)", (theme.small, data))
            assert hall.phone().get(f"/-/beeld-{theme.small}.jpg").status_code == 404


def test_a_merged_theme_shows_its_picture_no_more_and_letting_go_closes_all_of_it(hall: Hall) -> None:
    """R28, R45"""
    with_pictures(hall)
    phone, theme = hall.phone(), hall.meeting.in_order[0].picture
    assert theme is not None
    path = f"/-/beeld-{theme.small}.jpg"
    assert phone.get(path).status_code == 200
    hall.does(c.MergeThemes(hall.code(3), (hall.code(),)))
    assert phone.get(path).status_code == 404
    hall.does(c.BeginLettingGo())
    logo = hall.meeting.face.logo
    assert logo is not None
    assert phone.get(f"/-/beeld-{logo.small}.jpg").headers["content-type"].startswith("text/html")
