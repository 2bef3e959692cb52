"""Where the public way in to a group was put, in words (R55)."""

from bijeenkomst.contact_details import display_phone
from bijeenkomst.domain.public_ways import PutWhere
from bijeenkomst.domain.values.signpost import Signpost
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import ngettext


def where_put(signpost: Signpost) -> str:
    """The places that its person agreed to: "op het blad, op de kaartjes en op de pagina voor telefoons"."""
    places = [
        words
        for put, words in (
            (signpost.on_sheet, _("op het blad dat in de buurt hangt")),
            (signpost.on_cards, _("op de kaartjes voor buren")),
            (signpost.on_page, _("op de pagina voor telefoons")),
        )
        if put
    ]
    *before, last = places or [_("nergens")]
    return _("%(things)s en %(last)s") % {"things": ", ".join(before), "last": last} if before else last


def public_way(signpost: Signpost) -> str:
    """Who it is and how to reach this person."""
    reached = display_phone(signpost.phone) if signpost.phone else signpost.email
    return f"{signpost.name}, {reached}"


def is_public(put: PutWhere) -> str:
    """That the Wegwijzer is public, with how many names stand where; "" when nobody is on it."""
    if not put.groups:
        return ""
    said = ngettext(
        "De Wegwijzer is openbaar: %(count)d naam met één nummer of adres.",
        "De Wegwijzer is openbaar: %(count)d namen, elk met één nummer of adres.",
        put.groups,
    ) % {"count": put.groups}
    places = [
        words % {"count": count}
        for count, words in (
            (put.on_sheet, _("op het blad dat in de buurt hangt: %(count)d")),
            (put.on_cards, _("op kaartjes voor buren: %(count)d")),
            (put.on_page, _("op de pagina die telefoons nog zien: %(count)d")),
        )
        if count
    ]
    return f"{said} {'; '.join(places).capitalize()}." if places else said


def not_taken_back(put: PutWhere) -> str:
    """What the program cannot take away; "" when nothing of it was on paper."""
    if not (put.on_sheet or put.on_cards):
        return ""
    return _(
        "Papier haalt het programma niet weg: dat hangt er tot u het weghaalt, en kaartjes zijn bij mensen thuis."
    )
