"""The scripts of the pages, in each language: they bring along what only they show.

Bars about the connection and the like are in no page, where each phone would fetch them at each change of the screen
and read them before it shows anything. They come with the script, which a phone fetches once.
"""

from functools import cache

from bijeenkomst.i18n import available_languages, speaking, translator
from bijeenkomst.web.pages.templates import page_environment
from bijeenkomst.web.server.static_files import (
    FOR_A_GROUP,
    SCRIPTS,
    StaticFile,
    heading_face,
    script_file,
)


@cache
def script(language: str) -> StaticFile:
    """The script that lets a page follow the screen; every form works without it."""
    return script_file("pagina", SCRIPTS, _bars(language))


@cache
def group_script(language: str) -> StaticFile:
    """The same for the page of a group, which also saves what is typed."""
    return script_file("groep", FOR_A_GROUP, _bars(language))


@cache
def all_static() -> dict[str, StaticFile]:
    """All files that pages fetch, by their addresses; made when one is first asked for, as it reads all languages."""
    languages = [translator(code).language for code in available_languages()]
    scripts = [made(language) for language in languages for made in (script, group_script)]
    return {file.path: file for file in (*scripts, heading_face())}


@cache
def _bars(language: str) -> str:
    with speaking(language):
        return page_environment().get_template("bars.html").render().strip()
