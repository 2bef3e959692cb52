"""Saving the organiser's list of people who want an invitation to the terugkomavond (R43)."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from bijeenkomst.domain.commands import RecordWritten
from bijeenkomst.domain.values.letting_go import Written, WrittenKind
from bijeenkomst.export.handover.reunion_list import FILE_NAME, ReunionList, write_reunion_list
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import ngettext
from bijeenkomst.ui.background_jobs import wait_for
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.services import Services
from bijeenkomst.ui.widgets.file_dialogs import FileDialogs


def write_reunion(
    parent: QWidget,
    controller: Controller,
    services: Services,
    dialogs: FileDialogs,
    say: Callable[[str, str], None],
) -> None:
    """Ask where to save the list, record that in the meeting, and write it; `say(sentence, kind)` gets the result."""
    proposed = controller.path.with_name(FILE_NAME)
    title = _("Bewaar de lijst voor de terugkomavond")
    out = dialogs.save_file(parent, title, proposed, _("Rekenbladen (*.xlsx)"))
    if out is None:
        return

    def report(saved: ReunionList) -> None:
        sentence = ngettext(
            "Klaar: %(count)d mens wil een uitnodiging voor de terugkomavond.",
            "Klaar: %(count)d mensen willen een uitnodiging voor de terugkomavond.",
            saved.people,
        )
        say(sentence % {"count": saved.people}, "good")

    def write(_done: object) -> None:
        future = services.run_export(write_reunion_list, controller.meeting, out)
        wait_for(future, parent, report, lambda sentence: say(sentence, "bad"))

    controller.do(RecordWritten((Written(WrittenKind.REUNION, str(out)),)), write)
