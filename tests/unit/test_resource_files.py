import re

import pytest

from bijeenkomst.resource_files import resource


def test_what_is_shipped_is_found_wherever_the_program_was_started(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))
    assert resource("examples", "themas.xlsx").is_file()
    assert resource("fonts").is_dir()


def test_what_was_not_shipped_is_named() -> None:
    with pytest.raises(FileNotFoundError, match=re.escape("icons/no-such-icon.svg")):
        resource("icons", "no-such-icon.svg")
