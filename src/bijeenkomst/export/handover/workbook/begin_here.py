"""Begin hier: the page to read first. Who calls, how to begin, where to get help, and the mail addresses."""

from collections.abc import Iterator

from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.sign_up import SignUp
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.domain.values.theme_group import ThemeGroup
from bijeenkomst.export.handover.appointment import Appointment
from bijeenkomst.export.handover.workbook.mail_blocks import MOST_ADDRESSES, OTHERS, OUTLOOK, mail_blocks
from bijeenkomst.export.handover.workbook.participants import shown_phone
from bijeenkomst.export.xlsx.layout import Cell, Letter, Look, Row, Value
from bijeenkomst.export.xlsx.theme_look import shape_name
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import long_date, ngettext
from bijeenkomst.wording.handing_over import (
    ONLY_WHEN_STUCK,
    WITHOUT_FIRST_CALLER,
    agreements,
    support_contact,
)

_WIDTHS = (24.0, 104.0)  # together the width of an A4 on its side
_GAP = Row(height=7)


def begin_here(
    group: ThemeGroup, details: Details, appointment: Appointment, *, rehearsal: bool = False
) -> Letter:
    """The first sheet of the workbook of `group`."""
    parts = (
        *((_practice(),) if rehearsal else ()),
        _theme(group.theme, details),
        _people(group),
        _steps(group, appointment),
        _support(details),
        _agreements(group.theme, details),
        _mail(group),
    )
    rows: list[Row] = []
    for part in parts:
        rows += [*part, _GAP]
    short = sum(bool(person.email) for person in group.members) <= MOST_ADDRESSES
    return Letter(_("Begin hier"), _WIDTHS, tuple(rows[:-1]), one_page=short)


def _practice() -> Iterator[Row]:
    said = _("Niets in dit bestand is echt, ook de mensen niet.")
    yield Row((Cell(_("OEFENING"), Look.CARD_LABEL), Cell(said, Look.CARD_STRONG)))


def _theme(theme: Theme, details: Details) -> Iterator[Row]:
    number = _("Thema %(number)d") % {"number": theme.number}
    yield Row((Cell(number, Look.BAND_NUMBER), Cell(theme.title, Look.BAND_TITLE)))
    yield Row((Cell(shape_name(theme), Look.BAND_SHAPE), Cell(theme.core_sentence, Look.BAND_CORE)))
    if occasion := _occasion(details):
        yield Row((Cell(None, Look.BAND_SHAPE), Cell(occasion, Look.BAND_CORE)))


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


def _steps(group: ThemeGroup, appointment: Appointment) -> Iterator[Row]:
    yield _said(_("Zo begint u"), _("1.  De eerste beller belt of mailt iedereen van de groep."))
    together = _("2.  Spreek samen af waar en wanneer u elkaar ziet.")
    if appointment:
        together = _("2.  Zeg erbij waar en wanneer u elkaar voor het eerst ziet. Dat sprak u al af.")
    yield _said("", together)
    yield _said(
        "",
        _(
            '3.  Bedenk samen de eerste kleine stap. Schrijf op het blad "Eerste afspraken" '
            "wie wat doet, en wanneer."
        ),
    )
    if group.first_step:
        yield _said(_("Uw eerste stap"), group.first_step, Look.STRONG)
    if appointment:
        yield _said(_("Uw eerste afspraak"), appointment.words, Look.STRONG)


def _support(details: Details) -> Iterator[Row]:
    """Where the group can ask for help; nobody helps without being asked (R42)."""
    yield Row((Cell(_("Hulp nodig?"), Look.CARD_LABEL), Cell(ONLY_WHEN_STUCK, Look.CARD_STRONG)))
    if contact := support_contact(details):
        yield Row((Cell(None, Look.CARD_LABEL), Cell(contact, Look.CARD_TEXT)))


def _agreements(theme: Theme, details: Details) -> Iterator[Row]:
    for number, sentence in enumerate(agreements(theme, details)):
        yield _said(_("Afspraken over de lijst") if number == 0 else "", f"•  {sentence}")


def _mail(group: ThemeGroup) -> Iterator[Row]:
    addresses = [person.email for person in group.members if person.email]
    without = len(group.members) - len(addresses)
    if not addresses:
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
    return Row((Cell(label or None, Look.LABEL), Cell(value, look)))
