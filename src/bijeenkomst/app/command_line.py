"""The command line: commands and their options. Exit status: 0 done, 1 failed, 2 wrong usage."""

import gc
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from bijeenkomst.app.closed_pipe import go_on_when_nobody_reads
from bijeenkomst.app.stories_command import stories
from bijeenkomst.app.window_command import COULD_NOT, DONE, window
from bijeenkomst.domain.errors import WorldError
from bijeenkomst.processes import keep_files_to_ourselves, keep_memory_to_ourselves, restore_environment

if TYPE_CHECKING:
    from argparse import ArgumentParser

USAGE = """bijeenkomst [FILE]                                   the window
       bijeenkomst new FILE --themes T [--details D.toml]   make a meeting; --sheet NAME, --letters NAME
       bijeenkomst new FILE --stories S [--mask]            the same from stories, with or without themes
       bijeenkomst serve FILE [--host H] [--port N]         the phone pages alone; --address URL, --proxy IP
       bijeenkomst sheets FILE --out DIR [--address URL]    the sheets as PDFs
       bijeenkomst stories FILE --out DIR                   story cards, conversation card, spreadsheet to type in
       bijeenkomst stories FILE --piles PHOTO...            the numbers of the cards in each photo of a table
       bijeenkomst handover FILE --out DIR [--unproved]     one package per theme group; --lock: with a password
       bijeenkomst let-go FILE [--for-good]                 wipe all contact details; without it: what would go;
                     [--keep-stories]: the stories stay
       bijeenkomst report FILE --out DIR [--keep-names]     the report, without contact details;
                     [--photo F [--caption T]]… --people-agree: with photos of the evening;
                     [--press]: with a text for the local paper
       bijeenkomst info FILE [--json]                       counts only
"""


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit status."""
    go_on_when_nobody_reads()
    keep_files_to_ourselves()
    restore_environment()
    if getattr(sys, "frozen", False):
        from multiprocessing import freeze_support

        freeze_support()
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words:  # the start screen holds nothing of anybody: see `run_window`
        keep_memory_to_ourselves()
    work = _verb(words) if words and words[0] in VERBS else window(words, USAGE)
    try:
        return work()
    except WorldError as error:
        print(error.sentence, file=sys.stderr)
        return COULD_NOT
    except KeyboardInterrupt:
        return COULD_NOT
    except Exception as error:  # noqa: BLE001  # the outermost level: the traceback goes to the log
        _log_failure(error)
        return COULD_NOT


def _log_failure(error: Exception) -> None:
    """Write the traceback to the log, and tell the user only where that is."""
    import logging

    from bijeenkomst import log

    log_file = log.set_up("opdrachtregel")
    logging.getLogger(__name__).error("The command failed", exc_info=error)
    print(f"Dit lukte niet door een fout in het programma. Meer staat in {log_file}.", file=sys.stderr)


def _verb(words: list[str]) -> Callable[[], int]:
    from argparse import ArgumentParser

    parser = ArgumentParser(prog=f"bijeenkomst {words[0]}", allow_abbrev=False)
    parser.add_argument("file", type=Path, help="the .bijeenkomst file")
    return VERBS[words[0]](parser, words[1:])


def _new(parser: "ArgumentParser", words: list[str]) -> Callable[[], int]:
    parser.add_argument("--themes", type=Path, help=".xlsx, .ods, .xls or .csv with the themes")
    parser.add_argument("--stories", type=Path, help=".xlsx, .ods, .xls or .csv with what people told")
    parser.add_argument(
        "--sheet", default="", help="the sheet to read, when it is another than the likeliest"
    )
    parser.add_argument("--letters", default="", help="how its letters are written, when the program asks")
    parser.add_argument("--mask", action="store_true", help="stories without what gives somebody away")
    parser.add_argument("--details", type=Path, help=".toml with title, place, date, organisation, contact …")
    options = parser.parse_args(words)
    if options.themes is None and options.stories is None:
        parser.error("give --themes, --stories or both")
    if options.mask and options.stories is None:
        parser.error("--mask is for --stories")

    def work() -> int:
        from bijeenkomst.app.making import Sources, make_meeting

        sources = Sources(options.themes, options.stories, options.sheet, options.letters, options.mask)
        for note in make_meeting(options.file, sources, options.details):
            print(note, file=sys.stderr)
        return DONE

    return work


def _serve(parser: "ArgumentParser", words: list[str]) -> Callable[[], int]:
    parser.add_argument("--host", default="0.0.0.0", help="the address to listen on; usually all of them")
    parser.add_argument("--port", type=_port, help="usually 8080, or the first free one of a short list")
    parser.add_argument("--address", default="", help="a public https address in front of this laptop")
    parser.add_argument("--proxy", action="append", default=[], help="network address of the proxy for it")
    options = parser.parse_args(words)
    if options.address and not options.address.lower().startswith("https://"):
        parser.error("--address is a public https address")
    _without_a_folder(parser, options.address)

    def work() -> int:
        gc.disable()  # until all is loaded (`web.server.garbage`)
        from bijeenkomst.app.serving import serve

        serve(options.file, options.host, options.port, options.address, options.proxy)
        return DONE

    return work


def _without_a_folder(parser: "ArgumentParser", address: str) -> None:
    from bijeenkomst.qr import folder_of

    if folder_of(address):
        parser.error("--address has nothing behind the host: the phone pages cannot be served in a folder")


def _sheets(parser: "ArgumentParser", words: list[str]) -> Callable[[], int]:
    from bijeenkomst.export.sheets.label_sizes import LabelSize

    parser.add_argument("--out", type=Path, required=True, help="the folder for the PDFs")
    parser.add_argument("--address", help="the address in the QR codes, e.g. http://192.168.137.1:8080")
    sizes = [size.value for size in LabelSize]
    parser.add_argument(
        "--labels", choices=sizes, default=LabelSize.USUAL.value, help="millimetres of a label"
    )
    options = parser.parse_args(words)
    _without_a_folder(parser, options.address or "")

    def work() -> int:
        from bijeenkomst.app.exporting import make_sheets

        result = make_sheets(options.file, options.out, options.address, LabelSize(options.labels))
        _print_result(result.written, (*result.notes, *result.troubles))
        return COULD_NOT if result.troubles else DONE

    return work


def _handover(parser: "ArgumentParser", words: list[str]) -> Callable[[], int]:
    parser.add_argument("--out", type=Path, required=True, help="the folder for the packages")
    parser.add_argument(
        "--unproved",
        action="store_true",
        help="also a package of which not all could be proved: look at it yourself",
    )
    parser.add_argument(
        "--lock", action="store_true", help="a password on each spreadsheet: three words, on standard error"
    )
    options = parser.parse_args(words)

    def work() -> int:
        from bijeenkomst.app.exporting import hand_over

        result = hand_over(options.file, options.out, unproved=options.unproved, lock=options.lock)
        _print_result(result.written, (*result.notes, *result.troubles))
        return COULD_NOT if result.troubles else DONE

    return work


def _let_go(parser: "ArgumentParser", words: list[str]) -> Callable[[], int]:
    parser.add_argument("--for-good", action="store_true", help="do it; nothing brings it back")
    parser.add_argument(
        "--keep-stories", action="store_true", help="keep what people told in the conversations"
    )
    options = parser.parse_args(words)

    def work() -> int:
        from bijeenkomst.app.letting_go import let_go, lines_of, what_goes
        from bijeenkomst.folders import state_folder

        path = options.file.absolute()
        if not options.for_good:
            print("\n".join(what_goes(path, keeps_stories=options.keep_stories)))
            return DONE
        report = let_go(path, state_folder(), keeps_stories=options.keep_stories)
        print("\n".join(lines_of(report)))
        return COULD_NOT if report.found else DONE

    return work


def _report(parser: "ArgumentParser", words: list[str]) -> Callable[[], int]:
    from bijeenkomst.export.report.choice import LONGEST_CAPTION

    parser.add_argument("--out", type=Path, required=True, help="the folder for the PDF, .xlsx and .html")
    parser.add_argument(
        "--keep-names", action="store_true", help="keep texts with a name that somebody who signed up has"
    )
    parser.add_argument(
        "--photo",
        action="append",
        default=[],
        type=Path,
        help="a photo of the evening (JPEG, PNG, HEIC), up to 6",
    )
    parser.add_argument(
        "--caption", action="append", default=[], help="what stands below a photo: the first for the first"
    )
    parser.add_argument(
        "--people-agree", action="store_true", help="the people who can be recognised on the photos agree"
    )
    parser.add_argument("--press", action="store_true", help="also a text of 120 to 150 words for the paper")
    options = parser.parse_args(words)
    if len(options.caption) > len(options.photo):
        parser.error("more --caption than --photo")
    if any(len(caption) > LONGEST_CAPTION for caption in options.caption):
        parser.error(f"--caption has at most {LONGEST_CAPTION} characters")
    captions = [*options.caption, *[""] * len(options.photo)]
    photos = tuple(zip(options.photo, captions, strict=False))

    def work() -> int:
        from bijeenkomst.app.exporting import make_report

        written, notes = make_report(
            options.file,
            options.out,
            keep_names=options.keep_names,
            photos=photos,
            people_agree=options.people_agree,
            with_press=options.press,
        )
        return _print_result(written, notes)

    return work


def _print_result(written: Sequence[Path], notes: Sequence[str]) -> int:
    for path in written:
        print(path)
    for note in notes:
        print(note, file=sys.stderr)
    return DONE


def _info(parser: "ArgumentParser", words: list[str]) -> Callable[[], int]:
    parser.add_argument("--json", action="store_true", help="for other programs")
    options = parser.parse_args(words)

    def work() -> int:
        from bijeenkomst.app.info import as_json, as_text
        from bijeenkomst.document.file import read_only

        meeting = read_only(options.file)
        print(as_json(meeting) if options.json else as_text(meeting))
        return DONE

    return work


def _port(text: str) -> int:
    number = int(text)
    if not 0 <= number <= 65535:
        from argparse import ArgumentTypeError

        raise ArgumentTypeError("0-65535")
    return number


VERBS: "dict[str, Callable[[ArgumentParser, list[str]], Callable[[], int]]]" = {
    "new": _new,
    "serve": _serve,
    "sheets": _sheets,
    "stories": stories,
    "handover": _handover,
    "let-go": _let_go,
    "report": _report,
    "info": _info,
}
