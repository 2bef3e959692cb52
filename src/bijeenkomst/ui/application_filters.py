"""Event filters over the whole application, which rest while a part of a window is made.

Every event of the program passes through them, in Python. Making a window is some 18,000 events (each widget is told of
its parent, its style …), none of which comes from a person, and passing those on took a quarter of the time.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from weakref import ReferenceType, ref

from PySide6.QtCore import QCoreApplication, QObject
from shiboken6 import isValid

_installed: list[ReferenceType[QObject]] = []
"""In the order in which they were installed; the last one sees an event first."""
_resting = 0


def filter_application(event_filter: QObject) -> None:
    """Let `event_filter` see every event of the application from now on, for as long as it lives."""
    _installed.append(ref(event_filter))
    if not _resting:
        _application().installEventFilter(event_filter)


@contextmanager
def filters_resting() -> Iterator[None]:
    """A context in which they see no event. Only for what handles no input: no event loop may run in it."""
    global _resting
    _resting += 1
    if _resting == 1:
        for event_filter in _living():
            _application().removeEventFilter(event_filter)
    try:
        yield
    finally:
        _resting -= 1
        if not _resting:
            for event_filter in _living():
                _application().installEventFilter(event_filter)


def _living() -> list[QObject]:
    found = [(kept, kept()) for kept in _installed]
    living = [(kept, one) for kept, one in found if one is not None and isValid(one)]
    _installed[:] = [kept for kept, _one in living]
    return [one for _kept, one in living]


def _application() -> QCoreApplication:
    application = QCoreApplication.instance()
    assert application is not None, "widgets live in an application"
    return application
