"""What goes to the meeting process, sent by a thread of its own: a process that hangs takes nothing in (P20).

A pipe holds some hundred kilobytes; a photo is more. Whoever sends the rest waits until the other side reads.
"""

import threading
from multiprocessing.connection import Connection
from queue import SimpleQueue

from bijeenkomst.session.messages import ToMeeting, ToWindow


class Outbox:
    """Sends messages down one pipe, in their order, without keeping anybody waiting. One for each pipe."""

    def __init__(self, pipe: "Connection[ToMeeting, ToWindow]") -> None:
        self._pipe = pipe
        self._waiting: SimpleQueue[ToMeeting | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="to-meeting-process", daemon=True)
        self._thread.start()

    def send(self, message: ToMeeting) -> None:
        """At once for who calls it."""
        self._waiting.put(message)

    def close(self) -> None:
        """After the process ended: nothing is sent any more, and the pipe is closed."""
        self._waiting.put(None)
        self._thread.join()
        self._pipe.close()

    def _run(self) -> None:
        while (message := self._waiting.get()) is not None:
            try:
                self._pipe.send(message)
            except (
                OSError
            ):  # it died, which the thread that reads notices; what was asked is asked again then
                return
