"""Reading a photo of a pile of 30 cards: rendered, askew, by lamp light, as the camera of a phone makes it (R62).

Run: `python -m bench.story_piles [ROUNDS]`. Goal: at most 5 s for a photo of 12 megapixels, from the file to the
numbers, with the process that reads it. Beside it stands what only decoding it takes in the same way.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

from bijeenkomst.export.story_kit.kit import KitPart, write_part
from bijeenkomst.intake.photos.pictures import decoded
from bijeenkomst.intake.photos.pile_photos import SAID, PilePhotoUnreadable, read_pile_photo
from bijeenkomst.intake.photos.piles import pile_in
from bijeenkomst.intake.photos.untrusted import read_apart
from tests.support.photographed_table import cards_of, laid_out, photograph_table
from tests.support.told import many

CARDS, GOAL = 30, 5.0


def only_decoded(path: Path) -> Iterator[int]:
    """What there is to be done before any mark is looked for."""
    yield decoded(path.read_bytes()).width


def main() -> None:
    """Measure and print."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    with tempfile.TemporaryDirectory() as folder:
        meeting, photo = many(CARDS), Path(folder, "stapel.jpg")
        cards = cards_of(write_part(meeting, KitPart.STORY_CARDS, Path(folder, "kaartjes.pdf")), CARDS)
        photograph_table(laid_out(cards, Random(3)), photo, blur=1.6, noise=20.0)
        print(f"{CARDS} cards in a photo of {photo.stat().st_size / 1e6:.1f} MB")
        bare, ours = [], []
        for _round in range(rounds):
            began = time.perf_counter()
            read_apart(only_decoded, photo, SAID, PilePhotoUnreadable)
            between = time.perf_counter()
            found = pile_in(meeting, read_pile_photo(photo)).numbers
            bare.append(between - began)
            ours.append(time.perf_counter() - between)
            print(f"decoded {bare[-1]:.2f} s, read {ours[-1]:.2f} s, {len(found)} of {CARDS} cards")
    middle = statistics.median(ours)
    reached = middle <= GOAL and len(found) == CARDS
    print(
        f"goal all {CARDS} cards in at most {GOAL:.0f} s: {middle:.2f}, {'reached' if reached else 'NOT reached'}"
    )


if __name__ == "__main__":
    main()
