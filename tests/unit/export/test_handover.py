import errno
import os
import pickle
from dataclasses import replace
from pathlib import Path

import pytest

from bijeenkomst.domain.commands import EditTheme
from bijeenkomst.domain.errors import WorldError
from bijeenkomst.domain.theme import ThemeDraft
from bijeenkomst.export.handover import HandoverResult, WrittenGroup, write_handover
from tests.unit.domain.evening import an_evening, run
from tests.unit.export.workbook_evening import MADE_ON, a_group, code_of, join, workbook_bytes


def test_each_group_with_people_gets_a_file_with_a_human_name(tmp_path: Path) -> None:
    """R38: a theme without people rests: it gets no list, and the result says so."""
    meeting = join(a_group(), number=1)
    result = write_handover(meeting, tmp_path / "mappen" / "overdracht", made_on=MADE_ON)
    folder = tmp_path / "mappen" / "overdracht"
    first, second, third = meeting.in_order
    assert result == HandoverResult(
        written=(
            WrittenGroup(first, folder / "Themagroep 1 - Ontmoeten.xlsx", 4),
            WrittenGroup(third, folder / "Themagroep 3 - Veilig naar school.xlsx", 4),
        ),
        resting=(second,),
    )
    assert sorted(folder.iterdir()) == sorted(group.path for group in result.written)
    assert result.written[1].path.read_bytes() == workbook_bytes(meeting)
    assert pickle.loads(pickle.dumps(result)) == result  # the export worker sends it back


def test_a_second_handover_replaces_the_first(tmp_path: Path) -> None:
    meeting = a_group()
    write_handover(meeting, tmp_path, made_on=MADE_ON)
    more = join(an_evening(), (("Els Bos", "+31612345678", "", ""),))
    result = write_handover(more, tmp_path, made_on=MADE_ON)
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [workbook_bytes(more)]
    assert result.written[0].people == 1


@pytest.mark.parametrize("title", ['a/b\\c:d*e?"f<g>h|i', "CON", "x" * 300, "Ж" * 300, "..", "🚲"])
def test_any_title_makes_a_name_that_a_folder_takes(title: str, tmp_path: Path) -> None:
    meeting = a_group()
    meeting = run(meeting, EditTheme(code_of(meeting), ThemeDraft(title)))
    (group,) = write_handover(meeting, tmp_path).written
    assert group.path.parent == tmp_path
    assert group.path.is_file()
    assert group.path.name.startswith("Themagroep 3")
    assert group.path.suffix == ".xlsx"


def test_names_that_clash_get_the_themes_code(tmp_path: Path) -> None:
    """Also where capitals make no difference, as on Windows."""
    meeting = join(a_group(), number=1)
    one, three = code_of(meeting, 1), code_of(meeting, 3)
    themes = dict(meeting.themes)
    themes[three] = replace(themes[three], number=1, title="ONTMOETEN")
    result = write_handover(replace(meeting, themes=themes), tmp_path)
    assert len({group.path.name.casefold() for group in result.written}) == 2
    assert {group.theme.code for group in result.written} == {one, three}
    assert len(list(tmp_path.iterdir())) == 2


def test_a_full_disk_leaves_the_old_file_whole_and_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    meeting = a_group()
    write_handover(meeting, tmp_path)
    (path,) = tmp_path.iterdir()
    before = path.read_bytes()

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(WorldError) as caught:
        write_handover(join(an_evening(), (("Els Bos", "+31612345678", "", ""),)), tmp_path)
    assert "vol" in caught.value.sentence
    assert list(tmp_path.iterdir()) == [path]
    assert path.read_bytes() == before


def test_a_place_that_is_no_folder_is_said_in_words(tmp_path: Path) -> None:
    place = tmp_path / "bestand"
    place.write_text("")
    with pytest.raises(WorldError) as caught:
        write_handover(a_group(), place)
    assert caught.value.sentence.endswith(".")


def test_a_meeting_without_sign_ups_writes_nothing_and_all_themes_rest(tmp_path: Path) -> None:
    meeting = an_evening()
    assert write_handover(meeting, tmp_path) == HandoverResult((), meeting.in_order)
    assert list(tmp_path.iterdir()) == []
