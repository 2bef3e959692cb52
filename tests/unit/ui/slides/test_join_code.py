"""R12: the code in the painted picture, read back by a real decoder."""

from dataclasses import replace
from itertools import product
from typing import Any

import pytest
import zxingcpp
from PIL import Image, ImageFilter
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter, QPixmap

from bijeenkomst.domain.values.stage import SlideKind
from bijeenkomst.ui.slides.content import SlideContent
from bijeenkomst.ui.slides.frame import BODY, HEIGHT, MARGIN
from bijeenkomst.ui.slides.joining import JoinInfo
from bijeenkomst.ui.slides.layouts import pages
from bijeenkomst.ui.slides.paint import Look, page_width, paint
from bijeenkomst.ui.slides.scene import Code, Panel, Plane, Words, bounds
from tests.support.chance import is_thorough
from tests.support.longest_address import LONGEST_ADDRESS
from tests.unit.ui.slides.hall import JOIN, OLD, WIDE, all_contents, example, extreme, of, picture

pytestmark = pytest.mark.usefixtures("qapp")

ALL_PICTURES = list(product((16 / 9, 4 / 3), Look))
LOOKS = pytest.mark.parametrize("look", list(Look))
KINDS = [
    SlideKind.JOIN,
    SlideKind.RECOGNITION,
    SlideKind.ADDITIONS,
    SlideKind.OVERVIEW,
    SlideKind.BREAK,
    SlideKind.GROUPS,
    SlideKind.GROUP,
]
"""All slides on which somebody can act: they have a code."""
ABOUT_ONE = (SlideKind.RECOGNITION, SlideKind.ADDITIONS, SlideKind.GROUP)


def as_pillow(image: QImage) -> Image.Image:
    rgb = image.convertToFormat(QImage.Format.Format_RGBX8888)
    return Image.frombytes("RGBX", (rgb.width(), rgb.height()), bytes(rgb.constBits())).convert("RGB")


def blurred(image: QImage) -> Image.Image:
    """Out of focus, and in grey, as a decoder looks at it."""
    return as_pillow(image).convert("L").filter(ImageFilter.GaussianBlur(1.2))


def read(image: Image.Image) -> list[str]:
    return [found.text for found in zxingcpp.read_barcodes(image)]


def address(kind: SlideKind) -> str:
    code = example().in_order[0].code
    base = "HTTP://192.168.137.1:8080"
    return f"{base}/{code}" if kind in ABOUT_ONE else base


@LOOKS
@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (3840, 2160), (1024, 768), (1366, 768)], ids=str)
@pytest.mark.parametrize("kind", KINDS)
def test_the_code_in_the_picture_is_read_back(kind: SlideKind, size: tuple[int, int], look: Look) -> None:
    assert read(as_pillow(picture(of(example(), kind), size, look))) == [address(kind)]


@LOOKS
@pytest.mark.parametrize("size", [(1280, 720), (960, 720)], ids=["16:9", "4:3"])
@pytest.mark.parametrize("kind", KINDS)
def test_the_code_is_read_back_from_a_blurred_picture_of_720_lines(
    kind: SlideKind, size: tuple[int, int], look: Look
) -> None:
    """R12: the smallest projector that there is, out of focus, with the Wi-Fi's code beside it; alone: see below."""
    found = read(blurred(picture(with_wifi(kind=kind), size, look)))
    assert address(kind) in found
    assert len(found) == (2 if kind in (SlideKind.JOIN, SlideKind.BREAK) else 1)


@pytest.mark.parametrize(
    ("aspect", "look"), ALL_PICTURES if is_thorough() else [(16 / 9, Look.LIGHT), (4 / 3, Look.DARK)]
)
def test_every_page_that_has_a_code_is_read_back_blurred_at_720_lines(aspect: float, look: Look) -> None:
    """R12: whatever slide it is, the covers and the test picture too, of a usual evening and one with long texts."""
    size = (round(720 * aspect), 720)
    for meeting in (example(), extreme()):
        for content in all_contents(meeting):
            for number, page in enumerate(pages(content, page_width(aspect))):
                codes = [item.text for item in page if isinstance(item, Code)]
                if codes:
                    assert read(blurred(picture(content, size, look, page=number))) == codes, type(content)


@pytest.mark.parametrize("size", [(1280, 720), (1024, 768)], ids=str)
@pytest.mark.parametrize("kind", KINDS)
def test_the_code_of_the_longest_address_is_read_back_blurred(kind: SlideKind, size: tuple[int, int]) -> None:
    """R12: at the smallest projector; its modules are finer."""
    content = of(example(), kind, join=JoinInfo(LONGEST_ADDRESS))
    (code,) = {
        item.text
        for page in pages(content, page_width(size[0] / size[1]))
        for item in page
        if isinstance(item, Code)
    }
    assert code.startswith(LONGEST_ADDRESS.upper())
    assert read(blurred(picture(content, size))) == [code]


@pytest.mark.parametrize("kind", list(SlideKind))
def test_only_slides_on_which_somebody_can_act_have_a_code(kind: SlideKind) -> None:
    """P22: elsewhere the address stands on one line along the bottom."""
    content = of(example(), kind)
    for page in pages(content, page_width(16 / 9)):
        assert any(isinstance(item, Code) for item in page) == (kind in KINDS)
        assert getattr(content, "join", None) is None or "192.168.137.1:8080" in said(content)


@pytest.mark.parametrize("size", [(1280, 720), (1366, 768), (1920, 1080), (1237, 701)], ids=str)
def test_a_module_is_a_whole_number_of_pixels_in_pure_black_and_white(size: tuple[int, int]) -> None:
    """R12: no smoothing anywhere in the code, and a quiet zone of four modules around it."""
    content = of(example(), SlideKind.JOIN)
    (page,) = pages(content, page_width(size[0] / size[1]))
    (code,) = (item for item in page if isinstance(item, Code))
    scale = min(size[0] / page_width(size[0] / size[1]), size[1] / 1080)
    left = (size[0] - scale * page_width(size[0] / size[1])) / 2
    image = picture(content, size, Look.DARK)
    x0, y0 = round(left + code.x * scale) + 1, round(code.y * scale) + 1
    side = int(code.size * scale) - 2
    corner = 20  # the plate under it has round corners
    inside = {
        image.pixel(x, y)
        for x in range(x0 + corner, x0 + side - corner)
        for y in range(y0 + corner, y0 + side - corner)
    }
    ground = image.pixel(0, 0)

    assert inside <= {0xFFFFFFFF, 0xFF000000, ground}

    middle = y0 + side // 2
    across = range(x0 - 20, x0 + side + 20)
    black = [
        x for x in range(x0, x0 + side) if any(image.pixel(x, y) == 0xFF000000 for y in range(y0, y0 + side))
    ]
    wide = black[-1] - black[0] + 1
    assert wide % 25 == 0
    white = [x for x in across if image.pixel(x, middle) == 0xFFFFFFFF]
    assert black[0] - white[0] >= 4 * wide // 25
    assert white[-1] - black[-1] >= 4 * wide // 25


@pytest.mark.parametrize("ratio", [1.25, 1.5, 2.0])
def test_the_code_is_whole_pixels_on_a_scaled_screen(ratio: float) -> None:
    """P9: a preview on a laptop at 125 %."""
    pixmap = QPixmap(1600, 900)
    pixmap.setDevicePixelRatio(ratio)
    painter = QPainter(pixmap)
    logical = pixmap.deviceIndependentSize()
    content = of(example(), SlideKind.JOIN)
    paint(painter, QRectF(0, 0, logical.width(), logical.height()), content, Look.LIGHT)
    painter.end()
    image = pixmap.toImage()

    assert read(as_pillow(image)) == [address(SlideKind.JOIN)]
    codes = {image.pixel(x, 350) for x in range(120, 400)}
    assert codes == {0xFFFFFFFF, 0xFF000000}


def test_an_address_too_long_for_a_theme_leads_to_the_first_page() -> None:
    """R12: at most 33 modules."""
    join = JoinInfo("https://dorpsbelang-en-wijkraad-samen.lindendal.example/avond")
    content = of(example(), SlideKind.ADDITIONS, join=join)

    assert read(as_pillow(picture(content))) == [
        "HTTPS://DORPSBELANG-EN-WIJKRAAD-SAMEN.LINDENDAL.EXAMPLE/avond"
    ]


def test_an_address_too_long_for_any_code_is_typed() -> None:
    join = JoinInfo("https://" + "lang." * 40 + "example.org")
    image = picture(of(example(), SlideKind.JOIN, join=join))

    assert read(as_pillow(image)) == []


WIFI: dict[str, Any] = {"wifi_name": 'Buurthuis "De Linde";', "wifi_password": "koffie,12:30"}


def with_wifi(join: JoinInfo = JOIN, kind: SlideKind = SlideKind.JOIN, **other: Any) -> SlideContent:
    """The slide that tells how to join, or another one, in a hall with this Wi-Fi."""
    meeting = example()
    details = replace(meeting.details, **(WIFI | other))
    return of(replace(meeting, details=details), kind, join=join)


def _from_the_corner(found: zxingcpp.Barcode) -> int:
    return int(found.position.top_left.x + found.position.top_left.y)


@LOOKS
@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (1024, 768)], ids=str)
@pytest.mark.parametrize("kind", [SlideKind.JOIN, SlideKind.BREAK])
def test_wifi_and_joining_are_two_numbered_codes(kind: SlideKind, size: tuple[int, int], look: Look) -> None:
    """N13: "1 Wi-Fi" left of or above "2 Meedoen", with what is special in the name escaped; in the break too, when
    people have the time for it."""
    image = as_pillow(picture(with_wifi(kind=kind), size, look))
    found = sorted(zxingcpp.read_barcodes(image), key=_from_the_corner)

    network = r"WIFI:T:WPA;S:Buurthuis \"De Linde\"\;;P:koffie\,12\:30;;"
    assert [one.text for one in found] == [network, address(SlideKind.JOIN)]
    words = said(with_wifi(kind=kind)).replace(" :8080", ":8080")  # where a line may break
    for part in ("1", "Wi-Fi", "2", "Meedoen", "Buurthuis", "koffie,12:30", "192.168.137.1:8080"):
        assert part in words


def test_an_open_network_has_no_password() -> None:
    """N13: `T:nopass`."""
    codes = read(as_pillow(picture(with_wifi(wifi_name="Gasten", wifi_password=""))))
    assert "WIFI:T:nopass;S:Gasten;;" in codes
    assert "Wachtwoord" not in said(with_wifi(wifi_name="Gasten", wifi_password=""))


@pytest.mark.parametrize("kind", [SlideKind.JOIN, SlideKind.BREAK])
def test_a_public_address_needs_no_wifi(kind: SlideKind) -> None:
    """N13: each code only when it makes sense; a public address works on mobile data."""
    content = with_wifi(JoinInfo("https://meedoen.voorbeeld.nl"), kind)
    assert read(as_pillow(picture(content))) == ["HTTPS://MEEDOEN.VOORBEELD.NL"]
    assert "Wi-Fi" not in said(content)


def test_a_wifi_too_long_for_a_code_is_said_in_words() -> None:
    """R12: at most 33 modules."""
    content = with_wifi(wifi_password="een heel lang wachtwoord dat niemand onthoudt " * 2)
    assert read(as_pillow(picture(content))) == [address(SlideKind.JOIN)]
    assert "Buurthuis" in said(content)


@pytest.mark.parametrize("size", [(1920, 1080), (1024, 768)], ids=str)
def test_in_the_break_the_longest_wifi_stays_on_the_page(size: tuple[int, int]) -> None:
    """Nothing over the upper edge or over the words beside it, on one page."""
    content = with_wifi(kind=SlideKind.BREAK, wifi_name="W" * 15, wifi_password="wachtwoordvijftien")
    (page,) = pages(content, page_width(size[0] / size[1]))
    codes = [item for item in page if isinstance(item, Code)]
    assert len(codes) == 2
    assert all(item.y >= 0 for item in page if isinstance(item, Code | Words))
    assert sorted(map(len, read(as_pillow(picture(content, size))))) == [25, 51]


def said(content: SlideContent) -> str:
    """All words on the first page."""
    (first, *_more) = pages(content, page_width(16 / 9))
    lines = [line.text for item in first if isinstance(item, Words) for line in item.block.lines]
    return " ".join(lines).replace("\u2060", "").replace("\u200b", "")


@pytest.mark.parametrize("host", ["10.0.0.2", "192.168.77.2", "192.168.100.200"])
@pytest.mark.parametrize("size", [WIDE, OLD], ids=["16:9", "4:3"])
@pytest.mark.parametrize("wifi", [False, True], ids=["alone", "beside the Wi-Fi's"])
def test_an_address_is_never_broken_over_lines(host: str, size: tuple[int, int], wifi: bool) -> None:
    """P22, N14: it is typed over from the back of the hall, in letters that are large enough, and clear of the rest."""
    join = JoinInfo(f"http://{host}:8080")
    for kind in SlideKind:
        content = with_wifi(join, kind) if wifi else of(example(), kind, join=join)
        if (wanted := getattr(content, "join", None)) is None:
            continue
        for page in pages(content, size[0] / size[1] * HEIGHT):
            words = [item for item in page if isinstance(item, Words)]
            (typed,) = (item for item in words if wanted.typed in [line.text for line in item.block.lines])
            assert len(typed.block.lines) == 1
            assert typed.block.style.size >= BODY
            assert typed.x >= MARGIN
            place = bounds(typed)
            assert place.right() <= size[0] / size[1] * HEIGHT - MARGIN + 1
            assert place.bottom() <= HEIGHT - MARGIN + 1
            under = (Panel, Plane)
            assert all(
                bounds(item).contains(place)
                for item in page
                if isinstance(item, under) and place.intersects(bounds(item))
            )
            assert not [
                item
                for item in page
                if item is not typed and not isinstance(item, under) and place.intersects(bounds(item))
            ]
