"""The log file: what went wrong, for whoever helps later, without personal data.

E-mail addresses, phone numbers, network addresses and tokens are blacked out by pattern, in messages and in
tracebacks. Names have no pattern, so nothing that logs may pass on a name or what somebody wrote; and of an error only
its type and its place are written, because its message may contain one.
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

from bijeenkomst.atomic_file import make_folder, make_private
from bijeenkomst.folders import log_folder

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
    """`text` with everything that might belong to a resident blacked out."""
    return SECRETS.sub(lambda found: found[0] if PLAIN_NAME.fullmatch(found[0]) else BLACK, text)


class Redacting(logging.Formatter):
    """Writes the time, and a record with its traceback after `redacted`."""

    def __init__(self) -> None:
        super().__init__("%(levelname)s %(name)s: %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        """The line, or several with the traceback."""
        return f"{self.formatTime(record)} {redacted(super().format(record))}"

    def formatException(self, ei: ExceptionInfo) -> str:
        """The place and type of an error and of its causes, never their messages."""
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
    """The path of a process's log."""
    return log_folder() / f"{process}.log"


def crash_path(process: str) -> Path:
    """Where Python writes the stacks of all threads when the process itself crashes.

    Not the log: that is closed when it is full, and its file descriptor may be reused, even for the meeting.
    """
    return log_path(process).with_suffix(".crash")


def set_up(process: str) -> Path | None:
    """Log to a file from now on; window and meeting process each have their own.

    Returns its path, or None if there is no place to write: the evening continues without a log.
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
    """A class of our own, to recognise it among other handlers of the root logger; nobody else can read the file."""

    def _open(self) -> TextIOWrapper:
        make_private(Path(self.baseFilename))
        return super()._open()


def _close_earlier(root: logging.Logger) -> None:
    for handler in [handler for handler in root.handlers if isinstance(handler, _LogFile)]:
        root.removeHandler(handler)
        handler.close()


class _Crashes:
    """Keeps the file open as long as Python may write to its file descriptor."""

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
    """Send unhandled exceptions in any thread of this process to the log instead of to the user."""

    def keep(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        logging.getLogger("bijeenkomst").error("Nobody expected this", exc_info=(kind, error, trace))

    def keep_from_thread(happened: threading.ExceptHookArgs) -> None:
        if happened.exc_value is not None:
            keep(happened.exc_type, happened.exc_value, happened.exc_traceback)

    sys.excepthook = keep
    threading.excepthook = keep_from_thread
