"""The contract of the groups at work by its letter, from outside: lines to `serve`, forms, files, `info --json`."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.integration.forms import PageForm, forms_of, sign_up_values
from tests.integration.serving import Served, a_file, serving

PLAN = {
    "want": "Een bankje bij de vijver", "how": "Met hout van de gemeente", "who": "Wie kan, komt",
    "missing": "Een boor", "first_step": "De gemeente vragen", "day": "12 december", "time": "14.00",
    "place": "De Linde",
}  # fmt: skip


class Phone:
    """A phone with cookies of its own, that knows of a page what its HTML says."""

    def __init__(self, served: Served) -> None:
        self._client = httpx.Client(base_url=served.url, follow_redirects=True)

    def form(self, path: str, kind: str) -> PageForm:
        return forms_of(self._client.get(path).text)[kind]

    def sends(self, form: PageForm, **fields: str) -> httpx.Response:
        return self._client.post(form.action, data={**form.values, **fields})

    def page(self, path: str) -> str:
        return self._client.get(path).text

    def __enter__(self) -> "Phone":
        return self

    def __exit__(self, *_failed: object) -> None:
        self._client.close()


def program(*arguments: str | Path) -> str:
    """What the program prints; it must succeed."""
    done = subprocess.run(
        [sys.executable, "-m", "bijeenkomst", *map(str, arguments)],
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def info(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(program("info", path, "--json"))
    return found


def test_the_contract_of_groups_at_work_by_its_letter(tmp_path: Path) -> None:
    """R47-R56: places, a scribe, readers, the harvest, a signpost and an offer; then sheets and packages."""
    path = a_file(tmp_path)
    before = info(path)
    one, _sensitive, other = (theme["code"] for theme in before["themes"])
    assert before["offers"] == 0
    assert before["themes"][0]["place"] == ""
    with (
        serving(path) as served,
        Phone(served) as scribe,
        Phone(served) as reader,
        Phone(served) as outsider,
    ):
        for line in (f"place {one} bij het raam", "work 45", "show work"):
            assert served.steer(line) == "done"
        code = served.steer(f"scribes {one}")
        assert code != served.steer(f"scribes {other}")
        assert code.isalnum()

        group = f"/{one.lower()}/groep"
        assert 'data-form="plan"' not in scribe.page(group)
        scribe.sends(scribe.form(group, "scribe"), code=code)
        plan = scribe.form(group, "plan")
        assert set(PLAN) <= set(plan.values)
        for name, text in PLAN.items():  # field by field
            assert scribe.sends(plan, **{name: text}).status_code == 200
            plan = scribe.form(group, "plan")
        assert {name: plan.values[name] for name in PLAN} == PLAN

        join = reader.form(f"/{one}", "sign-up")
        assert reader.sends(join, **sign_up_values(join, "Fatma Yılmaz", "06 12345678")).status_code == 200
        assert "Uw groep zit bij het raam" in reader.page("/")
        assert PLAN["want"] in reader.page(group)
        assert PLAN["want"] not in outsider.page(group)
        reader.sends(reader.form(group, "agree"), missing_line="Een ladder")
        reader.sends(reader.form(group, "volunteer"))
        way = {"name": "Fatma", "phone": "06 12345678", "shares": "ja", "on_sheet": "ja", "on_cards": "ja"}
        reader.sends(reader.form(group, "signpost"), **way)
        offer = {"offer": "Een busje", "name": "Fatma", "phone": "06 12345678", "shares": "ja", "adult": "ja"}
        assert outsider.sends(outsider.form("/aanbod", "offer"), **offer).status_code == 200

        assert served.steer(f"show harvest {one}") == "done"
        assert PLAN["want"] not in outsider.page(f"/{one}")
        scribe.sends(scribe.form(group, "release"), released="ja")
        assert served.steer(f"place {' '.join(other.lower())} tafel 9") == "done"
        assert "tafel 9" in outsider.page(f"/{other}")
        assert served.steer(f"place {other[0]} {other[1]}") == "done"
        assert "tafel 9" not in outsider.page(f"/{other}")
        assert served.steer("place ZZ9 hier") != "done"
        assert served.steer("scribes ZZ9") not in ("done", code)
    after = info(path)
    assert (after["themes"][0]["place"], after["themes"][0]["volunteers"], after["offers"]) == (
        "bij het raam",
        1,
        1,
    )
    assert after["themes"][0]["plan"] == {"fields": 8, "released": 1, "agreed": 0, "missing": 1}
    assert after["themes"][2]["plan"] == {"fields": 0, "released": 0, "agreed": 0, "missing": 0}
    assert not any(word in json.dumps(after) for word in ("Fatma", "12345678", "Een busje", PLAN["want"]))

    program("sheets", path, "--out", tmp_path / "bladen")
    made = {one.name for one in (tmp_path / "bladen").rglob("*.pdf")}
    assert {"groepsbladen.pdf", "tafelborden.pdf", "aanbod.pdf", "wegwijzer.pdf"} <= made
    program("handover", path, "--out", tmp_path / "pakketten")
    appointments = list((tmp_path / "pakketten").rglob("Eerste afspraak.ics"))
    assert [b"BEGIN:VEVENT" in one.read_bytes() for one in appointments] == [True]


@pytest.mark.parametrize("line", ["work", "work 0", "work veel", "show harvest", "place", "scribes"])
def test_a_line_that_is_not_right_is_answered_with_a_sentence(tmp_path: Path, line: str) -> None:
    with serving(a_file(tmp_path)) as served:
        answer = served.steer(line)
        assert answer not in ("done", "")
        assert "Traceback" not in answer
        assert served.steer("show welcome") == "done"
