"""`bijeenkomst [FILE]`: its options, and whether this start needs a window; Qt is not loaded before that is known."""

import gc
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from bijeenkomst import __version__

if TYPE_CHECKING:
    from bijeenkomst.app.first_start import FirstStart

DONE, COULD_NOT = 0, 1


def window(words: list[str], usage: str) -> Callable[[], int]:
    """Run `bijeenkomst` with these words; return the exit status."""
    file, example = _read_window(words, usage) if words else (None, False)

    def work() -> int:
        gc.disable()  # loading makes no garbage; afterwards `ui.garbage` collects it
        if example:
            return _own_window(file=None, first=None)
        from bijeenkomst.app.first_start import FirstStart
        from bijeenkomst.folders import state_folder

        first = FirstStart(state_folder())
        return _own_window(file, first) if first.come(file) else DONE

    return work


def _own_window(file: Path | None, first: "FirstStart | None") -> int:
    """`first` is None for the example, which opens in a window of its own beside any other."""
    from bijeenkomst.ui.skip_feature_check import skip_feature_check

    skip_feature_check()
    from bijeenkomst.app.window import run_window

    return run_window(file, first)


def _read_window(words: list[str], usage: str) -> tuple[Path | None, bool]:
    from argparse import ArgumentParser

    parser = ArgumentParser(prog="bijeenkomst", usage=usage, allow_abbrev=False)
    parser.add_argument("file", nargs="?", type=Path, help="a .bijeenkomst file")
    parser.add_argument("--example", action="store_true", help="a fresh copy of the example meeting")
    parser.add_argument("--version", action="store_true", help="this version, and where newer ones are")
    options = parser.parse_args(words)
    if options.version:
        _say_version()
        parser.exit()
    if options.example and options.file is not None:
        parser.error("--example opens its own file")
    return options.file, options.example


def _say_version() -> None:
    from bijeenkomst.resource_files import releases_page

    print(__version__)
    if page := releases_page():
        print(f"Newer versions: {page}")
