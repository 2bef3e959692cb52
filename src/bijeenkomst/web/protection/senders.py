"""What is remembered, in memory only, of the phones and network addresses that send forms (R22)."""

import hashlib
import secrets
from collections import OrderedDict
from collections.abc import Callable
from typing import TypeVar

MOST_SENDERS = 2000  # remembered; the one that was quiet longest is forgotten first
_SALT = secrets.token_bytes(16)  # of this process
Record = TypeVar("Record")


def remembered(senders: OrderedDict[str, Record], key: str, new: Callable[[], Record]) -> Record:
    """What is remembered of this sender, `new` for one that was not heard of lately; it becomes the most recent one."""
    record = senders.setdefault(key, new())
    senders.move_to_end(key)
    if len(senders) > MOST_SENDERS:
        senders.popitem(last=False)
    return record


def address_digest(address: str) -> str:
    """A network address as it is remembered: a salted digest, from which it cannot be read back."""
    return hashlib.sha256(_SALT + address.encode()).hexdigest()
