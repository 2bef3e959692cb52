"""How much a test goes through: what shows most mistakes in the usual run, everything in a thorough one."""

from hypothesis import settings

THOROUGH = "thorough"
"""The profile of hypothesis for a run that may take hours: `--hypothesis-profile thorough`."""


def is_thorough() -> bool:
    """Whether this run leaves nothing out. Profiles are chosen before tests are collected."""
    return settings.get_current_profile_name() == THOROUGH


def examples(usual: int, *, thorough: int) -> int:
    """As many as the profile of this run asks for."""
    return thorough if is_thorough() else usual
