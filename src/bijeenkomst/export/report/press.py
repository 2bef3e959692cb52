"""A text of 120 to 150 words for the village paper, to copy: only what the report tells, without anybody's contact
details.

The most important comes first: what, when, where, the themes, their outcome, how to join. Then come a quote and the
question, and sentences about how such an evening goes, until there are enough words.
"""

from collections.abc import Iterator

from bijeenkomst.export.report.content import Report
from bijeenkomst.export.report.front import going_on
from bijeenkomst.i18n import translator

LEAST, MOST = 120, 150
MOST_THEMES = 6
LONGEST_TITLE, LONGEST_NAME, LONGEST_QUOTE = 6, 10, 24  # words

_DUTCH = translator("nl")
_HOW_IT_GOES = (
    (2, "De thema's komen uit gesprekken die bewoners eerder met elkaar voerden, in kleine groepjes."),
    (2, "Op de avond kon iedereen zeggen of een thema herkenbaar is, en wat er nog ontbreekt."),
    (2, "Er was geen stemming en er was geen winnaar: elk thema telt."),
    (3, "De groepen zijn van de bewoners zelf: er is geen instantie die het overneemt."),
    (3, "Hulp komt er alleen als een groep daar zelf om vraagt."),
    (3, "Niemand hoeft iets, en iedereen kan later aansluiten of weer stoppen."),
    (3, "Een thema waar nu niemand mee verder gaat, rust even en kan later weer worden opgepakt."),
    (4, "In het verslag van de avond staat per thema wat mensen zeiden en wat de zaal ervan vond."),
    (4, "Het verslag is er op papier en als webpagina, en er staan geen namen in van mensen die meedoen."),
    (4, "Wie er niet bij was, kan het verslag lezen en met de buren verder praten over de thema's."),
)
"""Sentences with the paragraph to which they belong, the most important first."""

Sentence = tuple[int, int, str]
"""The number of its paragraph, its importance (0 is the highest), and the words."""


def press_text(report: Report) -> str:
    """The text: a headline and paragraphs, between empty lines."""
    sentences = list(_sentences(report))
    kept: set[int] = set()
    count = 0
    for at, (_part, matters, words) in sorted(enumerate(sentences), key=lambda one: (one[1][1], one[0])):
        enough = count >= LEAST and matters >= _FILLING
        if not enough and count + (size := len(words.split())) <= MOST:
            kept.add(at)
            count += size
    parts: dict[int, list[str]] = {}
    for at, (part, _matters, words) in enumerate(sentences):
        if at in kept:
            parts.setdefault(part, []).append(words)
    return "\n\n".join(" ".join(parts[part]) for part in sorted(parts)) + "\n"


_FILLING = 10


def _sentences(report: Report) -> Iterator[Sentence]:
    """Everything that could stand in it."""
    if report.mark:
        yield 0, 0, f"{report.mark}: niets hierin is echt."
    going = going_on(report.themes)
    title = _short(report.title, LONGEST_NAME) or "Een avond voor en door bewoners"
    yield 0, 0, f"{title}: {'bewoners gaan zelf verder' if going else 'wat bewoners bespraken'}"
    yield 1, 0, _what_when_where(report)
    if report.main_question:
        yield 1, 3, f"De vraag was: {report.main_question}"
    if report.themes:
        yield 2, 0, _themes(report)
    if report.quote:
        quote = _short(report.quote, LONGEST_QUOTE).rstrip(".")
        yield 2, 2, f"„{quote}”, zei iemand in een van de gesprekken."
    if going:
        groups = "gaat een groep bewoners" if len(going) == 1 else "gaan groepen bewoners"
        others = "onder meer " if any(theme.look.sensitive for theme in report.themes) else ""
        yield 3, 1, f"Met {others}{_titles([theme.title for theme in going])} {groups} verder."
        for theme in going:
            if theme.group is not None and theme.group.first_step:
                step = _short(theme.group.first_step, LONGEST_QUOTE)
                yield 3, 4, f"De eerste stap bij {_titles([theme.title])}: {step.rstrip('.')}."
    ask = f" Vraag het aan {_short(report.organised_by, LONGEST_NAME)}." if report.organised_by else ""
    yield 5, 1, f"Ook meedoen? Dat kan altijd nog.{ask}"
    for words in report.join[1:]:
        yield 5, 5, words
    for number, (part, words) in enumerate(_HOW_IT_GOES):
        yield part, _FILLING + number, words


def _what_when_where(report: Report) -> str:
    people = f"ongeveer {report.present} mensen" if report.present and report.present > 1 else "bewoners"
    where = f" in {_short(report.place, LONGEST_NAME)}" if report.place else ""
    by = f", op uitnodiging van {_short(report.organised_by, LONGEST_NAME)}" if report.organised_by else ""
    if report.date is None:
        return f"Er kwamen {people} bij elkaar{where}{by}."
    return f"Op {_DUTCH.long_date(report.date)} kwamen {people} bij elkaar{where}{by}."


def _themes(report: Report) -> str:
    titles = [theme.title for theme in report.themes]
    if len(titles) == 1:
        return f"Het ging over {_titles(titles)}."
    return f"Er lagen {len(titles)} thema's op tafel: {_titles(titles)}."


def _titles(titles: list[str]) -> str:
    """In one sentence: "'Ontmoeten', 'Groen' en nog 3 andere"."""
    shown = [f"‘{_short(title, LONGEST_TITLE)}’" for title in titles[:MOST_THEMES]]
    if more := len(titles) - len(shown):
        return f"{', '.join(shown)} en nog {more} andere"
    *before, last = shown
    return f"{', '.join(before)} en {last}" if before else last


def _short(text: str, most: int) -> str:
    words = text.split()
    return " ".join(words) if len(words) <= most else f"{' '.join(words[:most])}…"
