"""SIGKILL in the middle of many sign-ups over HTTP: nothing that was answered is lost, nothing is there twice."""

import random
import sqlite3
from collections.abc import Callable
from functools import partial
from pathlib import Path

import httpx
import pytest

from bijeenkomst.document.file import read_only
from tests.integration.forms import forms_of, sign_up_values
from tests.integration.killed_server import kill_while_phones_send
from tests.integration.serving import Served, a_file, end, start
from tests.support.chance import examples

PHONES = 8
SIGN_UPS = 125  # by each phone: a thousand together


def sign_people_up(url: str, code: str, phone: int, names: list[str], answered: Callable[[], None]) -> None:
    """One person after the other on one phone, twice each, as a nervous thumb does."""
    with httpx.Client(timeout=20) as client:
        for number in range(SIGN_UPS):
            name = f"Persoon {phone}-{number}"
            form = forms_of(client.get(f"{url}/{code}").text)["sign-up"]
            values = sign_up_values(form, name, email=f"p{phone}.{number}@voorbeeld.nl")
            for _tap in range(2):
                if client.post(f"{url}{form.action}", data=values).status_code != 303:
                    return
            names.append(name)
            answered()


def kill_while_people_sign_up(served: Served, code: str, after: int) -> list[str]:
    """From several phones, until `after` people were answered; gives the names of all who were."""
    names: list[str] = []
    phones = [partial(sign_people_up, served.url, code, phone, names) for phone in range(PHONES)]
    kill_while_phones_send(served, phones, after)
    return names


@pytest.mark.parametrize("turn", range(examples(3, thorough=12)))
def test_every_answered_sign_up_survives_a_kill_and_none_is_there_twice(tmp_path: Path, turn: int) -> None:
    """R19, N15: killed at a random moment; the file is whole and can be served again."""
    path = a_file(tmp_path)
    code = read_only(path).in_order[0].code
    answered = kill_while_people_sign_up(start(path), code, random.Random(turn).randrange(1, 120))
    names = [one.name for one in read_only(path).group(code).members]
    assert set(answered) <= set(names)
    assert len(names) == len(set(names))
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()
    again = start(path)
    assert end(again) == 0
