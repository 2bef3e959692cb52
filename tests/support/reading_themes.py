"""Every file gets an answer: what it would bring in, or a sentence."""

from bijeenkomst.intake import ThemesUnreadable
from bijeenkomst.intake.themes import read_themes_bytes


def answers(data: bytes, name: str, sheet: str = "", letters: str = "") -> None:
    """It gives a proposal or a sentence, and never anything else."""
    try:
        proposal = read_themes_bytes(data, name, sheet, letters)
    except ThemesUnreadable as refused:
        sentences = [refused.sentence]
    else:
        sentences = [problem.sentence for problem in proposal.all_problems]
    assert all(sentences)
