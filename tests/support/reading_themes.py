"""Checks that reading themes gives a proposal or a sentence for any file."""

from bijeenkomst.intake.themes import read_themes_bytes
from bijeenkomst.intake.unreadable import TableUnreadable


def answers(data: bytes, name: str, sheet: str = "", letters: str = "") -> None:
    """Assert that reading gives a proposal whose problems are in words, or a refusal in words."""
    try:
        proposal = read_themes_bytes(data, name, sheet, letters)
    except TableUnreadable as refused:
        sentences = [refused.sentence]
    else:
        sentences = [problem.sentence for problem in proposal.all_problems]
    assert all(sentences)
