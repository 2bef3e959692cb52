"""One row of a themes file made into a theme, with what the facilitator should know or decide (R1, R2, R6)."""

import unicodedata
from dataclasses import dataclass

from bijeenkomst.contact_details import looks_like_contact_details
from bijeenkomst.domain.rules.checks import UNWANTED, tidy
from bijeenkomst.domain.theme import (
    CORE_SENTENCE_AT_FULL_SIZE,
    LONGEST_CORE_SENTENCE,
    LONGEST_QUOTE,
    LONGEST_TITLE,
    MOST_QUOTES,
    TITLE_AT_FULL_SIZE,
    ThemeDraft,
)
from bijeenkomst.i18n import gettext as _
from bijeenkomst.intake.headings import Layout
from bijeenkomst.intake.proposal import Problem, ProposedTheme, Severity
from bijeenkomst.intake.table import Row, Table, column_letter

_YES = frozenset("ja j yes y x v ✓ ✔ ☑ ☒ waar true 1 gevoelig".split())
_NO = frozenset("nee n no neen onwaar false 0 - – — ☐ niet".split()) | {"", "niet gevoelig"}
_FAR_TOO_LONG = 5000  # characters; more than this is not looked through for contact details


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in the file something was found, to start a sentence with."""

    table: Table
    layout: Layout
    row: Row

    def problem(
        self, severity: Severity, column: int | None, text: str, alike: tuple[int, ...] = ()
    ) -> Problem:
        where = _("%(label)s, rij %(row)d") % {"label": self.table.label, "row": self.row.number}
        named = None if column is None else self._named(column)
        if named:
            where = _("%(where)s, kolom %(column)s") % {"where": where, "column": named}
        return Problem(severity, self.table.name, self.row.number, named, f"{where}: {text}", alike)

    def _named(self, column: int) -> str:
        heading = tidy(self.layout.heading_row.cell(column))
        letter = column_letter(column)
        return f"{letter} ({heading})" if heading else letter


def proposed(table: Table, layout: Layout, row: Row) -> ProposedTheme | None:
    """The theme that `row` would become, with its problems; None when no used column has anything in it."""
    place = _Place(table, layout, row)
    title = tidy(row.cell(layout.title))
    core = "" if layout.core_sentence is None else tidy(row.cell(layout.core_sentence))
    quotes = [(column, quote) for column in layout.quotes if (quote := tidy(row.cell(column)))]
    if not title and not core and not quotes:
        return None
    problems = [
        *_title_problems(place, title),
        *_core_sentence_problems(place, core),
        *_quote_problems(place, quotes),
        *_contact_problems(place, title, core, quotes),
    ]
    sensitive, doubt = _sensitive(place)
    problems += doubt + _invisible(place)
    draft = ThemeDraft(title, core, tuple(quote for _at, quote in quotes[:MOST_QUOTES]), sensitive)
    return ProposedTheme(table.name, row.number, draft, tuple(problems))


def same_title(table: Table, layout: Layout, row: Row, earlier: tuple[int, ...]) -> Problem:
    """What is asked of a row whose title stands in `earlier` rows as well."""
    rows = ", ".join(str(number) for number in earlier)
    text = _("deze titel staat ook in rij %(rows)s. Sla één van de rijen over, of neem ze toch allebei over.")
    return _Place(table, layout, row).problem(Severity.ASK, layout.title, text % {"rows": rows}, earlier)


def _title_problems(place: _Place, title: str) -> list[Problem]:
    column = place.layout.title
    if not title:
        text = _("hier mist de titel van het thema. Vul de titel in, of sla deze rij over.")
        return [place.problem(Severity.BLOCKS, column, text)]
    if len(title) > LONGEST_TITLE:
        return [place.problem(Severity.BLOCKS, column, _too_long(len(title), LONGEST_TITLE))]
    if len(title) > TITLE_AT_FULL_SIZE:
        return [place.problem(Severity.NOTE, column, _smaller(len(title), TITLE_AT_FULL_SIZE))]
    return []


def _core_sentence_problems(place: _Place, core: str) -> list[Problem]:
    column = place.layout.core_sentence
    if len(core) > LONGEST_CORE_SENTENCE:
        return [place.problem(Severity.BLOCKS, column, _too_long(len(core), LONGEST_CORE_SENTENCE))]
    if len(core) > CORE_SENTENCE_AT_FULL_SIZE:
        return [place.problem(Severity.NOTE, column, _smaller(len(core), CORE_SENTENCE_AT_FULL_SIZE))]
    return []


def _quote_problems(place: _Place, quotes: list[tuple[int, str]]) -> list[Problem]:
    problems = []
    if len(quotes) > MOST_QUOTES:
        text = _(
            "er staan %(count)d citaten en er passen er drie. Neem de eerste drie over, of sla deze rij over."
        )
        problems.append(place.problem(Severity.ASK, quotes[MOST_QUOTES][0], text % {"count": len(quotes)}))
    for column, quote in quotes[:MOST_QUOTES]:
        if len(quote) > LONGEST_QUOTE:
            problems.append(place.problem(Severity.BLOCKS, column, _too_long(len(quote), LONGEST_QUOTE)))
    return problems


def _contact_problems(place: _Place, title: str, core: str, quotes: list[tuple[int, str]]) -> list[Problem]:
    """R2: themes are presented anonymised, so whatever looks like contact details is asked about."""
    texts = [(place.layout.title, title), (place.layout.core_sentence, core), *quotes[:MOST_QUOTES]]
    problems = []
    for column, text in texts:
        hint = looks_like_contact_details(text[:_FAR_TOO_LONG])
        if hint:
            ask = _(
                "hierin lijkt %(what)s te staan. Iedereen in de zaal kan dit lezen. "
                "Haal het weg, sla deze rij over, of neem het toch over."
            )
            problems.append(place.problem(Severity.ASK, column, ask % {"what": hint.words}))
    return problems


def _sensitive(place: _Place) -> tuple[bool, list[Problem]]:
    """R4: what is not understood counts as sensitive, after asking."""
    column = place.layout.sensitive
    answer = "" if column is None else tidy(place.row.cell(column)).casefold().rstrip(".!")
    if answer in _NO:
        return False, []
    if answer in _YES:
        return True, []
    text = _("hier staat geen ja of nee. Neem het thema over als gevoelig, of zet hier ja of nee.")
    return True, [place.problem(Severity.ASK, column, text)]


def _invisible(place: _Place) -> list[Problem]:
    layout = place.layout
    used = (layout.title, layout.core_sentence, *layout.quotes)
    text = _("hier stonden onzichtbare tekens in. Die zijn weggelaten.")
    return [
        place.problem(Severity.NOTE, column, text)
        for column in used
        if column is not None and any(_is_invisible(char) for char in place.row.cell(column))
    ]


def _is_invisible(char: str) -> bool:
    return not char.isprintable() and not char.isspace() and unicodedata.category(char) in UNWANTED


def _too_long(length: int, longest: int) -> str:
    return _(
        "deze tekst is te lang: %(length)d tekens, het mogen er %(longest)d zijn. "
        "Maak de tekst korter, of sla deze rij over."
    ) % {"length": length, "longest": longest}


def _smaller(length: int, full: int) -> str:
    return _(
        "deze tekst is lang (%(length)d tekens). Boven de %(full)d tekens worden de letters in de zaal kleiner."
    ) % {"length": length, "full": full}
