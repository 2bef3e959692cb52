"""Who becomes public for a group, or offers something to all of them."""

from typing import Any

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.values.channel import Channel

REACH = "+31612345671"


def giving(code: str, **changed: Any) -> c.GiveSignpost:
    given: dict[str, Any] = {
        "theme": code, "sign_up": "a", "name": "Cees", "phone": REACH, "email": "", "shares": True,
        "on_sheet": True, "on_cards": False, "on_page": False, "channel": Channel.PHONE, "owner": "cees",
    }  # fmt: skip
    return c.GiveSignpost(**given | changed)


def offering(**changed: Any) -> c.MakeOffer:
    given: dict[str, Any] = {
        "id": "o", "text": "Een bestelbus", "name": "Dora", "phone": REACH, "email": "", "shares": True,
        "adult": True, "channel": Channel.PHONE, "owner": "dora",
    }  # fmt: skip
    return c.MakeOffer(**given | changed)
