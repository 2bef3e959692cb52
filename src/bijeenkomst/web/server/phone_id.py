"""Telling phones apart: one random token per meeting in a cookie, and nothing else about a phone is kept (R22).

Only a digest of the token goes into the meeting, so that nobody who reads the file can act as somebody's phone. It is
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
KEPT_SECONDS = 40 * 24 * 3600  # past the usual delete date, so that people can still leave a group (R36)
LETTERS = 22  # that 128 bits take in base64url
TOKEN = re.compile(r"[A-Za-z0-9_-]{22}")
COOKIE_VALUE = re.compile(r"[A-Za-z0-9_-]{22}(?:[A-Za-z0-9_-]{22})?")  # signed; older versions did not sign
MOST_PEOPLE = 2  # "nog iemand op deze telefoon" (R22)


@dataclass(frozen=True, slots=True)
class Phone:
    """A phone. `owner` is the name by which the meeting knows it; `new_token` is set when it has to be sent one.

    `secure`: it came over https, and its cookie must never go over plain http. `address`: its network address, for
    counting what comes from one place (`protection`) and nothing else.
    """

    owner: str = field(repr=False)
    new_token: str = field(default="", repr=False)
    secure: bool = False
    address: str = field(default="", repr=False)

    def voter(self, person: int = 0) -> str:
        """The name in the meeting of the first (0) or second (1) person on this phone."""
        return f"{self.owner}.{person}"

    def once(self, submission: str) -> str:
        """The key under which a form of this phone is stored once; on another phone the same id gives another key."""
        return hashlib.sha256(f"{self.owner}:{submission}".encode()).hexdigest()[:32] if submission else ""

    @property
    def set_cookie(self) -> str:
        """The value of the `Set-Cookie` header that gives the phone its token; "" when it has one."""
        if not self.new_token:
            return ""
        cookie = f"{COOKIE}={self.new_token}; Path=/; HttpOnly; SameSite=Lax; Max-Age={KEPT_SECONDS}"
        return f"{cookie}; Secure" if self.secure else cookie


def new_token() -> str:
    """128 random bits as 22 letters, for a cookie or for the id of a form."""
    return secrets.token_urlsafe(16)


def new_form_ids(count: int) -> list[bytes]:
    """So many of the same at once, as bytes: asking the system for all of them takes as long as for one."""
    letters = urlsafe_b64encode(secrets.token_bytes(18 * count))  # 18 bytes are 24 letters
    return [letters[start : start + LETTERS] for start in range(0, 24 * count, 24)]


def is_token(text: str) -> bool:
    """Whether `text` has the form of a token of ours."""
    return TOKEN.fullmatch(text) is not None


def owner_of(meeting_seed: int, token: str) -> str:
    """The name by which a meeting knows the phone with this token."""
    return hashlib.sha256(f"{meeting_seed}:{token}".encode()).hexdigest()


class Tokens:
    """Gives phones their tokens and recognises them; a cookie that we did not make is not accepted (R22).

    A token is signed with a key from the meeting file, so that phones are recognised after a crash too (N15). `known`
    are the owners in the file: an unsigned token of an older version is accepted when something in the file is its.
    """

    def __init__(self, meeting_seed: int, known: Collection[str] = (), key: bytes = b"") -> None:
        self._seed = meeting_seed
        self._known = frozenset(known)
        self._key = key or secrets.token_bytes(32)

    def phone(self, cookies: str, submission: str = "", *, secure: bool = False, address: str = "") -> Phone:
        """The phone that sent this Cookie header; a new one when it sent none of ours.

        A phone that keeps no cookies gets a token that follows from the `submission` of the form it sent, so that a
        double tap is still one phone; only we can derive it.
        """
        token = token_in(cookies)
        if token and (self._is_signed(token) or self._owner(token) in self._known):
            return Phone(self._owner(token), "", secure, address)
        new = self._signed(self._keyed_digest("form", submission) if is_token(submission) else new_token())
        return Phone(self._owner(new), new, secure, address)

    def _owner(self, token: str) -> str:
        return owner_of(self._seed, token)

    def _signed(self, letters: str) -> str:
        return letters + self._keyed_digest("phone", letters)

    def _is_signed(self, token: str) -> bool:
        return hmac.compare_digest(token, self._signed(token[:LETTERS]))

    def _keyed_digest(self, purpose: str, text: str) -> str:
        digest = hmac.digest(self._key, f"{self._seed}:{purpose}:{text}".encode(), "sha256")
        return urlsafe_b64encode(digest[:16]).decode("ascii").rstrip("=")


def owners_in(meeting: Meeting) -> frozenset[str]:
    """The phones in the meeting, as it knows them: those that answered, signed somebody up, write for a group, said
    something of a plan, or gave a signpost or an offer.
    """
    voting = (voter.rpartition(".")[0] for answers in meeting.answers.values() for voter in answers)
    joining = (sign_up.owner for sign_ups in meeting.sign_ups.values() for sign_up in sign_ups.values())
    writing = (owner for scribes in meeting.scribes.values() for owner in scribes)
    responding = (owner for responses in meeting.plan_responses.values() for owner in responses)
    guiding = (one.owner for one in meeting.signposts.values())
    offering = (one.owner for one in meeting.offers.values())
    return frozenset({*voting, *joining, *writing, *responding, *guiding, *offering} - {""})


def token_in(cookies: str) -> str:
    """What may be our token in a Cookie header; "" when there is none."""
    for pair in cookies.split(";"):
        name, _is, value = pair.strip().partition("=")
        if name == COOKIE and COOKIE_VALUE.fullmatch(value):
            return value
    return ""
