"""Cells that are not what they should be: an error, a formula without an answer, a date for a text, lost letters."""

import re
import unicodedata
from collections.abc import Iterator

from bijeenkomst.domain.rules.checks import UNWANTED, tidy
from bijeenkomst.i18n import gettext as _
from bijeenkomst.intake.files.letters import looks_garbled
from bijeenkomst.intake.proposal.grouping import Group
from bijeenkomst.intake.proposal.headings import Layout
from bijeenkomst.intake.proposal.places import Where
from bijeenkomst.intake.proposal.theme_proposal import Problem, Severity
from bijeenkomst.intake.table import Row, Table
from bijeenkomst.intake.tables.delimited_text import other_delimiter

# "#N/A", "#VERW!", "#NAAM?", "Err:502": as cells of a workbook, and as text in what was saved as .csv.
_ERROR = re.compile(r"#(?:N/[AB]|N/B|[A-Z0-9/ÄÖÜ_]{2,16}[!?])|(?:Err|Fout):\d{3}|#{3,}", re.IGNORECASE)

_YES = frozenset("ja j jawel yes y x v vink + ✓ ✔ ✅ ☑ ☒ 🗹 waar true 1 gevoelig aan".split())
_NO = frozenset("nee n no neen onwaar false 0 - – — ☐ □ niet uit".split()) | {"", "niet gevoelig"}


def text_in(table: Table, row: Row, column: int | None) -> str:
    """The text of a cell; "" when what stands there is no text but an error."""
    if column is None:
        return ""
    text = tidy(row.cell(column))
    return "" if (row.number, column) in table.marks.wrong or _ERROR.fullmatch(text) else text


def is_error(table: Table, row: Row, column: int) -> bool:
    """Whether an error stands there, or a formula that nobody worked out."""
    place = (row.number, column)
    marks = table.marks
    said = tidy(row.cell(column))
    return place in marks.wrong or place in marks.uncalculated or bool(_ERROR.fullmatch(said))


def wrong_cells(table: Table, layout: Layout, row: Row) -> Iterator[Problem]:
    """What stands in a used column of this row that cannot be taken as it is; not whether it is sensitive."""
    where = Where(table, layout, row)
    headings = sum(bool(cell.strip()) for cell in layout.heading_row.cells)
    if layout.heading_row.number and (said := other_delimiter(table, row, headings)):
        text = _("hier staan %(said)s in één cel, waar de koppen in aparte cellen staan. Klopt dat?")
        yield where.problem(Severity.ASK, 0, text % {"said": said})
    for column in (layout.title, layout.core_sentence, *layout.quotes):
        if column is None:
            continue
        # Without its title the theme cannot come in; a text can be left out.
        stands = Severity.BLOCKS if column == layout.title else Severity.ASK
        if is_error(table, row, column):
            yield where.problem(stands, column, _unread(table, row, column))
        elif strange := table.strange.get((row.number, column)):
            number = strange == _("een getal")
            text = _("hier staat %(what)s in plaats van tekst. Klopt dat?") % {"what": strange}
            yield where.problem(Severity.NOTE if number else Severity.ASK, column, text)
        elif looks_garbled(row.cell(column)):
            choice = _("Verbeter ze in het bestand, of neem het toch over.")
            yield where.problem(Severity.ASK, column, _("de letters kloppen hier niet."), choice=choice)
        if any(_is_invisible(char) for char in row.cell(column)):
            text = _("hier stonden onzichtbare tekens in. Die zijn weggelaten.")
            yield where.problem(Severity.NOTE, column, text)


def sensitive(table: Table, layout: Layout, group: Group) -> tuple[bool, list[Problem]]:
    """R4: what is not understood counts as sensitive, after asking."""
    column = layout.sensitive
    if column is None:
        return False, []
    marked = False
    problems: list[Problem] = []
    for row in group.answers:
        answer, choice = tidy(row.cell(column)).casefold().rstrip(".!"), ""
        if is_error(table, row, column):
            text = _unread(table, row, column) + " " + _("Tot dan geldt het thema als gevoelig.")
        elif answer in _YES or answer in _NO:
            marked = marked or answer in _YES
            continue
        else:
            text = _("hier staat geen ja of nee.")
            choice = _("Neem het thema over als gevoelig, of zet hier ja of nee.")
        marked = True
        problems.append(Where(table, layout, row).problem(Severity.ASK, column, text, choice=choice))
    return marked, list(dict.fromkeys(problems))


def _unread(table: Table, row: Row, column: int) -> str:
    if (row.number, column) in table.marks.uncalculated:
        return _(
            "hier staat een formule die nog niet is uitgerekend. Open het bestand in Excel of LibreOffice, "
            "bewaar het en kies het opnieuw."
        )
    said = tidy(row.cell(column))[:20]
    return _('hier staat een fout ("%(error)s") in plaats van tekst. Verbeter de cel in het bestand.') % {
        "error": said
    }


def _is_invisible(char: str) -> bool:
    return not char.isprintable() and not char.isspace() and unicodedata.category(char) in UNWANTED
