"""A file's bytes, and a sentence for every way in which the disk can refuse them."""

from pathlib import Path

from bijeenkomst.i18n import gettext as _
from bijeenkomst.intake.files.kind_of_file import MOST_BYTES
from bijeenkomst.intake.unreadable import ThemesUnreadable


def read_bytes(path: Path) -> bytes:
    """All of the file, or just over the most that is accepted.

    Raises:
        ThemesUnreadable: it is not there, or may not be read.
    """
    named = {"name": path.name}
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except FileNotFoundError as error:
        sentence = _('Bestand "%(name)s" is er niet (meer). Is de USB-stick eruit? Kies het bestand opnieuw.')
        raise ThemesUnreadable(sentence % named) from error
    except IsADirectoryError as error:
        raise ThemesUnreadable(_('"%(name)s" is een map. Kies een bestand in die map.') % named) from error
    except PermissionError as error:
        sentence = _(
            'Bestand "%(name)s" mag niet worden gelezen. Is het nog open in Excel? Sluit het daar eerst.'
        )
        raise ThemesUnreadable(sentence % named) from error
    except (OSError, ValueError) as error:
        sentence = _(
            'Bestand "%(name)s" is niet te lezen. Kopieer het naar deze computer en probeer het opnieuw.'
        )
        raise ThemesUnreadable(sentence % named) from error
