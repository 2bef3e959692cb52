"""A failing evening is found, and its script finds it again: what the evenings by chance rest on."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from tests.integration.evenings.evening import Address, By, Evening, Number, Person, TypedTheme, Who
from tests.integration.evenings.repeating import script_of

MOBILE = Number("06-12345678", "+31612345678")
EVENING = Evening(
    title="Dorpsavond",
    place="De Linde",
    organisation="Dorpsbelang",
    contact=Who("Ans Bakker", Number("050 1234567", "+31501234567")),
    themes=(TypedTheme("Ontmoeten"), TypedTheme("Zorg", sensitive=True)),
    people=(
        Person(Who("עידו בן דוד", MOBILE), (0,), "soep, \\ en “brood” 🙂"),
        Person(
            Who("=Oma Riet", None, Address("riet@voorbeeld.nl", *["riet@voorbeeld.nl"] * 2)),
            (1,),
            by=By.PAPER,
        ),
    ),
)


def repeated(evening: Evening, folder: Path) -> "subprocess.CompletedProcess[str]":
    script = folder / "opnieuw.py"
    script.write_text(script_of(evening), encoding="ascii")
    return subprocess.run([sys.executable, str(script)], capture_output=True, text=True, check=False)


def test_the_script_lives_through_the_same_evening(tmp_path: Path) -> None:
    done = repeated(EVENING, tmp_path)
    assert done.stdout.startswith("All is as it should be."), done.stdout + done.stderr
    assert done.returncode == 0


def test_what_is_not_as_it_was_typed_is_found_again(tmp_path: Path) -> None:
    """Here the evening itself lies about the number: the list, the spreadsheet and the cards all hold another."""
    lying = Person(Who("Jan", replace(MOBILE, e164="+31687654321")), (0,))
    done = repeated(replace(EVENING, people=(lying,)), tmp_path)
    assert done.returncode == 1, done.stdout + done.stderr
    for said in (
        "group 1: spreadsheet: missing",
        "all cards: missing",
        "list on paper: +31687654321 is not read",
    ):
        assert said in done.stdout
