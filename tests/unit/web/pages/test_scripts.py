"""The script comes in the language of the page, with what only it shows."""

import json
import re

import pytest

from bijeenkomst.i18n import available_languages, speaking, translator
from bijeenkomst.web import routes
from bijeenkomst.web.pages.scripts import all_static, group_script, script
from bijeenkomst.web.server.static_files import StaticFile
from tests.unit.web.hall import Hall

CALLED_WITH = re.compile(r"\}\)\((\".*\")\);\n\Z")
NO_CONNECTION = "Geen verbinding"


def bars_in(file: StaticFile) -> str:
    """The HTML that the function of the script is called with."""
    found = CALLED_WITH.search(file.body.decode())
    assert found is not None
    return str(json.loads(found[1]))


@pytest.mark.parametrize("language", available_languages())
def test_bars_are_in_the_language_of_the_page(hall: Hall, language: str) -> None:
    """R33: also on the page of a group, which has a script of its own."""
    with speaking(language):
        said = translator(language).gettext(NO_CONNECTION)
    for path, made in (("/", script), (f"/{hall.code(1)}/groep", group_script)):
        page = hall.phone().get(path, headers={"accept-language": language}).text
        assert f'src="{made(language).path}"' in page
        sent = hall.phone().get(made(language).path)
        assert sent.content == made(language).body
        assert f"<h2>{said}</h2>" in bars_in(made(language))
        assert f"<h2>{said}</h2>" not in page


def test_languages_have_scripts_at_addresses_of_their_own() -> None:
    """A phone keeps a script for ever under its address."""
    assert len({file.path for file in all_static().values()}) == 2 * len(available_languages()) + 1


def test_a_phone_finds_its_script_before_anybody_asked_for_a_page_in_that_language(hall: Hall) -> None:
    """The laptop was restarted; the phone kept the page, not the script."""
    kept = script("uk").path
    script.cache_clear()
    all_static.cache_clear()
    assert hall.phone().get(kept).status_code == 200
    assert hall.phone().get(kept.replace("pagina-", "pagina-0")).status_code == 404


def test_nothing_is_remembered_of_an_address_that_somebody_made_up(hall: Hall) -> None:
    """Else whoever asks for ever new ones fills the laptop's memory."""

    def remembered() -> int:
        return sum(one.cache_info().currsize for one in vars(routes).values() if hasattr(one, "cache_info"))

    hall.phone().get(script("nl").path)
    before = remembered()
    for number in range(20):
        assert hall.phone().get(f"/-/pagina-{number}.js").status_code == 404
    assert remembered() == before > 0
