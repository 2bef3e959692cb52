"""How long letting go of 5,000 people takes, compared with bare SQLite that deletes the same rows from the same file.

The baseline does the minimum in one connection with the same settings (rollback journal, synchronous EXTRA,
secure_delete): `DELETE` of the tables with people, the counts, commit, `VACUUM`. Ours goes through commands,
rules and changes, wipes a saved copy, and searches every byte for everybody afterwards; each part is timed.

    python bench/letting_go.py
"""

import os
import shutil
import sqlite3
import tempfile
import time
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from statistics import median

from bijeenkomst.app.letting_go import let_go
from bijeenkomst.app.making import new_meeting
from bijeenkomst.document.connecting import SETTINGS
from bijeenkomst.document.copying import save_copy
from bijeenkomst.document.file import create, read_only
from bijeenkomst.domain.commands import BeginLettingGo, Command, JoinGroup, LetGo, RecordWritten
from bijeenkomst.domain.everybody import everybody
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.letting_go import Written, WrittenKind
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.letting_go.leftovers import find_leftovers
from bijeenkomst.letting_go.proving import find_traces
from bijeenkomst.letting_go.search_terms import sought
from bijeenkomst.letting_go.taking_away import wipe
from bijeenkomst.session.interface import Done, Request
from bijeenkomst.session.local import LocalSession

PEOPLE = 5_000
THEMES = 7
ROUNDS = 3
YARDSTICK = "bare SQLite: the same rows out, and VACUUM"
DETAILS = Details(title="Avond", organisation="Dorpsbelang", contact_name="Ans", contact_phone="0612345678")


def a_full_file(path: Path) -> None:
    """5,000 people in seven groups, and a saved copy beside it."""

    drafts = [ThemeDraft(f"Thema {number}") for number in range(THEMES)]
    create(path, new_meeting(replace(DETAILS, delete_on=date(2026, 12, 22)), drafts))
    session = LocalSession.open(path)
    codes = [theme.code for theme in session.meeting.in_order]
    replies: list[object] = []
    commands: list[Command] = [
        JoinGroup(
            id=f"{number:032x}",
            theme=codes[number % THEMES],
            name=f"Wilhelmina Achterberg {number}",
            phone=f"+316{number:08d}",
            email=f"mina.{number}@voorbeeld.example",
            contribution="Ik kan koffie schenken en heb een aanhanger",
            shares=True,
            adult=True,
            explicit=False,
            reunion=bool(number % 2),
            channel=Channel.PHONE,
            owner=f"{number:032x}",
        )
        for number in range(PEOPLE)
    ]
    copy = path.with_name("kopie.bijeenkomst")
    commands.append(RecordWritten((Written(WrittenKind.COPY, str(copy)),)))
    session.submit_all([(Request(command), replies.append) for command in commands])
    session.close()
    if not all(isinstance(reply, Done) for reply in replies) or len(replies) != len(commands):
        raise AssertionError("not everybody came in")
    save_copy(path, copy)


def bare(path: Path) -> dict[str, float]:
    """Seconds for SQLite alone."""
    begun = time.perf_counter()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.executescript(SETTINGS)
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO joined SELECT theme, count(*) FROM sign_up GROUP BY theme")
        for table in ("sign_up", "set_aside", "submission"):
            connection.execute(f"DELETE FROM {table}")
        connection.execute("UPDATE meeting SET letting_go = ''")
        connection.execute("COMMIT")
        connection.execute("VACUUM")
    return {YARDSTICK: time.perf_counter() - begun}


def ours(path: Path) -> dict[str, float]:
    """Seconds for each part of letting go."""
    parts: dict[str, float] = {}
    session = LocalSession.open(path)
    people = sought(everybody(session.meeting))
    session.ask(Request(BeginLettingGo()))
    begun = time.perf_counter()
    for file in find_leftovers(path, session.meeting.written.values()).there:
        wipe(file)
    parts["wiping the copy"] = time.perf_counter() - begun
    begun = time.perf_counter()
    if not isinstance(session.ask(Request(LetGo())), Done):
        raise AssertionError("it was not done")
    parts["the people out of the file"] = time.perf_counter() - begun
    session.close()
    begun = time.perf_counter()
    if find_traces(path, people, path.parent / "state"):
        raise AssertionError("somebody is still there")
    parts[f"searching for {len(people):,} texts"] = time.perf_counter() - begun
    return parts


def whole(path: Path) -> dict[str, float]:
    """Seconds for all of it, with opening the file."""
    begun = time.perf_counter()
    let_go(path, path.parent / "state")
    return {"all of it, with opening the file": time.perf_counter() - begun}


def main() -> None:
    """Print all figures."""
    with tempfile.TemporaryDirectory() as home:
        for name in (
            "XDG_STATE_HOME",
            "LOCALAPPDATA",
            "HOME",
        ):  # letting go empties the log: not the user's own
            os.environ[name] = home
        folder = Path(home)
        full = folder / "vol.bijeenkomst"
        a_full_file(full)
        print(f"{PEOPLE:,} people, {full.stat().st_size / 1e6:.1f} MB; median of {ROUNDS}")
        content = full.read_bytes()
        full.unlink()  # letting go would find it, as any other copy
        runs: dict[str, list[float]] = {}
        for turn in range(ROUNDS):
            for run in (bare, ours, whole):
                place = folder / f"{run.__name__}-{turn}"
                place.mkdir()
                path = place / "avond.bijeenkomst"
                for copy in (path, folder / "kopie.bijeenkomst"):
                    copy.write_bytes(content)
                for name, seconds in run(path).items():
                    runs.setdefault(name, []).append(seconds)
                if read_only(path).sign_ups:
                    raise AssertionError("people are still in it")
                shutil.rmtree(place)
        least = median(runs[YARDSTICK])
        for name, took in runs.items():
            print(f"{name:46} {median(took) * 1000:8.1f} ms {median(took) / least:6.1f} x")


if __name__ == "__main__":
    main()
