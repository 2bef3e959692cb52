"""What to search for once people should be gone: names, e-mail addresses and phone numbers as files contain them."""

from collections.abc import Iterable

from bijeenkomst.contact_details import display_phone
from bijeenkomst.domain.everybody import Person

SHORTEST = 4  # characters: shorter names occur in any file by chance, so they are searched together with what follows
SHORTEST_READ = 6  # for partially read paper rows


def sought(people: Iterable[Person]) -> frozenset[str]:
    """The texts that would reveal these people."""
    return frozenset(text for person in people for text in _of(person) if len(text) >= SHORTEST)


def _of(person: Person) -> Iterable[str]:
    if len(person.name) >= SHORTEST:
        yield person.name
    elif person.name:
        yield person.name + (person.phone or person.email)  # in the order of the columns in the file
    if person.email:
        yield person.email
        yield person.email.lower()
    if person.phone:
        shown = display_phone(person.phone)
        yield person.phone.removeprefix("+")
        yield shown
        yield shown.replace(" ", "")
    for doubtful in person.doubts:
        if len(doubtful.read) >= SHORTEST_READ:
            yield doubtful.read
