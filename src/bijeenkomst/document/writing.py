"""From a change to SQL: one place per kind of change. Rows of one table go in together.

SQLite lets go of the interpreter's lock at each step, and to get it back among a hundred waiting phones takes longer
than the step itself: so a statement holds many rows (measured: 16 % more sign-ups a second than `executemany`).
"""

from collections.abc import Iterable, Iterator
from itertools import chain, groupby
from operator import itemgetter

from bijeenkomst.document import rows
from bijeenkomst.document.rows import Cell, Row
from bijeenkomst.domain import changes as ch

Statement = tuple[str, Row]

MOST_ROWS = 128  # in one statement; with 13 columns far under SQLite's 32,766 values
VALUES = " VALUES "


def _put(table: str, columns: int) -> str:
    return f"INSERT OR REPLACE INTO {table}{VALUES}({', '.join('?' * columns)})"


PUT_THEME = _put("theme", 12)
PUT_ANSWER = _put("answer", 3)
PUT_HANDS = _put("hands", 4)
PUT_ADDITION = _put("addition", 8)
PUT_SIGN_UP = _put("sign_up", 16)
PUT_SET_ASIDE = _put("set_aside", 16)
PUT_UNCROSSED = _put("uncrossed", 2)
PUT_FIRST_CALLER = _put("first_caller", 3)
PUT_FIRST_STEP = _put("first_step", 2)
PUT_HANDOVER = _put("handover", 6)
PUT_KEPT_APART = _put("kept_apart", 3)
PUT_WRITTEN = _put("written", 2)
PUT_WITHDRAWAL = _put("withdrawal", 4)
PUT_JOINED = _put("joined", 2)
PUT_CHORE = _put("chore", 1)
PUT_DETAIL = _put("details", 2)
PUT_DOTS = _put("dots", 4)
PUT_PHOTO = _put("photo", 9)
PUT_PART = _put("part", 8)
PUT_STAGE = "UPDATE meeting SET " + ", ".join(f"{name} = ?" for name in rows.STAGE_COLUMNS)
PUT_REVEALED = _put("revealed", 1)
FORGET_SUBMISSIONS = "DELETE FROM submission"  # digests of what people typed; nothing more can come in (R45)
KEEP_PICTURE = f"INSERT OR REPLACE INTO picture{VALUES}(?, ?)"
KEEP_SUBMISSION = f"INSERT OR IGNORE INTO submission{VALUES}(?)"

PHOTO_TABLES = (("photo", "id"), ("picture", "photo"))


def statements(change: ch.Change, codes_issued: int) -> list[Statement]:
    """The SQL that stores `change`; `codes_issued` is the meeting's count after it."""
    match change:
        case ch.SignUpChanged(theme, key, after=after):
            row = rows.sign_up_row(after) if after else None
            return _row("sign_up", PUT_SIGN_UP, {"theme": theme, "id": key}, row)
        case ch.SetAsideChanged(theme, key, after=after):
            row = rows.sign_up_row(after) if after else None
            return _row("set_aside", PUT_SET_ASIDE, {"theme": theme, "id": key}, row)
        case ch.UncrossedChanged(theme, after=counted):
            return _row("uncrossed", PUT_UNCROSSED, {"theme": theme}, (theme, counted) if counted else None)
        case ch.AnswerChanged(theme, voter, after=after):
            new = (theme, voter, after) if after else None
            return _row("answer", PUT_ANSWER, {"theme": theme, "voter": voter}, new)
        case ch.AdditionChanged(theme, key, after=after):
            row = rows.addition_row(after) if after else None
            return _row("addition", PUT_ADDITION, {"theme": theme, "id": key}, row)
        case ch.ThemeChanged(code, after=after):
            issued = ("UPDATE meeting SET codes_issued = ?", (codes_issued,))
            row = rows.theme_row(after) if after else None
            return [*_row("theme", PUT_THEME, {"code": code}, row), issued]
        case ch.HandsChanged(theme, after=after):
            counts = (theme, after.yes, after.partly, after.no) if after else None
            return _row("hands", PUT_HANDS, {"theme": theme}, counts)
        case ch.DotsChanged(theme, after=after):
            counts = (theme, after.yes, after.partly, after.no) if after else None
            return _row("dots", PUT_DOTS, {"theme": theme}, counts)
        case ch.PhotoChanged(key, after=after):
            if after is not None:
                return [(PUT_PHOTO, rows.photo_row(after))]
            return [(f"DELETE FROM {table} WHERE {name} = ?", (key,)) for table, name in PHOTO_TABLES]
        case ch.RevealChanged(theme, after=shown):
            return _row("revealed", PUT_REVEALED, {"theme": theme}, (theme,) if shown else None)
        case ch.FirstCallerChanged(theme, after=after):
            before = after.before.isoformat() if after and after.before else ""
            named = (theme, after.sign_up, before) if after else None
            return _row("first_caller", PUT_FIRST_CALLER, {"theme": theme}, named)
        case ch.FirstStepChanged(theme, after=text):
            return _row("first_step", PUT_FIRST_STEP, {"theme": theme}, (theme, text) if text else None)
        case ch.HandoverChanged(theme, after=after):
            row = rows.handover_row(theme, after) if after else None
            return _row("handover", PUT_HANDOVER, {"theme": theme}, row)
        case ch.KeptApartChanged(theme, one, other, after=kept):
            where: dict[str, Cell] = {"theme": theme, "one": one, "other": other}
            return _row("kept_apart", PUT_KEPT_APART, where, (theme, one, other) if kept else None)
        case ch.WrittenChanged(place, after=after):
            known = (place, after.kind) if after else None
            return _row("written", PUT_WRITTEN, {"place": place}, known)
        case ch.WithdrawalChanged(key, after=after):
            row = rows.withdrawal_row(key, after) if after else None
            return _row("withdrawal", PUT_WITHDRAWAL, {"id": key}, row)
        case ch.JoinedChanged(theme, after=people):
            return _row("joined", PUT_JOINED, {"theme": theme}, (theme, people) if people else None)
        case ch.ChoreChanged(chore, after=done):
            return _row("chore", PUT_CHORE, {"name": chore}, (chore,) if done else None)
        case ch.LettingGoChanged(after=after):
            how_far: list[Statement] = [("UPDATE meeting SET letting_go = ?", (rows.letting_go_text(after),))]
            return [*how_far, (FORGET_SUBMISSIONS, ())] if after and after.gone_at else how_far
        case ch.DetailsChanged(after=details):
            return [(PUT_DETAIL, pair) for pair in rows.details_rows(details)]
        case ch.StageChanged(after=stage):
            return [(PUT_STAGE, rows.stage_row(stage))]
        case ch.ProgrammeChanged(after=parts):
            return [
                ("DELETE FROM part", ()),
                *((PUT_PART, rows.part_row(place, part)) for place, part in enumerate(parts)),
            ]
        case ch.PresentChanged(after=present):
            return [("UPDATE meeting SET present = ?", (present,))]
        case ch.HelperCodeChanged(after=code):
            return [("UPDATE meeting SET helper_code = ?", (code,))]
        case ch.AddressChanged(after=address):
            return [("UPDATE meeting SET address = ?", (address,))]
        case ch.PrintedSheetsChanged(after=sheets):
            return [(PUT_DETAIL, rows.printed_sheets_row(sheets))]
        case ch.PrintedAddressChanged(after=address):
            return [("UPDATE meeting SET printed_address = ?", (address,))]


def together(all_statements: Iterable[Statement]) -> Iterator[Statement]:
    """The same in fewer steps: neighbours that insert into one table as one statement; the order stays what it was.

    The number of rows in a statement is a power of two, so that few different texts have to be prepared.
    """
    for sql, run in groupby(all_statements, key=itemgetter(0)):
        found = [row for _sql, row in run]
        if VALUES not in sql:
            yield from ((sql, row) for row in found)
            continue
        insert, one_row = sql.split(VALUES)
        while found:
            many = 1 << min(len(found), MOST_ROWS).bit_length() - 1
            yield insert + VALUES + ", ".join([one_row] * many), tuple(chain.from_iterable(found[:many]))
            del found[:many]


def _row(table: str, put: str, key: dict[str, Cell], row: Row | None) -> list[Statement]:
    if row is not None:
        return [(put, row)]
    where = " AND ".join(f"{name} = ?" for name in key)
    return [(f"DELETE FROM {table} WHERE {where}", tuple(key.values()))]
