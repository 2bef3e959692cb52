"""The parts of the kit, and writing them: each a file of its own, complete or not at all."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum
from importlib import import_module
from pathlib import Path

from bijeenkomst.atomic_file import explain, write_atomically
from bijeenkomst.domain.errors import WorldError
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.export.package_names import story_cards_mark_of
from bijeenkomst.i18n import DUTCH, speaking
from bijeenkomst.i18n import gettext as _


class KitPart(StrEnum):
    """A file of the kit, by its name."""

    CONVERSATION_CARD = "gesprekskaart.pdf"
    INVITATION = "uitnodigingen.pdf"
    BLANK_CARDS = "lege-verhaalkaartjes.pdf"
    TEMPLATE = "gesprek.xlsx"
    STORY_CARDS = "verhaalkaartjes.pdf"

    @property
    def file_name(self) -> str:
        """What its file is called."""
        return str(self)


_DRAWN_IN = {
    KitPart.CONVERSATION_CARD: "conversation_card",
    KitPart.INVITATION: "invitation",
    KitPart.BLANK_CARDS: "blank_cards",
    KitPart.STORY_CARDS: "story_cards",
}


class KitNotWritten(WorldError):
    """A file could not be written; no half-written file is left."""


def part_name(part: KitPart) -> str:
    """The name of a part, on screen and in the title of its file."""
    return {
        KitPart.CONVERSATION_CARD: _("Gesprekskaart"),
        KitPart.INVITATION: _("Uitnodigingen"),
        KitPart.BLANK_CARDS: _("Verhaalkaartjes om op te schrijven"),
        KitPart.TEMPLATE: _("Rekenblad om verhalen in te typen"),
        KitPart.STORY_CARDS: _("Verhaalkaartjes voor op tafel"),
    }[part]


def parts_of(meeting: Meeting) -> tuple[KitPart, ...]:
    """The parts that are of use now: there are cards for a table once there are stories."""
    return tuple(part for part in KitPart if meeting.stories or part is not KitPart.STORY_CARDS)


def write_parts(meeting: Meeting, folder: Path, parts: Sequence[KitPart]) -> tuple[Path, ...]:
    """Write these parts to the folder, each under its own name; return their paths.

    Raises:
        KitNotWritten: the disk is full, or the folder is gone or cannot be written to.
    """
    return tuple(write_part(meeting, part, folder / part.file_name) for part in parts)


@speaking(DUTCH)
def write_part(meeting: Meeting, part: KitPart, out: Path) -> Path:
    """Write one part to `out`.

    Raises:
        KitNotWritten: the disk is full, or the folder is gone or cannot be written to.
    """
    try:
        with write_atomically(out) as beside:
            _write(meeting, part, beside)
    except OSError as error:
        raise KitNotWritten(explain(error, out)) from error
    return out


def _write(meeting: Meeting, part: KitPart, out: Path) -> None:
    details = meeting.details
    if meeting.rehearsal:
        mark = _("OEFENING")
        details = replace(details, title=f"{mark} · {details.title}")
    title = f"{part_name(part)} {details.title}".strip()
    if part is KitPart.TEMPLATE:
        from bijeenkomst.export.story_kit import template

        template.write(out, title, date.today())
        return
    from bijeenkomst.export.pdf.book import Book

    mark = story_cards_mark_of(meeting.code_seed) if part is KitPart.STORY_CARDS else ""
    book = Book(out, title, details.organisation, mark=mark)
    drawing = import_module(f"bijeenkomst.export.story_kit.{_DRAWN_IN[part]}")
    drawing.draw(book, replace(meeting, details=details))
    book.save()
