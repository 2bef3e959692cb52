"""R23: `black`, then `reveal`, on the standard input of `serve`: no phone tells the outcome before the hall sees it."""

from pathlib import Path

import httpx

from bijeenkomst.document.file import read_only
from tests.integration.forms import forms_of
from tests.integration.serving import a_file, end, start

TOLD = "1 mens herkent dit."


def test_phones_tell_what_was_revealed_under_black_once_the_hall_saw_it(tmp_path: Path) -> None:
    path = a_file(tmp_path)
    first, second = (theme.code for theme in read_only(path).in_order[::2])  # the one between is sensitive
    served = start(path)
    try:
        with httpx.Client(base_url=served.url, timeout=20) as phone:

            def told(code: str) -> bool:
                return TOLD in phone.get(f"/{code}").text

            for code in (first, second):
                form = forms_of(phone.get(f"/{code}").text)["recognise"]
                assert phone.post(form.action, data={**form.values, "answer": "yes"}).status_code == 303
            for line in (f"show recognition {first}", "black", f"reveal {first}"):
                assert served.steer(line) == "done"
            assert not told(first)
            for line in ("show welcome", "uncover"):
                assert served.steer(line) == "done"
            assert not told(first)  # another slide than the one with the outcome
            assert served.steer(f"show recognition {first}") == "done"
            assert told(first)
            assert served.steer("black") == "done"
            assert told(first)  # the hall saw it
            for line in ("uncover", f"reveal {second}"):
                assert served.steer(line) == "done"
            assert told(second)  # nothing was covered: at once
    finally:
        end(served)
