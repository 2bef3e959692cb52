"""Real files of every version that was ever given out: they must stay openable, with everything in them.

`version-1.bijeenkomst` holds what `a_full_evening` holds; its people are invented.
"""

import shutil
from pathlib import Path

from bijeenkomst.document.file import Document, read_only
from tests.unit.document.test_meeting_file import a_full_evening

HERE = Path(__file__).parent


def test_a_file_of_version_1_opens_with_everything_in_it(tmp_path: Path) -> None:
    path = tmp_path / "oud.bijeenkomst"
    shutil.copyfile(HERE / "version-1.bijeenkomst", path)
    assert read_only(path) == a_full_evening()
    document = Document.open(path)
    assert document.read() == a_full_evening()
    document.close()
