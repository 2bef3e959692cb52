"""Wiping one leftover (R45)."""

from glob import escape
from pathlib import Path

from bijeenkomst.atomic_file import explain, in_use
from bijeenkomst.document.journal import journal_of
from bijeenkomst.export.package_names import is_mail_folder, is_ours
from bijeenkomst.i18n import gettext as _
from bijeenkomst.letting_go.leftover import Leftover, LeftoverKind, Wiped
from bijeenkomst.letting_go.leftovers import is_free
from bijeenkomst.wiping import empty_file, once_let_go, wipe_file, wipe_folder


def wipe(leftover: Leftover) -> Wiped:
    """Remove it; report it if it is in use or may not be written."""
    path = leftover.path
    try:
        return Wiped(leftover, _wiped(leftover.kind, path))
    except OSError as error:
        return Wiped(leftover, _why(error, path))


def _why(error: OSError, path: Path) -> str:
    """What in a package stands in the way may be deeper in it."""
    at = Path(error.filename) if isinstance(error.filename, str) else path
    if in_use(error, at):
        return str(explain(error, at))
    return _("'%(name)s' in '%(folder)s' ging niet helemaal weg. Gooi dat zelf weg.") % {
        "name": path.name,
        "folder": path.parent,
    }


def _wiped(kind: LeftoverKind, path: Path) -> str:
    names = {"name": path.name, "folder": path.parent}
    match kind:
        case LeftoverKind.LOG:
            empty_file(path)
        case LeftoverKind.PACKAGE:
            if not wipe_folder(path, is_ours):
                return (
                    _("In de map '%(name)s' staat nog iets van uzelf. Kijk of daar namen in staan.") % names
                )
            if is_mail_folder(path.parent) and not any(path.parent.iterdir()):
                once_let_go(path.parent.rmdir)
        case LeftoverKind.COPY if path.exists() and not is_free(path):
            return _("'%(name)s' in '%(folder)s' is nog open in een ander venster. Sluit het daar.") % names
        case _other if path.is_dir():
            wipe_folder(path)
        case _file:
            for beside in (journal_of(path), *path.parent.glob(f"{escape(path.name)}-journal"), path):
                wipe_file(beside)
    return ""
