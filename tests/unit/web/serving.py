"""A phone server that runs on a thread of its own."""

import contextlib
import threading
from collections.abc import Iterator

from bijeenkomst.web.phone_server import PhoneServer


@contextlib.contextmanager
def running(phone_server: PhoneServer) -> Iterator[PhoneServer]:
    """The server on a thread; it must have ended afterwards."""
    phone_server.bind()
    thread = threading.Thread(target=phone_server.run)
    thread.start()
    try:
        yield phone_server
    finally:
        phone_server.stop()
        thread.join(10)
        assert not thread.is_alive()
