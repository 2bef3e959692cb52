"""R34: whoever changes a sentence that people agree to gives the texts another version."""

import hashlib
import re
from dataclasses import astuple, replace
from pathlib import Path

import pytest

from bijeenkomst.domain.values.sign_up import CONSENT_VERSION
from bijeenkomst.export.sheets import Carrier
from bijeenkomst.i18n import speaking
from bijeenkomst.wording.consent import dutch_phone_consent, paper_consent, phone_consent
from bijeenkomst.wording.public_consent import (
    in_dutch,
    offer_consent,
    paper_offer_consent,
    paper_signpost_consent,
    signpost_consent,
)
from tests.support.printed import sheets, text_of
from tests.unit.domain.evening import DETAILS, an_evening

WORDS_OF = {"2026-12": "576db57a41bc9662", "2026-12b": "2da4124ee2eb3438"}
"""A digest of the Dutch words of each version, which are the binding ones."""


def binding_words() -> str:
    """All of them, for a theme that is sensitive and one that is not."""
    theme = an_evening().in_order[0]
    themes = (theme, replace(theme, code="ZZ", sensitive=True))
    texts = [
        *(repr(astuple(paper_consent(DETAILS, one))) for one in themes),
        repr(astuple(dutch_phone_consent(DETAILS, *themes))),
        *(repr(astuple(one)) for one in in_dutch(DETAILS)),
        repr(astuple(paper_offer_consent(DETAILS))),
        repr(astuple(paper_signpost_consent(DETAILS))),
    ]
    return "\n".join(texts).replace(theme.code, "K7")


def test_other_words_are_another_version() -> None:
    """R34, R55, R56: when this is red, give `CONSENT_VERSION` the month of the new words, and add their digest here."""
    assert hashlib.sha256(binding_words().encode()).hexdigest()[:16] == WORDS_OF[CONSENT_VERSION]


@pytest.mark.parametrize(
    ("carrier", "slips"), [(Carrier.SLIPS, 3), (Carrier.OFFER, 3), (Carrier.SIGNPOST_SLIPS, 2)]
)
def test_a_slip_says_which_version_stands_on_it(tmp_path: Path, carrier: Carrier, slips: int) -> None:
    """R34, R55, R56: on each of them; the sensitive theme has no slip for the Wegwijzer."""
    words = text_of(sheets(an_evening(), tmp_path / "a.pdf", carrier=carrier), "-raw", "-l", "1")
    assert words.replace("\n", " ").count(f"Tekst {CONSENT_VERSION}.") == slips


@pytest.mark.parametrize(
    ("language", "act"),
    [
        ("en", "I agree"),
        ("tr", "izin veriyorum"),
        ("pl", "zgadzam się"),
        ("uk", "дозволяю|погоджуюся"),
        ("ar", "أوافق|أسمح"),
    ],
)
def test_in_each_language_it_is_the_person_who_agrees(language: str, act: str) -> None:
    """AVG 4 (11): "may" can be read as "might", and as a rule that is there anyway; a consent is somebody's own act."""
    theme = replace(an_evening().in_order[0], sensitive=True)
    with speaking(language):
        said = phone_consent(DETAILS, theme)
        group = said.groups[theme.code]
        agreed = [group.shares, group.explicit, said.shares, said.reunion]
        agreed += [signpost_consent().shares, offer_consent(DETAILS).shares]
    assert [one for one in agreed if not re.search(act, one)] == []
