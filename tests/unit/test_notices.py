"""Whoever receives the program receives the notices of all that is in it."""

import pytest

from tools.notices import FONTS, LICENSES, LISTED, LOCK, fonts, locked, notices

LOCKED = locked(LOCK.read_text("utf-8"))


def kept(name: str) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (LICENSES / name).glob("*")}


@pytest.mark.parametrize("name", LOCKED)
def test_every_package_in_the_lock_file_has_its_notice(name: str) -> None:
    """A new or newer one without is red: `python -m tools.notices` writes them."""
    assert locked((LICENSES / LISTED).read_text("utf-8")).get(name) == LOCKED[name]
    assert kept(name)
    assert all(len(text.strip()) > 20 for text in kept(name).values())
    if installed := notices(name, LOCKED[name]):
        assert kept(name) == installed


def test_no_notice_is_of_what_is_not_there() -> None:
    assert {path.name for path in LICENSES.iterdir()} == {*LOCKED, "fonts", LISTED}
    assert len(LOCKED) > 30


def test_every_font_has_its_licence() -> None:
    families = {path.name.split("-")[0] for path in FONTS.glob("*.ttf")}
    assert {name.removesuffix("-LICENSE.txt") for name in fonts()} == families
    assert kept("fonts") == fonts()
    assert all(b"SIL OPEN FONT LICENSE" in text.upper() for text in fonts().values())
