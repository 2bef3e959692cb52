"""How soon a slow phone shows a page: Chromium with its processor six times slower, 400 ms latency, 400 kbit/s.

The baseline in the same run is a page with one sentence and nothing to load, from a bare server: the cost of the line
and the browser alone. Goal: first paint within 1.5 s of opening the address, the first time and later.

    python -m bench.first_paint [TIMES] [BEFORE]

BEFORE is a checkout of an earlier version (`git worktree add BEFORE COMMIT`): its pages are opened in turn with ours,
and the ratio of both is told. Beside the time until something is seen stands the work for it: processor time of the
page's thread for style and layout and for all of it, which hardly depends on what else the machine does.
"""

import http.server
import os
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, CDPSession, Page

from bench.sign_ups import serving
from tests.integration.chromium import chromium, phone

TIMES = 5
SLOWER = 6
AWAY_MS = 400
BYTES_A_SECOND = 400_000 / 8
GOAL_MS = 1500
BARE = b'<!DOCTYPE html><html lang="nl"><meta charset="utf-8"><title>x</title><p>Bijeenkomst'
PAINTED = "performance.getEntriesByName('first-contentful-paint').map(entry => entry.startTime)[0] || 0"
WEIGHT = "performance.getEntries().reduce((sum, entry) => sum + (entry.transferSize || 0), 0)"
MAKE = """
import sys
from pathlib import Path
from bijeenkomst.app.making import make_example
print(make_example(Path(sys.argv[1])))
"""
A_THEME = re.compile(rb'class="theme" href="/(\w+)"')


@dataclass
class Opened:
    """What was measured of one page, on one phone after the other: milliseconds, and bytes of the first load."""

    new: list[float] = field(default_factory=list)
    again: list[float] = field(default_factory=list)
    looks: list[float] = field(default_factory=list)  # style and layout, of the processor
    work: list[float] = field(default_factory=list)  # all of the page's thread
    weight: int = 0

    @property
    def medians(self) -> tuple[float, float, float, float]:
        """Of the four."""
        new, again, looks, work = map(statistics.median, (self.new, self.again, self.looks, self.work))
        return new, again, looks, work


def open_page(browser: Browser, url: str, opened: Opened) -> None:
    """On a phone with an empty cache, then again with what it cached."""
    context = phone(browser)
    page = context.new_page()
    line = context.new_cdp_session(page)
    line.send("Network.enable")
    line.send("Performance.enable", {"timeDomain": "threadTicks"})
    line.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    slow = {"offline": False, "latency": AWAY_MS, "downloadThroughput": BYTES_A_SECOND}
    line.send("Network.emulateNetworkConditions", slow | {"uploadThroughput": BYTES_A_SECOND})
    for moments in (opened.new, opened.again):
        moments.append(painted(page, url))
        if moments is opened.new:
            opened.weight = int(page.evaluate(WEIGHT))
            spent = seconds_of_work(line)
            opened.looks.append(1000 * (spent["LayoutDuration"] + spent["RecalcStyleDuration"]))
            opened.work.append(1000 * spent["TaskDuration"])
    context.close()


def painted(page: Page, url: str) -> float:
    """When something was seen first, in milliseconds from opening the address."""
    page.goto(url, wait_until="load")
    while not (
        painted_at := page.evaluate(PAINTED)
    ):  # not waited for in the page, whose policy runs no text as script
        page.wait_for_timeout(20)
    return float(painted_at)


def seconds_of_work(line: CDPSession) -> dict[str, float]:
    """What the page's thread did since it was made, by name."""
    return {one["name"]: one["value"] for one in line.send("Performance.getMetrics")["metrics"]}


def serve_bare() -> http.server.HTTPServer:
    """A server that always answers with one sentence."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.send_header("Content-Length", str(len(BARE)))
            self.end_headers()
            self.wfile.write(BARE)

        def log_message(self, *_message: object) -> None:
            """Log nothing."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


@contextmanager
def serving_example(folder: Path, checkout: Path) -> Iterator[str]:
    """The example meeting as this checkout makes and serves it; yields its address."""
    environment = {**os.environ, "PYTHONPATH": str(checkout / "src")}
    folder.mkdir()
    made = subprocess.run(
        [sys.executable, "-c", MAKE, str(folder)], env=environment, check=True, capture_output=True, text=True
    )
    command = ("-m", "bijeenkomst", "serve", made.stdout.strip(), "--host", "127.0.0.1", "--port", "0")
    with serving(*command, environment=environment) as port:
        yield f"http://127.0.0.1:{port}/"


def first_theme(address: str) -> str:
    """The address of the first theme of the meeting that is served there."""
    with urllib.request.urlopen(address) as answer:
        found = A_THEME.search(answer.read())
    assert found is not None
    return address + found[1].decode()


def report(name: str, opened: Opened, before: Opened | None = None) -> float:
    """Print medians, and how they are to those of `before`; returns the slower of the two times."""
    new, again, looks, work = opened.medians
    print(
        f"{name:22} first time {new:6.0f} ms   later {again:6.0f} ms   style and layout {looks:5.0f} ms"
        f"   all work {work:5.0f} ms   {opened.weight:6,} bytes"
    )
    if before is not None:
        ratios = [ours / theirs for ours, theirs in zip(opened.medians, before.medians, strict=True)]
        print(
            f"{'  to before':22} first time {ratios[0]:6.2f}      later {ratios[1]:6.2f}      style and layout"
            f" {ratios[2]:5.2f}      all work {ratios[3]:5.2f}      {opened.weight / before.weight:6.2f}"
        )
    return max(new, again)


def main() -> None:
    """Measure the bare page, the start page and a theme; in turn with an earlier version where one is given."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else TIMES
    checkouts = [Path(__file__).parents[1], *map(Path, sys.argv[2:3])]
    with tempfile.TemporaryDirectory() as name, chromium() as browser, ExitStack() as servers:
        bare = serve_bare()
        pages = {"one sentence": [f"http://127.0.0.1:{bare.server_port}/"]}
        starts = [
            servers.enter_context(serving_example(Path(name) / str(at), checkout.resolve()))
            for at, checkout in enumerate(checkouts)
        ]
        pages |= {"the start": starts, "a theme": [first_theme(address) for address in starts]}
        print(f"first paint, processor {SLOWER} times slowed, {AWAY_MS} ms, 400 kbit/s, {times} phones each")
        slowest = 0.0
        for which, addresses in pages.items():
            all_opened = [Opened() for _address in addresses]
            for _time in range(times):
                for address, opened in zip(addresses, all_opened, strict=True):
                    open_page(browser, address, opened)
            ours, before = all_opened[0], next(iter(all_opened[1:]), None)
            if before is not None:
                report(f"{which}, before", before)
            slowest = max(slowest, report(which, ours, before))
        bare.shutdown()
    print(f"goal at most {GOAL_MS} ms: {'reached' if slowest <= GOAL_MS else 'NOT reached'}")


if __name__ == "__main__":
    main()
