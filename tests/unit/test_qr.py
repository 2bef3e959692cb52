import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from bijeenkomst.domain.values.theme_code import DIGITS, LETTERS
from bijeenkomst.qr import (
    MOST_MODULES,
    QUIET_ZONE,
    Level,
    QrCode,
    TooMuchForACode,
    encode,
    join_address,
    merged_rectangles,
    module_pixels,
    reading_distance_m,
    typed_address,
    wifi_text,
)

ADDRESS = "http://192.168.137.1:8080"


def picture(code: QrCode, module: int = 4) -> Image.Image:
    """The code as a phone's camera would like it."""
    image = Image.new("L", (code.full_size * module,) * 2, 255)
    draw = ImageDraw.Draw(image)
    for x, y, width, height in merged_rectangles(code):
        left, top = (x + QUIET_ZONE) * module, (y + QUIET_ZONE) * module
        draw.rectangle((left, top, left + width * module - 1, top + height * module - 1), fill=0)
    return image


@pytest.mark.parametrize("level", list(Level))
def test_an_address_in_capitals_needs_25_modules(level: Level) -> None:
    """R12: 25 modules in capitals, 29 in small letters."""
    assert encode(join_address(ADDRESS, "k7"), level).size == 25
    assert encode(f"{ADDRESS}/k7", level).size == 29


@given(st.sampled_from(LETTERS), st.sampled_from(DIGITS), st.sampled_from(list(Level)))
def test_a_real_decoder_reads_what_was_put_in(letter: str, digit: str, level: Level) -> None:
    """R12: quiet zone of four modules, black on white."""
    text = join_address(ADDRESS, letter + digit)
    (found,) = zxingcpp.read_barcodes(picture(encode(text, level)))
    assert found.text == text == f"HTTP://192.168.137.1:8080/{letter}{digit}"


def test_rectangles_cover_each_black_module_once() -> None:
    code = encode(join_address(ADDRESS, "K7"), Level.Q)
    covered = [
        (x + dx, y + dy) for x, y, w, h in merged_rectangles(code) for dx in range(w) for dy in range(h)
    ]
    black = {(x, y) for y, row in enumerate(code.modules) for x, module in enumerate(row) if module}
    assert len(covered) == len(set(covered))
    assert set(covered) == black


def test_too_much_for_a_code_that_reads_at_a_distance_is_refused() -> None:
    """R12: at most 33 modules."""
    with pytest.raises(TooMuchForACode):
        encode("x" * 200, Level.M)
    with pytest.raises(TooMuchForACode):
        encode("x" * 20_000, Level.M)
    with pytest.raises(TooMuchForACode) as caught:
        encode(wifi_text("Linde", "geheim" * 40), Level.M)
    assert "geheim" not in str(caught.value)
    assert encode("HTTPS://BIJEENKOMST.DORPSBELANG-LINDENDAL.EXAMPLE/K7", Level.Q).size <= MOST_MODULES


def test_modules_are_whole_pixels() -> None:
    """R12: a whole number of pixels per module on screen."""
    code = encode(join_address(ADDRESS, "K7"), Level.M)
    assert module_pixels(code, 340) == 10
    assert module_pixels(code, 20) == 1


def test_a_code_reads_to_ten_times_its_width_and_eight_for_old_phones() -> None:
    """R13: an A5 card of 10 cm reads to a metre, and by its modules: as wide with 33 of them to three quarters."""
    usual, dense = encode(join_address(ADDRESS, "K7"), Level.Q), encode("x" * 46, Level.Q)
    assert (usual.size, dense.size) == (25, 33)
    assert reading_distance_m(0.10, usual) == pytest.approx(1.0)
    assert reading_distance_m(0.10, usual, old_phones=True) == pytest.approx(0.8)
    assert reading_distance_m(0.132, dense) == pytest.approx(1.0)


def test_the_typed_address_is_short() -> None:
    """R10, N14: the address to type, without what a browser fills in itself."""
    assert typed_address(ADDRESS + "/", "K7") == "192.168.137.1:8080/k7"
    assert typed_address("https://Bij.Example") == "https://bij.example"


def test_a_folder_of_somebody_elses_server_keeps_its_letters() -> None:
    """An own public address: only the name of a computer may be written in capitals."""
    assert join_address("https://dorp.example/Avond/", "k7") == "HTTPS://DORP.EXAMPLE/Avond/K7"
    assert typed_address("HTTPS://DORP.EXAMPLE/Avond", "K7") == "https://dorp.example/Avond/k7"
    assert join_address("http://10.42.0.1:8080/") == "HTTP://10.42.0.1:8080"


def test_a_wifi_code_escapes_what_would_end_it() -> None:
    r"""N13: \ ; , " : are escaped, an open network says nopass."""
    assert wifi_text('De "Linde"; 2', "a:b,c\\") == 'WIFI:T:WPA;S:De \\"Linde\\"\\; 2;P:a\\:b\\,c\\\\;;'
    assert wifi_text("Linde") == "WIFI:T:nopass;S:Linde;;"
    assert wifi_text("Linde", "geheim", hidden=True) == "WIFI:T:WPA;S:Linde;P:geheim;H:true;;"


def test_a_real_decoder_knows_a_wifi_code_when_it_sees_one() -> None:
    """N13: what phones read as a network is what was put in."""
    text = wifi_text("Dorpshuis; De Linde", "koffie,thee:9")
    (found,) = zxingcpp.read_barcodes(picture(encode(text, Level.M)))
    assert found.text == text
