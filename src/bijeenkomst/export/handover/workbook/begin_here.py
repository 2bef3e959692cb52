"""Begin hier: the page to read first. Who calls, how to begin, where to get help, and the mail addresses."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.sign_up import SignUp
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.domain.values.theme_group import ThemeGroup
from bijeenkomst.export.handover.appointment import Appointment
from bijeenkomst.export.handover.workbook.mail_blocks import MOST_ADDRESSES, OTHERS, OUTLOOK, mail_blocks
from bijeenkomst.export.handover.workbook.participants import shown_phone
from bijeenkomst.export.unbroken import unbroken
from bijeenkomst.export.xlsx.layout import UPRIGHT_WIDTH, Cell, Letter, Look, Row, Value
from bijeenkomst.export.xlsx.theme_look import shape_name
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import long_date, ngettext
from bijeenkomst.wording.first_call import (
    DISCREET,
    MOST_NAMED,
    OURS_NOW,
    THANKS,
    FirstMeeting,
    call_words,
    called,
    invitation,
    others_of,
)
from bijeenkomst.wording.handing_over import (
    ONLY_WHEN_STUCK,
    WITHOUT_FIRST_CALLER,
    agreements,
    support_contact,
)

_LABELS = 20.5  # digits
_WIDTHS = (_LABELS, UPRIGHT_WIDTH - _LABELS)
_GAP = Row(height=7)


def begin_here(
    group: ThemeGroup, details: Details, appointment: Appointment, *, rehearsal: bool = False
) -> Letter:
    """The first sheet of the workbook of `group`."""
    parts = (
        *((_practice(),) if rehearsal else ()),
        _theme(group.theme, details),
        _quotes(group.theme),
        _people(group),
        _steps(group, details, appointment),
        _support(details),
        _agreements(group.theme, details),
        _mail(group),
    )
    rows: list[Row] = []
    for part in parts:
        if said := list(part):
            rows += [replace(said[0], begins=True), *said[1:], _GAP]
    return Letter(_("Begin hier"), _WIDTHS, tuple(rows[:-1]), one_page=False, upright=True)


def _practice() -> Iterator[Row]:
    said = _("Niets in dit bestand is echt, ook de mensen niet.")
    yield Row((Cell(_("OEFENING"), Look.CARD_LABEL), Cell(said, Look.CARD_STRONG)))


def _theme(theme: Theme, details: Details) -> Iterator[Row]:
    number = _("Thema %(number)d") % {"number": theme.number}
    yield Row((Cell(number, Look.BAND_NUMBER), Cell(theme.title, Look.BAND_TITLE)))
    yield Row((Cell(shape_name(theme), Look.BAND_SHAPE), Cell(theme.core_sentence, Look.BAND_CORE)))
    if occasion := _occasion(details):
        yield Row((Cell(None, Look.BAND_SHAPE), Cell(occasion, Look.BAND_CORE)))


def _quotes(theme: Theme) -> Iterator[Row]:
    """The stories from which the theme was made."""
    for number, quote in enumerate(theme.quotes):
        yield _said("Hier begon het mee" if number == 0 else "", f"„{quote}”", Look.QUOTE)


def _occasion(details: Details) -> str:
    where = ", ".join(filter(None, (details.title, details.place)))
    if details.date is None:
        return where
    return ", ".join(filter(None, (where, long_date(details.date))))


def _people(group: ThemeGroup) -> Iterator[Row]:
    """How many people there are and who calls them: a group of one rests (R38), and nobody from outside calls (R37)."""
    count = len(group.members)
    if count < 2:
        alone = _(
            "U bent nu de enige in deze groep. Dat is goed: de groep rust even. "
            "Komt er iemand bij? Schrijf die dan op het blad Deelnemers."
        )
        nobody = _("In deze groep is nog niemand: de groep rust even. Er kunnen later mensen bij.")
        yield _said(_("Deze groep"), alone if count else nobody)
    else:
        together = ngettext(
            "%(count)d mens doet mee met deze groep. Naam en nummer staan op het blad Deelnemers.",
            "%(count)d mensen doen mee met deze groep. Hun namen en nummers staan op het blad Deelnemers.",
            count,
        )
        yield _said(_("Deze groep"), together % {"count": count})
    caller = group.caller
    if caller is None and count < 2:
        return  # nobody to call
    if caller is None or group.first_caller is None:
        yield _said(_("Belt eerst"), WITHOUT_FIRST_CALLER, Look.STRONG)
        yield _said(
            "",
            _(
                "Wie van u wil de anderen als eerste bellen? "
                'Zet dan "ja" bij "Belt eerst" op het blad Deelnemers.'
            ),
        )
        yield from _second(group)
        return
    yield _said(_("Belt eerst"), _ways(caller), Look.STRONG)
    if group.first_caller.before is None:
        yield _said(_("Belt vóór"), _("Er is nog geen datum afgesproken."))
    else:
        yield _said(_("Belt vóór"), group.first_caller.before, Look.STRONG_DATE)
    yield from _second(group)


def _second(group: ThemeGroup) -> Iterator[Row]:
    """Who calls when the first one cannot (R54)."""
    if group.second is not None:
        yield _said(_("Belt als tweede"), _ways(group.second), Look.STRONG)


def _ways(person: SignUp) -> str:
    return "  ·  ".join(filter(None, (person.name, shown_phone(person), person.email)))


def _steps(group: ThemeGroup, details: Details, appointment: Appointment) -> Iterator[Row]:
    """Open the list, call these people, find a day: to the first caller by name."""
    caller, others, meets = group.caller, others_of(group), appointment.told
    if len(group.members) > 1:
        yield _greeting(caller)
        yield _said("", "1.  Open de lijst: het blad Deelnemers.")
        whom = f"deze {len(others)} mensen" if len(others) > MOST_NAMED else _and(others)
        yield _said("", f'2.  Bel {whom}. Schrijf op de lijst bij "Gesproken op" wanneer dat was.')
        yield _said("Zo kunt u beginnen", call_words(group.theme, details, caller, meets.words))
        if group.theme.sensitive:
            yield _said("", DISCREET)
        yield _said("", f"3.  {_find_a_day(meets)}")
        yield Row(
            (
                Cell("Uitnodiging om te kopiëren", Look.LABEL),
                Cell(unbroken(invitation(group.theme, caller, meets.to_invite)), Look.ADDRESSES),
            )
        )
        if group.first_step or appointment:
            yield _GAP
    if group.first_step:
        yield _said(_("Uw eerste stap"), group.first_step, Look.STRONG)
    if appointment:
        yield _said(_("Uw eerste afspraak"), appointment.words, Look.STRONG)


def _greeting(caller: SignUp | None) -> Row:
    if caller is None:
        return _said("Beste mensen", f"Fijn dat u meedoet. {OURS_NOW}")
    return _said(f"Beste {called(caller.name)}", f"{THANKS} {OURS_NOW}")


def _find_a_day(meets: FirstMeeting) -> str:
    if meets.words:
        return "Een datum prikte u al samen. Zeg die erbij als u belt."
    return 'Prik een datum waarop de meesten kunnen. Schrijf op het blad "Eerste afspraken" wie wat doet, en wanneer.'


def _and(people: Sequence[SignUp]) -> str:
    *before, last = (person.name for person in people)
    return f"{', '.join(before)} en {last}" if before else last


def _support(details: Details) -> Iterator[Row]:
    """Where the group can ask for help; nobody helps without being asked (R42)."""
    yield Row((Cell(_("Hulp nodig?"), Look.CARD_LABEL), Cell(ONLY_WHEN_STUCK, Look.CARD_STRONG)))
    if contact := support_contact(details):
        yield Row((Cell(None, Look.CARD_LABEL), Cell(unbroken(contact), Look.CARD_TEXT)))


def _agreements(theme: Theme, details: Details) -> Iterator[Row]:
    """In one cell: a row of a sheet is never printed on two pages."""
    sentences = (f"•  {sentence}" for sentence in agreements(theme, details))
    yield _said(_("Afspraken over de lijst"), "\n".join(sentences))


def _mail(group: ThemeGroup) -> Iterator[Row]:
    addresses = [person.email for person in group.members if person.email]
    without = len(group.members) - len(addresses)
    if not addresses:
        if len(group.members) > 1:  # else there is nobody to ring either
            yield _said(_("Iedereen mailen"), _("Niemand gaf een e-mailadres. Bel elkaar."))
        return
    yield _said(
        _("Iedereen mailen"),
        _(
            "Klik op een vak hieronder, kopieer het (Ctrl+C) en plak het in uw mail bij BCC. "
            "Zet bij Aan uw eigen adres. Met BCC ziet niemand het adres van een ander."
        ),
    )
    if without:
        missing = ngettext(
            "%(count)d mens heeft geen e-mailadres gegeven: bel die even.",
            "%(count)d mensen hebben geen e-mailadres gegeven: bel die even.",
            without,
        )
        yield _said("", missing % {"count": without})
    if len(addresses) > MOST_ADDRESSES:
        yield _said(
            "",
            _("Er zijn te veel adressen voor één mail. Stuur uw mail daarom een keer voor elk vak."),
        )
    for label, separator in (
        (_("Voor Outlook"), OUTLOOK),
        (_("Voor Gmail en andere"), OTHERS),
    ):
        blocks = mail_blocks(addresses, separator)
        for number, block in enumerate(blocks, 1):
            yield _GAP
            yield Row(
                (
                    Cell(_numbered(label, number, len(blocks)), Look.LABEL),
                    Cell(block, Look.ADDRESSES),
                )
            )


def _numbered(label: str, number: int, count: int) -> str:
    if count == 1:
        return label
    return _("%(label)s\ndeel %(number)d van %(count)d") % {"label": label, "number": number, "count": count}


def _said(label: str, value: Value, look: Look = Look.TEXT) -> Row:
    said = unbroken(value) if isinstance(value, str) else value
    return Row((Cell(label or None, Look.LABEL), Cell(said, look)))
