"""Opening files and folders in the system's own programs, and saying where they are if that fails."""

import os
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.widgets.notice import Action, NoticeBar


def opens(path: Path) -> bool:
    """Open it in the program that the system has for it; return whether there is one."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def open_folder(folder: Path, notice: NoticeBar, *actions: Action) -> None:
    """Open it in the system's file manager; if that fails, `notice` says where it is, with `actions`."""
    if not os.path.isdir(folder):  # Path.is_dir raises where a folder may not be looked into
        sentence = _("De map %(folder)s is er niet. Stond hij op een stick? Steek die er weer in.")
    elif not opens(folder):
        sentence = _("Deze computer opent de map niet vanzelf. Zoek hem zelf op: %(folder)s")
    else:
        return
    notice.say(sentence % {"folder": folder}, "warn", *actions)
