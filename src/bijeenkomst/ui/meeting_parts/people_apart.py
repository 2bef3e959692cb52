"""People of one group in a list to choose from: by surname, and two with one name told apart (R30)."""

from collections import Counter
from collections.abc import Sequence

from bijeenkomst.contact_details import surname_sort_key
from bijeenkomst.domain.values.sign_up import SignUp

SHOWN_DIGITS = 3


def by_surname(members: Sequence[SignUp]) -> tuple[SignUp, ...]:
    """In the order of a list on paper: "Jan van der Berg" stands under B."""
    return tuple(sorted(members, key=lambda member: (surname_sort_key(member.name), member.id)))


def told_apart(members: Sequence[SignUp], *, handed_over: bool = False) -> dict[str, str]:
    """What to call each, by id: the name, and where two have the same one something that tells them apart.

    That is the end of the phone number, the row on paper or the address, and after the handover, when nobody's number
    is shown any more (R42), the row or a number.
    """
    names = Counter(member.name.casefold() for member in members)
    called: dict[str, str] = {}
    for member in members:
        if names[member.name.casefold()] == 1:
            called[member.id] = member.name
            continue
        number = sum(name.casefold().startswith(member.name.casefold()) for name in called.values()) + 1
        tail = f"…{member.phone[-SHOWN_DIGITS:]}" if member.phone else ""
        reached = "" if handed_over else tail
        mark = reached or next(iter(member.rows), "") or ("" if handed_over else member.email) or str(number)
        called[member.id] = f"{member.name} ({mark})"
    doubled = Counter(called.values())
    return {
        key: name if doubled[name] == 1 else f"{name} {place}"
        for place, (key, name) in enumerate(called.items(), start=1)
    }
