"""The printable pages of a package: the list in large print, and help with the group's agreements."""

from bijeenkomst.design.fonts import BOLD, REGULAR
from bijeenkomst.design.tokens import LIGHT
from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.offer import Offer
from bijeenkomst.domain.values.sign_up import SignUp
from bijeenkomst.domain.values.theme_group import ThemeGroup
from bijeenkomst.export.handover.package_pages import (
    BODY,
    LARGE,
    MARGIN,
    POINT,
    ROOM,
    SMALL,
    PackagePages,
)
from bijeenkomst.export.handover.workbook.participants import shown_phone
from bijeenkomst.export.pdf import lettering
from bijeenkomst.export.pdf.flowing_pages import Paragraph
from bijeenkomst.wording.handing_over import ONLY_WHEN_STUCK, agreements, support_contact

GAP = 16 * POINT
TICK = 15 * POINT
NAME_ROOM = 236 * POINT
REACH_LEFT = MARGIN + TICK + GAP + NAME_ROOM + GAP
REACH_ROOM = MARGIN + ROOM - REACH_LEFT
AIR = 9 * POINT  # above and below a person
LETTERS_MISSING = "Sommige letters hiervan kunnen hier niet staan. In het rekenblad staan ze wel."


def people_on_paper(group: ThemeGroup, *, rehearsal: bool, mark: str = "") -> bytes:
    """The list of `group` on paper, in the order of its people, with boxes to tick."""
    pages = PackagePages(group.theme, "Deelnemers", rehearsal=rehearsal, mark=mark)
    pages.words("Kruis aan wie u gesproken hebt.", ink=LIGHT.muted)
    pages.top += 6 * POINT
    caller, second = group.caller, group.second  # each is looked for among all
    for person in group.members:
        calls = "belt eerst" if person is caller else "belt als tweede" if person is second else ""
        _person(pages, person, calls)
    pages.line_to_write_on()
    return pages.finished()


def _person(pages: PackagePages, person: SignUp, calls: str) -> None:
    said = [(person.name, LARGE, BOLD)]
    said += [(calls, BODY, BOLD)] if calls else []
    said += [(person.contribution, BODY, REGULAR)] if person.contribution else []
    in_two_columns(pages, said, person)


def in_two_columns(pages: PackagePages, said: list[Paragraph], person: SignUp | Offer) -> None:
    """What there is to say about somebody on the left, behind a box to tick, and how to reach them on the right."""
    left = MARGIN + TICK + GAP
    reach = [(shown_phone(person), LARGE, BOLD)] if person.phone else []
    reach += [(person.email, BODY, REGULAR)] if person.email else []
    if not lettering.printable("".join(words for words, _size, _face in said)):
        said = [*said, (LETTERS_MISSING, SMALL, REGULAR)]
    height = max(_height(pages, said, NAME_ROOM), _height(pages, reach, REACH_ROOM)) + 2 * AIR
    if not pages.has_room(height):
        pages.line_to_write_on()
        pages.next_page()
    pages.line_to_write_on()
    top = pages.top
    pages.tick_box(MARGIN, top + AIR + 3 * POINT, TICK)
    for words, at, room in ((said, left, NAME_ROOM), (reach, REACH_LEFT, REACH_ROOM)):
        pages.top = top + AIR
        for text, size, face in words:
            # Numbers and addresses run from left to right, whatever letters they begin with.
            leftwards = False if words is reach else None
            pages.words(text, size, face, left=at, room=room, leftwards=leftwards)
    pages.top = top + height


def _height(pages: PackagePages, paragraphs: list[Paragraph], room: float) -> float:
    return sum(pages.height(text, size, face, room) for text, size, face in paragraphs)


def help_and_agreements(
    group: ThemeGroup, details: Details, *, rehearsal: bool, step_in_the_list: bool = False, mark: str = ""
) -> bytes:
    """One page: the support card to cut out (R42), and what the group agrees on about its list.

    `step_in_the_list`: the group wrote a first step, which only the locked list tells.
    """
    pages = PackagePages(group.theme, "Hulp en afspraken", rehearsal=rehearsal, mark=mark)
    card = [("Hulp nodig?", LARGE, BOLD), (ONLY_WHEN_STUCK, LARGE, REGULAR)]
    if contact := support_contact(details):
        card.append((contact, LARGE, BOLD))
    pages.card(card)
    pages.words("Knip dit kaartje uit en leg het bij de telefoon.", SMALL, ink=LIGHT.muted)
    pages.heading("Afspraken over de lijst")
    pages.points(agreements(group.theme, details), size=LARGE)
    pages.top += pages.line_height(LARGE)
    pages.words("Uw eerste kleine stap", LARGE, BOLD)
    written = "Die staat in de lijst, op het blad Begin hier." if step_in_the_list else group.first_step
    pages.words(written or "Schrijf hem hier op:", LARGE)
    for _line in range(0 if written else 2):
        pages.top += 2 * LARGE * POINT
        pages.line_to_write_on()
    return pages.finished()
