"""More connections than there are open files, on a real server."""

import socket
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest

from bijeenkomst.document.file import read_only
from bijeenkomst.web.protection.slow_clients import SECONDS
from tests.integration.forms import forms_of, sign_up_values
from tests.integration.serving import a_file, end, start


@pytest.mark.parametrize("open_files", [64, 400])
def test_a_sign_up_is_stored_while_every_connection_is_taken(tmp_path: Path, open_files: int) -> None:
    """N5: the file of the meeting needs open files too; a phone that comes now need not wait till the silent go."""
    path = a_file(tmp_path)
    code = read_only(path).in_order[0].code
    served = start(path, open_files=open_files)
    where = urlsplit(served.url)
    with ExitStack() as stack:
        stack.callback(end, served)
        for _number in range(open_files + 100):
            stack.enter_context(socket.create_connection((where.hostname, where.port), timeout=20))
        with httpx.Client(base_url=served.url, timeout=SECONDS / 2, follow_redirects=True) as phone:
            form = forms_of(phone.get(f"/{code}").text)["sign-up"]
            assert phone.post(form.action, data=sign_up_values(form, "Fatma", "06 12345678")).is_success
    assert read_only(path).sign_up_count(code) == 1
