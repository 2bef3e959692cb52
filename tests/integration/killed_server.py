"""A server that is killed while phones are sending to it."""

import threading
from collections.abc import Callable, Iterable
from contextlib import suppress

import httpx

from tests.integration.serving import Served, end

SendingPhone = Callable[[Callable[[], None]], None]
"""Sends on and on, and calls what it is given each time that it was answered."""


def kill_while_phones_send(served: Served, phones: Iterable[SendingPhone], after: int) -> None:
    """Kill the server once the phones, each on a thread, were answered so many times between them."""
    answered = threading.Semaphore(0)

    def send_until_it_dies(phone: SendingPhone) -> None:
        with suppress(httpx.TransportError):
            phone(answered.release)

    threads = [threading.Thread(target=send_until_it_dies, args=(phone,)) for phone in phones]
    for thread in threads:
        thread.start()
    for _answer in range(after):
        assert answered.acquire(timeout=60)
    served.process.kill()
    for thread in threads:
        thread.join()
    end(served)
