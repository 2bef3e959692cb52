"""What stays findable, on paper: the Wegwijzer and slips for offers (R55, R56)."""

import math
from dataclasses import astuple, replace
from pathlib import Path

import pytest

from bijeenkomst.domain.commands import (
    BeginLettingGo,
    ChangeDetails,
    EditTheme,
    LetGo,
)
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.export.sheets import Carrier, Choice, SheetsNotReady
from bijeenkomst.export.sheets.carriers import of_use
from bijeenkomst.export.sheets.print_fingerprints import outdated, outdated_sentence, standing
from bijeenkomst.qr import Level, encode, join_address
from bijeenkomst.wording.public_consent import paper_offer_consent, paper_signpost_consent
from tests.support.printed import (
    ADDRESS,
    boxes,
    codes_in,
    levels,
    pages,
    scanned,
    sheets,
    text_of,
)
from tests.unit.domain.evening import an_evening, run
from tests.unit.export.sheets.at_work import at_work, pointing, printed


def test_a_wegwijzer_that_hangs_somewhere_follows_what_people_agreed_to() -> None:
    """R55, R44, R17: who came, who changed it, who took it back; its fingerprint is of the consent, not of a name."""
    meeting = printed(pointing(an_evening(), 1, on_sheet=True))
    assert outdated(meeting) is None
    first, _second, third = (theme.code for theme in meeting.in_order)
    joined = outdated(pointing(meeting, 3, on_sheet=True))
    assert joined is not None
    assert (joined.carriers, joined.again, joined.take_down) == ((Carrier.SIGNPOST,), (third,), False)
    given_again = outdated(pointing(meeting, 1, on_sheet=True))
    assert given_again is not None
    assert given_again.take_down
    narrower = outdated(replace(meeting, signposts={first: replace(meeting.signposts[first], on_cards=True)}))
    assert narrower is not None
    assert (narrower.carriers, narrower.take_down) == ((Carrier.SIGNPOST,), True)
    back = outdated(replace(meeting, signposts={}))
    assert back is not None
    assert (back.carriers, back.take_down) == ((), True)
    assert outdated_sentence(back).startswith("Haal de oude Wegwijzer en de kaartjes weg")
    assert "Druk opnieuw" not in outdated_sentence(back)
    sensitive = outdated(run(meeting, EditTheme(first, ThemeDraft("Ontmoeten", sensitive=True))))
    assert sensitive is not None
    assert sensitive.take_down
    other_name = replace(meeting.signposts[first], name="Iemand anders")
    assert standing(
        replace(meeting, signposts={first: other_name}), (Carrier.SIGNPOST,), Choice()
    ) == standing(meeting, (Carrier.SIGNPOST,), Choice())


def test_after_letting_go_no_paper_is_called_wrong_for_what_the_meeting_forgot() -> None:
    """R45, R55: codes of scribes and who is on the wall are no longer known; the paper may stay."""
    meeting = printed(pointing(at_work(), 1, on_sheet=True))
    assert outdated(run(meeting, BeginLettingGo(), LetGo())) is None


def test_the_page_of_the_wegwijzer_has_all_groups_whatever_is_chosen(tmp_path: Path) -> None:
    """R55: of the cards just those of the chosen groups."""
    meeting = pointing(pointing(an_evening(), 1, on_sheet=True), 3, on_sheet=True, on_cards=True)
    first, _second, third = (theme.code for theme in meeting.in_order)
    chosen = text_of(sheets(meeting, tmp_path / "a.pdf", carrier=Carrier.SIGNPOST, themes=(first,)), "-raw")
    assert (chosen.count("Wijzer van 1"), chosen.count("Wijzer van 3")) == (1, 1)
    both = text_of(sheets(meeting, tmp_path / "b.pdf", carrier=Carrier.SIGNPOST, themes=(third,)), "-raw")
    assert both.count("Wijzer van 3") == 1 + 8
    only_cards = pointing(an_evening(), 3, on_cards=True)
    with pytest.raises(SheetsNotReady, match="Wegwijzer"):
        sheets(only_cards, tmp_path / "c.pdf", carrier=Carrier.SIGNPOST, themes=(first,))


def test_a_slip_for_an_offer_says_what_is_done_with_it_three_times(tmp_path: Path) -> None:
    """R56, R9, R34, R10: three on an A4, with boxes, the consent in full, and the page for phones."""
    pdf = sheets(an_evening(), tmp_path / "a.pdf", carrier=Carrier.OFFER)
    words = text_of(pdf, "-raw")
    consent = paper_offer_consent(an_evening().details)
    for part in (consent.instruction, consent.about, consent.adult_note, "delen: ja Naam", "Dit bied ik aan"):
        assert words.count(part) == 3, part
    assert levels(pdf, longer_than=209) == [99.0, 198.0]
    assert scanned(pages(pdf, 300)[0]) == [f"{ADDRESS.upper()}/AANBOD"] * 3
    letters = [(wide, high) for _left, _bottom, wide, high in boxes(pdf) if high > 5]
    assert letters
    assert all(wide >= 4 and high >= 5 for wide, high in letters)


def test_the_code_of_an_offer_reads_as_far_as_it_says_by_the_size_of_its_modules(tmp_path: Path) -> None:
    """R13: ten times its width is for 25 modules, and an address that is longer than a theme's has 29."""
    pdf = sheets(an_evening(), tmp_path / "a.pdf", carrier=Carrier.OFFER)
    assert text_of(pdf, "-raw").count("Scan tot 15 centimeter") == 3
    modules = encode(join_address(ADDRESS, "aanbod"), Level.Q).size
    assert modules == 29
    for one in codes_in(pages(pdf, 600)[0]):
        left, right = one.position.top_left, one.position.top_right
        wide = math.hypot(right.x - left.x, right.y - left.y) / 600 * 0.0254
        assert wide / modules * 250 >= 0.15 * 0.99


def test_the_wegwijzer_holds_what_each_person_agreed_to_and_no_more(tmp_path: Path) -> None:
    """R55: on the page, on cards (eight on an A4) or both; never of a sensitive theme; nothing without anybody."""
    with pytest.raises(SheetsNotReady, match="Wegwijzer"):
        sheets(an_evening(), tmp_path / "niets.pdf", carrier=Carrier.SIGNPOST)
    meeting = pointing(pointing(an_evening(), 1, on_sheet=True), 3, on_cards=True)
    sensitive = next(theme.number for theme in meeting.in_order if theme.sensitive)
    meeting = pointing(meeting, sensitive, on_sheet=True, on_cards=True)
    pdf = sheets(meeting, tmp_path / "a.pdf", carrier=Carrier.SIGNPOST)
    sheet, cards = (text_of(pdf, "-f", str(page), "-l", str(page), "-raw") for page in (1, 2))
    assert len(pages(pdf, 20)) == 2
    assert (sheet.count("Wijzer van 1"), sheet.count("Wijzer van 3")) == (1, 0)
    assert (cards.count("Wijzer van 1"), cards.count("Wijzer van 3")) == (0, 8)
    assert "06 12345671" in sheet
    assert cards.count("06 12345673") == 8
    assert f"Wijzer van {sensitive}" not in sheet + cards


def test_a_slip_for_the_wegwijzer_asks_a_consent_of_its_own(tmp_path: Path) -> None:
    """R55, R11, R9, R4: for each group one, in the words that the window has; a sensitive theme has none."""
    meeting = an_evening()
    pdf = sheets(meeting, tmp_path / "a.pdf", carrier=Carrier.SIGNPOST_SLIPS)
    words = text_of(pdf, "-raw")
    consent = paper_signpost_consent(meeting.details)
    for part in (*astuple(consent), "openbaar: ja op het blad op de kaartjes op de pagina"):
        assert words.count(part) == 2, part
    for theme in meeting.in_order:
        assert words.count(f"Code {theme.code}") == (0 if theme.sensitive else 1)
    assert levels(pdf, longer_than=209) == [99.0, 198.0]
    assert all(wide >= 4 and high >= 5 for _left, _bottom, wide, high in boxes(pdf) if high > 5)
    sensitive = next(theme.code for theme in meeting.in_order if theme.sensitive)
    with pytest.raises(SheetsNotReady, match="gevoelig thema"):
        sheets(meeting, tmp_path / "b.pdf", carrier=Carrier.SIGNPOST_SLIPS, themes=(sensitive,))


def test_slips_with_an_older_consent_are_no_longer_right() -> None:
    """R34, R55, R56, R17: another organisation or day asks consent for something else; a title is on one of them."""
    meeting = printed(at_work())
    details = replace(meeting.details, contact_phone="0687654321")
    found = outdated(run(meeting, ChangeDetails(details)))
    assert found is not None
    assert {Carrier.OFFER, Carrier.SIGNPOST_SLIPS} <= set(found.carriers)
    assert found.evening
    titled = outdated(run(meeting, EditTheme(meeting.in_order[0].code, ThemeDraft("Anders"))))
    assert titled is not None
    assert Carrier.SIGNPOST_SLIPS in titled.carriers
    assert Carrier.OFFER not in titled.carriers


def test_an_evening_of_sensitive_themes_has_no_slips_for_a_wegwijzer() -> None:
    """R4, R55"""
    meeting = at_work()
    for theme in meeting.in_order:
        meeting = run(meeting, EditTheme(theme.code, ThemeDraft(theme.title, sensitive=True)))
    assert Carrier.SIGNPOST_SLIPS not in of_use(meeting)
    assert Carrier.OFFER in of_use(meeting)
