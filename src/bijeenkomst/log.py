"""The log file: what went wrong, for who helps later; never whose phone number it was about."""

import faulthandler
import logging
import re
from logging.handlers import RotatingFileHandler
from pathlib import Path

from platformdirs import user_log_path

LARGEST = 500_000  # bytes; two old ones are kept
SECRETS = re.compile(
    r"""[^\s<>@"']+@[^\s<>@"']+          # an e-mail address
      | [+(]{0,2}\d(?:[\s().-]{0,3}\d){7,}  # a phone number, in any notation
      | \b(?=[A-Za-z_-]*\d)[\w-]{24,}\b    # a token, or an id made from one
    """,
    re.VERBOSE,
)


class Redacting(logging.Formatter):
    """Writes a record and its traceback with everything blacked out that might belong to a resident."""

    def format(self, record: logging.LogRecord) -> str:
        """The line, or lines with the traceback."""
        return SECRETS.sub("▮▮▮", super().format(record))

    def formatTime(self, record: logging.LogRecord, datefmt: str | None = None) -> str:  # stdlib's name
        """The time alone: with a date's digits it would be taken for a phone number."""
        return super().formatTime(record, datefmt or "%H:%M:%S")


def log_path(process: str) -> Path:
    """Where the log of a process is."""
    return Path(user_log_path("bijeenkomst", appauthor=False)) / f"{process}.log"


def set_up(process: str) -> Path | None:
    """Log to a file from now on; the window and the meeting process each have their own.

    Returns where, or None when the system gives no place to write: the evening goes on without a log.
    """
    path = log_path(process)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=LARGEST, backupCount=2, encoding="utf-8", delay=False)
    except OSError:
        logging.getLogger("bijeenkomst").addHandler(logging.NullHandler())
        return None
    handler.setFormatter(Redacting("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    if handler.stream is not None:
        faulthandler.enable(handler.stream)
    return path
