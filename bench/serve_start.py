"""`serve` from its start to listening, and the first page that it gives then, asked for at once.

The yardstick in the same run is the least that does so: the same server (uvicorn, httptools) with a page that was made
beforehand, in a process of its own. Beside the clock stands what the process used of a core, which says more on a busy
machine. Modules are compiled, as an installed program's are, and so are templates once the program has run.

    python -m bench.serve_start [ROUNDS]
"""

import http.client
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

import psutil

from bijeenkomst.app.making import make_example

ROUNDS = 15
GOAL_LISTENING_MS = 350
GOAL_FIRST_PAGE_MS = 20
PAGES = 3
BARE = """
import asyncio, socket, uvicorn
async def app(scope, receive, send):
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"6000")]})
    await send({"type": "http.response.body", "body": b"x" * 6000})
listening = socket.socket()
listening.bind(("127.0.0.1", 0))
listening.listen(100)
print(f"listening on http://127.0.0.1:{listening.getsockname()[1]}/", flush=True)
server = uvicorn.Server(uvicorn.Config(app, lifespan="off", log_config=None, ws="none"))
asyncio.run(server.serve(sockets=[listening]))
"""


def milliseconds(arguments: list[str]) -> dict[str, float]:
    """Of one start: until it says that it listens, and of each page after that."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, *arguments], env=environment, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    try:
        port = int(process.stdout.readline().strip().rstrip("/").rpartition(":")[2])
        took = {"listening": time.perf_counter() - start}
        times = psutil.Process(process.pid).cpu_times()
        took["of a core until then"] = times.user + times.system
        for number in range(PAGES):
            start = time.perf_counter()
            line = http.client.HTTPConnection("127.0.0.1", port)
            line.request("GET", "/", headers={"Accept-Encoding": "gzip", "Accept-Language": "nl"})
            answer = line.getresponse()
            if answer.status != 200 or not answer.read():
                raise RuntimeError(f"no page: {answer.status}")
            line.close()
            took[f"page {number + 1}"] = time.perf_counter() - start
    finally:
        process.terminate()
        process.wait()
    return {what: seconds * 1000 for what, seconds in took.items()}


def goal(what: str, value: float, most: float) -> None:
    """One line that says whether it was reached."""
    print(f"goal {what} at most {most} ms: {value:.0f} ms, {'reached' if value <= most else 'NOT reached'}")


def main() -> None:
    """Alternate the two, so that a noisy moment hits both; medians, and the quickest."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    with tempfile.TemporaryDirectory() as name:
        path = make_example(Path(name))
        which = {
            "bare": ["-c", BARE],
            "serve": ["-m", "bijeenkomst", "serve", str(path), "--host", "127.0.0.1", "--port", "0"],
        }
        for arguments in which.values():  # warms the disk's cache, and compiles
            milliseconds(arguments)
        took: dict[tuple[str, str], list[float]] = defaultdict(list)
        for _round in range(rounds):
            for who, arguments in which.items():
                for what, value in milliseconds(arguments).items():
                    took[who, what].append(value)
    print(f"median (quickest) of {rounds}, ms")
    for who, what in took:
        values = took[who, what]
        print(f"{who:6} {what:22} {statistics.median(values):6.0f} ({min(values):4.0f})")
    goal("listening", statistics.median(took["serve", "listening"]), GOAL_LISTENING_MS)
    goal("first page", statistics.median(took["serve", "page 1"]), GOAL_FIRST_PAGE_MS)


if __name__ == "__main__":
    main()
