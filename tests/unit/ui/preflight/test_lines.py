"""The lines of the zaalcheck: each is good, or says what to do (R17)."""

import datetime as dt
import re
from dataclasses import replace
from typing import Any

import pytest

from bijeenkomst.domain.values.stage import SlideKind
from bijeenkomst.machine.laptop import Machine
from bijeenkomst.machine.power import Battery, Power
from bijeenkomst.qr import Level, encode
from bijeenkomst.session.interface import PhoneServerStatus
from bijeenkomst.ui.preflight.checks import all_lines, left_to_do
from bijeenkomst.ui.preflight.code_sizes import code_shares
from bijeenkomst.ui.preflight.facts import Facts, Screens
from bijeenkomst.ui.preflight.hall_checks import room_lines, screens_line
from bijeenkomst.ui.preflight.line import Line, State
from bijeenkomst.ui.preflight.network_checks import network_line, phone_line, sheets_line
from bijeenkomst.ui.slides.frame import HEIGHT
from bijeenkomst.ui.slides.joining import JoinInfo
from bijeenkomst.ui.slides.layouts import pages
from bijeenkomst.ui.slides.paint import page_width
from bijeenkomst.ui.slides.scene import Code
from tests.support.longest_address import LONGEST_ADDRESS
from tests.unit.domain.evening import an_evening
from tests.unit.ui.sessions import STATUS, with_details
from tests.unit.ui.slides.hall import example, of

BEAMER = Screens(((1920, 1080),))
USUAL_ADDRESS = "http://192.168.137.1:8080"
PLUGGED_IN = Machine(80_000_000_000, Battery(Power.MAINS, 90))
READY = replace(
    STATUS, base_url="http://10.0.0.7:8080", addresses=(("10.0.0.7", "Buurthuis"),), seen_phone=True
)


def facts(**changed: Any) -> Facts:
    """An evening on which all is well, apart from what a test changes."""
    meeting = an_evening()
    meeting = replace(meeting, details=with_details(meeting, picture_width="2,5", room_depth="8"))
    usual: dict[str, Any] = {
        "meeting": replace(meeting, printed_address="http://10.0.0.7:8080"),
        "status": READY,
        "today": dt.date(2026, 11, 24),
        "screens": BEAMER,
        "machine": PLUGGED_IN,
        "printed": True,
    }
    return Facts(**(usual | changed))


def lines_of(found: Facts) -> list[Line]:
    return [line for card in all_lines(found).values() for line in card]


def in_room(depth: str, present: int | None = None, **changed: Any) -> Facts:
    usual = facts().meeting
    meeting = replace(usual, details=with_details(usual, room_depth=depth), present=present)
    return facts(meeting=meeting, **changed)


def test_when_all_is_well_every_line_is_green() -> None:
    """R17."""
    found = lines_of(facts())
    assert {line.state for line in found} == {State.GOOD}
    assert left_to_do(all_lines(facts())) == 0


@pytest.mark.parametrize(
    "wrong",
    [
        {"screens": Screens()},
        {"screens": Screens(mirrored=True)},
        {"screens": Screens(((1920, 1080), (1280, 720)))},
        {"screens": Screens(((800, 600),))},
        {"status": PhoneServerStatus(False, sentence="De telefoonpagina's werken niet.")},
        {"status": PhoneServerStatus(True, "http://127.0.0.1:8080")},
        {"status": replace(READY, seen_phone=False)},
        {"status": STATUS},
        {"machine": Machine(80_000_000, Battery(Power.MAINS))},
        {"machine": Machine(3_000_000, Battery(Power.MAINS))},
        {"machine": Machine(80_000_000_000, Battery(Power.BATTERY, 80))},
        {"machine": Machine(80_000_000_000, Battery(Power.BATTERY, 8))},
        {"machine": Machine()},
        {"printed": False},
        {"today": dt.date(2026, 11, 23)},
        {"today": dt.date(1970, 1, 1)},
        {"meeting": an_evening()},
    ],
)
def test_what_is_not_well_says_what_to_do(wrong: dict[str, Any]) -> None:
    """R17: plain Dutch for every line that is amber or red; never colour alone."""
    found = [line for line in lines_of(facts(**wrong)) if line.state is not State.GOOD]
    assert found
    for line in found:
        assert line.sentence
        assert line.advice
        assert line.word
        assert line.sentence.endswith(".")
        assert line.advice.endswith((".", "?"))


def test_nothing_is_said_of_the_laptop_before_it_was_looked_at() -> None:
    waiting = [line for line in lines_of(facts(machine=None)) if line.state is State.WAIT]
    assert {line.name for line in waiting} == {"Schijfruimte", "Stroom"}


def test_a_mirrored_projector_is_said_with_the_key_of_the_system() -> None:
    """P7."""
    line = screens_line(facts(screens=Screens(mirrored=True)), "win32")
    assert line.state is State.BAD
    assert "Uitbreiden" in line.advice


def test_a_code_that_reaches_the_last_row_needs_no_cards() -> None:
    """R13."""
    code, letters = room_lines(in_room("8"))
    assert code.state is letters.state is State.GOOD


def test_a_deep_hall_gets_its_number_of_table_cards() -> None:
    """R13, R14: one a table of about six where the code does not reach, and letters that do not reach are said."""
    code, letters = room_lines(in_room("14", present=90))
    assert code.state is letters.state is State.WARN
    assert "90 mensen" in code.advice
    assert "kaarten" in code.advice
    assert "14 meter" in letters.sentence


def test_the_reach_never_says_more_than_it_is() -> None:
    """R13: ten times the width of the code, rounded down."""
    code, _letters = room_lines(in_room("8", join_share=0.5, corner_share=0.2))
    height = 2.5 * 9 / 16
    assert f"{int(height * 0.5 * 10 * 10) / 10:.1f}".replace(".", ",").replace(",0", "") in code.sentence


@pytest.mark.usefixtures("qapp")
def test_the_share_of_the_code_is_measured_on_the_slides_themselves() -> None:
    """R13: the join slide's code is the large one; a longer address has smaller modules and is read from less far."""
    corner, join = code_shares(USUAL_ADDRESS, 16 / 9)
    assert 0.1 < corner < join < 1
    corner_of_longest, join_of_longest = code_shares(LONGEST_ADDRESS, 16 / 9)
    assert corner_of_longest < corner
    assert join_of_longest < join


@pytest.mark.parametrize("aspect", [16 / 9, 4 / 3])
@pytest.mark.parametrize("address", [USUAL_ADDRESS, LONGEST_ADDRESS], ids=["usual", "longest"])
@pytest.mark.usefixtures("qapp")
def test_no_slide_has_a_code_that_is_read_from_less_far_than_said(aspect: float, address: str) -> None:
    """R13: on each slide with a code, of a wide screen and an old one, the modules are as large as was reckoned."""
    corner, join = code_shares(address, aspect)
    for kind in SlideKind:
        for page in pages(of(example(), kind, join=JoinInfo(address)), page_width(aspect)):
            for item in page:
                if isinstance(item, Code):
                    module = item.size / HEIGHT / encode(item.text, Level.M).full_size
                    assert module * 25 >= (join if kind is SlideKind.JOIN else corner) * 0.999, kind


def test_sheets_that_point_elsewhere_are_red_and_say_both_addresses() -> None:
    """R17: 'uw bladen wijzen naar …, deze laptop is …'."""
    elsewhere = replace(facts().meeting, printed_address="http://192.168.2.7:8080")
    line = sheets_line(facts(meeting=elsewhere))
    assert line is not None
    assert line.state is State.BAD
    assert "192.168.2.7" in line.sentence
    assert "10.0.0.7" in line.sentence


def test_sheets_with_a_name_of_ones_own_are_for_the_facilitator_to_scan() -> None:
    named = replace(facts().meeting, printed_address="https://doemee.dorp.nl")
    line = sheets_line(facts(meeting=named))
    assert line is not None
    assert line.state is State.WARN
    assert "Scan zelf" in line.advice


def test_no_sheets_no_line() -> None:
    assert sheets_line(facts(meeting=replace(facts().meeting, printed_address=""))) is None


def test_a_hotspot_of_the_laptop_itself_is_said_to_be_small() -> None:
    """N10: about eight phones, and more need an access point of their own."""
    line = network_line(replace(STATUS, addresses=(("192.168.137.1", ""),)))
    assert line.state is State.WARN
    assert "8 telefoons" in line.advice
    assert "router" in line.advice


def test_a_network_that_gave_no_address_is_red() -> None:
    line = network_line(PhoneServerStatus(True, "", addresses=(("169.254.3.4", ""),)))
    assert line.state is State.BAD


def test_the_other_networks_of_this_laptop_are_named() -> None:
    """N1."""
    line = network_line(replace(READY, addresses=(("10.0.0.7", "Buurthuis"), ("10.1.0.2", "Kabel"))))
    assert line.state is State.GOOD
    assert "10.1.0.2 (Kabel)" in line.sentence
    assert "Kies dan bij Bladen drukken" in line.advice


@pytest.mark.parametrize("system", ["win32", "darwin", "linux"])
def test_a_phone_that_did_not_come_is_explained_in_order(system: str) -> None:
    """N6, N7, N8, N9: firewall, isolation, mobile data; each with what to do, paper at last."""
    advice = phone_line(replace(READY, seen_phone=False), system).advice
    firewall, isolation, mobile = re.split(r"\n\d\. ", advice)[1:]
    assert ("Firewall" if system in ("win32", "darwin") else "firewall") in firewall
    assert ("koos u Annuleren" in firewall) is (system == "win32")
    for word in ("niet oplossen", "eigen router", "papier"):
        assert word in isolation
    assert "blijf verbonden" in mobile
    places = [advice.index(word) for word in ("1. De firewall", "2. Gasten-wifi", "3. Mobiele data")]
    assert places == sorted(places)
    assert phone_line(READY, system).state is State.GOOD


def test_a_public_address_says_where_it_must_send_on_to_and_asks_for_no_wifi() -> None:
    """An own public https address works on mobile data."""
    status = replace(READY, base_url="https://meedoen.voorbeeld.nl", port=8081, seen_phone=False)
    found = network_line(status)
    assert found.state is State.GOOD
    assert "http://127.0.0.1:8081" in found.advice
    asked = phone_line(status)
    assert "doorsturen" in asked.advice
    assert "firewall" not in asked.advice.lower()
