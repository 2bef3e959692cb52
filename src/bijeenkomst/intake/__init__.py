"""What comes in before the evening: the kopgroep's themes (R1-R3, R6) and the details of the evening (R5)."""

from bijeenkomst.intake.details.details_file import DetailsDraft, read_details_file
from bijeenkomst.intake.proposal.theme_proposal import Problem, ProposedTheme, Severity, ThemeProposal
from bijeenkomst.intake.themes import read_themes_file, read_themes_text
from bijeenkomst.intake.unreadable import DetailsUnreadable, ThemesUndecided, ThemesUnreadable

__all__ = [
    "DetailsDraft",
    "DetailsUnreadable",
    "Problem",
    "ProposedTheme",
    "Severity",
    "ThemeProposal",
    "ThemesUndecided",
    "ThemesUnreadable",
    "read_details_file",
    "read_themes_file",
    "read_themes_text",
]
