"""The printable pages of what the groups did at their tables: a group's own plan (R52), and what was offered (R56)."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from bijeenkomst.design.fonts import BOLD, REGULAR
from bijeenkomst.design.tokens import LIGHT
from bijeenkomst.domain.values.offer import Offer
from bijeenkomst.domain.values.photo import Photo
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.domain.values.theme_group import ThemeGroup
from bijeenkomst.export.handover.group_plan import GroupPlan
from bijeenkomst.export.handover.package_pages import BODY, FRAME, LARGE, MARGIN, ROOM, PackagePages
from bijeenkomst.export.handover.papers import LETTERS_MISSING, in_two_columns
from bijeenkomst.export.pdf import lettering
from bijeenkomst.export.pdf.flowing_pages import Paragraph
from bijeenkomst.export.pdf.pen import Place
from bijeenkomst.wording.handing_over import (
    IN_YOUR_OWN_WORDS,
    OFFERED_TO_ALL,
    WHAT_WE_AGREED,
    call_before,
)
from bijeenkomst.wording.plan import field_label

ALSO = "Ook opgeschreven:"
SMALL_GAP = 2.0


@dataclass(frozen=True, slots=True)
class SheetPhoto:
    """A photo of the group's own sheet, with its picture."""

    photo: Photo
    jpeg: bytes = field(repr=False)


def what_we_agreed(
    group: ThemeGroup, plan: GroupPlan, photos: Sequence[SheetPhoto], *, rehearsal: bool, mark: str = ""
) -> bytes:
    """What the group wrote, when it meets and who calls, and below that the sheet on which it was written."""
    pages = PackagePages(group.theme, WHAT_WE_AGREED, rehearsal=rehearsal, mark=mark)
    pages.words(IN_YOUR_OWN_WORDS, ink=LIGHT.muted)
    for name, texts in plan.apart:
        pages.heading(field_label(name))
        for number, text in enumerate(texts):
            if number:
                pages.words(ALSO, BODY, ink=LIGHT.muted)
            _lines(pages, text)
    if plan.appointment:
        pages.top += 2 * SMALL_GAP
        pages.card([("Onze eerste afspraak", LARGE, BOLD), *_moment(plan)])
    if calls := _calls(group):
        pages.heading("Wie belt?")
        for sentence in calls:
            pages.words(sentence)
    lines = (line for _name, texts in plan.texts for text in texts for line in text.splitlines())
    if not all(map(lettering.printable, lines)):
        pages.top += SMALL_GAP
        pages.words(LETTERS_MISSING, ink=LIGHT.muted)
    for number, photo in enumerate(photos, 1):
        _photo(pages, photo, f"Ons groepsblad, foto {number}" if len(photos) > 1 else "Ons groepsblad")
    return pages.finished()


def offered(theme: Theme, offers: Sequence[Offer], *, rehearsal: bool, mark: str = "") -> bytes:
    """What people offered to all groups, with boxes to tick what was used."""
    pages = PackagePages(theme, "Aanbod", rehearsal=rehearsal, mark=mark)
    pages.words(OFFERED_TO_ALL, ink=LIGHT.muted)
    pages.top += SMALL_GAP
    for offer in offers:
        said: list[Paragraph] = [(offer.text, LARGE, BOLD), (offer.name, BODY, REGULAR)]
        in_two_columns(pages, said, offer)
    pages.line_to_write_on()
    return pages.finished()


def _lines(pages: PackagePages, text: str) -> None:
    for line in text.splitlines():
        pages.words(line)
    pages.top += SMALL_GAP


def _moment(plan: GroupPlan) -> list[Paragraph]:
    appointment = plan.appointment
    said = (("Dag", appointment.day_words), ("Tijd", appointment.time_words), ("Plek", appointment.place))
    return [(f"{label}: {words}", BODY, REGULAR) for label, words in said if words]


def _calls(group: ThemeGroup) -> list[str]:
    said = []
    if group.caller is not None:
        before = call_before(group)
        said.append(f"{group.caller.name} belt de anderen eerst" + (f", vóór {before}." if before else "."))
    if group.second is not None:
        said.append(f"Kan de eerste beller niet? Dan belt {group.second.name}.")
    return said


def _photo(pages: PackagePages, sheet: SheetPhoto, caption: str) -> None:
    """On a page of its own, upright and as large as fits."""
    photo = sheet.photo
    wide, high = (photo.height, photo.width) if photo.turned % 2 else (photo.width, photo.height)
    pages.next_page()
    pages.words(caption, LARGE, BOLD)
    pages.top += SMALL_GAP
    scale = min(ROOM / wide, (FRAME.bottom - pages.top) / high)
    place = Place(MARGIN, pages.top, wide * scale, high * scale)
    pages.put(lambda pen: pen.photo(place, sheet.jpeg, photo.turned))
    pages.top += place.height
