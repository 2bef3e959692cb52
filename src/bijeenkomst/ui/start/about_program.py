"""What the start screen says about the program itself, such as where newer versions are; it never checks for them."""

from bijeenkomst import __version__
from bijeenkomst.i18n import gettext as _
from bijeenkomst.resource_files import releases_page


def version_line() -> str:
    """The version, and where newer ones are."""
    page = releases_page()
    if page:
        return _("Versie %(version)s. Nieuwere versies: %(page)s") % {"version": __version__, "page": page}
    return _("Versie %(version)s. Een nieuwere staat waar u deze vandaan hebt.") % {"version": __version__}
