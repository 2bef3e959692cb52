"""What the server uses of a core for 1,000 phones that load a theme's page and answer within ten seconds.

Each phone is a new one: it fetches the page with its script and face on a line of its own, opens the live stream on
another, sends what it recognises as a form, and loads the page where that leads, with the token that it was given. The
yardstick in the same run is the bare stack (`bare_hall.py`): the same requests, for pages that were made beforehand and
forms that are stored unread.

    python -m bench.phones_answer [ROUNDS] [PHONES]
"""

import asyncio
import random
import secrets
import statistics
import subprocess
import sys
import tempfile
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlencode

from bench.bare_hall import write_pages
from bench.hall_full_of_phones import Used
from bench.live_stream import allow_files
from bench.phones_in_hall import Line, Result, Stream, head_of
from bench.sign_ups import rows_in
from bijeenkomst.app.making import make_example
from bijeenkomst.document.file import read_only
from bijeenkomst.i18n import DUTCH
from bijeenkomst.web.pages.scripts import script
from bijeenkomst.web.routes import STREAM
from bijeenkomst.web.server.static_files import heading_face

PHONES, ROUNDS, SECONDS = 1000, 3, 10.0
GOAL_SECONDS = 2.5
STATIC = (script(DUTCH).path, heading_face().path)


@contextmanager
def started(*command: str) -> Iterator[tuple["subprocess.Popen[str]", int]]:
    """A server and its port; whoever is to steer it writes to it."""
    process = subprocess.Popen(
        [sys.executable, *command], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    try:
        yield process, int(process.stdout.readline().strip().rstrip("/").rpartition(":")[2])
    finally:
        process.terminate()
        process.wait()


async def phone(port: int, code: str, result: Result) -> None:
    """One person, at any moment of the ten seconds."""
    await asyncio.sleep(random.uniform(0, SECONDS - 1))
    head = head_of(port)
    line = Line(port, result)
    await line.ask("page", f"GET /{code} HTTP/1.1\r\n{head}\r\n".encode())
    head = head_of(port, line.token)
    for path in STATIC:
        await line.ask("page", f"GET {path} HTTP/1.1\r\n{head}\r\n".encode())
    stream = Stream(f"GET {STREAM} HTTP/1.1\r\n{head}\r\n".encode())
    listening, _stream = await asyncio.get_running_loop().create_connection(lambda: stream, "127.0.0.1", port)
    await asyncio.sleep(random.uniform(0.2, 0.8))
    body = urlencode({"submission": secrets.token_urlsafe(16), "answer": random.choice(("yes", "no"))})
    form = f"{head}Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n"
    if await line.ask("answer", f"POST /{code}/recognise HTTP/1.1\r\n{form}\r\n{body}".encode()) == 303:
        await line.ask("page", f"GET {line.leads_to} HTTP/1.1\r\n{head}\r\n".encode())
    line.close()
    listening.close()


async def hall(port: int, codes: list[str], phones: int) -> Result:
    """All of them."""
    result = Result()
    await asyncio.gather(*(phone(port, codes[number % len(codes)], result) for number in range(phones)))
    if result.wrong:
        raise RuntimeError(f"{len(result.wrong)} answers were wrong: {result.wrong[:3]}")
    return result


def used(pid: int, port: int, codes: list[str], phones: int) -> float:
    """Seconds of a core that the server took."""
    before = Used.by(pid)
    asyncio.run(hall(port, codes, phones))
    return Used.by(pid).cpu_seconds - before.cpu_seconds


def _body(port: int, path: str) -> bytes:
    asked = urllib.request.Request(f"http://127.0.0.1:{port}{path}", headers={"Accept-Encoding": "gzip"})
    with urllib.request.urlopen(asked) as answer:
        found: bytes = answer.read()
    return found


def one_round(folder: Path, phones: int) -> tuple[float, float]:
    """Ours, and the bare stack with the pages that ours gave."""
    path = make_example(folder)
    codes = [theme.code for theme in read_only(path).in_order]
    serve = ("-m", "bijeenkomst", "serve", str(path), "--host", "127.0.0.1", "--port", "0")
    file, pages = folder / f"{path.stem}.sqlite", folder / f"{path.stem}.json"
    with started(*serve) as (process, port):
        write_pages(pages, {at: _body(port, at) for at in (*(f"/{code}" for code in codes), *STATIC)})
        ours = used(process.pid, port, codes, phones)
    answers = sum(len(of_theme) for of_theme in read_only(path).answers.values())
    with started("-m", "bench.bare_hall", str(file), str(pages)) as (process, port):
        bare = used(process.pid, port, codes, phones)
    if (answers, rows_in(file)) != (phones, phones):
        raise RuntimeError(f"{phones} answered, {answers} and {rows_in(file)} are stored")
    return ours, bare


def main() -> None:
    """Alternate the two, so that a noisy moment hits both."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    phones = int(sys.argv[2]) if len(sys.argv) > 2 else PHONES
    allow_files(2 * phones)
    with tempfile.TemporaryDirectory() as name:
        took = [one_round(Path(name), phones) for _round in range(rounds)]
    ours, bare = (statistics.median(seconds) for seconds in zip(*took, strict=True))
    print(
        f"{phones:,} phones load a page and answer within {SECONDS:.0f} s; seconds of a core, median of {rounds}"
    )
    print(f"bare stack   {bare:5.2f}   bijeenkomst  {ours:5.2f}   ratio {ours / bare:.2f}")
    verdict = "reached" if ours <= GOAL_SECONDS else "NOT reached"
    print(f"goal processor time at most {GOAL_SECONDS} s: {ours:.2f} s, {verdict}")


if __name__ == "__main__":
    main()
