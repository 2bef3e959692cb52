"""The rows of a theme made into that theme, with what the facilitator should know or decide (R1, R2, R6)."""

from collections.abc import Sequence
from dataclasses import replace

from bijeenkomst.contact_details import looks_like_contact_details
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
from bijeenkomst.intake.proposal.cells import is_error, sensitive, text_in, wrong_cells
from bijeenkomst.intake.proposal.grouping import Group
from bijeenkomst.intake.proposal.headings import Layout
from bijeenkomst.intake.proposal.places import Where, row_numbers
from bijeenkomst.intake.proposal.theme_proposal import Problem, ProposedTheme, Severity
from bijeenkomst.intake.table import Row, Table

Quote = tuple[Row, int, str]  # where it stands, and what it says

_FAR_TOO_LONG = 5000  # characters; more than this is not looked through for contact details


def proposed(table: Table, layout: Layout, group: Group) -> ProposedTheme | None:
    """The theme that these rows would become, with its problems; None when no used column has anything in it."""
    row = group.first
    title, core = (text_in(table, row, column) for column in (layout.title, layout.core_sentence))
    quotes = [
        (each, column, quote)
        for each in group.rows
        for column in layout.quotes
        if (quote := text_in(table, each, column))
    ]
    wrong = [problem for each in group.rows for problem in wrong_cells(table, layout, each)]
    if not title and not core and not quotes and not wrong:
        return None
    where = Where(table, layout, row)
    title_problems = [] if is_error(table, row, layout.title) else _title_problems(where, title)
    marked, doubt = sensitive(table, layout, group)
    problems = (
        *_hidden(where, group),
        *title_problems,
        *_core_sentence_problems(where, core),
        *_quote_problems(where, quotes),
        *_contact_problems(where, title, core, quotes),
        *wrong,
        *doubt,
        *_together(where, group),
    )
    draft = ThemeDraft(title, core, tuple(quote for _row, _column, quote in quotes[:MOST_QUOTES]), marked)
    return ProposedTheme(table.name, row.number, draft, problems)


def same_title(table: Table, layout: Layout, row: Row, earlier: tuple[int, ...]) -> Problem:
    """What is asked of a row whose title stands in `earlier` rows as well."""
    rows = ", ".join(str(number) for number in earlier)
    text = _("deze titel staat ook in rij %(rows)s.") % {"rows": rows}
    choice = _("Sla één van de rijen over, of neem ze toch allebei over.")
    return Where(table, layout, row).problem(Severity.ASK, layout.title, text, earlier, choice=choice)


def _title_problems(where: Where, title: str) -> list[Problem]:
    column = where.layout.title
    if not title:
        choice = _("Vul de titel in, of sla deze rij over.")
        return [where.problem(Severity.BLOCKS, column, _("hier mist de titel van het thema."), choice=choice)]
    if len(title) > LONGEST_TITLE:
        return [_too_long(where, column, len(title), LONGEST_TITLE)]
    if len(title) > TITLE_AT_FULL_SIZE:
        return [where.problem(Severity.NOTE, column, _smaller(len(title), TITLE_AT_FULL_SIZE))]
    return []


def _core_sentence_problems(where: Where, core: str) -> list[Problem]:
    column = where.layout.core_sentence
    if len(core) > LONGEST_CORE_SENTENCE:
        return [_too_long(where, column, len(core), LONGEST_CORE_SENTENCE)]
    if len(core) > CORE_SENTENCE_AT_FULL_SIZE:
        return [where.problem(Severity.NOTE, column, _smaller(len(core), CORE_SENTENCE_AT_FULL_SIZE))]
    return []


def _quote_problems(where: Where, quotes: Sequence[Quote]) -> list[Problem]:
    problems = []
    if len(quotes) > MOST_QUOTES:
        text = _("er staan %(count)d citaten en er passen er drie.") % {"count": len(quotes)}
        choice = _("Neem de eerste drie over, of sla deze rij over.")
        problems.append(where.problem(Severity.ASK, quotes[MOST_QUOTES][1], text, choice=choice))
    for row, column, quote in quotes[:MOST_QUOTES]:
        if len(quote) > LONGEST_QUOTE:
            at = replace(where, row=row)
            problems.append(_too_long(at, column, len(quote), LONGEST_QUOTE))
    return problems


def _contact_problems(where: Where, title: str, core: str, quotes: Sequence[Quote]) -> list[Problem]:
    """R2: themes are presented anonymised, so whatever looks like contact details is asked about."""
    layout = where.layout
    texts = [(where.row, layout.title, title), (where.row, layout.core_sentence, core), *quotes[:MOST_QUOTES]]
    problems = []
    for row, column, text in texts:
        hint = looks_like_contact_details(text[:_FAR_TOO_LONG])
        if hint:
            ask = _("hierin lijkt %(what)s te staan. Iedereen in de zaal kan dit lezen.")
            choice = _("Haal het weg, sla deze rij over, of neem het toch over.")
            at = replace(where, row=row)
            problems.append(at.problem(Severity.ASK, column, ask % {"what": hint.words}, choice=choice))
    return problems


def _hidden(where: Where, group: Group) -> list[Problem]:
    """Somebody hid or filtered it out, so perhaps it was not chosen."""
    hidden = tuple(row.number for row in group.rows if row.number in where.table.marks.hidden_rows)
    if not hidden:
        return []
    if hidden[0] == where.row.number:
        text = _("deze rij is verborgen of weggefilterd in het bestand.")
        choice = _("Sla hem over, of neem hem toch over.")
    else:
        text = _("bij dit thema horen verborgen of weggefilterde rijen (%(rows)s).")
        text, choice = text % {"rows": row_numbers(hidden)}, _("Sla het over, of neem het toch over.")
    return [where.problem(Severity.ASK, None, text, choice=choice)]


def _together(where: Where, group: Group) -> list[Problem]:
    if not group.guessed:
        return []
    rows = row_numbers(tuple(row.number for row in group.more))
    text = _("de citaten eronder zonder titel (rij %(rows)s) zijn bij dit thema genomen.") % {"rows": rows}
    return [where.problem(Severity.NOTE, where.layout.title, text)]


def _too_long(where: Where, column: int | None, length: int, longest: int) -> Problem:
    text = _("deze tekst is te lang: %(length)d tekens, het mogen er %(longest)d zijn.")
    choice = _("Maak de tekst korter, of sla deze rij over.")
    values = {"length": length, "longest": longest}
    return where.problem(Severity.BLOCKS, column, text % values, choice=choice)


def _smaller(length: int, full: int) -> str:
    return _(
        "deze tekst is lang (%(length)d tekens). Boven de %(full)d tekens worden de letters in de zaal kleiner."
    ) % {"length": length, "full": full}
