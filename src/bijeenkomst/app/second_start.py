"""Hands a meeting that is opened by a double click to the window that is open already.

The window listens on a local socket (Windows: a named pipe) and writes its address to the folder for state. Only the
same user can reach either. All that is ever received is the path of one file. A second start waits a moment; when the
window does not answer because it crashed or hangs, that start opens a window of its own, and the first one drops the
request.
"""

import os
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # imported when there is something to hear or to say
    from multiprocessing.connection import Connection, Listener

PATIENCE = 2.0
"""Seconds in which the window has to accept a file, while the sender waits."""
LONGEST = 32 * 1024  # bytes of a path; Windows has the longest
AT_ONCE = 8  # connections at the same time; more are refused
SHOW, TAKEN = b"\0", b"+"  # `SHOW` instead of a path: only show the window
POINTER = "venster.txt"  # where the window listens
LONGEST_NAME = 100  # bytes: systems allow a little over a hundred for a socket

Wanted = Path | None


def hand_over(path: Wanted, folder: Path) -> bool:
    """Have the open window show itself, and open `path` if there is one. False when no window took it.

    `folder` is where the window keeps its state.
    """
    address = _address_in(folder)
    if not address:
        return False
    taken = threading.Event()
    sender = threading.Thread(target=_send, args=(address, path, taken), name="hand-over", daemon=True)
    sender.start()  # beside us: connecting to a window that hangs can take forever
    sender.join(PATIENCE + 0.5)
    return taken.is_set()


def _send(address: str, path: Wanted, taken: threading.Event) -> None:
    from multiprocessing.connection import Client

    with suppress(OSError, EOFError), Client(address) as window:
        window.send_bytes(SHOW if path is None else os.fsencode(path.absolute()))
        if window.poll(PATIENCE) and window.recv_bytes(len(TAKEN)) == TAKEN:
            taken.set()


class Request:
    """What a second start asks for. It is either taken or given up, never both."""

    def __init__(self, path: Wanted) -> None:
        self.path = path
        self._lock = threading.Lock()
        self._answered = threading.Event()
        self._given_up = False

    def take(self) -> bool:
        """Whether the window may do it: not once the sender has waited too long and does it itself."""
        with self._lock:
            if not self._given_up:
                self._answered.set()
            return not self._given_up

    def was_taken(self) -> bool:
        """Wait for the window; afterwards it can no longer be taken."""
        self._answered.wait(PATIENCE)
        with self._lock:
            self._given_up = not self._answered.is_set()
            return not self._given_up


class SecondStarts:
    """Listens to second starts, on threads of its own."""

    def __init__(self, folder: Path, ask: Callable[[Request], None]) -> None:
        """`ask` is called on another thread than the window's, and must not wait."""
        self._folder, self._ask = folder, ask
        self._room = threading.BoundedSemaphore(AT_ONCE)
        self._listener: Listener | None = None
        self._address = ""

    def listen(self) -> bool:
        """Begin to listen; False when that is not possible, and then each start has a window of its own.

        Call this while holding the lock of `FirstStart`, including one taken over from a window that crashed or hangs.
        """
        from multiprocessing.connection import Listener

        from bijeenkomst.atomic_file import make_folder, private

        try:
            make_folder(self._folder)
            self._remove(_address_in(self._folder))
            self._address = _new_address(self._folder)
            self._listener = Listener(self._address, backlog=AT_ONCE)
            with open(pointer_in(self._folder), "w", encoding="utf-8", opener=private) as pointer:
                pointer.write(self._address)
        except OSError:
            self.close()
            return False
        threading.Thread(
            target=self._listen, args=(self._listener,), name="second-starts", daemon=True
        ).start()
        return True

    def close(self) -> None:
        """Stop listening."""
        listener, self._listener = self._listener, None
        if listener is None:
            return
        if pointer_says(self._folder) == self._address:  # or another window took our place
            pointer_in(self._folder).write_text("", "utf-8")  # not removed: it may be locked (`FirstStart`)
        with suppress(OSError):  # another window has removed ours
            _wake(self._address)
        with suppress(OSError):
            listener.close()

    def _listen(self, listener: "Listener") -> None:
        while self._listener is listener:
            try:
                sender = listener.accept()
            except OSError:  # closed, or the sender is gone already
                continue
            if self._room.acquire(blocking=False):
                threading.Thread(target=self._hear, args=(sender,), name="second-start", daemon=True).start()
            else:
                sender.close()

    def _hear(self, sender: "Connection[Any, Any]") -> None:
        try:
            with suppress(OSError, EOFError, ValueError), sender:
                if sender.poll(PATIENCE) and (request := _request(sender.recv_bytes(LONGEST))) is not None:
                    self._ask(request)
                    if request.was_taken():
                        sender.send_bytes(TAKEN)
        finally:
            self._room.release()

    def _remove(self, address: str) -> None:
        """Remove the socket of a window that crashed."""
        if sys.platform != "win32" and address:
            with suppress(OSError):
                Path(address).unlink()


def _wake(address: str) -> None:
    """Connect once: closing a socket does not wake a thread that waits on it, a connection does."""
    from multiprocessing.connection import Client

    Client(address).close()


def _request(said: bytes) -> Request | None:
    if said == SHOW:
        return Request(None)
    path = Path(os.fsdecode(said))
    return Request(path) if path.is_absolute() and b"\0" not in said else None


def pointer_in(folder: Path) -> Path:
    """The file that says where the window listens."""
    return folder / POINTER


def pointer_says(folder: Path) -> str:
    """Its content, which may be that of a window that is gone; "" when there is no file."""
    try:
        return pointer_in(folder).read_text("utf-8")
    except (OSError, ValueError):
        return ""


def _address_in(folder: Path) -> str:
    """The address on which a window listens; "" when there is none."""
    address = pointer_says(folder)
    ours = (
        address.startswith(r"\\.\pipe\bijeenkomst-") if sys.platform == "win32" else _is_ours(Path(address))
    )
    return address if ours else ""


def _new_address(folder: Path) -> str:
    from secrets import token_hex  # takes 5 ms, and is needed only after the start

    name = f"bijeenkomst-{token_hex(6)}"
    if sys.platform == "win32":
        return rf"\\.\pipe\{name}"
    runtime = Path(os.environ.get("XDG_RUNTIME_DIR") or folder)
    for place in (runtime, folder):
        if _is_private(place) and len(os.fsencode(place / name)) <= LONGEST_NAME:
            return str(place / name)
    raise OSError("no folder with room for a socket")


def _is_ours(address: Path) -> bool:
    return address.name.startswith("bijeenkomst-") and address.is_socket() and _is_private(address.parent)


def _is_private(folder: Path) -> bool:
    """Whether nobody but this user can reach what is in it."""
    if sys.platform == "win32" or not folder.is_absolute():
        return False
    try:
        about = folder.stat()
    except OSError:
        return False
    return about.st_uid == os.getuid() and not about.st_mode & 0o077
