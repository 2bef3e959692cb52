"""The names of the files in a package: after what people do with them, and valid on every system."""

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from bijeenkomst.atomic_file import safe_file_name

SPREADSHEET = ".xlsx"
READ_FIRST = "1 Lees dit eerst.pdf"
LIST = "2 Deelnemers op papier.pdf"
AGREEMENTS = "3 Hulp en afspraken.pdf"
ALL_CARDS = "Alle deelnemers.vcf"
CARDS = "Contactkaartjes"  # a folder with a card for each person
DRAFT = "Mail aan de eerste beller.eml"
APPOINTMENT = "Eerste afspraak.ics"
PLAN = "Wat we afspraken.pdf"
OFFERS = "Aanbod.pdf"
OURS = frozenset({READ_FIRST, LIST, AGREEMENTS, ALL_CARDS, CARDS, DRAFT, APPOINTMENT, PLAN, OFFERS})

FOR_MAIL, ENDING = " - mail", ".bijeenkomst"
GROUPS = ("Themagroep ", "OEFENING - Themagroep ")  # how the name of a group's spreadsheet begins


def mark_of(seed: int) -> str:
    """The mark in the properties of every PDF in a package, and in the event of its calendar file, by which the meeting
    recognises its own files (R45).
    """
    return f"bijeenkomst-{sha256(str(seed).encode()).hexdigest()[:16]}"


def signpost_mark_of(seed: int) -> str:
    """The mark of a Wegwijzer, which is of no package."""
    return f"wegwijzer-{mark_of(seed).removeprefix('bijeenkomst-')}"


def story_cards_mark_of(seed: int) -> str:
    """The mark of cards with what people told, which is of no package."""
    return f"verhalen-{mark_of(seed).removeprefix('bijeenkomst-')}"


def mail_folder(meeting: Path) -> Path:
    """The folder beside the meeting for packages that are made only for their draft mails."""
    return meeting.with_name(f"{meeting.stem}{FOR_MAIL}")


def is_mail_folder(folder: Path) -> bool:
    """Whether the program made this folder, rather than somebody choosing it."""
    stem = folder.name.removesuffix(FOR_MAIL)
    return stem != folder.name and folder.is_dir() and folder.with_name(f"{stem}{ENDING}").exists()


def is_ours(path: Path) -> bool:
    """Whether the program put this file or folder in a package."""
    return path.name in OURS or (path.name.startswith(GROUPS) and path.name.endswith(SPREADSHEET))


def of_cards(count: int) -> list[str]:
    """File names for the cards of single people, in the order of the list.

    They contain nobody's name: a disk keeps the names of files long after the files were wiped (R45).
    """
    return [f"Kaartje {number:0{len(str(count))}}.vcf" for number in range(1, count + 1)]


def different(wanted: Iterable[str], otherwise: str = "naamloos") -> list[str]:
    """A valid file name for each of `wanted`, all different even where upper and lower case are the same."""
    taken: set[str] = set()
    names: list[str] = []
    for text in wanted:
        base = name = safe_file_name(text, otherwise)
        number = 2
        while name.casefold() in taken:
            name = f"{base} ({number})"
            number += 1
        taken.add(name.casefold())
        names.append(name)
    return names
