"""Lijst kwijt? What to do in case of a data breach, and a record of it (R46; AVG art. 33 and 34).

For the organiser, in the language of the window. Facts from the meeting appear as numbers, never as names.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.i18n import DUTCH, long_date, ngettext, speaking
from bijeenkomst.i18n import gettext as _

REPORT_WITHIN = 72  # hours after becoming aware of it: AVG art. 33, first paragraph
REPORT_AT = "autoriteitpersoonsgegevens.nl"


@dataclass(frozen=True, slots=True)
class Step:
    """One step, and how to do it."""

    heading: str
    text: str


def steps() -> tuple[Step, ...]:
    """The steps, in order."""
    return (
        Step(
            _("Houd het klein, meteen"),
            _(
                "Haal de lijst terug als dat kan. Stick of papier: ga terug naar de plek. Mail verkeerd "
                "gestuurd: bel die persoon en vraag om de mail weg te gooien. Laptop gestolen: verander uw "
                "wachtwoorden."
            ),
        ),
        Step(
            _("Schrijf op wat er is gebeurd"),
            _(
                "Vul het formulier in. Wat u niet weet, laat u leeg. Bewaar het briefje, ook als u niets meldt."
            ),
        ),
        Step(
            _("Zeg het de organisatie, en de eerste beller van de groep"),
            _("De organisatie is verantwoordelijk en beslist. De groep moet weten dat haar lijst kwijt is."),
        ),
        Step(
            _("Beslis binnen 72 uur of u het meldt"),
            _(
                "Meld het bij de Autoriteit Persoonsgegevens (%(site)s), binnen %(hours)d uur nadat u het weet. Niet "
                "melden mag alleen als het niet waarschijnlijk is dat iemand er last van krijgt: bijvoorbeeld een "
                "rekenblad met een wachtwoord, of een lijst die ongelezen terug is. Twijfelt u? Meld het."
            )
            % {"site": REPORT_AT, "hours": REPORT_WITHIN},
        ),
        Step(
            _("Zeg het de mensen zelf als zij er last van kunnen krijgen"),
            _(
                "Gewone woorden, aan ieder apart: wat er weg is, wat u doet, waar zij op moeten letten (vreemde "
                "telefoontjes of mail), en wie zij kunnen bellen. Bij een gevoelig thema bijna altijd."
            ),
        ),
    )


@dataclass(frozen=True, slots=True)
class Facts:
    """What the facilitator filled in; `group` is a theme code, "" for all groups."""

    what: str = ""
    when: str = ""
    known_since: str = ""
    group: str = ""
    people: int = 0
    done: str = ""
    reported: bool = False


def kinds_of_data(meeting: Meeting, group: str) -> tuple[str, ...]:
    """Which kinds of data a group's list had (all lists for ""), as the authority's form asks."""
    themes = [theme for theme in meeting.in_order if not group or theme.code == group]
    people = [sign_up for theme in themes for sign_up in meeting.group(theme.code).members]
    known = meeting.letting_go is None or meeting.letting_go.gone_at is None
    kinds = [
        (_("namen"), not known or any(sign_up.name for sign_up in people)),
        (_("telefoonnummers"), not known or any(sign_up.phone for sign_up in people)),
        (_("e-mailadressen"), not known or any(sign_up.email for sign_up in people)),
        (_("wat mensen willen bijdragen"), not known or any(sign_up.contribution for sign_up in people)),
        (
            _("dat iemand bij een gevoelig thema hoort (bijzondere persoonsgegevens)"),
            any(theme.sensitive and meeting.sign_up_count(theme.code) for theme in themes),
        ),
    ]
    return tuple(words for words, present in kinds if present)


def people_of(meeting: Meeting, group: str) -> int:
    """The number of sign-ups in a group, or in all groups for ""."""
    return sum(
        meeting.sign_up_count(theme.code) for theme in meeting.in_order if not group or theme.code == group
    )


@speaking(DUTCH)
def note(meeting: Meeting, facts: Facts) -> str:
    """One page to print, as HTML, with typed text escaped. In Dutch, for the organisation and the authority."""
    details, unknown = meeting.details, "…" * 20
    theme = meeting.themes.get(facts.group)
    groups = f"{theme.number}. {theme.title}" if theme else _("alle groepen")
    count = ngettext("ongeveer %(count)d mens", "ongeveer %(count)d mensen", facts.people) % {
        "count": facts.people
    }
    rows = (
        (
            _("Bijeenkomst"),
            ", ".join(filter(None, (details.title, long_date(details.date) if details.date else ""))),
        ),
        (_("Verantwoordelijk"), details.organisation),
        (_("Wat is er kwijt, en hoe?"), facts.what),
        (_("Wanneer gebeurde het?"), facts.when),
        (_("Sinds wanneer weten wij het?"), facts.known_since),
        (_("Van welke groep?"), groups),
        (_("Hoeveel mensen?"), count),
        (_("Welke gegevens?"), ", ".join(kinds_of_data(meeting, facts.group))),
        (_("Wat hebben wij gedaan?"), facts.done),
        (
            _("Gemeld bij de Autoriteit Persoonsgegevens?"),
            _("ja") if facts.reported else _("nog niet, of niet nodig omdat: ") + unknown,
        ),
    )
    told = "".join(
        f"<tr><td width='34%'><b>{escape(str(name))}</b></td><td>{escape(str(value) or unknown)}</td></tr>"
        for name, value in rows
    )
    heading = _("Lijst kwijt: wat er is gebeurd")
    hours = _("Melden: binnen %(hours)d uur nadat u het weet, op %(site)s. Twijfelt u? Meld het.")
    return (
        f"<h1>{escape(heading)}</h1><table cellpadding='6'>{told}</table>"
        f"<p>{escape(hours % {'hours': REPORT_WITHIN, 'site': REPORT_AT})}</p>"
    )


def all_steps(chosen: Iterable[Step]) -> str:
    """The steps as a printable page."""
    items = "".join(f"<li><b>{escape(step.heading)}</b><br/>{escape(step.text)}</li>" for step in chosen)
    heading = _("Lijst kwijt?")
    return f"<h1>{escape(heading)}</h1><ol>{items}</ol>"
