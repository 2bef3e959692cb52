"""P1-P8, P21: where the picture and the console belong, for every situation and for evenings by chance."""

from dataclasses import replace
from itertools import combinations, permutations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bijeenkomst.ui.projector.placement import Display, Placement, Situation, Wish, could_be_projector, place
from bijeenkomst.ui.projector.screen_memory import Remembered, ScreenIdentity
from bijeenkomst.ui.projector.state import ScreenState

LAPTOP = ScreenIdentity("eDP-1", "0x1234", "", "344x194")
NAMELESS = ScreenIdentity("SCREEN1", "", "", "0x0")  # a laptop that tells nothing, as on Windows
BEAMER = ScreenIdentity("HDMI-1", "EB-X05", "", "2500x1406")
TWIN = ScreenIdentity("HDMI-1", "EB-X05", "", "2500x1406")  # the same words of another device
OTHER = ScreenIdentity("DP-3", "VPL", "S9", "1600x900")
KINDS = (LAPTOP, NAMELESS, BEAMER, OTHER)
COVERS = ScreenState.OVER_CONSOLE


def shown(*identities: ScreenIdentity, mirror: bool = False) -> tuple[Display, ...]:
    """Beside each other, or all the same picture."""
    corners = [(0 if mirror else 1920 * number, 0) for number in range(len(identities))]
    return tuple(
        Display(one, corner, not n) for n, (one, corner) in enumerate(zip(identities, corners, strict=True))
    )


def every_situation() -> list[Situation]:
    """One to three screens, the console and the picture on each, everything that can be remembered."""
    made = []
    for count in (1, 2, 3):
        for some in combinations((*KINDS, TWIN), count):
            for order, mirror in product(permutations(some), (False, True) if count == 2 else (False,)):
                memories = (
                    None,
                    *(Remembered(one, chosen) for one in (BEAMER, LAPTOP) for chosen in (False, True)),
                )
                for known, stood_on, console, picture, by_hand, first in product(
                    memories,
                    (None, BEAMER, NAMELESS),
                    range(count),
                    (None, *range(count)),
                    (False, True),
                    (False, True),
                ):
                    if picture is not None and stood_on != order[picture]:
                        continue  # a picture that stands somewhere stood there
                    passed = frozenset({LAPTOP}) if stood_on else frozenset()
                    displays = shown(*order, mirror=mirror)
                    made.append(
                        Situation(
                            displays,
                            Wish.PROJECT,
                            console,
                            picture,
                            known,
                            stood_on,
                            passed,
                            LAPTOP,
                            by_hand,
                            first,
                        )
                    )
    return made


EVERY = every_situation()


def stands(now: Situation, found: Placement) -> int | None:
    """Where the console is once it has gone where it must."""
    return now.console if found.console is None else found.console


def after(now: Situation, found: Placement) -> Situation:
    """The same a moment later, everything being where it was said to be."""
    known = now.known
    if found.corrected and found.picture is not None:
        known = Remembered(now.displays[found.picture].identity, chosen=True)
    return replace(now, console=stands(now, found), picture=found.picture, known=known, moved_by_hand=False)


def test_there_are_thousands_of_situations() -> None:
    assert len(EVERY) > 10_000


def test_the_picture_never_covers_the_console_while_there_is_another_screen() -> None:
    """P6, P21."""
    for now in EVERY:
        found = place(now)
        console = stands(now, found)
        if found.picture is None or console is None:
            continue
        same = now.displays[found.picture].corner == now.displays[console].corner
        assert same == (found.state is COVERS), now
        assert not same or len(now.displays) == 1, now


def test_the_projector_that_was_chosen_is_never_skipped_because_the_console_stands_on_it() -> None:
    """P1, P21."""
    for now in EVERY:
        if now.known is None or not now.known.chosen or now.known.identity.built_in:
            continue
        there = [display.identity for display in now.displays]
        corners = {display.corner for display in now.displays}
        if there.count(now.known.identity) == 1 and len(corners) == len(now.displays) > 1:
            found = place(now)
            assert found.picture == there.index(now.known.identity), now
            assert found.state is ScreenState.ON_SCREEN, now


def test_the_console_never_stays_in_the_hall() -> None:
    """P21: in the hall is where the projector is that was chosen, or the only screen beside the laptop's own."""
    for now in EVERY:
        found = place(now)
        console = stands(now, found)
        if console is None or len(now.displays) < 2 or found.state is not ScreenState.ON_SCREEN:
            continue
        there = now.displays[console].identity
        chosen = (
            now.known is not None and now.known.chosen and now.known.identity == there and not there.built_in
        )
        assert not chosen or [one.identity for one in now.displays].count(there) > 1, now


def test_a_cable_is_said_to_be_out_only_when_the_projector_is_gone_or_shows_the_same() -> None:
    """P2, P7."""
    for now in EVERY:
        if place(now).state is ScreenState.LOST:
            mirrored = len({display.corner for display in now.displays}) < len(now.displays)
            there = [display.identity for display in now.displays]
            gone = now.stood_on not in there and now.picture is None
            alone = len(there) == 1 and there[0].like_a_laptop
            twins = there.count(BEAMER) > 1
            assert gone or mirrored or alone or twins, now


def test_what_was_decided_is_not_decided_otherwise_a_moment_later() -> None:
    for now in EVERY:
        found = place(now)
        later = after(now, found)
        again = place(later)
        assert (again.state, again.picture, again.console) == (found.state, found.picture, None), now


def test_nothing_moves_while_nothing_is_asked() -> None:
    """P8."""
    for now in EVERY:
        assert place(replace(now, wish=Wish.OFF)) == Placement(ScreenState.OFF)
        assert place(replace(now, wish=Wish.IN_WINDOW)) == Placement(ScreenState.IN_WINDOW)


def test_the_lid_is_shut_and_opened_again() -> None:
    """P21: the picture stays on the projector, the console is out of sight, and comes back."""
    both, only = shown(LAPTOP, BEAMER), shown(BEAMER)
    session = Situation(both, Wish.PROJECT, 0, 1, Remembered(BEAMER), BEAMER, frozenset({LAPTOP}), LAPTOP)

    assert place(replace(session, displays=only, console=0, picture=0)) == Placement(COVERS, 0)
    assert place(replace(session, console=1, picture=1)) == Placement(ScreenState.ON_SCREEN, 1, 0)


def test_the_cable_goes_out_and_in_while_the_lid_is_shut() -> None:
    """P3, P21."""
    session = Situation((), Wish.PROJECT, None, None, Remembered(BEAMER), BEAMER, frozenset({LAPTOP}), LAPTOP)

    assert place(session) == Placement(ScreenState.LOST)
    assert place(replace(session, displays=shown(BEAMER), console=0)) == Placement(COVERS, 0)


def test_with_only_the_projector_f6_gives_the_console_back() -> None:
    """P6: a way out."""
    now = Situation(shown(BEAMER), Wish.PROJECT, 0, None, Remembered(BEAMER), BEAMER, console_first=True)

    assert place(now).state is ScreenState.CONSOLE_SEEN


def test_a_laptop_screen_alone_is_never_covered() -> None:
    """P6: also when the picture was put on it with F6, and the other screen was pulled out then."""
    for laptop in (LAPTOP, replace(LAPTOP, name="SCREEN1")):
        now = Situation(shown(laptop), Wish.PROJECT, 0, 0, Remembered(laptop, chosen=True), laptop)

        assert place(now) == Placement(ScreenState.LOST)


def test_a_second_monitor_of_the_facilitator_does_not_get_the_picture_when_the_projector_is_pulled_out() -> (
    None
):
    """P2: it was there all the time, and was not meant. What is plugged in instead is."""
    without = Situation(
        shown(LAPTOP, OTHER),
        Wish.PROJECT,
        1,
        None,
        Remembered(BEAMER),
        BEAMER,
        frozenset({LAPTOP, OTHER}),
        OTHER,
    )
    spare = replace(without, passed_over=frozenset({LAPTOP}), console=0)

    assert place(without) == Placement(ScreenState.LOST)
    assert could_be_projector(without) == [0]
    assert place(spare) == Placement(ScreenState.ON_SCREEN, 1)


@pytest.mark.parametrize("console", [0, 1])
def test_at_the_first_evening_the_laptop_is_known_by_its_name(console: int) -> None:
    """P1, P21: also when the program was opened on the projector."""
    now = Situation(shown(LAPTOP, BEAMER), Wish.PROJECT, console)

    assert place(now) == Placement(ScreenState.ON_SCREEN, 1, None if console == 0 else 0)


def test_the_console_that_is_dragged_into_the_hall_is_brought_back() -> None:
    """P21."""
    now = Situation(
        shown(LAPTOP, BEAMER), Wish.PROJECT, 1, 1, Remembered(BEAMER), BEAMER, home=LAPTOP, moved_by_hand=True
    )

    assert place(now) == Placement(ScreenState.ON_SCREEN, 1, 0, brought_back=True)


def test_dragging_mends_a_picture_that_came_on_the_wrong_screen() -> None:
    """P21: of two screens that tell nothing the wrong one was taken; the console is dragged to where it belongs."""
    both = shown(NAMELESS, replace(NAMELESS, name="SCREEN2"))
    wrong = Remembered(both[0].identity)
    now = Situation(
        both, Wish.PROJECT, 0, 0, wrong, both[0].identity, home=both[1].identity, moved_by_hand=True
    )

    assert place(now) == Placement(ScreenState.ON_SCREEN, 1, None, corrected=True)
    assert place(replace(now, moved_by_hand=False)) == Placement(ScreenState.ON_SCREEN, 0, 1)


def test_two_projectors_that_say_the_same_are_asked_about_and_the_one_that_was_chosen_stays() -> None:
    """P1, P5."""
    now = Situation(shown(LAPTOP, BEAMER, TWIN), Wish.PROJECT, 0, None, Remembered(BEAMER, chosen=True))

    assert place(now) == Placement(ScreenState.CHOOSE)
    assert place(replace(now, picture=2, stood_on=BEAMER)) == Placement(ScreenState.ON_SCREEN, 2)


@st.composite
def evening(draw: st.DrawFn) -> list[tuple[str, int]]:
    acts = st.sampled_from(["plug", "pull", "drag", "settle", "f6"])
    return draw(st.lists(st.tuples(acts, st.integers(0, 3)), max_size=30))


@settings(max_examples=300, deadline=None)
@given(evening())
def test_whatever_is_plugged_pulled_and_dragged_the_hall_sees_its_picture_again(
    acts: list[tuple[str, int]],
) -> None:
    """P2, P3, P21: with the laptop and its projector there, each is where it belongs in the end."""
    there, console, known = [LAPTOP, BEAMER], LAPTOP, Remembered(BEAMER)
    now = Situation(shown(LAPTOP, BEAMER), Wish.PROJECT, 0, None, known, home=LAPTOP)
    picture: ScreenIdentity | None = None

    def settle() -> None:
        nonlocal now, picture, console
        now = replace(
            now,
            displays=shown(*there),
            console=there.index(console) if console in there else None,
            picture=there.index(picture) if picture in there else None,
        )
        found = place(now)
        if found.console is not None:
            console = there[found.console]
        picture = None if found.picture is None else there[found.picture]
        if found.state is ScreenState.ON_SCREEN:
            others = frozenset(there) - {picture}
            now = replace(now, stood_on=picture, passed_over=others, home=console, console_first=False)

    settle()
    for act, number in (*acts, ("plug", 0), ("plug", 2), ("settle", 0)):
        one = KINDS[number]
        if act == "plug" and one not in there:
            there.append(one)
        elif act == "pull" and one in there and len(there) > 1:
            there.remove(one)
            if console not in there:
                console = there[0]
        elif act == "drag" and one in there:
            console = one
        elif act == "f6" and len(there) == 1:
            now = replace(now, console_first=not now.console_first)
        else:
            settle()

    assert picture == BEAMER
    assert console != BEAMER
