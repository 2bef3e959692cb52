"""R1: a core sentence of at most 140 letters is whole on every sheet that has it, whatever title stands above it."""

from pathlib import Path

import pytest

from bijeenkomst.domain.commands import BringInThemes
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.export.sheets import Carrier
from tests.support.printed import ADDRESS, sheets, text_of
from tests.unit.domain.evening import an_evening, run

DRAFTS = (
    ThemeDraft(
        "<stoeptegels brommers brommers oversteek fietspad>",
        "schaken zitbankjes breien stoeptegels koffie zitbankjes soep muziek pleintje stoeptegels zitbankjes timmeren "
        "huiskamer breien モメフ ゴョ テトヒヨズ",
    ),
    ThemeDraft(
        "Verkeersveiligheid rondom basisschoolpleinen",
        "Bewoners willen dat gemotoriseerd verkeer langzamer rijdt rondom basisscholen, speelplaatsen, tehuizen "
        "en het buurthuis Kom erin",
    ),
    ThemeDraft(
        "Зустрічі мешканців у сільському клубі щотижня",
        "Мешканці хочуть збиратися щотижня за чаєм у сільському клубі, щоб допомагати одне одному та разом готувати "
        "їжу для тих, хто самотній",
    ),
)


@pytest.mark.parametrize("carrier", [Carrier.OVERVIEW, Carrier.CARD, Carrier.POSTER])
@pytest.mark.parametrize("address", [ADDRESS, ""])
def test_a_core_sentence_is_not_cut_short_by_its_title(
    tmp_path: Path, carrier: Carrier, address: str
) -> None:
    meeting = run(an_evening(), BringInThemes(DRAFTS))
    codes = tuple(theme.code for theme in meeting.in_order[-len(DRAFTS) :])
    words = text_of(sheets(meeting, tmp_path / "a.pdf", address, carrier, themes=codes), "-raw")
    printed = "".join(words.split())
    for draft in DRAFTS:
        assert len(draft.core_sentence) <= 140
        assert "".join(draft.core_sentence.split()) in printed
        assert "".join(draft.title.split()) in printed
