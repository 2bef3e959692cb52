"""Of all starts one has the window: the first, or who comes after it died."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bijeenkomst.app import first_start, second_start
from bijeenkomst.app.first_start import STARTING, FirstStart
from bijeenkomst.app.second_start import Request, SecondStarts, pointer_in, pointer_says
from bijeenkomst.document.lock import WriterLock

A_FILE = Path("/avond.bijeenkomst").absolute()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "s"


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(first_start, "LONGEST_MARKING", 0.05)
    monkeypatch.setattr(first_start, "LONGEST_START", 0.2)
    monkeypatch.setattr(second_start, "PATIENCE", 0.05)


@pytest.fixture
def opened() -> list[Path | None]:
    return []


@pytest.fixture
def window(folder: Path, opened: list[Path | None]) -> Iterator[SecondStarts]:
    """A window that listens."""

    def ask(request: Request) -> None:
        if request.take():
            opened.append(request.path)

    first = FirstStart(folder)
    assert first.come(None)
    starts = SecondStarts(folder, ask)
    assert starts.listen()
    first.release()
    yield starts
    starts.close()


def test_the_first_start_has_the_window_and_marks_that_it_is_coming(folder: Path) -> None:
    first = FirstStart(folder)
    assert first.come(A_FILE)
    assert pointer_says(folder) == STARTING
    assert not WriterLock(pointer_in(folder)).take()
    first.release()


@pytest.mark.usefixtures("window")
def test_a_window_that_listens_takes_the_file(folder: Path, opened: list[Path | None]) -> None:
    assert not FirstStart(folder).come(A_FILE)
    assert opened == [A_FILE]


def test_after_a_window_was_closed_the_next_start_is_the_first(folder: Path, window: SecondStarts) -> None:
    window.close()
    assert FirstStart(folder).come(A_FILE)


@pytest.mark.usefixtures("hurried")
def test_a_window_that_hangs_loses_its_place_once(folder: Path) -> None:
    hanging = SecondStarts(folder, lambda _request: None)
    folder.mkdir()
    assert hanging.listen()
    left = pointer_says(folder)
    assert FirstStart(folder).come(A_FILE)
    hanging.close()
    assert pointer_says(folder) == STARTING, f"{left} takes nothing away with it"


@pytest.mark.usefixtures("hurried")
@pytest.mark.parametrize(
    "said", [STARTING, "/nergens/bijeenkomst-0", "\udcff".encode("utf-8", "surrogateescape")]
)
def test_who_died_keeps_nobody_waiting(folder: Path, said: str | bytes) -> None:
    folder.mkdir()
    pointer_in(folder).write_bytes(said if isinstance(said, bytes) else said.encode())
    assert FirstStart(folder).come(A_FILE)
    assert pointer_says(folder) == STARTING


@pytest.mark.usefixtures("hurried")
def test_a_start_that_never_gets_its_window_holds_nobody_up_for_good(folder: Path) -> None:
    first = FirstStart(folder)
    assert first.come(None)
    assert FirstStart(folder).come(A_FILE)
    first.release()


@pytest.mark.usefixtures("hurried")
@pytest.mark.parametrize("why", ["no locks", "no folder"])
def test_where_there_is_no_place_each_start_has_a_window(
    folder: Path, why: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if why == "no locks":  # some network shares
        monkeypatch.setattr(WriterLock, "take", lambda _lock: False)
    else:
        folder.write_text("a file where the folder should be")
    assert FirstStart(folder).come(A_FILE)
    assert FirstStart(folder).come(A_FILE)
