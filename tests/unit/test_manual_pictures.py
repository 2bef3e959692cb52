"""The script that makes the manual's pictures: what it makes, and that it keeps none that shows nothing."""

import re
from pathlib import Path

import pytest
from docs import kept_pictures
from docs.kept_pictures import Making, NotShown, kept
from docs.scenes import SCENES
from PIL import Image

DOCS = Path(kept_pictures.__file__).parent
OF_BEFORE = {"beelden-voorheen.png", "telefoons-voorheen.png"}
"""Nothing makes these any more."""


@pytest.fixture
def out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of pictures in which one is there already; one is asked for that is not."""
    Image.new("RGB", (8, 8), "red").save(tmp_path / "zaalcheck.png")
    monkeypatch.setattr(kept_pictures, "OUT", tmp_path)
    monkeypatch.setattr(kept_pictures, "making", Making(asked=frozenset({"zaalcheck.png"})))
    return tmp_path


def drawn(size: tuple[int, int], specks: int) -> Image.Image:
    """A white page with so many black points."""
    image = Image.new("RGB", size, "white")
    for speck in range(specks):
        image.putpixel((speck % size[0], speck // size[0]), (0, 0, 0))
    return image


@pytest.mark.parametrize("specks", [0, 40])
def test_a_picture_of_one_colour_is_an_error_and_the_old_one_stays(out: Path, specks: int) -> None:
    """Also with a mark in its corner: an empty page has a line or a number."""
    before = (out / "zaalcheck.png").read_bytes()
    with pytest.raises(NotShown, match=r"zaalcheck\.png"), kept("zaalcheck.png") as path:
        drawn((100, 100), specks).save(path)
    assert (out / "zaalcheck.png").read_bytes() == before


def test_a_picture_that_shows_something_takes_its_place_reduced(out: Path) -> None:
    with kept("zaalcheck.png", 50) as path:
        drawn((100, 100), 3000).save(path)
    with Image.open(out / "zaalcheck.png") as image:
        assert image.size == (50, 50)
    assert kept_pictures.making.made == ["zaalcheck.png"]


def test_a_picture_that_was_not_asked_for_is_not_kept(out: Path) -> None:
    with kept("start.png") as path:
        drawn((100, 100), 3000).save(path)
    assert not (out / "start.png").exists()


def test_each_picture_of_the_manual_and_readme_can_be_made_by_its_name() -> None:
    """And is there; only those of before are not made any more, and the states of phone pages by a script of theirs."""
    texts = [DOCS.parent / "README.md", *DOCS.glob("*.md")]
    shown = {
        Path(one).name
        for text in texts
        for one in re.findall(r"\]\((?:docs/)?(pictures/[^)]+)\)", text.read_text())
    }
    made = {name for scene in SCENES for name in scene.names}
    assert {name for name in shown - made - OF_BEFORE if not name.startswith("telefoons-")} == set()
    assert made <= shown
    assert {path.name for path in (DOCS / "pictures").iterdir()} == shown
