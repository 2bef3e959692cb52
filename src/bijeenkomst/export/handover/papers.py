"""The printable pages of a package: what was received, the list in large type, and help with the agreements."""

from bijeenkomst.design.tokens import LIGHT
from bijeenkomst.domain.details import Details
from bijeenkomst.domain.sign_up import SignUp
from bijeenkomst.domain.theme_group import ThemeGroup
from bijeenkomst.export.handover.paper_page import BODY, LARGE, LEADING, MARGIN, ROOM, SMALL, Sheet
from bijeenkomst.export.handover.workbook.participants import shown_phone
from bijeenkomst.export.pdf import lettering
from bijeenkomst.wording.handing_over import (
    ONLY_WHEN_STUCK,
    WITHOUT_FIRST_CALLER,
    agreements,
    call_before,
    first_agenda,
    support_contact,
)

GAP = 16.0
TICK = 15.0
NAME_ROOM = 236.0
REACH_LEFT = MARGIN + TICK + GAP + NAME_ROOM + GAP
REACH_ROOM = MARGIN + ROOM - REACH_LEFT
AIR = 9.0  # above and below a person
LETTERS_MISSING = "Sommige letters hiervan kunnen hier niet staan. In het rekenblad staan ze wel."


def read_first(
    group: ThemeGroup, *, rehearsal: bool, contents: tuple[str, ...], locked: bool = False, mark: str = ""
) -> bytes:
    """One page: what the group received, and how to begin. `contents` says what is in the package.

    Beside a spreadsheet that is locked it names nobody: this page lies open.
    """
    sheet = Sheet(group.theme, "Lees dit eerst", rehearsal=rehearsal, mark=mark)
    if rehearsal:
        sheet.words("Dit is een oefening. Niets hierin is echt, ook de mensen niet.", bold=True)
    sheet.words("Dit is de lijst van uw groep. Vanaf nu is de groep van u samen, en van niemand anders.")
    sheet.heading("Wie belt eerst?")
    caller, before = group.caller, call_before(group)
    if caller is None:
        sheet.words(
            f"Uw groep is nog {WITHOUT_FIRST_CALLER}. Wie van u wil de anderen als eerste bellen? "
            "Spreek dat samen af."
        )
    else:
        calls = "De eerste beller, die bovenaan in het rekenblad staat," if locked else caller.name
        sheet.words(f"{calls} belt de anderen" + (f", vóór {before}." if before else "."))
    if len(group.members) == 1:
        sheet.words(
            "U bent nu de enige in deze groep. Dat is goed: de groep rust even. Er kunnen later mensen bij."
        )
    sheet.heading("Wat zit erin?")
    sheet.points(contents)
    sheet.heading("Voor de eerste keer bij elkaar")
    sheet.points(first_agenda(group), numbered=True)
    return sheet.finished()


def people_on_paper(group: ThemeGroup, *, rehearsal: bool, mark: str = "") -> bytes:
    """The list of `group`, whose people stand in their order, for whoever has no spreadsheet; with boxes to tick."""
    sheet = Sheet(group.theme, "Deelnemers", rehearsal=rehearsal, mark=mark)
    sheet.words("Kruis aan wie u gesproken hebt.", ink=LIGHT.muted)
    sheet.top += 6
    for person in group.members:
        _person(sheet, person, calls_first=person is group.caller)
    sheet.rule()
    return sheet.finished()


def _person(sheet: Sheet, person: SignUp, *, calls_first: bool) -> None:
    left = MARGIN + TICK + GAP
    reach = [(shown_phone(person), LARGE, True)] if person.phone else []
    reach += [(person.email, BODY, False)] if person.email else []
    said = [(person.name, LARGE, True)]
    said += [("belt eerst", BODY, True)] if calls_first else []
    said += [(person.contribution, BODY, False)] if person.contribution else []
    if not lettering.printable(f"{person.name}{person.contribution}"):
        said.append((LETTERS_MISSING, SMALL, False))
    height = max(_height(sheet, said, NAME_ROOM), _height(sheet, reach, REACH_ROOM)) + 2 * AIR
    if not sheet.room_for(height):
        sheet.rule()
        sheet.next_page()
    sheet.rule()
    top = sheet.top
    sheet.tick_box(MARGIN, top + AIR + 3, TICK)
    for words, at, room in ((said, left, NAME_ROOM), (reach, REACH_LEFT, REACH_ROOM)):
        sheet.top = top + AIR
        for text, size, bold in words:
            sheet.words(text, size, bold=bold, left=at, room=room, address=words is reach)
    sheet.top = top + height


def _height(sheet: Sheet, lines: list[tuple[str, float, bool]], room: float) -> float:
    return sum(sheet.height(text, size, room, bold=bold) for text, size, bold in lines)


def help_and_agreements(group: ThemeGroup, details: Details, *, rehearsal: bool, mark: str = "") -> bytes:
    """One page: the support card to cut out (R42), and what the group agrees on about its list."""
    sheet = Sheet(group.theme, "Hulp en afspraken", rehearsal=rehearsal, mark=mark)
    card = [("Hulp nodig?", LARGE, True), (ONLY_WHEN_STUCK, LARGE, False)]
    if contact := support_contact(details):
        card.append((contact, LARGE, True))
    sheet.card(card)
    sheet.words("Knip dit kaartje uit en leg het bij de telefoon.", SMALL, ink=LIGHT.muted)
    sheet.heading("Afspraken over de lijst")
    sheet.points(agreements(group.theme, details), size=LARGE)
    sheet.top += LARGE * LEADING
    sheet.words("Uw eerste kleine stap", LARGE, bold=True)
    sheet.words(group.first_step or "Schrijf hem hier op:", LARGE)
    for _line in range(0 if group.first_step else 2):
        sheet.top += LARGE * 2
        sheet.rule()
    return sheet.finished()
