"""Likely typos in the domain of an e-mail address: a correction is suggested, never applied (R31)."""

import unicodedata
from functools import lru_cache

from bijeenkomst.contact_details.pasted_address import unwrapped
from bijeenkomst.contact_details.unusable import plain

# Common mail domains in the Netherlands, which typos are compared with.
_USUAL = tuple(
    "gmail.com hotmail.com hotmail.nl outlook.com live.nl live.com icloud.com yahoo.com msn.com googlemail.com "
    "ziggo.nl kpnmail.nl kpnplanet.nl planet.nl hetnet.nl xs4all.nl upcmail.nl casema.nl chello.nl quicknet.nl "
    "telfort.nl tele2.nl solcon.nl zeelandnet.nl caiway.nl kabelfoon.nl versatel.nl protonmail.com proton.me".split()
)
# Correct as they are, however similar to one of the above.
_RIGHT = frozenset(_USUAL) | frozenset(
    "outlook.nl yahoo.nl yahoo.co.uk ymail.com mail.com email.com gmx.com gmx.net gmx.de gmx.nl me.com mac.com "
    "home.nl online.nl delta.nl freedom.nl wxs.nl lijbrandt.nl caiway.net kabelfoon.net live.be hotmail.be "
    "hotmail.co.uk hotmail.de hotmail.fr live.fr live.co.uk outlook.be outlook.de outlook.fr yahoo.de yahoo.fr "
    "skynet.be telenet.be web.de mail.ru mail.de onsnet.nu vodafonevast.nl vodafonethuis.nl odido.nl hey.com "
    "worldonline.nl wanadoo.nl scarlet.nl t-mobilethuis.nl filternet.nl pm.me fastmail.com tutanota.com aol.com".split()
)
# Names that exist under one top-level domain only, so that any other is a mistake.
_ONE_ENDING = {
    domain.partition(".")[0]: domain
    for domain in "gmail.com icloud.com ziggo.nl kpnmail.nl kpnplanet.nl hetnet.nl xs4all.nl upcmail.nl".split()
}
_SHORT = 8  # characters; shorter domains resemble each other, so only one mistake is tolerated


def suggest_email(email: str) -> str | None:
    """The address that was probably meant if the domain looks like a typo, otherwise None.

    Works on the text as typed, even if `parse_email` rejects it ("anna@hotmial").
    """
    whole = unwrapped(plain(email))[0]
    word = whole.rpartition(" ")[2]  # after a name without brackets: "truus jansen@…" can be a typo as well
    local, at, typed = word.rpartition("@")
    domain = typed.lower().rstrip(".").replace(",", ".")
    if not at or not local or not domain or len(domain) > 40:
        return None
    meant = _meant(domain)
    written = f"{local}@{typed.lower()}"
    suggestion = f"{_plain_letters(local) if meant in _USUAL else local}@{meant or typed.lower()}"
    return suggestion if suggestion != written or (word != whole and "." in domain) else None


def _plain_letters(local: str) -> str:
    """The address without accents, which the large providers do not allow in names (R31)."""
    return "".join(char for char in unicodedata.normalize("NFKD", local) if not unicodedata.combining(char))


def complete_email(email: str) -> str | None:
    """The address completed with the common domain that starts with the text after the @ ("anna@g"), or None.

    On a sheet such a domain is a checkbox, so one letter is enough when copying it (R9, R39).
    """
    local, at, typed = email.strip().rpartition("@")
    begun = typed.lower()
    if not at or not local or not begun:
        return None
    domain = next((usual for usual in _USUAL if usual.startswith(begun) and usual != begun), None)
    return f"{local}@{domain}" if domain else None


@lru_cache(
    maxsize=1024
)  # a hall shares few domains, and comparing one with all the common ones takes a millisecond
def _meant(domain: str) -> str | None:
    if domain in _RIGHT:
        return domain
    name, _dot, ending = domain.partition(".")
    if name in _ONE_ENDING:
        return _ONE_ENDING[name]
    best, fewest = None, 3
    for usual in _USUAL:
        if abs(len(usual) - len(domain)) > 2 and ending:
            continue
        allowed = 1 if len(usual) <= _SHORT else 2
        off = _mistakes(domain, usual)
        if not ending:  # "hotmial": the top-level domain is missing altogether
            off = _mistakes(domain, usual.partition(".")[0])
            allowed -= len(domain) <= 5
        if off <= allowed and off < fewest:
            best, fewest = usual, off
    return best


def _mistakes(left: str, right: str) -> int:
    """How many letters were omitted, added, changed or swapped with the next one (optimal string alignment)."""
    before: list[int] = []
    last = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        row = [i]
        for j, b in enumerate(right, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a != b))
            if i > 1 and j > 1 and a == right[j - 2] and left[i - 2] == b:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before, last = last, row
    return last[-1]
