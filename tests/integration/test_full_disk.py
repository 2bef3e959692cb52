"""A disk that runs full in the middle of the evening: a kind page, what was confirmed stays, the server goes on."""

import resource
import subprocess
import sys
from pathlib import Path

import httpx

from bijeenkomst.document.file import read_only
from tests.integration.forms import forms_of, sign_up_values
from tests.integration.serving import Served, a_file, end

ROOM = 24 * 1024  # bytes that the file may still grow


def serve_on_a_full_disk(path: Path) -> Served:
    """`serve`, in a process whose files cannot grow beyond a limit."""
    limit = path.stat().st_size + ROOM
    process = subprocess.Popen(
        [sys.executable, "-m", "bijeenkomst", "serve", str(path), "--host", "127.0.0.1", "--port", "0"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
    )
    assert process.stdout is not None
    return Served(process, process.stdout.readline().split()[-1].rstrip("/"))


def test_a_full_disk_is_said_on_the_phone_and_what_was_confirmed_stays(tmp_path: Path) -> None:
    """R19: nothing that was confirmed is lost; nothing half is stored; the pages stay up."""
    path = a_file(tmp_path)
    code = read_only(path).in_order[0].code
    served = serve_on_a_full_disk(path)
    confirmed: list[str] = []
    with httpx.Client() as client:
        for number in range(2000):
            form = forms_of(client.get(f"{served.url}/{code}").text)["sign-up"]
            values = sign_up_values(form, f"Persoon {number}", email=f"p{number}@voorbeeld.nl")
            answer = client.post(f"{served.url}{form.action}", data=values | {"contribution": "x" * 400})
            if answer.status_code != 303:
                break
            confirmed.append(f"Persoon {number}")
            client.cookies.clear()
        assert answer.status_code == 503
        assert "er is iets met de computer in de zaal" in answer.text
        assert path.name not in answer.text  # what the facilitator is told names the laptop's own files
        assert str(path.parent) not in answer.text
        assert f"Persoon {number}" in answer.text  # what was typed is still there
        assert client.get(f"{served.url}/{code}").status_code == 200
    assert end(served) == 0
    assert confirmed
    assert [one.name for one in read_only(path).group(code).members] == confirmed
