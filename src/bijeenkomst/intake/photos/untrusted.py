"""Reading a picture that is not trusted, from a phone or an e-mail, in a process of its own.

Whatever a decoder does with it, it does where nothing depends on it; each way in which it can fail becomes a sentence.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar, cast

from bijeenkomst.atomic_file import explain, is_no_file, no_file
from bijeenkomst.domain.errors import WorldError
from bijeenkomst.intake.photos.pdf_pages import PageUnreadable, PdfLocked
from bijeenkomst.intake.photos.pictures import LARGEST_FILE, PATIENCE, TooManyPixels
from bijeenkomst.intake.photos.sentences import Refusals
from bijeenkomst.intake.subprocess_reader import ReaderGone, TookTooLong, pieces_apart

T = TypeVar("T")


def read_apart(
    read: Callable[[Path], Iterator[T]], path: Path, said: Refusals, refused: type[WorldError]
) -> tuple[T, ...]:
    """What `read(path)` yields in a process of its own; `read` may raise a `WorldError` about what is in the file.

    Raises:
        WorldError: of the kind `refused`, with the sentence that says why.
    """
    if is_no_file(path):
        raise refused(str(no_file(path)))
    try:
        answers = pieces_apart(_read, read, path, said, patience=PATIENCE)
    except TookTooLong as error:
        raise refused(said.too_slow(path.name)) from error
    except ReaderGone as error:
        raise refused(said.damaged(path.name)) from error
    if answers and isinstance(answers[-1], _Refused):
        raise refused(answers[-1].sentence)
    return cast(tuple[T, ...], answers)


@dataclass(frozen=True, slots=True)
class _Refused:
    """The last that comes from the other process, when the file is not taken."""

    sentence: str


def _read(read: Callable[[Path], Iterator[T]], path: Path, said: Refusals) -> Iterator[T | _Refused]:
    name = path.name
    try:
        if path.stat().st_size > LARGEST_FILE:
            yield _Refused(said.too_large(name))
            return
        yield from read(path)
    except WorldError as error:
        yield _Refused(error.sentence)
    except PdfLocked:
        yield _Refused((said.locked or said.damaged)(name))
    except PageUnreadable as error:
        page_unreadable = said.page_unreadable
        yield _Refused(page_unreadable(name, error.number) if page_unreadable else said.damaged(name))
    except (MemoryError, TooManyPixels):
        yield _Refused(said.too_large(name))
    except OSError as error:  # a decoder raises it too, without a number, at a file that is damaged
        yield _Refused(str(explain(error, path)) if error.errno else said.damaged(name))
    except Exception:  # noqa: BLE001 - decoders raise anything at a damaged file; this process is only for that
        yield _Refused(said.damaged(name))
