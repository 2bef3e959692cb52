"""Reading a photo of a pile of 30 cards: rendered, askew, by lamp light, as the camera of a phone makes it (R62).

Run: `python -m bench.story_piles [ROUNDS]`. Goal: at most 5 s for a photo of 12 megapixels, from the file to the
numbers, with the process that reads it. Beside it stands what only decoding it takes in the same way. The goal is held
against the time of all cores together, which a busy machine hardly changes and a free one does not exceed.
"""

import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

from bijeenkomst.export.story_kit.kit import KitPart, write_part
from bijeenkomst.intake.photos import sentences
from bijeenkomst.intake.photos.pictures import decoded
from bijeenkomst.intake.photos.pile_photos import PilePhotoUnreadable, read_pile_photo
from bijeenkomst.intake.photos.piles import pile_in
from bijeenkomst.intake.photos.untrusted import read_apart
from tests.support.photographed_table import cards_of, laid_out, photograph_table
from tests.support.told import many

CARDS, GOAL = 30, 5.0


def only_decoded(path: Path) -> Iterator[int]:
    """What there is to be done before any mark is looked for."""
    yield decoded(path.read_bytes()).width


def only_decoding(photo: Path) -> None:
    """In a process of its own, as the photo is read."""
    read_apart(only_decoded, photo, sentences.OF_PHOTO, PilePhotoUnreadable)


def main() -> None:
    """Measure and print."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    with tempfile.TemporaryDirectory() as folder:
        meeting, photo = many(CARDS), Path(folder, "stapel.jpg")
        cards = cards_of(write_part(meeting, KitPart.STORY_CARDS, Path(folder, "kaartjes.pdf")), CARDS)
        photograph_table(laid_out(cards, Random(3)), photo, blur=1.6, noise=20.0)
        print(f"{CARDS} cards in a photo of {photo.stat().st_size / 1e6:.1f} MB")
        bare, ours, shown = [], [], []
        for _round in range(rounds):
            bare.append(_taken(lambda: only_decoding(photo)))
            ours.append(_taken(lambda: shown.append(read_pile_photo(photo))))
            found = pile_in(meeting, shown[-1]).numbers
            print(
                f"decoded {bare[-1][0]:.2f} s ({bare[-1][1]:.2f} of cores), "
                f"read {ours[-1][0]:.2f} s ({ours[-1][1]:.2f} of cores), {len(found)} of {CARDS} cards"
            )
    middle = statistics.median(cores for _passed, cores in ours)
    reached = middle <= GOAL and len(found) == CARDS
    print(
        f"goal all {CARDS} cards in at most {GOAL:.0f} s: {middle:.2f}, {'reached' if reached else 'NOT reached'}"
    )


def _taken(work: Callable[[], object]) -> tuple[float, float]:
    """The seconds that passed, and those that the process which does the work took of all cores."""
    began, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    work()
    passed, after = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    return passed, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    main()
