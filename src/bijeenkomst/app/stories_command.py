"""`bijeenkomst stories`: the kit for the conversations and cards of stories, and reading photos of those."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from bijeenkomst.app.window_command import COULD_NOT, DONE

if TYPE_CHECKING:
    from argparse import ArgumentParser


def stories(parser: "ArgumentParser", words: list[str]) -> Callable[[], int]:
    """The command with these words."""
    parser.add_argument("--out", type=Path, help="the folder for the cards and the spreadsheet")
    parser.add_argument("--piles", nargs="+", type=Path, default=[], help="photos of cards on a table")
    options = parser.parse_args(words)
    if options.out is None and not options.piles:
        parser.error("give --out or --piles")

    def work() -> int:
        from bijeenkomst.app.stories import make_kit, read_piles

        if options.out is not None:
            for path in make_kit(options.file, options.out):
                print(path)
        if not options.piles:
            return DONE
        unreadable = False
        for line, notes, failed in read_piles(options.file, options.piles):
            unreadable = unreadable or failed
            if line:
                print(line, flush=True)
            for note in notes:
                print(note, file=sys.stderr)
        return COULD_NOT if unreadable else DONE

    return work
