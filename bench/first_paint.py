"""How soon a slow phone shows a page: Chromium with its processor six times slower, 400 ms latency, 400 kbit/s.

The baseline in the same run is a page with one sentence and nothing to load, from a bare server: the cost of the line
and the browser alone. Goal: first paint within 1.5 s of opening the address, the first time and later.

    python -m bench.first_paint [TIMES]
"""

import http.server
import statistics
import sys
import tempfile
import threading
from pathlib import Path

from playwright.sync_api import Browser

from bench.sign_ups import serving
from bijeenkomst.app.making import make_example
from bijeenkomst.document.file import read_only
from tests.integration.chromium import chromium, phone

TIMES = 5
SLOWER = 6
AWAY_MS = 400
BYTES_A_SECOND = 400_000 / 8
GOAL_MS = 1500
BARE = b'<!DOCTYPE html><html lang="nl"><meta charset="utf-8"><title>x</title><p>Bijeenkomst'
PAINTED = "performance.getEntriesByName('first-contentful-paint').map(entry => entry.startTime)[0] || 0"


def first_paints(browser: Browser, url: str, times: int) -> tuple[list[float], list[float], int]:
    """Milliseconds on phones with an empty cache, then with what they cached; and the bytes of the first load."""
    new: list[float] = []
    again: list[float] = []
    weight = 0
    for _time in range(times):
        context = phone(browser)
        page = context.new_page()
        line = context.new_cdp_session(page)
        line.send("Network.enable")
        line.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        slow = {"offline": False, "latency": AWAY_MS, "downloadThroughput": BYTES_A_SECOND}
        line.send("Network.emulateNetworkConditions", slow | {"uploadThroughput": BYTES_A_SECOND})
        for moments in (new, again):
            page.goto(url, wait_until="load")
            page.wait_for_function(PAINTED)
            moments.append(float(page.evaluate(PAINTED)))
            if moments is new:
                weight = int(
                    page.evaluate(
                        "performance.getEntries().reduce((sum, entry) => sum + (entry.transferSize || 0), 0)"
                    )
                )
        context.close()
    return new, again, weight


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


def report(name: str, moments: tuple[list[float], list[float], int]) -> float:
    """Print medians; returns the slower of the two."""
    new, again = (statistics.median(each) for each in moments[:2])
    print(f"{name:14} first time {new:6.0f} ms   later {again:6.0f} ms   {moments[2]:6,} bytes over the line")
    return max(new, again)


def main() -> None:
    """Measure the bare page, the start page and a theme."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else TIMES
    with tempfile.TemporaryDirectory() as name, chromium() as browser:
        path = make_example(Path(name))
        code = read_only(path).in_order[0].code
        bare = serve_bare()
        print(f"first paint, processor {SLOWER} times slowed, {AWAY_MS} ms, 400 kbit/s, {times} phones each")
        report("one sentence", first_paints(browser, f"http://127.0.0.1:{bare.server_port}/", times))
        bare.shutdown()
        with serving("-m", "bijeenkomst", "serve", str(path), "--host", "127.0.0.1", "--port", "0") as port:
            pages = {"the start": "", "a theme": code}
            slowest = max(
                report(which, first_paints(browser, f"http://127.0.0.1:{port}/{address}", times))
                for which, address in pages.items()
            )
    print(f"goal at most {GOAL_MS} ms: {'reached' if slowest <= GOAL_MS else 'NOT reached'}")


if __name__ == "__main__":
    main()
