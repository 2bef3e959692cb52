"""The kit for the conversations on the command line, and what is read in photos of a table (R62)."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from bijeenkomst.app.out_folder import make_out_folder
from bijeenkomst.document.file import read_only


class ReadPhoto(NamedTuple):
    """The result for one photo: a line for standard output ("" for none), notes, and whether it could not be read."""

    line: str
    notes: tuple[str, ...]
    failed: bool = False


def make_kit(path: Path, folder: Path) -> tuple[Path, ...]:
    """Write the kit to `folder`. As long as there are no stories, `verhaalkaartjes.pdf` has the cards to write on.

    Raises:
        WorldError: the meeting cannot be read, or a file cannot be written.
    """
    from bijeenkomst.export.story_kit.kit import KitPart, parts_of, write_part

    meeting = read_only(path)
    make_out_folder(folder)
    names = {part: part.file_name for part in parts_of(meeting)}
    if KitPart.STORY_CARDS not in names:
        names[KitPart.BLANK_CARDS] = KitPart.STORY_CARDS.file_name
    return tuple(write_part(meeting, part, folder / name) for part, name in names.items())


def read_piles(path: Path, photos: Sequence[Path]) -> Iterator[ReadPhoto]:
    """What was read in each photo in turn, and then what holds for all of them.

    Raises:
        WorldError: the meeting cannot be read.
    """
    from bijeenkomst.intake.photos import pile_sentences
    from bijeenkomst.intake.photos.pile_photos import PilePhotoUnreadable, read_pile_photo
    from bijeenkomst.intake.photos.piles import in_two_piles, not_seen, pile_in

    meeting = read_only(path)
    piles = []
    for photo in photos:
        try:
            read = read_pile_photo(photo)
        except PilePhotoUnreadable as error:
            yield ReadPhoto("", (error.sentence,), failed=True)
            continue
        pile = pile_in(meeting, read)
        piles.append(pile)
        numbers = "".join(f" {number}" for number in pile.numbers)
        yield ReadPhoto(f"{photo}:{numbers}", pile_sentences.about(pile))
    twice = pile_sentences.in_two_piles(in_two_piles(piles))
    unseen = not_seen(meeting, piles) if piles else ()
    yield ReadPhoto("", (*twice, *([pile_sentences.not_seen(unseen)] if unseen else [])))
