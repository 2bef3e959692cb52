"""Which phone it is: one random token per meeting in a cookie, and nothing else about it is kept (R22).

Only a digest of the token goes into the meeting, so that who reads the file cannot act as somebody's phone. It is
salted with the meeting, so that two meetings do not know the same phone by the same name.
"""

import hashlib
import hmac
import re
import secrets
from base64 import urlsafe_b64encode
from collections.abc import Collection
from dataclasses import dataclass, field

from bijeenkomst.domain.meeting import Meeting

COOKIE = "bijeenkomst"
KEPT_SECONDS = 40 * 24 * 3600  # until after the usual delete date, so that leaving stays possible (R36)
LETTERS = 22  # of 128 bits, base64url
TOKEN = re.compile(r"[A-Za-z0-9_-]{22}")
COOKIE_VALUE = re.compile(r"[A-Za-z0-9_-]{22}(?:[A-Za-z0-9_-]{22})?")  # signed; older versions did not sign
MOST_PEOPLE = 2  # "nog iemand op deze telefoon" (R22)


@dataclass(frozen=True, slots=True)
class Phone:
    """A phone. `owner` is what the meeting knows it by; `new_token` is set when it still has to be told.

    `secure`: it came over https, and its cookie must never go over plain http. `address`: where it is on the network,
    for counting what waits (`waiting_additions`) and nothing else.
    """

    owner: str = field(repr=False)
    new_token: str = field(default="", repr=False)
    secure: bool = False
    address: str = field(default="", repr=False)

    def voter(self, person: int = 0) -> str:
        """The first or second person on this phone."""
        return f"{self.owner}.{person}"

    def once(self, submission: str) -> str:
        """What a form of this phone is stored under; the id of its form is nothing to another phone."""
        return hashlib.sha256(f"{self.owner}:{submission}".encode()).hexdigest()[:32] if submission else ""

    @property
    def set_cookie(self) -> str:
        """The header that tells the phone its token; "" when it knows."""
        if not self.new_token:
            return ""
        cookie = f"{COOKIE}={self.new_token}; Path=/; HttpOnly; SameSite=Lax; Max-Age={KEPT_SECONDS}"
        return f"{cookie}; Secure" if self.secure else cookie


def new_token() -> str:
    """128 random bits as 22 letters, for a cookie or for a form that is stored once."""
    return secrets.token_urlsafe(16)


def is_token(text: str) -> bool:
    """Whether `text` could be one of ours."""
    return TOKEN.fullmatch(text) is not None


def owner_of(meeting_seed: int, token: str) -> str:
    """What a meeting knows the phone with this token by."""
    return hashlib.sha256(f"{meeting_seed}:{token}".encode()).hexdigest()


class Tokens:
    """Gives phones their tokens and knows them again: a cookie that we did not make is no phone's (R22).

    A token is signed with a key of the meeting file, so that a crash makes nobody another phone (N15). `known` are the
    owners in the file: a token of an older version is taken when something in the file belongs to it.
    """

    def __init__(self, meeting_seed: int, known: Collection[str] = (), key: bytes = b"") -> None:
        self._seed = meeting_seed
        self._known = frozenset(known)
        self._key = key or secrets.token_bytes(32)

    def phone(self, cookies: str, submission: str = "", *, secure: bool = False, address: str = "") -> Phone:
        """The phone that sent this Cookie header; a new one when it sent none of ours.

        A phone that keeps no cookies is known by the `submission` of the form it sent, so that a double tap is still
        one phone: its token follows from that, and only we can make it.
        """
        token = token_in(cookies)
        if token and (self._is_signed(token) or self._owner(token) in self._known):
            return Phone(self._owner(token), "", secure, address)
        new = self._signed(self._keyed("form", submission) if is_token(submission) else new_token())
        return Phone(self._owner(new), new, secure, address)

    def _owner(self, token: str) -> str:
        return owner_of(self._seed, token)

    def _signed(self, letters: str) -> str:
        return letters + self._keyed("phone", letters)

    def _is_signed(self, token: str) -> bool:
        return hmac.compare_digest(token, self._signed(token[:LETTERS]))

    def _keyed(self, purpose: str, text: str) -> str:
        made = hmac.digest(self._key, f"{self._seed}:{purpose}:{text}".encode(), "sha256")
        return urlsafe_b64encode(made[:16]).decode("ascii").rstrip("=")


def owners_in(meeting: Meeting) -> frozenset[str]:
    """What the meeting knows phones by: those that answered or signed somebody up."""
    voters = (voter.rpartition(".")[0] for answers in meeting.answers.values() for voter in answers)
    joined = (one.owner for below in meeting.sign_ups.values() for one in below.values())
    return frozenset({*voters, *joined} - {""})


def token_in(cookies: str) -> str:
    """What could be a token in a Cookie header; "" when there is none."""
    for pair in cookies.split(";"):
        name, _is, value = pair.strip().partition("=")
        if name == COOKIE and COOKIE_VALUE.fullmatch(value):
            return value
    return ""
