"""Run inside the installed program: the start screen until it was painted once, its own or a checkout's."""

import os
import sys

if os.environ["WHICH"] == "checkout":
    sys.path.insert(0, os.environ["CHECKOUT"])

from bijeenkomst.app.started_ahead import StartedAhead
from bijeenkomst.app.window import services
from bijeenkomst.export.worker import ExportWorker
from bijeenkomst.ui.shell.application import new_application
from bijeenkomst.ui.shell.program import Program

app = new_application(sys.argv[:1])
program = Program(services(ExportWorker(), StartedAhead("127.0.0.1")))
program.show_start()
program.start.grab()
