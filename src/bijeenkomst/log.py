"""The log file: what went wrong, for who helps later; never whose phone number it was about.

E-mail addresses, phone numbers, network addresses and tokens are blacked out by pattern, in messages and in
tracebacks. A name has no pattern: who logs something never hands it a name or what somebody wrote, and of an error only
its kind and its place are written, because its words may hold one.
"""

import faulthandler
import logging
import re
import sys
import threading
import traceback
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import IO

from platformdirs import user_log_path

from bijeenkomst.atomic_file import make_folder, make_private

ExceptionInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
LARGEST = 500_000  # bytes; two older ones are kept
BLACK = "▮▮▮"
SECRETS = re.compile(
    r"""[^\s<>@"'=:/]{1,64}@[^\s<>@"']{1,255}         # an e-mail address
      | \b[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{0,4}){3,7}  # a network address of the long kind
      | (?<![\w-])(?!\d{4}-\d\d-\d\d(?![\d-]))      # a date is no phone number,
        \(?\+?\(?\d(?:[\s().\-–/]{0,3}\d){6,}         # a phone number in any notation, or a network address
      | (?<![\w-])[\w-]{20,}={0,2}                   # a token, or an id made from one
    """,
    re.VERBOSE,
)
PLAIN_NAME = re.compile(r"_*(?:[a-z]+(?:_[a-z]+)*|[A-Z]+(?:_[A-Z]+)*|(?:[A-Z][a-z]+|[AI](?=[A-Z]))+)_*|-+|_+")


def redacted(text: str) -> str:
    """`text` with everything blacked out that might belong to a resident."""
    return SECRETS.sub(lambda found: found[0] if PLAIN_NAME.fullmatch(found[0]) else BLACK, text)


class Redacting(logging.Formatter):
    """Writes the time, and then a record and its traceback as `redacted` lets them through."""

    def __init__(self) -> None:
        super().__init__("%(levelname)s %(name)s: %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        """The line, or lines with the traceback."""
        return f"{self.formatTime(record)} {redacted(super().format(record))}"

    def formatException(self, ei: ExceptionInfo) -> str:
        """Where it happened and what kind of error it was, with those that led to it; never its words."""
        return "\n".join(_without_words(ei[1], set()))


def _without_words(error: BaseException | None, told: set[int]) -> list[str]:
    if error is None or id(error) in told:
        return []
    told.add(id(error))
    led_to_it = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    within = error.exceptions if isinstance(error, BaseExceptionGroup) else ()
    number = f" [errno {error.errno}]" if isinstance(error, OSError) and error.errno is not None else ""
    return [
        *_without_words(led_to_it, told),
        *(line for one in within for line in _without_words(one, told)),
        "Traceback (most recent call last):",
        *(line.rstrip() for line in traceback.format_tb(error.__traceback__)),
        f"{type(error).__module__}.{type(error).__qualname__}{number}",
    ]


def log_path(process: str) -> Path:
    """Where the log of a process is."""
    return Path(user_log_path("bijeenkomst", appauthor=False)) / f"{process}.log"


def crash_path(process: str) -> Path:
    """Where Python writes the stack of all threads when the process itself breaks down.

    Never in the log: that is closed when it is full, and its number may go to another file, the meeting.
    """
    return log_path(process).with_suffix(".crash")


def set_up(process: str) -> Path | None:
    """Log to a file from now on; the window and the meeting process each have their own.

    Returns where, or None when the system gives no place to write: the evening goes on without a log.
    """
    path = log_path(process)
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    _close_earlier(root)
    try:
        make_folder(path.parent)
        handler = _LogFile(path, maxBytes=LARGEST, backupCount=2, encoding="utf-8", errors="backslashreplace")
        _Crashes.to(crash_path(process))
    except OSError:
        root.addHandler(logging.NullHandler())
        return None
    handler.setFormatter(Redacting())
    root.addHandler(handler)
    return path


class _LogFile(RotatingFileHandler):
    """Ours, to tell it from what others hang on the root; nobody else may read it."""

    def _open(self) -> TextIOWrapper:
        make_private(Path(self.baseFilename))
        return super()._open()


def _close_earlier(root: logging.Logger) -> None:
    for handler in [handler for handler in root.handlers if isinstance(handler, _LogFile)]:
        root.removeHandler(handler)
        handler.close()


class _Crashes:
    """Keeps the file open as long as Python may write to its number."""

    file: IO[str] | None = None

    @classmethod
    def to(cls, path: Path) -> None:
        mode = "w" if path.exists() and path.stat().st_size > LARGEST else "a"
        make_private(path)
        file = path.open(mode, encoding="utf-8")
        faulthandler.enable(file)
        if cls.file is not None:
            cls.file.close()
        cls.file = file


def keep_unexpected() -> None:
    """Have exceptions that nobody handles go to the log instead of to the user, in every thread of this process."""

    def keep(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        logging.getLogger("bijeenkomst").error("Nobody expected this", exc_info=(kind, error, trace))

    def keep_from_thread(happened: threading.ExceptHookArgs) -> None:
        if happened.exc_value is not None:
            keep(happened.exc_type, happened.exc_value, happened.exc_traceback)

    sys.excepthook = keep
    threading.excepthook = keep_from_thread
