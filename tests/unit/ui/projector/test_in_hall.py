"""P19: what is said of what the hall sees is so, in a word and a colour, for every state."""

from itertools import product

import pytest

from bijeenkomst.domain.values.stage import Cover, Slide, SlideKind, Stage
from bijeenkomst.ui.projector.in_hall import SHOWN, Place, Sight, Tone, in_hall
from bijeenkomst.ui.projector.state import ScreenState

STAGES = [Stage(cover=cover, held=held) for cover, held in product(Cover, (None, Slide(SlideKind.BREAK)))]


@pytest.mark.parametrize("state", list(ScreenState))
@pytest.mark.parametrize("stage", STAGES)
def test_a_picture_is_said_to_be_in_the_hall_only_when_it_is(state: ScreenState, stage: Stage) -> None:
    said = in_hall(state, stage, "Pauze")

    assert said.shown is (state in SHOWN)
    assert said.word
    assert said.sentence.endswith(".")
    if not said.shown:
        assert "Pauze" not in said.sentence
        assert "zwart" not in said.sentence
        assert said.tone is (Tone.PLAIN if state is ScreenState.OFF else Tone.BAD)
        assert said.place is Place.PROJECTOR


@pytest.mark.parametrize(
    ("stage", "word", "tone"),
    [
        (Stage(cover=Cover.BLACK), "Zaal ziet: zwart", Tone.BLACK),
        (Stage(cover=Cover.LOGO), "Zaal ziet: rustbeeld", Tone.REST),
        (Stage(cover=Cover.TEST), "Zaal ziet: testbeeld", Tone.REST),
        (Stage(held=Slide(SlideKind.BREAK)), "Vastgezet: Pauze", Tone.HELD),
    ],
)
def test_what_covers_or_holds_the_picture_stands_out_and_leads_to_its_button(
    stage: Stage, word: str, tone: Tone
) -> None:
    for state in SHOWN:
        said = in_hall(state, stage, "Pauze")
        assert (said.word, said.tone, said.place) == (word, tone, Place.STATES)


def test_all_is_well_only_with_the_slide_itself_on_the_projector() -> None:
    good = [
        (state, stage)
        for state, stage in product(ScreenState, STAGES)
        if in_hall(state, stage, "Pauze").tone is Tone.GOOD
    ]

    assert {state for state, _stage in good} == {ScreenState.ON_SCREEN, ScreenState.OVER_CONSOLE}
    assert all(stage == Stage() for _state, stage in good)


def test_a_projector_that_shows_the_same_is_not_called_loose() -> None:
    """P7."""
    assert "los" not in in_hall(ScreenState.LOST, Stage(), "Pauze", mirrored=True).sentence


def test_a_rehearsal_says_that_it_is_one() -> None:
    assert in_hall(ScreenState.ON_SCREEN, Stage(), "Pauze", rehearsal=True).sentence.endswith(
        "Dit is een oefening."
    )


def test_who_listens_hears_of_each_change_once() -> None:
    sight, heard = Sight(), list[str]()
    sight.changed.connect(lambda: heard.append(sight.now.word))
    for _ in range(2):
        sight.show(lambda: in_hall(ScreenState.LOST, Stage(), ""))

    assert heard == ["Projector los"]
