"""Lees dit eerst: whom a group's package is for and what to do with it: open the list, call these people, find a day.

Beside a locked spreadsheet it names nobody of the group, since anybody can read this page.
"""

from collections.abc import Sequence

from bijeenkomst.design.fonts import BOLD, REGULAR
from bijeenkomst.design.tokens import LIGHT
from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.sign_up import SignUp
from bijeenkomst.domain.values.theme_group import ThemeGroup
from bijeenkomst.export.handover.package_pages import (
    AFTER_STEP,
    BODY,
    LARGE,
    MARGIN,
    POINT,
    ROOM,
    PackagePages,
)
from bijeenkomst.export.handover.workbook.participants import shown_phone
from bijeenkomst.wording.first_call import (
    DISCREET,
    MOST_NAMED,
    OURS_NOW,
    THANKS,
    FirstMeeting,
    call_words,
    called,
    invitation,
    on_the_list,
    others_of,
    password_is_rung,
)
from bijeenkomst.wording.handing_over import WITHOUT_FIRST_CALLER, call_before, first_agenda

TICK = 12 * POINT
NAMED = AFTER_STEP + TICK + 8 * POINT
NAME_ROOM = 190 * POINT
WIDE = MARGIN + ROOM - AFTER_STEP
INSET = 8 * POINT  # of words to use


def read_first(
    group: ThemeGroup,
    details: Details,
    *,
    meets: FirstMeeting,
    people: str,
    contents: Sequence[str],
    rehearsal: bool = False,
    locked: bool = False,
    mark: str = "",
) -> bytes:
    """The page. `meets` is the first appointment as far as it may be said here, `people` the file with the list,
    `contents` are sentences about the files of the package.
    """
    pages = PackagePages(group.theme, "Lees dit eerst", rehearsal=rehearsal, mark=mark)
    if rehearsal:
        pages.words("Dit is een oefening. Niets hierin is echt, ook de mensen niet.", face=BOLD)
    if len(group.members) < 2:
        _at_rest(pages, group, locked=locked)
    else:
        _greeting(pages, group, locked=locked)
        _open_the_list(pages, details, people, locked=locked)
        _call(pages, group, details, meets, locked=locked)
        _find_a_day(pages, group, meets, locked=locked)
    if group.theme.quotes:
        pages.heading("Hier begon het mee", pages.height_of_quote(group.theme.quotes[0]))
        for quote in group.theme.quotes:
            pages.quote(quote)
    if len(group.members) > 1:
        _listed(pages, "Voor de eerste keer bij elkaar", first_agenda(group), numbered=True)
    _listed(pages, "Wat zit erin?", contents)
    return pages.finished()


def _listed(pages: PackagePages, about: str, points: Sequence[str], *, numbered: bool = False) -> None:
    """A heading and the few points under it, all on one page."""
    pages.heading(about, sum(map(pages.height_of_point, points)))
    pages.points(points, numbered=numbered)


def named_on_it(group: ThemeGroup) -> tuple[SignUp, ...]:
    """The people whose names and numbers stand on the page when it does not lie beside a locked list."""
    others = others_of(group)
    return others if 0 < len(others) <= MOST_NAMED and len(group.members) > 1 else ()


def _at_rest(pages: PackagePages, group: ThemeGroup, *, locked: bool) -> None:
    """Nobody or one person: nobody to call, and that is fine (R38)."""
    if not group.members:
        pages.words("In deze groep is nog niemand: de groep rust even. Er kunnen later mensen bij.", LARGE)
        return
    name = "" if locked else f"Beste {called(group.members[0].name)}, "
    pages.words(
        f"{name}{'u' if name else 'U'} bent nu de enige in deze groep. Dat is goed: de groep rust even. "
        "Er kunnen later mensen bij.",
        LARGE,
    )
    pages.words("Kent u iemand die ook wil meedoen? Schrijf die dan op het blad Deelnemers.")


def _greeting(pages: PackagePages, group: ThemeGroup, *, locked: bool) -> None:
    caller = group.caller
    if caller is None:
        pages.words("Beste mensen van deze groep,", LARGE, BOLD)
        pages.words(f"Fijn dat u meedoet. {OURS_NOW}")
        return
    pages.words("Beste eerste beller," if locked else f"Beste {called(caller.name)},", LARGE, BOLD)
    pages.words(f"{THANKS} {OURS_NOW}")


def _open_the_list(pages: PackagePages, details: Details, people: str, *, locked: bool) -> None:
    pages.step(1, "Open de lijst")
    pages.words(f"Dat is {people}, het blad Deelnemers.", left=AFTER_STEP)
    if locked:
        pages.words("De lijst is op slot.", face=BOLD, left=AFTER_STEP)
        pages.words(password_is_rung(details), left=AFTER_STEP)


def _call(
    pages: PackagePages, group: ThemeGroup, details: Details, meets: FirstMeeting, *, locked: bool
) -> None:
    before, caller = call_before(group), group.caller
    when = f" vóór {before}" if before else ""
    whom = "deze mensen" if len(others_of(group)) > 1 else "deze persoon"
    pages.step(2, f"Bel {whom}{when}")
    if caller is None:
        pages.words(
            f"Uw groep is nog {WITHOUT_FIRST_CALLER}. Spreek samen af wie de anderen als eerste belt.",
            left=AFTER_STEP,
        )
    named = () if locked else named_on_it(group)
    if named:
        _named(pages, group, named)
    else:
        pages.words(on_the_list(len(others_of(group))), left=AFTER_STEP)
    if group.second is not None and (locked or caller is None or not named):
        second = "de tweede beller" if locked else group.second.name
        pages.words(f"Kan de eerste beller niet? Dan belt {second}.", left=AFTER_STEP)
    if group.theme.sensitive:
        pages.words(DISCREET, left=AFTER_STEP)
    words = call_words(group.theme, details, None if locked else caller, meets.words)
    _to_say(pages, "Zo kunt u beginnen:", words)


def _named(pages: PackagePages, group: ThemeGroup, people: Sequence[SignUp]) -> None:
    reach_left = NAMED + NAME_ROOM + 8 * POINT
    reach_room = MARGIN + ROOM - reach_left
    for person in people:
        said = [(person.name, BOLD)]  # each on lines of its own: a name can run from right to left
        said += [("belt als u niet kunt", REGULAR)] if _in_reserve(group, person) else []
        ways = [way for way in (shown_phone(person), person.email) if way]
        high = max(
            sum(pages.height(words, BODY, face, NAME_ROOM) for words, face in said),
            sum(pages.height(way, BODY, REGULAR, reach_room) for way in ways),
        )
        pages.needs(high)
        top = pages.top
        pages.tick_box(AFTER_STEP, top + 3 * POINT, TICK)
        for words, face in said:
            pages.words(words, BODY, face, left=NAMED, room=NAME_ROOM)
        pages.top = top
        for way in ways:
            pages.words(way, BODY, left=reach_left, room=reach_room, leftwards=False)
        pages.top = top + high + 3 * POINT


def _in_reserve(group: ThemeGroup, person: SignUp) -> bool:
    return person is group.second and group.caller is not None


def _find_a_day(pages: PackagePages, group: ThemeGroup, meets: FirstMeeting, *, locked: bool) -> None:
    more = "Zeg het erbij als u belt." if meets.words else "Bij iemand thuis is al goed."
    day = f"{meets.to_find} {more}"
    words = invitation(group.theme, None if locked else group.caller, meets.to_invite)
    pages.step(3, "Prik een datum", pages.height(day, BODY, room=WIDE) + _height_to_say(pages, words))
    pages.words(day, left=AFTER_STEP)
    _to_say(pages, "Een uitnodiging om over te nemen:", words)


def _to_say(pages: PackagePages, about: str, words: str) -> None:
    """Words to use, in a box, under what they are for."""
    high = _height_to_say(pages, words)
    pages.needs(high)
    pages.words(about, ink=LIGHT.muted, left=AFTER_STEP)
    pages.rectangle(AFTER_STEP, pages.top, WIDE, high - pages.line_height(BODY), LIGHT.sunken)
    pages.top += INSET
    pages.words(words, left=AFTER_STEP + INSET, room=WIDE - 2 * INSET)
    pages.top += INSET + 2 * POINT


def _height_to_say(pages: PackagePages, words: str) -> float:
    return pages.line_height(BODY) + pages.height(words, BODY, REGULAR, WIDE - 2 * INSET) + 2 * INSET
