"""Subscriptions that end with their listener.

The controller, the hall's picture, the application and its screens outlive the windows that listen to them. With a
plain `connect`, one of these could call a deleted window, which crashes the program. So windows subscribe with `listen`
(checked by tests/test_listening.py), and callbacks are checked with `still_there`.
"""

from collections.abc import Callable
from functools import partial
from types import CellType, FunctionType, MethodType

from PySide6.QtCore import QObject, SignalInstance
from shiboken6 import isValid


class _Listener(QObject):
    """One subscription: a child of its owner, so that Qt deletes it with that."""

    def __init__(self, owner: QObject, heard: Callable[..., object]) -> None:
        super().__init__(owner)
        self._owner, self._heard = owner, heard
        self._stopped = False

    def hear(self, *arguments: object) -> None:
        """Pass a signal on, unless the owner is being deleted or the subscription has ended."""
        if isValid(self._owner) and not self._stopped:
            self._heard(*arguments)

    def stop(self) -> None:
        """End the subscription; may be called while it handles a signal."""
        self._stopped = True
        self.deleteLater()


def listen(owner: QObject, signal: SignalInstance, heard: Callable[..., object]) -> Callable[[], None]:
    """Call `heard` with the arguments of `signal`, until `owner` is deleted or the returned function is called."""
    listener = _Listener(owner, heard)
    signal.connect(listener.hear)
    return listener.stop


def still_there(callback: Callable[..., object]) -> bool:
    """Whether every Qt object that `callback` refers to still exists; its window may have been deleted."""
    return all(isValid(found) for found in _objects_of(callback, set()))


def _objects_of(thing: object, seen: set[int]) -> set[QObject]:
    if id(thing) in seen:
        return set()
    seen.add(id(thing))
    if isinstance(thing, QObject):
        return {thing}
    return {found for part in _parts_of(thing) for found in _objects_of(part, seen)}


def _parts_of(thing: object) -> tuple[object, ...]:
    match thing:
        case MethodType():
            return (thing.__self__,)
        case partial():
            return (thing.func, *thing.args, *thing.keywords.values())
        case FunctionType():
            return tuple(cell.cell_contents for cell in thing.__closure__ or () if _is_filled(cell))
        case _other:
            return ()


def _is_filled(cell: CellType) -> bool:
    """False for a variable that the enclosing function has not assigned yet."""
    try:
        return cell.cell_contents is not None
    except ValueError:
        return False
