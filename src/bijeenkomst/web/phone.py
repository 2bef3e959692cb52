"""Which phone it is: one random token per meeting in a cookie, and nothing else about it is kept (R22).

Only a digest of the token goes into the meeting, so that who reads the file cannot act as somebody's phone. It is
salted with the meeting, so that two meetings do not know the same phone by the same name.
"""

import hashlib
import re
import secrets
from dataclasses import dataclass, field

COOKIE = "bijeenkomst"
KEPT_SECONDS = 40 * 24 * 3600  # until after the usual delete date, so that leaving stays possible (R36)
TOKEN = re.compile(r"[A-Za-z0-9_-]{22}")  # 128 bits, base64url
MOST_PEOPLE = 2  # "nog iemand op deze telefoon" (R22)


@dataclass(frozen=True, slots=True)
class Phone:
    """A phone. `owner` is what the meeting knows it by; `new_token` is set when it still has to be told.

    `secure`: it came over https, and its cookie must never go over plain http. `address`: where it is on the network,
    for counting what waits (`waiting`) and nothing else.
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


def recognise_phone(
    cookies: str, meeting_seed: int, submission: str = "", *, secure: bool = False, address: str = ""
) -> Phone:
    """The phone that sent this Cookie header; a new one when it sent none of ours.

    A phone that keeps no cookies is known by the `submission` of the form it sent, so that a double tap is
    still one phone.
    """
    token = token_in(cookies)
    new = "" if token else (submission if is_token(submission) else new_token())
    digest = hashlib.sha256(f"{meeting_seed}:{token or new}".encode()).hexdigest()
    return Phone(digest, new, secure, address)


def token_in(cookies: str) -> str:
    """The token in a Cookie header; "" when there is none of ours."""
    for pair in cookies.split(";"):
        name, _is, value = pair.strip().partition("=")
        if name == COOKIE and is_token(value):
            return value
    return ""
