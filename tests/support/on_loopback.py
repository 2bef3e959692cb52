"""The program's own services, with meeting processes that only this computer can reach."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from bijeenkomst.app.making import make_example
from bijeenkomst.app.window import open_meeting, services
from bijeenkomst.export.worker import ExportWorker
from bijeenkomst.ui.services import Services

HERE = "127.0.0.1"


@contextmanager
def services_on_loopback() -> Iterator[Services]:
    """What a window is given, with an export worker of its own."""
    with closing(ExportWorker()) as worker:
        yield services(worker, host=HERE)


@contextmanager
def with_the_example_in(folder: Path) -> Iterator[Services]:
    """The same, with the example meeting made anew in a folder."""
    with services_on_loopback() as given:
        yield given._replace(open_example=lambda: open_meeting(make_example(folder), HERE))
