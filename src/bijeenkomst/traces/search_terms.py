"""What to look for when people should be gone: names, e-mail addresses and phone numbers as they stand in files."""

from collections.abc import Iterable

from bijeenkomst.contact_details import display_phone
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.sign_up import SignUp

SHORTEST = (
    4  # characters: a shorter name stands in any file by chance, so it is looked for with what followed it
)
SHORTEST_READ = 6  # of what was half read on paper


def everybody(meeting: Meeting) -> tuple[SignUp, ...]:
    """All whose details are in a meeting: on the lists, and set aside."""
    return tuple(
        one
        for below in (meeting.sign_ups, meeting.set_aside)
        for rows in below.values()
        for one in rows.values()
    )


def sought(people: Iterable[SignUp]) -> frozenset[str]:
    """The texts by which these people would be found."""
    return frozenset(text for one in people for text in _of(one) if len(text) >= SHORTEST)


def _of(one: SignUp) -> Iterable[str]:
    if len(one.name) >= SHORTEST:
        yield one.name
    elif one.name:
        yield one.name + (one.phone or one.email)  # as the columns follow each other in the file
    if one.email:
        yield one.email
        yield one.email.lower()
    if one.phone:
        shown = display_phone(one.phone)
        yield one.phone.removeprefix("+")
        yield shown
        yield shown.replace(" ", "")
    for doubtful in one.doubts:
        if len(doubtful.read) >= SHORTEST_READ:
            yield doubtful.read
