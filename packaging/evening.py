"""A whole evening by the command line of a program that was built or installed; the standard library is enough.

    python3 evening.py FOLDER -- bijeenkomst                     on this system
    python3 evening.py FOLDER -- ./in_chroot.sh bijeenkomst      whatever starts it, with FOLDER as the current folder

`FOLDER` gets the files, and has to be empty. The program is only given names in that folder. It says what went well,
step by step, and ends with 1 at the first thing that did not.
"""

import json
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.parse
import urllib.request
from datetime import date, timedelta
from html.parser import HTMLParser
from http.cookiejar import CookieJar
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
MEETING = "Yılmaz é.bijeenkomst"
SAMPLES = ROOT / "tests" / "support" / "samples"
PEOPLE = ("Fatma Yılmaz", "Jan de Boer", "Zoë Çelik")
LOCKED = b"\xd0\xcf\x11\xe0"  # how a spreadsheet with a password begins
SECONDS = 300  # a machine that does other things too takes minutes for a start under Wine
TODAY = date.today()
DETAILS = f"""
title = "Buurtavond"
place = "De Linde"
date = {TODAY}
delete_on = {TODAY + timedelta(days=28)}
organisation = "Dorpsbelang"
contact = {{ name = "Ans de Vries", phone = "06 12345678", email = "ans@lindendal.example" }}
support_contact = "Ans de Vries, 06 12345678"
"""


class Evening:
    """One evening with the program in one folder."""

    def __init__(self, program: list[str], folder: Path) -> None:
        self._program = program
        self._folder = folder

    def runs(self) -> None:
        """From the themes to the report.

        Raises:
            SystemExit: something is not as it should be.
        """
        for name in ("themas.xlsx", "themas.ods", "themas.xls"):
            shutil.copy(SAMPLES / name, self._folder / name)
        (self._folder / "details.toml").write_text(DETAILS, "utf-8")
        say("version", self.does("--version"))
        for kind in ("ods", "xls"):
            self.does("new", f"{kind}.bijeenkomst", "--themes", f"themas.{kind}")
        self.does("new", MEETING, "--themes", "themas.xlsx", "--details", "details.toml")
        codes = [theme["code"] for theme in self.info()["themes"]]
        say("new", f"{len(codes)} themes, from .xlsx, .ods and .xls")

        self.does("sheets", MEETING, "--out", "bladen", "--address", "http://192.168.137.1:8080")
        sheets = sorted((self._folder / "bladen").glob("*.pdf"))
        expect(len(sheets) >= 8 and all(path.read_bytes().startswith(b"%PDF") for path in sheets), "sheets")
        say("sheets", f"{len(sheets)} PDFs")

        self.phones_come(codes[0])
        self.hands_over()
        self.reports()

    def lets_go(self) -> None:
        """Afterwards nobody is in the meeting."""
        self.does("let-go", MEETING, "--for-good")
        data = (self._folder / MEETING).read_bytes()
        expect(not any(person.encode() in data for person in PEOPLE), "somebody is left in the meeting")
        say("let-go", f"{self.info()['themes'][0]['sign_ups']} sign-ups as a number, nobody in the file")

    def phones_come(self, code: str) -> None:
        """People answer, add and sign up over HTTP; the process is killed and comes back on its port."""
        port = free_port()
        for round_, people in enumerate((PEOPLE[:2], PEOPLE[2:])):
            with Served(
                self._started("serve", MEETING, "--host", "127.0.0.1", "--port", str(port))
            ) as served:
                for person in people:
                    phone = Phone(f"http://127.0.0.1:{port}")
                    phone.sends(f"/{code}", "recognise", answer="yes")
                    phone.sends(f"/{code}", "add", text="Een bankje bij de vijver")
                    address = f"iemand{PEOPLE.index(person)}@voorbeeld.example"
                    phone.sends(f"/{code}", "sign-up", {"name": person, "email": address})
                expect(served.steer(f"show {code}") == "done", "the hall is not steered")
            say("serve", f"{len(people)} signed up, then killed" + (" again" if round_ else ""))
        theme = self.info()["themes"][0]
        expect(theme["sign_ups"] == len(PEOPLE), f"{theme['sign_ups']} sign-ups")
        expect(theme["recognition"]["phones"]["yes"] == len(PEOPLE), "answers are missing")

    def hands_over(self) -> None:
        """A package for the group with people, with all of them in it; and one whose list has a password."""
        self.does("handover", MEETING, "--out", "op slot", "--lock")
        locked = list((self._folder / "op slot").rglob("*.xlsx"))
        expect(bool(locked) and all(path.read_bytes().startswith(LOCKED) for path in locked), "no lock")
        self.does("handover", MEETING, "--out", "groepen")
        files = [path for path in (self._folder / "groepen").rglob("*") if path.is_file()]
        kinds = sorted({path.suffix for path in files})
        expect(".xlsx" in kinds and ".pdf" in kinds, f"the package has {kinds}")
        say("handover", f"{len(files)} files: {' '.join(kinds)}")

    def reports(self) -> None:
        """The report with a photo, without anybody's details."""
        shutil.copy(SAMPLES / "blad.heic", self._folder / "blad.heic")
        shutil.copy(ROOT / "docs" / "pictures" / "beeld-thema.png", self._folder / "zaal.png")
        report = ("report", MEETING, "--out", "verslag", "--people-agree", "--photo")
        said = self.does(*report, "blad.heic", status=1)
        expect("aanmeldblad" in said, f"a sign-up sheet on a photo is not recognised: {said}")
        self.does(*report, "zaal.png")
        files = sorted(path for path in (self._folder / "verslag").rglob("*") if path.is_file())
        expect({".html", ".pdf", ".xlsx"} <= {path.suffix for path in files}, f"the report: {files}")
        page = next(path for path in files if path.suffix == ".html").read_text("utf-8")
        expect(not any(person in page for person in PEOPLE), "somebody is named in the report")
        say("report", "with a photo, PDF, spreadsheet and page")

    def info(self) -> Any:
        """What `info --json` says."""
        return json.loads(self.does("info", MEETING, "--json"))

    def does(self, *words: str, status: int = 0) -> str:
        """Run a command that must end with `status`; returns what it prints."""
        done = subprocess.run(
            [*self._program, *words],
            cwd=self._folder,
            capture_output=True,
            encoding="utf-8",
            timeout=SECONDS,
        )
        expect(done.returncode == status, f"{words[0]} ended with {done.returncode}: {done.stderr}")
        return (done.stderr if status else done.stdout).strip()

    def _started(self, *words: str) -> "subprocess.Popen[str]":
        pipe = subprocess.PIPE
        return subprocess.Popen(
            [*self._program, *words], cwd=self._folder, stdin=pipe, stdout=pipe, encoding="utf-8"
        )


class Served:
    """A program that serves phones until the end of the `with`, when it is killed."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process
        assert process.stdin is not None
        assert process.stdout is not None
        self._in, self._out = process.stdin, process.stdout
        expect("listening on http://" in self._out.readline(), "it does not listen")

    def steer(self, line: str) -> str:
        """Say a line to it; returns the answer."""
        self._in.write(line + "\n")
        self._in.flush()
        return self._out.readline().strip()

    def __enter__(self) -> "Served":
        return self

    def __exit__(self, *_failed: object) -> None:
        self._process.kill()
        self._process.communicate()


class Phone:
    """A phone that fills in forms as the pages have them."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._opener = urllib.request.build_opener(
            urllib.request.ProxyHandler({}), urllib.request.HTTPCookieProcessor(CookieJar())
        )

    def sends(self, path: str, kind: str, by_token: "dict[str, str] | None" = None, **fields: str) -> None:
        """Send the form of this kind with all its boxes ticked; `by_token` is by autocomplete token."""
        forms = Forms()
        forms.feed(self._get(path))
        expect(kind in forms.found, f"{path} has no form {kind}")
        action, values, tokens = forms.found[kind]
        filled = values | {tokens[token]: text for token, text in (by_token or {}).items()} | fields
        data = urllib.parse.urlencode(filled).encode()
        with self._opener.open(urllib.parse.urljoin(self._address, action), data, timeout=SECONDS) as answer:
            expect(answer.status == 200, f"{kind}: {answer.status}")

    def _get(self, path: str) -> str:
        with self._opener.open(self._address + path, timeout=SECONDS) as answer:
            return str(answer.read().decode("utf-8"))


class Forms(HTMLParser):
    """The forms of a page by `data-form`: where it goes, what stands in it, and its fields by autocomplete token."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, tuple[str, dict[str, str], dict[str, str]]] = {}
        self._in = ("", dict[str, str](), dict[str, str]())

    def handle_starttag(self, tag: str, attrs: "list[tuple[str, str | None]]") -> None:
        """Note a form or a field of it."""
        has = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._in = (has.get("action", ""), {}, {})
            self.found[has.get("data-form", "")] = self._in
        elif tag == "input" and "name" in has:
            self._in[1][has["name"]] = has.get("value") or ("on" if has.get("type") == "checkbox" else "")
            self._in[2][has.get("autocomplete", "")] = has["name"]


def free_port() -> int:
    """A port that nobody has now."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


def expect(is_so: bool, otherwise: str) -> None:
    """End with what is wrong."""
    if not is_so:
        sys.exit(f"FAILED: {otherwise}")


def say(step: str, what: str) -> None:
    """One line a step."""
    print(f"{time.perf_counter() - STARTED:6.1f} s  {step}: {what}", flush=True)


STARTED = time.perf_counter()

if __name__ == "__main__":
    if len(sys.argv) < 4 or sys.argv[2] != "--":
        sys.exit(re.sub(r"\n+", "\n", __doc__ or ""))
    evening = Evening(sys.argv[3:], Path(sys.argv[1]))
    evening.runs()
    evening.lets_go()
