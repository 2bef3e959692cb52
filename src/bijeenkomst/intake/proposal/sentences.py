"""What is said of a themes file that could be read: problems, questions and notes, each with where it is.

About a row: `Words`, before which the place is said. About a table or the whole file: a sentence that names it.
"""

from typing import NamedTuple

from bijeenkomst.i18n import gettext as _
from bijeenkomst.intake.table import NotText


class Words(NamedTuple):
    """What is the matter, and what can be chosen in the window."""

    text: str
    choice: str = ""


# --- a row ------------------------------------------------------------------------------------------


def title_missing() -> Words:
    return Words(_("hier mist de titel van het thema."), _("Vul de titel in, of sla deze rij over."))


def too_long(length: int, longest: int) -> Words:
    text = _("deze tekst is te lang: %(length)d tekens, het mogen er %(longest)d zijn.")
    return Words(
        text % {"length": length, "longest": longest}, _("Maak de tekst korter, of sla deze rij over.")
    )


def story_missing() -> Words:
    return Words(_("hier mist het verhaal."), _("Vul het in, of sla deze rij over."))


def gives_away(what: str) -> Words:
    """R59: a story is anonymous from the start."""
    text = _("hierin lijkt %(what)s te staan. Aan een verhaal mag niemand te herkennen zijn.")
    return Words(text % {"what": what}, _("Maak het onleesbaar, sla deze rij over, of neem het toch over."))


def shown_smaller(length: int, full: int) -> Words:
    text = _(
        "deze tekst is lang (%(length)d tekens). Boven de %(full)d tekens worden de letters in de zaal kleiner."
    )
    return Words(text % {"length": length, "full": full})


def too_many_quotes(count: int) -> Words:
    text = _("er staan %(count)d citaten en er passen er drie.")
    return Words(text % {"count": count}, _("Neem de eerste drie over, of sla deze rij over."))


def contact_details(what: str) -> Words:
    """R2: themes are presented anonymised."""
    text = _("hierin lijkt %(what)s te staan. Iedereen in de zaal kan dit lezen.")
    return Words(text % {"what": what}, _("Haal het weg, sla deze rij over, of neem het toch over."))


def row_hidden() -> Words:
    return Words(
        _("deze rij is verborgen of weggefilterd in het bestand."), _("Sla hem over, of neem hem toch over.")
    )


def rows_hidden(rows: str) -> Words:
    text = _("bij dit thema horen verborgen of weggefilterde rijen (%(rows)s).")
    return Words(text % {"rows": rows}, _("Sla het over, of neem het toch over."))


def quotes_below(rows: str) -> Words:
    return Words(
        _("de citaten eronder zonder titel (rij %(rows)s) zijn bij dit thema genomen.") % {"rows": rows}
    )


def same_title(rows: str) -> Words:
    text = _("deze titel staat ook in rij %(rows)s.") % {"rows": rows}
    return Words(text, _("Sla één van de rijen over, of neem ze toch allebei over."))


def other_delimiter(delimiter: str) -> Words:
    named = {";": _("puntkomma's"), "\t": _("tabs"), ",": _("komma's")}[delimiter]
    text = _("hier staan %(said)s in één cel, waar de koppen in aparte cellen staan. Klopt dat?")
    return Words(text % {"said": named})


def not_text(kind: NotText) -> Words:
    named = {
        NotText.YES_OR_NO: _("ja of nee"),
        NotText.DATE: _("een datum"),
        NotText.TIME: _("een tijd"),
        NotText.NUMBER: _("een getal"),
    }[kind]
    return Words(_("hier staat %(what)s in plaats van tekst. Klopt dat?") % {"what": named})


def garbled() -> Words:
    return Words(_("de letters kloppen hier niet."), _("Verbeter ze in het bestand, of neem het toch over."))


def invisible() -> Words:
    return Words(_("hier stonden onzichtbare tekens in. Die zijn weggelaten."))


def uncalculated() -> str:
    return _(
        "hier staat een formule die nog niet is uitgerekend. Open het bestand in Excel of LibreOffice, "
        "bewaar het en kies het opnieuw."
    )


def error(shown: str) -> str:
    return _('hier staat een fout ("%(error)s") in plaats van tekst. Verbeter de cel in het bestand.') % {
        "error": shown
    }


def sensitive_until_then(why: str) -> Words:
    """R4: what cannot be read counts as sensitive."""
    return Words(" ".join((why, _("Tot dan geldt het thema als gevoelig."))))


def neither_yes_nor_no() -> Words:
    """R4: what is not understood counts as sensitive, after asking."""
    return Words(
        _("hier staat geen ja of nee."), _("Neem het thema over als gevoelig, of zet hier ja of nee.")
    )


def example_headings() -> tuple[str, ...]:
    """The columns of the example file, for cells that have no headings."""
    return _("Titel"), _("Kernzin"), _("Citaat 1"), _("Citaat 2"), _("Citaat 3")


def story_headings() -> tuple[str, ...]:
    """The columns of the template for stories, for cells that have no headings."""
    return _("Gesprek"), _("Verhaal"), _("Citaat")


# --- a table ----------------------------------------------------------------------------------------


def no_headings(label: str) -> str:
    return _(
        "%(label)s: er staan geen koppen boven de kolommen. "
        "De eerste kolom is gelezen als titel, de tweede als kernzin, de rest als citaten."
    ) % {"label": label}


def column_left_out(label: str, column: str) -> str:
    return _(
        "%(label)s: kolom %(column)s is verborgen en komt er niet in. Moet hij mee? "
        "Maak hem dan zichtbaar in het bestand."
    ) % {"label": label, "column": column}


def hidden_column_used(label: str, column: str) -> str:
    return _("%(label)s: kolom %(column)s is verborgen, en wordt wel gebruikt.") % {
        "label": label,
        "column": column,
    }


def hidden_unknown(label: str) -> str:
    return _(
        "%(label)s: in dit soort bestand is niet te zien of er iets verborgen is. Kijk na wat erin komt."
    ) % {"label": label}


def column_not_used(label: str, column: str) -> str:
    return _("%(label)s, kolom %(column)s: wat hierin staat, wordt niet overgenomen.") % {
        "label": label,
        "column": column,
    }


def no_themes_yet(label: str) -> str:
    return _("%(label)s: onder de koppen staan nog geen thema's. Vul ze in het bestand in.") % {
        "label": label
    }


def too_many_themes(label: str, most: int) -> str:
    return _("%(label)s: hier staan meer dan %(most)d thema's. Zoveel passen er niet in een bijeenkomst.") % {
        "label": label,
        "most": most,
    }


def many_themes(label: str, count: int) -> str:
    return _("%(label)s: hier staan %(count)d thema's. Dat is veel voor één avond.") % {
        "label": label,
        "count": count,
    }


def no_stories_yet(label: str) -> str:
    return _("%(label)s: onder de koppen staan nog geen verhalen. Vul ze in het bestand in.") % {
        "label": label
    }


def too_many_stories(label: str, most: int) -> str:
    return _(
        "%(label)s: hier staan meer dan %(most)d verhalen. Zoveel passen er niet in een bijeenkomst."
    ) % {
        "label": label,
        "most": most,
    }


def no_story_headings(label: str, row: int) -> str:
    return _(
        "%(label)s, rij %(row)d: er is geen kolom met verhalen. Zet boven de kolommen: Gesprek, Verhaal, Citaat."
    ) % {"label": label, "row": row}


def themes(label: str, row: int) -> str:
    return _(
        "%(label)s, rij %(row)d: dit lijken de thema's, niet de verhalen uit de gesprekken. "
        "Kies het bestand met per rij één verhaal: Gesprek, Verhaal, Citaat."
    ) % {"label": label, "row": row}


def headings_unknown(label: str, row: int) -> str:
    return _(
        "%(label)s, rij %(row)d: de koppen boven de kolommen zijn niet te herkennen. "
        "Zet boven de kolommen: Thema, Kernzin, Citaat 1, Citaat 2, Citaat 3."
    ) % {"label": label, "row": row}


def stories(label: str, row: int, column: str) -> str:
    return _(
        "%(label)s, rij %(row)d, kolom %(column)s: dit lijken de verhalen uit de gesprekken, niet de thema's. "
        "Kies het bestand met per rij één thema: Thema, Kernzin, Citaat 1, Citaat 2, Citaat 3."
    ) % {"label": label, "row": row, "column": column}


# --- the file ---------------------------------------------------------------------------------------


def nothing_in_it(name: str) -> str:
    return _('In bestand "%(name)s" staat nog niets. Kies een ander bestand.') % {"name": name}


def other_sheets(label: str, others: str) -> str:
    return _("%(label)s wordt gelezen. Niet gelezen: %(others)s.") % {"label": label, "others": others}


def hidden_sheets(others: str) -> str:
    return _("Verborgen in het bestand, en niet gelezen: %(others)s.") % {"others": others}


def sheet_hidden(label: str) -> str:
    return _("%(label)s is verborgen in het bestand.") % {"label": label}


def letters_in_doubt(name: str, samples: str) -> str:
    return _(
        'Bestand "%(name)s": het is niet zeker welke letters hierin staan. Kies wat goed is: %(samples)s.'
    ) % {"name": name, "samples": samples}


def and_more(first: str, more: int) -> str:
    return _("%(first)s (En nog %(more)d.)") % {"first": first, "more": more}


def change_it(problem: str) -> str:
    return " ".join((problem, _("Verander het bestand, of doe dit in het venster.")))
