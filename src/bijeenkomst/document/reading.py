"""From the tables to a `Meeting`."""

import datetime as dt
import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from typing import TypeVar

from bijeenkomst.document import rows
from bijeenkomst.domain.addition import Addition
from bijeenkomst.domain.letting_go import Chore, Written, WrittenKind
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.recognition import Answer, Tally
from bijeenkomst.domain.sign_up import SignUp
from bijeenkomst.domain.theme_group import FirstCaller

Hanging = TypeVar("Hanging", Addition, SignUp)


def read_meeting(connection: sqlite3.Connection) -> Meeting:
    """The whole meeting as it stands in the file.

    Raises:
        ValueError, TypeError: the tables hold something that no version of this program wrote.
    """
    ask = connection.execute
    seed, issued, present, address, printed, rehearsal, helper_code, letting_go, *stage = ask(
        "SELECT code_seed, codes_issued, present, address, printed_address, rehearsal, helper_code, letting_go, "
        f"{', '.join(rows.STAGE_COLUMNS)} FROM meeting"
    ).fetchone()
    details = ask("SELECT name, value FROM details").fetchall()
    answers: dict[str, dict[str, Answer]] = defaultdict(dict)
    for code, voter, answer in ask("SELECT theme, voter, answer FROM answer"):
        answers[code][voter] = Answer(answer)
    additions = map(rows.addition_of, ask("SELECT * FROM addition ORDER BY added_at, rowid"))
    sign_ups = map(rows.sign_up_of, ask("SELECT * FROM sign_up ORDER BY consent_given_at, rowid"))
    aside = map(rows.sign_up_of, ask("SELECT * FROM set_aside ORDER BY consent_given_at, rowid"))
    photos = ask("SELECT * FROM photo ORDER BY added_at, rowid")
    callers = ask("SELECT theme, sign_up, before FROM first_caller")
    return Meeting(
        code_seed=seed,
        details=rows.details_of(details),
        codes_issued=issued,
        themes={one.code: one for one in map(rows.theme_of, ask("SELECT * FROM theme ORDER BY number"))},
        present=present,
        answers=dict(answers),
        hands={code: Tally(*counts) for code, *counts in ask("SELECT theme, yes, partly, no FROM hands")},
        dots={code: Tally(*counts) for code, *counts in ask("SELECT theme, yes, partly, no FROM dots")},
        revealed=frozenset(code for (code,) in ask("SELECT theme FROM revealed")),
        additions=_by_theme(additions),
        sign_ups=_by_theme(sign_ups),
        set_aside=_by_theme(aside),
        uncrossed=dict(ask("SELECT theme, rows FROM uncrossed")),
        photos={one.id: one for one in map(rows.photo_of, photos)},
        first_callers={code: FirstCaller(key, _date(before)) for code, key, before in callers},
        first_steps=dict(ask("SELECT theme, text FROM first_step")),
        handovers=dict(
            map(rows.handover_of, ask("SELECT theme, at, way, place, sign_up, listed FROM handover"))
        ),
        kept_apart=frozenset(ask("SELECT theme, one, other FROM kept_apart")),
        written={
            place: Written(WrittenKind(kind), place) for place, kind in ask("SELECT place, kind FROM written")
        },
        withdrawals=dict(map(rows.withdrawal_of, ask("SELECT id, at, codes, handed_over FROM withdrawal"))),
        chores=frozenset(Chore(name) for (name,) in ask("SELECT name FROM chore")),
        joined=dict(ask("SELECT theme, people FROM joined")),
        letting_go=rows.letting_go_of(letting_go),
        stage=rows.stage_of(tuple(stage)),
        parts=tuple(map(rows.part_of, ask("SELECT * FROM part ORDER BY place"))),
        address=address,
        printed_address=printed,
        printed_sheets=rows.printed_sheets_of(details),
        rehearsal=bool(rehearsal),
        helper_code=helper_code,
    )


def _by_theme(found: Iterable[Hanging]) -> dict[str, dict[str, Hanging]]:
    by_theme: dict[str, dict[str, Hanging]] = defaultdict(dict)
    for one in found:
        by_theme[one.theme][one.id] = one
    return dict(by_theme)


def _date(value: str) -> dt.date | None:
    return dt.date.fromisoformat(value) if value else None
