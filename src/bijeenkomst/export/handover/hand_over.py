"""Overdracht: every theme group receives its own package, with its own people only (R41).

One group after the other, each by `hand_over_group`: its files are read as their reader would, written in a folder
beside the place where they belong, compared with what was made, and only then put in that place. A full disk or a stick
that is pulled out leaves no half package, and what goes wrong with one group stops no other (R63). `HandoverProcess` is
the order of it: what the meeting has to know beforehand, group after group, and what it has to know of each.
"""

from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path

from bijeenkomst.atomic_file import explain, make_folder, write_through
from bijeenkomst.domain.commands import Command, RecordHandover, RecordWritten
from bijeenkomst.domain.errors import WorldError
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.handover import Way
from bijeenkomst.domain.values.letting_go import Written, WrittenKind
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.export import package_names
from bijeenkomst.export.atomic_folder import BESIDE_END, Swap, begin, throw_away
from bijeenkomst.export.garbage import looked_for_later
from bijeenkomst.export.handover.handed_over import (
    GroupTrouble,
    HandoverResult,
    Outcome,
    PlannedGroup,
    WrittenGroup,
)
from bijeenkomst.export.handover.make_package import NO_PICTURES, Package, make_package
from bijeenkomst.export.handover.not_proved import not_proved, place_of
from bijeenkomst.export.handover.volume import check_still_in
from bijeenkomst.i18n import gettext as _
from bijeenkomst.session.interface import FetchPicture
from bijeenkomst.session.steps import OnFiles, Process, Steps, take
from bijeenkomst.wiping import sync_folder
from bijeenkomst.wording.handing_over import group_name


class HandoverProcess(Process[HandoverResult]):
    """A folder per theme group with people in `folder`, of all groups or of those in `codes`.

    A package of the same name is replaced, what others put beside ours in it stays. Who has one of the `passwords` gets
    a locked spreadsheet. `volume` is what `folder` was on when somebody chose it. With `way` None whoever sends a
    package records it later. `came` is told of each group as it is done. Once `stopped` no more is made.
    """

    def __init__(
        self,
        meeting: Meeting,
        folder: Path,
        codes: Collection[str] | None = None,
        *,
        made_on: date | None = None,
        passwords: Mapping[str, str] | None = None,
        unproved: bool = False,
        volume: int | None = None,
        way: Way | None = Way.FOLDER,
        came: Callable[[Outcome], None] = lambda _outcome: None,
    ) -> None:
        self._meeting, self._folder, self._codes = meeting, folder, codes
        self._made_on, self._passwords, self._unproved = made_on, passwords or {}, unproved
        self._volume, self._way, self._came = volume, way, came
        self.stopped = False

    def steps(self) -> Steps[HandoverResult]:
        """The meeting knows beforehand where each is to stand, so that letting go finds what came of it (R45)."""
        groups = planned(self._meeting, self._codes)
        self.of = len(groups)
        places = (Written(WrittenKind.PACKAGE, str(self._folder / group.folder)) for group in groups)
        yield RecordWritten(tuple(places))
        outcomes: list[Outcome] = []
        for group in groups:
            if self.stopped:
                break
            outcomes.append((yield from self._hand_over(group)))
            self.done += 1
            self._came(outcomes[-1])
        return HandoverResult(
            tuple(outcome for outcome in outcomes if isinstance(outcome, WrittenGroup)),
            tuple(outcome for outcome in outcomes if isinstance(outcome, GroupTrouble)),
            resting(self._meeting),
        )

    def _hand_over(self, group: PlannedGroup) -> Steps[Outcome]:
        code = group.theme.code
        password = self._passwords.get(code, "")
        pictures: dict[str, bytes] = {}
        try:
            if not password:
                for photo in group.meeting.group_sheet_photos(code):
                    if picture := (yield FetchPicture(photo.id)):
                        pictures[photo.id] = picture
            arguments = (
                self._folder,
                group,
                self._made_on,
                password,
                self._unproved,
                self._volume,
                pictures,
            )
            outcome: Outcome = yield OnFiles(hand_over_group, arguments)
        except WorldError as error:  # the process that makes it has ended, for one
            return GroupTrouble(group.theme, error.sentence)
        known = isinstance(outcome, WrittenGroup) and outcome.kept and code in self._meeting.handovers
        if isinstance(outcome, GroupTrouble) or self._way is None or known:
            return outcome
        try:
            listed = self._meeting.listed((code,))
            yield RecordHandover((code,), self._way, str(self._folder), listed, outcome.made_at)
        except WorldError as error:
            return replace(outcome, unrecorded=error.sentence)
        return outcome


def write_handover(
    meeting: Meeting,
    folder: Path,
    *,
    codes: Collection[str] | None = None,
    made_on: date | None = None,
    password: str = "",
    passwords: Mapping[str, str] | None = None,
    unproved: bool = False,
    ask: Callable[[Command], object] = lambda _command: None,
    fetch: Callable[[FetchPicture], bytes | None] = lambda _asked: None,
    came: Callable[[Outcome], None] = lambda _outcome: None,
) -> HandoverResult:
    """Carry out all steps of a handover.

    `ask` is given the commands that record it in the meeting, and `fetch` gives the pictures of the groups' own sheets.
    `passwords` are those of each group; without them `password` is used for all.
    """
    locks = passwords or dict.fromkeys(meeting.themes, password)
    process = HandoverProcess(
        meeting, folder, codes, made_on=made_on, passwords=locks, unproved=unproved, came=came
    )
    return take(process, ask, fetch)


def resting(meeting: Meeting) -> tuple[Theme, ...]:
    """The titles of themes for which nobody signed up."""
    return tuple(theme for theme in meeting.in_order if not meeting.sign_up_count(theme.code))


def planned(meeting: Meeting, codes: Collection[str] | None = None) -> tuple[PlannedGroup, ...]:
    """The groups with people, each with the name of its own folder."""
    themes = [theme for theme in meeting.in_order if meeting.sign_ups.get(theme.code)]
    called = package_names.different(group_name(theme, rehearsal=meeting.rehearsal) for theme in themes)
    before = {code: handover.at for code, handover in meeting.handovers.items()}
    return tuple(
        PlannedGroup(theme, name, meeting.only(theme.code), before.get(theme.code))
        for theme, name in zip(themes, called, strict=True)
        if codes is None or theme.code in codes
    )


@looked_for_later()
def hand_over_group(
    folder: Path,
    group: PlannedGroup,
    made_on: date | None = None,
    password: str = "",
    unproved: bool = False,
    volume: int | None = None,
    pictures: Mapping[str, bytes] = NO_PICTURES,
) -> Outcome:
    """Put the package of one group in `folder`, or say why it has none.

    `unproved`: also when it is not proved that all is in it, for somebody who looks at it. `volume`: what `folder` was
    on when somebody chose it; on another one nothing is written, nor stays. `pictures` are those of the group's sheet.
    """
    from bijeenkomst.export.handover.check_package import NotProved

    try:
        now = datetime.now() if made_on is None else datetime.combine(made_on, time(12))
        return _handed_over(folder, group, now.astimezone(), password, unproved, volume, pictures)
    except WorldError as error:
        return GroupTrouble(group.theme, error.sentence)
    except NotProved as error:
        return GroupTrouble(
            group.theme, not_proved(error.file, error.people), place_of(error), can_be_had=True
        )
    except Exception as error:  # noqa: BLE001  # our own mistake: this group's alone (R63); whoever asked logs its place
        sentence = _(
            "Dit pakket maken lukte niet. Dat ligt aan het programma, niet aan de schijf of de stick."
        )
        return GroupTrouble(group.theme, sentence, place_of(error))


def _handed_over(
    folder: Path,
    group: PlannedGroup,
    now: datetime,
    password: str,
    unproved: bool,
    volume: int | None,
    pictures: Mapping[str, bytes],
) -> WrittenGroup:
    from bijeenkomst.export.handover.check_package import NotProved, check_kept, check_meant

    check_still_in(folder, volume)

    def made(moment: datetime) -> Package:
        return make_package(
            group.meeting,
            group.theme.code,
            made_on=moment.astimezone().date(),
            edition=moment,
            password=password,
            pictures=pictures,
        )

    before = group.made_at
    package = made(before or now)
    place = folder / group.folder
    if _stands_in(place, package):
        return _written(group, place, package, before or now, kept=True)
    another_day = before is not None and before.astimezone().date() != now.date()
    if another_day or (before is not None and package_names.APPOINTMENT in package.files):
        package = made(now)
    doubt = ""
    try:
        check_meant(package, password)
    except NotProved as error:
        if not unproved:
            raise
        doubt = not_proved(error.file, error.people)
    beside = begin(folder)
    try:
        _write(package, beside / group.folder)
        check_kept(package, beside / group.folder)
        check_still_in(folder, volume)
        Swap(beside / group.folder, place, beside / f"{group.folder}{BESIDE_END}").make()
        sync_folder(folder)
        check_still_in(folder, volume)
    except OSError as error:
        raise WorldError(explain(error, place)) from error
    finally:
        throw_away(beside)
    return _written(group, place, package, now, unproved=doubt)


def _written(
    group: PlannedGroup,
    place: Path,
    package: Package,
    made_at: datetime,
    *,
    unproved: str = "",
    kept: bool = False,
) -> WrittenGroup:
    draft = place / package_names.DRAFT if package_names.DRAFT in package.files else None
    people = len(package.group.members)
    return WrittenGroup(
        group.theme,
        place,
        place / package.spreadsheet,
        draft,
        people,
        unproved,
        kept,
        made_at=made_at,
    )


def _stands_in(place: Path, package: Package) -> bool:
    """Whether these very files stand there, from an earlier handover; a stick that cannot be read has none."""
    with suppress(OSError):
        return all((place / name).read_bytes() == data for name, data in package.files.items())
    return False


def _write(package: Package, folder: Path) -> None:
    files = {folder / name: data for name, data in package.files.items()}
    made = {path.parent for path in files}
    for below in made:
        make_folder(below)
    write_through(files)
    for below in made:
        sync_folder(below)
