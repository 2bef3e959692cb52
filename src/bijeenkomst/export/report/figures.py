"""The report's figures as a spreadsheet: the same numbers and words, never a formula (see `export.xlsx`)."""

import datetime as dt

from bijeenkomst.design.tokens import LIGHT
from bijeenkomst.export.report import report_words
from bijeenkomst.export.report.content import Recognised, Report, ReportTheme
from bijeenkomst.export.xlsx.layout import (
    Book,
    Cell,
    Column,
    Letter,
    Listing,
    Look,
    Row,
    Sheet,
    Value,
)
from bijeenkomst.export.xlsx.theme_look import shape_name
from bijeenkomst.export.xlsx.write_xlsx import packed
from bijeenkomst.i18n import DUTCH, speaking

WIDTHS = (26.0, 100.0)
FOOTER = "Verslag"
HIDDEN = "geen, enkele of meer"


@speaking(DUTCH)
def workbook_of(report: Report, made_on: dt.date) -> bytes:
    """The bytes; the same report on the same day makes the same ones."""
    return packed(book_of(report), made_on)


@speaking(DUTCH)
def book_of(report: Report) -> Book:
    """The sheets: the evening, the themes, and the answers and additions for each theme."""
    sheets: list[Sheet] = [_evening(report)]
    if report.themes:
        sheets.append(_themes(report))
    if recognised := _recognition(report):
        sheets.append(recognised)
    for title, heading, found in (
        ("Citaten", "Citaat", [(theme, quote, "") for theme in report.themes for quote in theme.quotes]),
        (
            "Aanvullingen",
            "Aanvulling",
            [(theme, added.text, added.first_said) for theme in report.themes for added in theme.additions],
        ),
    ):
        if found:
            sheets.append(_said(report, title, heading, found))
    if told := _told(report):
        sheets.append(told)
    return Book(report.name, LIGHT.accent_soft.removeprefix("#"), tuple(sheets), FOOTER)


def _evening(report: Report) -> Letter:
    rows = [
        Row((Cell("Verslag", Look.BAND_NUMBER), Cell(report.title or "De avond", Look.BAND_TITLE))),
        Row((Cell(None, Look.BAND_SHAPE), Cell(report_words.when_and_where(report), Look.BAND_CORE))),
    ]
    said: list[tuple[str, Value]] = []
    if report.mark:
        said.append((report.mark, "Niets hierin is echt."))
    said += [
        ("Wat eruit kwam", report.outcome or None),
        ("Een avond van", report.organised_by or None),
        ("Erbij waren", report_words.number_of_people(report.present) if report.present else "niet geteld"),
        (report_words.QUESTION, report.main_question or None),
        (report_words.THEMES, report.told or None),
    ]
    said += [(report_words.JOIN if not number else "", words) for number, words in enumerate(report.join)]
    said += [(report_words.HOW_TO if not number else "", note) for number, note in enumerate(report.notes)]
    rows += [
        Row((Cell(label or None, Look.LABEL), Cell(value, Look.TEXT)))
        for label, value in said
        if value is not None
    ]
    return Letter("De avond", WIDTHS, tuple(rows))


def _themes(report: Report) -> Listing:
    columns = [
        Column("Nr", Look.NUMBER, 6),
        Column("Vorm", Look.WORDS, 15),
        Column("Thema", Look.WRAPPED, 30),
        Column("Kernzin", Look.WRAPPED, 42),
        Column("Waar het van komt", Look.WRAPPED, 28),
    ]
    with_groups = any(theme.group for theme in report.themes)
    if with_groups:
        columns += [
            Column("Doen mee", Look.NUMBER, 12),
            Column("Eerste beller", Look.CENTRED, 15),
            Column("Belt vóór", Look.DATE, 14),
            Column("De eerste stap", Look.WRAPPED, 30),
        ]
    rows = [_theme_row(theme)[: len(columns)] for theme in report.themes]
    return _listing(report, "Thema's", "Themas", columns, rows)


def _theme_row(theme: ReportTheme) -> tuple[Value, ...]:
    look, group = theme.look, theme.group
    row: tuple[Value, ...] = (
        look.number,
        shape_name(look),
        theme.title,
        theme.core_sentence or None,
        theme.origin or None,
    )
    if group is None:
        return (*row, None, None, None, None)
    count: Value = HIDDEN if group.count is None else group.count
    return (*row, count, "ja" if group.has_caller else "nee", group.before, group.first_step or None)


def _recognition(report: Report) -> Listing | None:
    found = [(theme, recognised) for theme in report.themes for recognised in theme.recognised]
    if not found:
        return None
    columns = [
        Column("Nr", Look.NUMBER, 6),
        Column("Thema", Look.WRAPPED, 34),
        Column("Zo zag de zaal het", Look.WRAPPED, 46),
        *(Column(name.capitalize(), Look.NUMBER, 14) for name in report_words.ANSWERS),
        Column("Hoe geteld", Look.WRAPPED, 34),
    ]
    rows = [_recognised_row(theme, recognised) for theme, recognised in found]
    return _listing(report, "Herkenning", "Herkenning", columns, rows)


def _listing(
    report: Report, title: str, table: str, columns: list[Column], rows: list[tuple[Value, ...]]
) -> Listing:
    """The table without its empty columns."""
    kept = [at for at, column in enumerate(columns) if any(row[at] is not None for row in rows)]
    filled = tuple(tuple(row[at] for at in kept) for row in rows)
    return Listing(title, table, report.name, tuple(columns[at] for at in kept), filled)


def _recognised_row(theme: ReportTheme, recognised: Recognised) -> tuple[Value, ...]:
    answers: tuple[Value, ...] = (None,) * len(report_words.ANSWERS)
    if recognised.answers is not None:
        answers = (
            recognised.answers.yes,
            recognised.answers.partly,
            recognised.answers.no,
            recognised.answers.silent,
        )
    title = f"{theme.title} (apart gevraagd: {recognised.about})" if recognised.about else theme.title
    return (theme.look.number, title, recognised.sentence, *answers, recognised.channels or None)


def _told(report: Report) -> Listing | None:
    rows: list[tuple[Value, ...]] = [
        (theme.look.number, theme.title, line.label, line.text)
        for theme in report.themes
        if theme.group is not None
        for line in theme.group.told
    ]
    if not rows:
        return None
    columns = [
        Column("Nr", Look.NUMBER, 6),
        Column("Thema", Look.WRAPPED, 34),
        Column("Waarover", Look.WRAPPED, 26),
        Column(report_words.TOLD, Look.WRAPPED, 84),
    ]
    return _listing(report, "Wat groepen vertelden", "Verteld", columns, rows)


def _said(report: Report, title: str, heading: str, found: list[tuple[ReportTheme, str, str]]) -> Listing:
    columns = [
        Column("Nr", Look.NUMBER, 6),
        Column("Thema", Look.WRAPPED, 34),
        Column(heading, Look.WRAPPED, 84),
        Column("Eerst gezegd bij", Look.WRAPPED, 30),
    ]
    rows: list[tuple[Value, ...]] = [
        (theme.look.number, theme.title, text, first or None) for theme, text, first in found
    ]
    return _listing(report, title, title, columns, rows)
