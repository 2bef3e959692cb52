"""Which phone it is: one random token per meeting in a cookie, and nothing else about it (R22).

Only a digest of the token goes into the meeting, so that who reads the file cannot act as somebody's phone.
"""

import hashlib
import re
import secrets
from dataclasses import dataclass
from http.cookies import CookieError, SimpleCookie

COOKIE = "telefoon"
TOKEN = re.compile(r"[A-Za-z0-9_-]{22}")  # 128 bits, base64url


@dataclass(frozen=True, slots=True)
class Phone:
    """A phone. `owner` is what the meeting knows it by; `new_token` is set when it still has to be told."""

    owner: str
    new_token: str = ""

    @property
    def voter(self) -> str:
        """The first person on this phone."""
        return f"{self.owner}.0"

    @property
    def set_cookie(self) -> str:
        """The header that tells the phone its token; "" when it knows."""
        if not self.new_token:
            return ""
        return f"{COOKIE}={self.new_token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=172800"


def recognise_phone(cookies: str, meeting_seed: int) -> Phone:
    """The phone that sent this Cookie header; a new one when it sent none of ours."""
    token = _token(cookies)
    new = "" if token else secrets.token_urlsafe(16)
    digest = hashlib.sha256(f"{meeting_seed}:{token or new}".encode()).hexdigest()[:32]
    return Phone(digest, new)


def _token(cookies: str) -> str:
    try:
        morsel = SimpleCookie(cookies).get(COOKIE)
    except CookieError:
        return ""
    return morsel.value if morsel is not None and TOKEN.fullmatch(morsel.value) else ""
