import errno
import os
import pickle
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from bijeenkomst.domain.commands import EditTheme
from bijeenkomst.domain.errors import WorldError
from bijeenkomst.domain.theme import Theme, ThemeDraft
from bijeenkomst.domain.theme_group import ThemeGroup
from bijeenkomst.export.handover import (
    BESIDE,
    BESIDE_END,
    HandoverResult,
    WrittenGroup,
    planned,
    write_handover,
)
from bijeenkomst.export.package import papers
from tests.unit.domain.evening import an_evening, run
from tests.unit.export.workbook_evening import MADE_ON, a_group, code_of, join, with_caller, workbook_bytes


def written(theme: Theme, folder: Path) -> WrittenGroup:
    return WrittenGroup(theme, folder, folder / f"{folder.name}.xlsx", None, 4)


def contents(folder: Path) -> dict[str, bytes]:
    """All that stands in a folder, by name."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def test_each_group_with_people_gets_a_folder_with_a_human_name(tmp_path: Path) -> None:
    """R38: a theme without people rests: it gets no list, and the result says so."""
    meeting = join(a_group(), number=1)
    result = write_handover(meeting, tmp_path / "mappen" / "overdracht", made_on=MADE_ON)
    folder = tmp_path / "mappen" / "overdracht"
    first, second, third = meeting.in_order
    assert result == HandoverResult(
        written=(
            written(first, folder / "Themagroep 1 - Ontmoeten"),
            written(third, folder / "Themagroep 3 - Veilig naar school"),
        ),
        resting=(second,),
    )
    assert sorted(folder.iterdir()) == sorted(group.folder for group in result.written)
    assert sorted(folder.glob("**/*.xlsx")) == sorted(group.path for group in result.written)
    assert result.written[1].path.read_bytes() == workbook_bytes(meeting)
    assert pickle.loads(pickle.dumps(result)) == result  # the export worker sends it back


def test_a_second_handover_replaces_the_first(tmp_path: Path) -> None:
    """What somebody put beside our files stays; the card of who left the group does not."""
    (first,) = write_handover(a_group(), tmp_path, made_on=MADE_ON).written
    (first.folder / "Onze notulen.txt").write_text("van de groep")
    (first.folder / "Onze kas.xlsx").write_text("ook van de groep")
    more = join(an_evening(), (("Els Bos", "+31612345678", "", ""),))
    (second,) = write_handover(more, tmp_path, made_on=MADE_ON).written
    assert second.folder == first.folder
    assert list(tmp_path.iterdir()) == [second.folder]
    assert second.path.read_bytes() == workbook_bytes(more)
    assert second.people == 1
    assert (second.folder / "Onze notulen.txt").read_text() == "van de groep"
    assert (second.folder / "Onze kas.xlsx").read_text() == "ook van de groep"
    assert [path.name for path in (second.folder / "Contactkaartjes").iterdir()] == ["Els Bos.vcf"]


@pytest.mark.parametrize("title", ['a/b\\c:d*e?"f<g>h|i', "CON", "x" * 300, "Ж" * 300, "..", "🚲"])
def test_any_title_makes_a_name_that_a_folder_takes(title: str, tmp_path: Path) -> None:
    meeting = a_group()
    meeting = run(meeting, EditTheme(code_of(meeting), ThemeDraft(title)))
    (group,) = write_handover(meeting, tmp_path).written
    assert group.path.parent.parent == tmp_path
    assert group.path.is_file()
    assert group.path.name.startswith("Themagroep 3")
    assert group.path.suffix == ".xlsx"


def test_names_that_clash_get_a_number(tmp_path: Path) -> None:
    """Also where capitals make no difference, as on Windows."""
    meeting = join(a_group(), number=1)
    one, three = code_of(meeting, 1), code_of(meeting, 3)
    themes = dict(meeting.themes)
    themes[three] = replace(themes[three], number=1, title="ONTMOETEN")
    result = write_handover(replace(meeting, themes=themes), tmp_path)
    assert len({group.folder.name.casefold() for group in result.written}) == 2
    assert {group.theme.code for group in result.written} == {one, three}
    assert len(list(tmp_path.iterdir())) == 2


def test_a_full_disk_leaves_the_old_file_whole_and_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    meeting = a_group()
    write_handover(meeting, tmp_path)
    before = contents(tmp_path)

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(WorldError) as caught:
        write_handover(join(an_evening(), (("Els Bos", "+31612345678", "", ""),)), tmp_path)
    assert "vol" in caught.value.sentence
    assert contents(tmp_path) == before


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


@pytest.mark.parametrize(
    "name", ["2 Deelnemers op papier.pdf", "Alle deelnemers.vcf", ".xlsx", ".eml", "1 Lees"]
)
def test_what_does_not_stand_on_the_disk_as_it_was_made_is_never_called_done(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A stick that keeps other bytes than it was given: nothing is left, and it is said."""
    real = Path.read_bytes

    def worn_out(path: Path) -> bytes:
        data = real(path)
        return data[:-9] + b"\0" * 9 if name in path.name else data

    meeting = with_caller(a_group())
    monkeypatch.setattr(Path, "read_bytes", worn_out)
    with pytest.raises(WorldError) as caught:
        write_handover(meeting, tmp_path)
    assert "niet goed op de schijf" in caught.value.sentence
    assert list(tmp_path.iterdir()) == []


def test_a_list_on_which_somebody_is_missing_is_never_called_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is read back is compared with the meeting, not only with what was written."""
    real = papers.people_on_paper

    def one_short(group: ThemeGroup, *, rehearsal: bool) -> bytes:
        return real(replace(group, members=group.members[1:]), rehearsal=rehearsal)

    monkeypatch.setattr(papers, "people_on_paper", one_short)
    with pytest.raises(WorldError) as caught:
        write_handover(a_group(), tmp_path)
    assert "2 Deelnemers op papier.pdf" in caught.value.sentence
    assert list(tmp_path.iterdir()) == []


def test_a_stick_that_is_pulled_out_leaves_the_packages_of_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_handover(a_group(), tmp_path)
    before = contents(tmp_path)
    real = Path.rename

    def gone(path: Path, target: Path) -> Path:
        if path.parent.name.startswith(BESIDE) and not path.name.endswith(BESIDE_END):
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return real(path, target)

    monkeypatch.setattr(Path, "rename", gone)
    with pytest.raises(WorldError) as caught:
        write_handover(join(an_evening(), (("Els Bos", "+31612345678", "", ""),)), tmp_path)
    assert "USB-stick" in caught.value.sentence
    assert contents(tmp_path) == before


@pytest.mark.parametrize("broken", ["rename", "copy"])
def test_when_a_later_package_cannot_be_placed_the_earlier_ones_get_their_old_place_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    """All packages are placed or none is, so that what is recorded as handed over is true (R42)."""
    first = join(a_group(), number=1)
    write_handover(first, tmp_path)
    for package in tmp_path.iterdir():
        (package / "eigen notitie.txt").write_text(f"van {package.name}")
    before = contents(tmp_path)
    later = replace(first, details=replace(first.details, organisation="Buurtvereniging"))
    real, real_copy = Path.rename, shutil.copy2

    def gone(path: Path, target: Path) -> Path:
        if (
            "Themagroep 3" in path.name
            and path.parent.name.startswith(BESIDE)
            and not path.name.endswith(BESIDE_END)
        ):
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return real(path, target)

    def full(path: Path, target: Path) -> object:
        if "Themagroep 3" in str(target):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return real_copy(path, target)

    if broken == "rename":
        monkeypatch.setattr(Path, "rename", gone)
    else:
        monkeypatch.setattr(shutil, "copy2", full)
    with pytest.raises(WorldError):
        write_handover(later, tmp_path)
    assert contents(tmp_path) == before
    monkeypatch.undo()
    write_handover(later, tmp_path)
    assert contents(tmp_path) != before
    assert len(list(tmp_path.rglob("eigen notitie.txt"))) == 2
    assert not list(tmp_path.glob(f"{BESIDE}*"))


def test_what_a_killed_program_left_half_goes_at_the_next_handover(tmp_path: Path) -> None:
    """R45: also what is half a package holds contact details."""
    left = tmp_path / f"{BESIDE}0badcafe{BESIDE_END}"
    left.mkdir()
    (left / "Jan.vcf").write_text("06 12345678")
    write_handover(a_group(), tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["Themagroep 3 - Veilig naar school"]


def test_only_the_chosen_groups_are_written(tmp_path: Path) -> None:
    meeting = join(a_group(), number=1)
    write_handover(meeting, tmp_path, codes=[code_of(meeting, 1)])
    assert [path.name for path in tmp_path.iterdir()] == ["Themagroep 1 - Ontmoeten"]


def test_a_package_is_made_from_a_meeting_that_holds_nothing_of_another_theme() -> None:
    """R41: what is not there cannot leak."""
    meeting = join(a_group(), number=1)
    for group in planned(meeting):
        assert set(group.meeting.themes) == {group.theme.code}
        assert set(group.meeting.sign_ups) == {group.theme.code}
        assert group.meeting.group(group.theme.code) == meeting.group(group.theme.code)
