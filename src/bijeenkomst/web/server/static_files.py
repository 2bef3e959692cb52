"""The style sheet, the script and the font of the headings: the same for everybody.

The style sheet is part of each page, so that a phone need not fetch it before it can show anything (on a slow line
that took another 400 ms); the script and the font are fetched once.
"""

import gzip
import hashlib
import json
import re
from base64 import b64encode
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from bijeenkomst.design.css import accent_variables, css_variables
from bijeenkomst.design.fonts import FAMILY, web_headings_file
from bijeenkomst.resource_files import resource

SCRIPTS = (
    "pagina.js",
    "versturen.js",
    "begin.js",
)  # sent as one file, in a function that adds no global names
LOOKS = (
    "pagina",
    "start",
    "thema",
    "foto",
    "groepen",
    "naar-links",
)  # in this order; the first is of every page
OF_BARS = "balken.css"  # of what only the script shows, so it comes with that
WHEN = "straks.js"  # they run
FOR_A_GROUP = ("pagina.js", "versturen.js", "groep.js", "begin.js")
VARIABLE = re.compile(r"var\((--[\w-]+)\)")
DECLARED = re.compile(r"(--[\w-]+):([^;]*);")
SPARE = re.compile(
    r"""(?P<string>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|[ ]*(?P<sign>[=+*{}();,<>|&?:!-])[ ]*"""
)  # spaces around operators in a script; never in its strings, and line breaks stay
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


@dataclass(frozen=True, slots=True)
class StaticFile:
    """A file that never changes under its address: `path` holds a hash of its content. `kind` is its media type."""

    path: str
    body: bytes
    kind: str

    def packed(self, as_gzip: bool) -> tuple[bytes, dict[str, str]]:
        """Body and headers: text as gzip for a browser that takes it, a font as it is."""
        headers = {"cache-control": "public, max-age=31536000, immutable", "vary": "accept-encoding"}
        if not as_gzip or not self.kind.startswith("text/"):
            return self.body, headers
        return _packed(self.body), {**headers, "content-encoding": "gzip"}


@cache
def style(*looks: str) -> str:
    """The rules of a page with these of `LOOKS`, and the colours and sizes of the design that they use.

    A page carries no rules that it has nothing for: each has to be fetched and read before anything is seen.
    """
    face = (
        f"@font-face{{font-family:'{FAMILY}';font-weight:700;font-display:swap;"
        f"src:url({heading_face().path}) format('woff2')}}"
    )
    rules = "".join(_rules(f"{name}.css") for name in LOOKS if name in (LOOKS[0], *looks))
    return _ours(_lean(css_variables(), face + rules, _rules(OF_BARS)))


def _rules(name: str) -> str:
    return re.sub(r"\n+", "", COMMENT.sub("", resource("web", "static", name).read_text("utf-8")))


def _lean(variables: str, rules: str, later: str) -> str:
    """The style sheet with constant variables replaced by their values, and without unused ones: every page contains
    all of it. The rules that come `later` find their variables in it.
    """
    lean = _filled_in(variables, rules)
    used = set(VARIABLE.findall(lean + _filled_in(variables, later)))
    return DECLARED.sub(lambda one: one[0] if one[1] in used else "", variables) + lean


def _filled_in(variables: str, rules: str) -> str:
    """With its value for each variable that is the same in light and dark."""
    declared = DECLARED.findall(variables)
    values = dict(declared)
    constant = {name for name, count in Counter(name for name, _value in set(declared)).items() if count == 1}
    return VARIABLE.sub(lambda use: values[use[1]] if use[1] in constant else use[0], rules)


@lru_cache(maxsize=8)
def accent_style(accent: str) -> str:
    """The evening's own accent as a second style sheet; "" without one."""
    return _ours(accent_variables(accent))


_sources: dict[str, str] = {}
"""Each style sheet that this program made, with its source expression."""


def _ours(sheet: str) -> str:
    digest = b64encode(hashlib.sha256(sheet.encode()).digest()).decode()
    _sources[sheet] = f"'sha256-{digest}'"
    return sheet


def style_policy(*sheets: str) -> str:
    """The source expressions in a content security policy for style sheets within a page (CSP 3, 8.4).

    A sheet that is not ours gets none, wherever it comes from.
    """
    return " ".join(_sources[one] for one in sheets if one in _sources)


@cache
def script_parts(*parts: str) -> str:
    """These of the script's files in one function that adds no global names, without what only people read.

    It is called with what only the script shows, as HTML.
    """
    body = "".join(resource("web", "static", part).read_text("utf-8") for part in parts)
    looks = json.dumps(_filled_in(css_variables(), _rules(OF_BARS)))
    when = resource("web", "static", WHEN).read_text("utf-8")
    page = f"function startPage() {{\nvar LOOKS = {looks};\n{body}}}"
    function = f'(function (BARS) {{\n"use strict";\n{page}\n{when}}})'
    lean = re.sub(r"^\s+", "", COMMENT.sub("", function), flags=re.MULTILINE)
    return SPARE.sub(lambda found: found["string"] or found["sign"], lean)


def script_file(name: str, parts: Sequence[str], bars: str) -> StaticFile:
    """The script of these parts that shows `bars`: HTML of ours, in the language of the page."""
    text = f"{script_parts(*parts)}({json.dumps(bars, ensure_ascii=False)});\n"
    return _named(name, "js", text.encode(), "text/javascript; charset=utf-8")


@cache
def heading_face() -> StaticFile:
    """A font with bold Latin letters, for headings only; other text is in the phone's own font."""
    return _named("kop", "woff2", web_headings_file().read_bytes(), "font/woff2")


@cache
def _packed(body: bytes) -> bytes:
    return gzip.compress(body, 9, mtime=0)


def _named(name: str, ending: str, body: bytes, kind: str) -> StaticFile:
    digest = hashlib.sha256(body).hexdigest()[:12]
    return StaticFile(f"/-/{name}-{digest}.{ending}", body, kind)
