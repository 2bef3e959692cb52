"""The secret from which the codes of scribes follow, for a meeting file of before it was there (R49)."""

import secrets

from bijeenkomst.domain.commands import ChooseScribeKey
from bijeenkomst.session.interface import Request, Session

BYTES = 16


def new_scribe_key() -> str:
    """128 random bits, as text."""
    return secrets.token_hex(BYTES)


def choose_scribe_key(session: Session) -> None:
    """Choose one for a meeting without; when the disk does not take it, the evening goes on without scribes."""
    meeting = session.meeting
    if not meeting.scribe_key and meeting.letting_go is None:
        session.ask(Request(ChooseScribeKey(new_scribe_key())))
