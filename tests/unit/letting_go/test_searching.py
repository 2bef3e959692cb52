"""Looking for people in raw bytes (R44, R45)."""

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bijeenkomst.domain.everybody import everybody
from bijeenkomst.domain.values.doubt import Doubt, Doubtful
from bijeenkomst.letting_go.search_terms import sought
from bijeenkomst.letting_go.searching import search, search_files
from tests.unit.domain.evening import an_evening, joining, run
from tests.unit.domain.paper_rows import entering

ANNA = "Anna Ångström"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("before", [b"", b"\0", b"x" * 7, b"An" * 3])
def test_a_text_is_found_wherever_it_stands_and_however_it_is_written(encoding: str, before: bytes) -> None:
    data = before + ANNA.encode(encoding) + b"rest"
    assert set(search(data, {ANNA, "Jan Bos"})) == {ANNA}
    assert search(data[:-5], {ANNA + "!"}) == {}


@given(st.binary(max_size=400), st.text(min_size=4, max_size=12), st.integers(0, 3))
def test_it_counts_what_python_counts(data: bytes, text: str, times: int) -> None:
    """Every place, also where a text overlaps itself."""
    wanted = text.encode("utf-8", "surrogatepass")
    if any(0xD800 <= ord(char) <= 0xDFFF for char in text):
        return
    data = data + (b"\0" + wanted) * times
    places = sum(data.startswith(wanted, at) for at in range(len(data)))
    assert search(data, {text}).get(text, 0) >= places >= times


def test_what_is_zipped_is_looked_into_and_a_broken_zip_is_no_trouble() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("xl/sheet1.xml", f"<t>{ANNA}</t>" * 5)
    assert ANNA.encode() not in packed.getvalue()
    assert search(packed.getvalue(), {ANNA}) == {ANNA: 5}
    assert search(packed.getvalue()[:-30], {ANNA}) == {}
    assert search(b"PK" + ANNA.encode(), {ANNA}) == {ANNA: 1}


def test_folders_are_gone_through_and_who_was_found_is_not_told(tmp_path: Path) -> None:
    (tmp_path / "diep").mkdir()
    (tmp_path / "diep" / "a.txt").write_text(f"{ANNA}, 06 12345678")
    (tmp_path / "b.txt").write_text("niets")
    (found,) = search_files([tmp_path, tmp_path / "gone"], {ANNA, "06 12345678"})
    assert (found.place, found.count) == (tmp_path / "diep" / "a.txt", 2)
    assert "Anna" not in repr(found)


def test_everybody_is_looked_for_in_every_usual_notation() -> None:
    """R45: also who is set aside, and what was half read."""
    meeting = an_evening()
    meeting = run(
        meeting,
        joining(meeting, name=ANNA, email="Anna.Ang@voorbeeld.nl"),
        joining(meeting, key="bo", name="Bo", phone="+31612345679"),
        entering(meeting, 3, name="Els", phone="", doubts=(Doubtful(Doubt.PHONE, "06 98 76…"),)),
    )
    texts = sought(everybody(meeting))
    assert {
        ANNA,
        "Anna.Ang@voorbeeld.nl",
        "anna.ang@voorbeeld.nl",
        "31612345678",
        "0612345678",
        "06 12345678",
        "Bo+31612345679",
        "06 98 76…",
    } <= texts
    assert not {"Bo", "Els", ""} & texts
