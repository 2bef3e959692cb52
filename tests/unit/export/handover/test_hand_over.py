import errno
import os
import pickle
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from bijeenkomst.domain.commands import EditTheme, WritePlan
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.group_work import PlanField
from bijeenkomst.domain.values.theme import Theme, ThemeDraft
from bijeenkomst.domain.values.theme_group import ThemeGroup
from bijeenkomst.export import package_names
from bijeenkomst.export.atomic_folder import BESIDE, BESIDE_END, Swap
from bijeenkomst.export.handover import hand_over, papers
from bijeenkomst.export.handover.hand_over import planned, write_handover
from bijeenkomst.export.handover.handed_over import GroupTrouble, HandoverResult, WrittenGroup
from bijeenkomst.export.handover.make_package import Package, make_package
from tests.support.workbook_evening import MADE_ON, a_group, code_of, join, with_caller, workbook_bytes
from tests.unit.domain.evening import an_evening, run


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
        troubles=(),
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
    assert [path.name for path in (second.folder / "Contactkaartjes").iterdir()] == ["Kaartje 1.vcf"]


def test_a_second_handover_takes_away_an_appointment_that_is_no_longer_known(tmp_path: Path) -> None:
    """R52: the calendar file follows what the group says now."""
    code = code_of(a_group())
    day = run(a_group(), WritePlan(code, PlanField.DAY, "10 december", "", None))
    known = run(day, WritePlan(code, PlanField.TIME, "half acht", "", None))
    (first,) = write_handover(known, tmp_path, made_on=MADE_ON).written
    assert (first.folder / package_names.APPOINTMENT).is_file()
    (second,) = write_handover(day, tmp_path, made_on=MADE_ON).written
    assert second.folder == first.folder
    assert not (first.folder / package_names.APPOINTMENT).exists()


def test_what_is_replaced_or_given_up_is_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R45: every file of the package of before, seen through a second name of the same bytes on the disk."""
    (first,) = write_handover(a_group(), tmp_path / "uit", made_on=MADE_ON).written
    (first.folder / "Onze notulen.txt").write_text("van de groep")
    kept = tmp_path / "dezelfde bytes"
    shutil.copytree(first.folder, kept, copy_function=os.link)
    more = join(an_evening(), (("Els Bos", "+31612345678", "", ""),))
    (second,) = write_handover(more, tmp_path / "uit", made_on=MADE_ON).written
    notes = {one.name for one in kept.rglob("*") if one.is_file() and any(one.read_bytes())}
    assert notes == {"Onze notulen.txt"}
    links: list[Path] = []

    def pulled_out(folder: Path) -> None:
        for path in folder.rglob("*.vcf"):
            links.append(tmp_path / f"{len(links)}.vcf")
            os.link(path, links[-1])
        raise OSError(errno.EIO, "gone")

    monkeypatch.setattr(Swap, "make", lambda swap: pulled_out(swap.new))
    write_handover(a_group(), tmp_path / "uit", made_on=MADE_ON)
    assert links
    assert not any(any(link.read_bytes()) for link in links)
    assert second.path.read_bytes() == workbook_bytes(more)


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
    (trouble,) = write_handover(join(an_evening(), (("Els Bos", "+31612345678", "", ""),)), tmp_path).troubles
    assert "vol" in trouble.sentence
    assert contents(tmp_path) == before


def test_a_place_that_is_no_folder_is_said_in_words(tmp_path: Path) -> None:
    place = tmp_path / "bestand"
    place.write_text("")
    (trouble,) = write_handover(a_group(), place).troubles
    assert trouble.sentence.endswith(".")


def test_a_meeting_without_sign_ups_writes_nothing_and_all_themes_rest(tmp_path: Path) -> None:
    meeting = an_evening()
    assert write_handover(meeting, tmp_path) == HandoverResult((), (), meeting.in_order)
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
    (trouble,) = write_handover(meeting, tmp_path).troubles
    assert "niet goed op de schijf" in trouble.sentence
    assert trouble.place == ""  # the world failed, we did not
    assert list(tmp_path.iterdir()) == []


def one_short(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    """Have the list on paper of one group made without its first person."""
    real = papers.people_on_paper

    def short(group: ThemeGroup, *, rehearsal: bool, mark: str) -> bytes:
        members = group.members[1:] if group.theme.number == number else group.members
        return real(replace(group, members=members), rehearsal=rehearsal, mark=mark)

    monkeypatch.setattr(papers, "people_on_paper", short)


def test_what_cannot_be_proved_is_our_mistake_and_stops_no_other_group(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R63: no other stick mends it; who it is about is said to who asked, and its place in the program to the log."""
    one_short(monkeypatch, 3)
    meeting = join(a_group(), number=1)
    result = write_handover(meeting, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["Themagroep 1 - Ontmoeten"]
    assert [group.theme.number for group in result.written] == [1]
    (trouble,) = result.troubles
    assert trouble.sentence.startswith(
        "Van Kees Aalbers kon het programma niet nalezen of alles goed in '2 Deel"
    )
    assert "Dat ligt aan het programma, niet aan de schijf of de stick." in trouble.sentence
    assert "check_package.py" in trouble.place
    assert "Kees" not in trouble.place
    assert trouble.can_be_had
    assert pickle.loads(pickle.dumps(result)) == result  # the export worker sends it back


def test_what_cannot_be_proved_is_there_for_who_asks_for_it_knowing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one_short(monkeypatch, 3)
    (group,) = write_handover(a_group(), tmp_path, unproved=True).written
    assert "Kees Aalbers" in group.unproved
    assert group.path.is_file()


def test_what_nobody_expected_in_one_group_stops_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R63: a sentence without a stick in it, and a place for the log without what it was about."""
    meeting = join(a_group(), number=1)

    def broken(only: Meeting, code: str, **given: object) -> Package:
        if code == code_of(meeting, 1):
            raise ValueError("06 12345678 van Kees")
        return make_package(only, code, made_on=MADE_ON)

    monkeypatch.setattr(hand_over, "make_package", broken)
    result = write_handover(meeting, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["Themagroep 3 - Veilig naar school"]
    (trouble,) = result.troubles
    assert trouble.theme.number == 1
    assert trouble.sentence == (
        "Dit pakket maken lukte niet. Dat ligt aan het programma, niet aan de schijf of de stick."
    )
    assert trouble.place.startswith("ValueError in hand_over.py:")
    assert "Kees" not in trouble.place
    assert not trouble.can_be_had


def test_handing_over_again_leaves_what_stands_there_alone_and_makes_the_rest(tmp_path: Path) -> None:
    """A group that has its package keeps these very files; one that got somebody new gets another."""
    meeting = join(a_group(), number=1)
    write_handover(meeting, tmp_path, codes=[code_of(meeting, 1)], made_on=MADE_ON)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path.is_file()}
    result = write_handover(meeting, tmp_path, made_on=MADE_ON)
    assert [(group.theme.number, group.kept) for group in result.written] == [(1, True), (3, False)]
    assert {path: path.stat().st_mtime_ns for path in before} == before
    more = join(join(an_evening(), number=3), (("Els Bos", "+31612345678", "", ""),), number=1)
    again = write_handover(more, tmp_path, made_on=MADE_ON)
    assert [(group.theme.number, group.kept) for group in again.written] == [(1, False), (3, True)]


def test_a_package_of_which_the_old_one_was_out_of_its_place_when_the_program_was_killed_is_back(
    tmp_path: Path,
) -> None:
    """Between the two moves: the old package waits beside."""
    (group,) = write_handover(a_group(), tmp_path, made_on=MADE_ON).written
    (group.folder / "Onze notulen.txt").write_text("van de groep")
    beside = tmp_path / f"{BESIDE}0badcafe{BESIDE_END}"
    beside.mkdir()
    group.folder.rename(beside / f"{group.folder.name}{BESIDE_END}")
    write_handover(a_group(), tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["Themagroep 3 - Veilig naar school"]
    assert (group.folder / "Onze notulen.txt").is_file()


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
    (trouble,) = write_handover(join(an_evening(), (("Els Bos", "+31612345678", "", ""),)), tmp_path).troubles
    assert "USB-stick" in trouble.sentence
    assert contents(tmp_path) == before


@pytest.mark.parametrize("broken", ["rename", "copy"])
def test_a_package_that_cannot_be_placed_leaves_its_old_one_and_the_others_are_placed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    """R63: what somebody put in either stays in it."""
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
        if "Themagroep 3" in str(target) and BESIDE in str(target):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return real_copy(path, target)

    if broken == "rename":
        monkeypatch.setattr(Path, "rename", gone)
    else:
        monkeypatch.setattr(shutil, "copy2", full)
    result = write_handover(later, tmp_path)
    assert [group.theme.number for group in result.written] == [1]
    assert [type(one) for one in result.troubles] == [GroupTrouble]
    third = {name: data for name, data in before.items() if "groep 3" in name}
    assert {name: data for name, data in contents(tmp_path).items() if "groep 3" in name} == third
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
