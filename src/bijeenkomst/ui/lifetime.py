"""Listening that ends with who listens.

The controller, the hall's picture, the application and its screens outlive the windows that listen to them. A plain
`connect` to one of these is how a window that has gone is called after all, and brings the program down.
So all of it goes through `listen` (tests/test_listening.py), and what is called back later through `still_there`.
"""

from collections.abc import Callable
from functools import partial
from types import CellType, FunctionType, MethodType

from PySide6.QtCore import QObject, SignalInstance
from shiboken6 import isValid


class _Listener(QObject):
    """The end of one subscription: a child of who listens, so that Qt takes it away together with its parent."""

    def __init__(self, owner: QObject, heard: Callable[..., object]) -> None:
        super().__init__(owner)
        self._owner, self._heard = owner, heard
        self._stopped = False

    def hear(self, *told: object) -> None:
        """While the owner is taken apart it hears nothing any more, although this child is still to go."""
        if isValid(self._owner) and not self._stopped:
            self._heard(*told)

    def stop(self) -> None:
        """Hear no more; safe to call while it hears something."""
        self._stopped = True
        self.deleteLater()


def listen(owner: QObject, signal: SignalInstance, heard: Callable[..., object]) -> Callable[[], None]:
    """Call `heard` with what `signal` says until `owner` goes, or until what is returned is called."""
    listener = _Listener(owner, heard)
    signal.connect(listener.hear)
    return listener.stop


def still_there(callback: Callable[..., object]) -> bool:
    """Whether every Qt object that `callback` works with still exists; the window that asked for it may have gone."""
    return all(isValid(one) for one in _objects_of(callback, set()))


def _objects_of(thing: object, seen: set[int]) -> set[QObject]:
    if id(thing) in seen:
        return set()
    seen.add(id(thing))
    if isinstance(thing, QObject):
        return {thing}
    return {one for part in _parts_of(thing) for one in _objects_of(part, seen)}


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
    """Not so for a variable that the function around it has not given a value yet."""
    try:
        return cell.cell_contents is not None
    except ValueError:
        return False
