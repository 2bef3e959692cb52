"""Photos of cards on a table, rendered askew, in perspective and grainy: which cards lie there (R62)."""

import io
from collections.abc import Callable
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import pytest
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from bijeenkomst.domain.commands import TakeStoriesAway
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.story_mark import story_mark
from bijeenkomst.export.story_kit.card_layout import MARK, PAD
from bijeenkomst.export.story_kit.kit import KitPart, write_part
from bijeenkomst.intake.photos import pile_sentences
from bijeenkomst.intake.photos.pile_photos import PilePhoto, PilePhotoUnreadable, SeenCard, read_pile_photo
from bijeenkomst.intake.photos.piles import PileInPhoto, in_two_piles, not_seen, pile_in
from tests.support.photographed_table import CARD, PIXELS_A_MM, cards_of, laid_out, photograph_table
from tests.support.samples import SAMPLES
from tests.support.told import many
from tests.unit.domain.evening import run

SMALLER = (2400, 1800)
Cards = Callable[[Meeting, KitPart], list[Image.Image]]


@pytest.fixture(scope="module")
def cards(tmp_path_factory: pytest.TempPathFactory) -> Cards:
    """The first printed cards of a meeting, each set printed once."""

    @cache
    def printed(seed: int, part: KitPart, count: int) -> list[Image.Image]:
        pdf = tmp_path_factory.mktemp("kaartjes") / part.file_name
        return cards_of(write_part(many(count, seed), part, pdf), 4 if part is KitPart.BLANK_CARDS else count)

    return lambda meeting, part: printed(meeting.code_seed, part, len(meeting.stories))


def numbers(meeting: Meeting, photo: PilePhoto) -> tuple[int, ...]:
    return pile_in(meeting, photo).numbers


@pytest.mark.parametrize(
    ("count", "how"),
    [
        (30, {"size": (4000, 3000), "blur": 1.6, "noise": 20.0}),
        (12, {"size": (2048, 1536), "blur": 0.9}),
        (6, {"size": (1280, 960), "blur": 0.7, "noise": 8.0}),  # as it is sent on by phone
    ],
)
def test_all_cards_of_a_pile_are_read_however_askew(
    tmp_path: Path, cards: Cards, count: int, how: dict[str, Any]
) -> None:
    """R62."""
    meeting = many(30)
    table = laid_out(cards(meeting, KitPart.STORY_CARDS)[:count], Random(3), across=6 if count > 12 else 3)
    photograph_table(table, tmp_path / "stapel.jpg", **how)
    photo = read_pile_photo(tmp_path / "stapel.jpg")
    assert numbers(meeting, photo) == tuple(range(1, count + 1))
    assert max(photo.width, photo.height) <= 1600
    assert all(0 <= x <= photo.width for card in photo.cards for x, _y in card.corners)


def test_cards_laid_from_all_sides_of_the_table_are_read_too(tmp_path: Path, cards: Cards) -> None:
    meeting = many(30)
    table = laid_out(cards(meeting, KitPart.STORY_CARDS)[:12], Random(8), across=4, aslant=45, turned=True)
    photograph_table(table, tmp_path / "stapel.jpg")
    assert numbers(meeting, read_pile_photo(tmp_path / "stapel.jpg")) == tuple(range(1, 13))


def test_a_mark_under_a_finger_is_missed_and_told_and_the_others_are_read(
    tmp_path: Path, cards: Cards
) -> None:
    """What was not recognised is listed, not lost."""
    meeting = many(30)
    shown = [card.copy() for card in cards(meeting, KitPart.STORY_CARDS)[:6]]
    finger = [edge * PIXELS_A_MM for edge in (CARD[0] - 34, 12, CARD[0] - 18, 40)]
    ImageDraw.Draw(shown[2]).ellipse(finger, fill=(214, 160, 130))
    photograph_table(laid_out(shown, Random(4), across=3), tmp_path / "stapel.jpg", size=SMALLER)
    pile = pile_in(meeting, read_pile_photo(tmp_path / "stapel.jpg"))
    assert pile.numbers == (1, 2, 4, 5, 6)
    assert not_seen(meeting, [pile]) == (3, *range(7, 31))
    assert pile_sentences.not_seen(not_seen(meeting, [pile])).endswith("kaartjes 3, 7-30.")


def test_a_mark_that_somebody_scribbled_on_is_told_and_where_it_lies(tmp_path: Path, cards: Cards) -> None:
    """R62: a card of which only its number can be read is one to look at, not one that does not lie there."""
    meeting = many(30)
    shown = [card.copy() for card in cards(meeting, KitPart.STORY_CARDS)[:6]]
    pen, chance = ImageDraw.Draw(shown[2]), Random(1)
    for _stroke in range(60):
        left = CARD[0] - PAD - MARK * chance.uniform(0.2, 0.75)
        top = PAD + MARK * chance.uniform(0.15, 0.75)
        stroke = [edge * PIXELS_A_MM for edge in (left, top, left + 2.2, top + 2.2)]
        pen.rectangle(stroke, fill=chance.choice([(20, 20, 20), (245, 245, 245)]))
    table = laid_out(shown, Random(4), across=3, aslant=8)
    photograph_table(table, tmp_path / "stapel.jpg", size=SMALLER, noise=4.0)
    photo = read_pile_photo(tmp_path / "stapel.jpg")
    assert numbers(meeting, photo) == (1, 2, 4, 5, 6)
    (corners,) = photo.unread
    assert min(x for x, _y in corners) > photo.width / 2, "of the third card, at the top right"
    assert max(y for _x, y in corners) < photo.height / 3
    (said,) = pile_sentences.about(pile_in(meeting, photo))
    assert said == "Op 'stapel.jpg' is van een kaartje het teken niet te lezen. Kijk welk nummer erop staat."


def test_cards_that_are_not_of_this_wall_are_told_and_not_taken(tmp_path: Path, cards: Cards) -> None:
    """Of another meeting, of a story that was taken away, and one to write on."""
    meeting, other = many(30), many(4, code_seed=99)
    printed = cards(meeting, KitPart.STORY_CARDS)
    mixed = [*printed[:3], *cards(other, KitPart.STORY_CARDS)[:2], *cards(meeting, KitPart.BLANK_CARDS)[:1]]
    photograph_table(laid_out(mixed, Random(1), across=3), tmp_path / "stapel.jpg", size=SMALLER)
    pile = pile_in(run(meeting, TakeStoriesAway((2,))), read_pile_photo(tmp_path / "stapel.jpg"))
    assert (pile.numbers, pile.gone, pile.of_others, pile.blank) == ((1, 3), (2,), 2, 1)
    gone, others, written = pile_sentences.about(pile)
    assert "verhalen die er niet meer zijn: 2." in gone
    assert "2 kaartjes van een andere bijeenkomst" in others
    assert "Typ dat verhaal eerst over." in written


def yellow_at(picture: bytes) -> tuple[float, float]:
    """Where the middle of the note with the name lies, as parts of the width and the height."""
    image = Image.open(io.BytesIO(picture)).convert("HSV").reduce(4)
    hue, strong, _bright = image.split()
    note = ImageChops.multiply(
        hue.point(lambda seen: 255 * (35 < seen < 55)), strong.point(lambda seen: 255 * (seen > 140))
    )
    box = note.filter(ImageFilter.MedianFilter(5)).getbbox()
    assert box is not None
    return (box[0] + box[2]) / 2 / image.width, (box[1] + box[3]) / 2 / image.height


def is_at_the_top_left(place: tuple[float, float]) -> bool:
    return place[0] < 0.4 and place[1] < 0.3


def test_a_heic_photo_that_was_taken_upside_down_is_read_and_shown_upright() -> None:
    """R62: as an iPhone makes it; four printed cards and a note "De bus", which people read from the picture."""
    photo = read_pile_photo(SAMPLES / "stapel.heic")
    assert numbers(many(6), photo) == (1, 2, 4, 6)
    assert photo.width > photo.height
    assert is_at_the_top_left(yellow_at(photo.picture))
    assert b"GeheimeTelefoon" in (SAMPLES / "stapel.heic").read_bytes()
    assert b"GeheimeTelefoon" not in photo.picture


@pytest.mark.parametrize(("orientation", "held"), [(3, "ROTATE_180"), (6, "ROTATE_90"), (8, "ROTATE_270")])
def test_however_the_phone_was_held_the_picture_is_upright_and_the_lines_lie_around_the_marks(
    tmp_path: Path, cards: Cards, orientation: int, held: str
) -> None:
    """R62: what the phone says of how it was held is followed."""
    meeting = many(30)
    table = laid_out(cards(meeting, KitPart.STORY_CARDS)[:3], Random(2), across=3, aslant=5)
    ImageDraw.Draw(table).rectangle((20, 20, 420, 160), fill=(250, 240, 90))
    photograph_table(table, tmp_path / "recht.png", size=(1600, 900), noise=4.0)
    exif = Image.Exif()
    exif[0x0112] = orientation
    with Image.open(tmp_path / "recht.png") as upright:
        upright.transpose(Image.Transpose[held]).save(tmp_path / "stapel.jpg", exif=exif)
    photo = read_pile_photo(tmp_path / "stapel.jpg")
    assert numbers(meeting, photo) == (1, 2, 3)
    assert (photo.width, photo.height) == (1600, 900)
    assert is_at_the_top_left(yellow_at(photo.picture))
    grey = Image.open(io.BytesIO(photo.picture)).convert("L")
    for card in photo.cards:  # a mark is half black and half white
        xs, ys = zip(*card.corners, strict=True)
        darkest, lightest = grey.crop((min(xs), min(ys), max(xs), max(ys))).getextrema()
        assert isinstance(darkest, int | float)
        assert isinstance(lightest, int | float)
        assert lightest - darkest > 80


def test_a_number_in_two_photos_is_told_with_both() -> None:
    piles = [
        PileInPhoto("a.jpg", (1, 2, 3, 7)),
        PileInPhoto("b.jpg", (3, 4)),
        PileInPhoto("c.jpg", (5, 7, 1)),
    ]
    assert in_two_piles(piles) == {1: ("a.jpg", "c.jpg"), 3: ("a.jpg", "b.jpg"), 7: ("a.jpg", "c.jpg")}
    several, said = pile_sentences.in_two_piles(in_two_piles(piles))
    assert several == "Kaartjes 1, 7 liggen op meer foto's: a.jpg, c.jpg. Kijk op welke stapel ze horen."
    assert said == "Kaartje 3 ligt op meer foto's: a.jpg, b.jpg. Kijk op welke stapel het hoort."


def test_a_table_without_cards_says_how_to_take_the_photo(tmp_path: Path) -> None:
    Image.new("RGB", (800, 600), (150, 120, 90)).save(tmp_path / "tafel.jpg")
    pile = pile_in(many(3), read_pile_photo(tmp_path / "tafel.jpg"))
    assert pile.numbers == ()
    assert "recht van boven" in pile_sentences.about(pile)[0]


@pytest.mark.parametrize(
    "content",
    [b"", b"GIF89a", b"\xff\xd8\xff\xe0" + bytes(500), b"%PDF-1.7 no photo", b"PK\x03\x04" + bytes(99)],
)
def test_what_is_no_photo_is_told_and_ends_nothing_else(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "stapel.jpg"
    path.write_bytes(content)
    with pytest.raises(PilePhotoUnreadable, match=r"'stapel\.jpg' is geen foto"):
        read_pile_photo(path)


def test_a_picture_that_would_fill_the_memory_is_not_unpacked(tmp_path: Path) -> None:
    Image.new("1", (30_000, 30_000)).save(tmp_path / "bom.png")
    with pytest.raises(PilePhotoUnreadable, match="te groot"):
        read_pile_photo(tmp_path / "bom.png")


def test_numbers_are_listed_shortly() -> None:
    assert pile_sentences.listed((1, 2, 3, 5, 9, 10)) == "1-3, 5, 9-10"
    assert pile_sentences.listed(tuple(range(1, 60, 2))).endswith("23 en nog 18")


def test_a_card_of_another_meeting_is_none_of_ours_though_its_number_exists_here() -> None:
    """R62: two neighbourhoods share a hall and a table; number 2 is there in both."""
    meeting, other = many(3, 7), many(3, 8)
    corners = (0, 0), (0, 0), (0, 0), (0, 0)
    marks = story_mark(meeting.code_seed, 1), story_mark(other.code_seed, 2), story_mark(other.code_seed, 3)
    photo = PilePhoto("tafel.jpg", b"", 1, 1, tuple(SeenCard(mark, corners) for mark in marks))
    assert pile_in(meeting, photo) == PileInPhoto("tafel.jpg", (1,), of_others=2)
    assert pile_in(other, photo) == PileInPhoto("tafel.jpg", (2, 3), of_others=1)
