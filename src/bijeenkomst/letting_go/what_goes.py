"""What letting go takes out of the meeting file and what stays there, in numbers and never with anybody's name, for
window and command line (R45).
"""

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.rules.pictures import pictures_in
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import ngettext
from bijeenkomst.letting_go.trace_words import photos_of_sheets
from bijeenkomst.wording.stories import how_many


def goes_from_the_file(meeting: Meeting) -> tuple[str, ...]:
    """What about people is in the meeting file; () once it has been deleted."""
    signed_up = sum(map(len, meeting.sign_ups.values()))
    aside = sum(map(len, meeting.set_aside.values()))
    counted = (
        (
            signed_up,
            ngettext(
                "%(count)d aanmelding: naam, telefoon, e-mail, bijdrage en toestemming",
                "%(count)d aanmeldingen: naam, telefoon, e-mail, bijdrage en toestemming",
                signed_up,
            ),
        ),
        (
            aside,
            ngettext(
                "%(count)d rij van papier die opzij ligt",
                "%(count)d rijen van papier die opzij liggen",
                aside,
            ),
        ),
    )
    return (
        *(words % {"count": count} for count, words in counted if count and _still_goes(meeting)),
        *besides_sign_ups(meeting),
    )


def besides_sign_ups(meeting: Meeting) -> tuple[str, ...]:
    """The same without the lists themselves."""
    shortened = sum(
        bool(addition.original) for theme in meeting.additions.values() for addition in theme.values()
    )
    offers, callers, seconds = len(meeting.offers), len(meeting.first_callers), len(meeting.second_callers)
    plans = sum(_hides(meeting, code) for code in meeting.plans)
    said = sum(map(len, meeting.plan_responses.values()))
    not_on_page = sum(not one.on_page for one in meeting.signposts.values())
    counted = (
        (len(meeting.photos), photos_of_sheets(len(meeting.photos))),
        (
            offers,
            ngettext(
                "%(count)d aanbod aan alle groepen: wat, naam, telefoon en e-mail",
                "%(count)d keer aanbod aan alle groepen: wat, naam, telefoon en e-mail",
                offers,
            ),
        ),
        (
            plans,
            ngettext(
                "het plan van %(count)d groep, behalve wat de zaal mocht zien",
                "de plannen van %(count)d groepen, behalve wat de zaal mocht zien",
                plans,
            ),
        ),
        (
            said,
            ngettext(
                "wat %(count)d telefoon van het plan van de groep zei",
                "wat %(count)d telefoons van het plan van hun groep zeiden",
                said,
            ),
        ),
        (
            len(meeting.scribes),
            ngettext(
                "de telefoon die voor %(count)d groep schreef, en de schrijfcodes",
                "de telefoons die voor %(count)d groepen schreven, en de schrijfcodes",
                len(meeting.scribes),
            ),
        ),
        (
            not_on_page,
            ngettext(
                "%(count)d naam van de Wegwijzer die niet op de pagina voor telefoons staat",
                "%(count)d namen van de Wegwijzer die niet op de pagina voor telefoons staan",
                not_on_page,
            ),
        ),
        (
            shortened,
            ngettext(
                "wat er eerst stond bij %(count)d aanvulling die anders is verwoord",
                "wat er eerst stond bij %(count)d aanvullingen die anders zijn verwoord",
                shortened,
            ),
        ),
        (
            callers,
            ngettext("de naam van %(count)d eerste beller", "de namen van %(count)d eerste bellers", callers),
        ),
        (
            seconds,
            ngettext("de naam van %(count)d tweede beller", "de namen van %(count)d tweede bellers", seconds),
        ),
    )
    return tuple(words % {"count": count} for count, words in counted if count and _still_goes(meeting))


def stories_too(meeting: Meeting) -> str:
    """How many stories there are, which go or stay as the kopgroep chooses; "" when there are none."""
    if not meeting.stories:
        return ""
    return _("%(told)s: wat mensen vertelden") % {"told": how_many(meeting.all_told)}


def _still_goes(meeting: Meeting) -> bool:
    return meeting.letting_go is None or meeting.letting_go.gone_at is None


def _hides(meeting: Meeting, code: str) -> bool:
    """Whether a group wrote anything that the hall was not shown."""
    return any(one.others or one.text != one.released for one in meeting.plans[code].values())


def stays(meeting: Meeting) -> tuple[str, ...]:
    """What stays in the meeting file, which the report is made from."""
    additions = sum(map(len, meeting.additions.values()))
    additions_line = ngettext("%(count)d aanvulling", "%(count)d aanvullingen", additions) % {
        "count": additions
    }
    pictures = len(list(pictures_in(meeting)))
    pictures_line = ngettext(
        "%(count)d foto of beeld voor de zaal. Staat er iemand herkenbaar op? Haal het weg bij Voorbereiden.",
        "%(count)d foto's en beelden voor de zaal. Staat er iemand herkenbaar op? Haal die weg bij Voorbereiden.",
        pictures,
    ) % {"count": pictures}
    lines = sum(bool(one.released) for plan in meeting.plans.values() for one in plan.values())
    lines_line = ngettext(
        "%(count)d regel van een plan die de zaal mocht zien",
        "%(count)d regels van plannen die de zaal mocht zien",
        lines,
    ) % {"count": lines}
    notes = any(part.notes for part in meeting.parts)
    return (
        _("de thema's, de citaten en hoeveel mensen ze herkenden"),
        *((additions_line,) if additions else ()),
        *((lines_line,) if lines else ()),
        *((pictures_line,) if pictures else ()),
        *((_("uw notities bij het programma"),) if notes else ()),
        _("hoeveel mensen er per groep meedoen, en of er een eerste beller is"),
        _("de contactpersoon van de organisatie: die is openbaar"),
    )
