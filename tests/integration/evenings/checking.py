"""Living through one evening, and all that its files say otherwise than what was typed."""

from pathlib import Path

from tests.integration.evenings.driving import run_evening
from tests.integration.evenings.evening import Evening
from tests.integration.evenings.packages_read import faults_in_packages
from tests.integration.evenings.readers import Books, Office
from tests.integration.evenings.report_read import faults_in_report
from tests.integration.evenings.sheets_read import faults_on_sheets


def faults_of(evening: Evening, folder: Path, office: Office) -> list[str]:
    """What went wrong, in words; nothing when all is as it should be."""
    outcome = run_evening(evening, folder)
    books = _shown(folder, office)
    return [
        *outcome.declined,
        *faults_on_sheets(evening, outcome),
        *faults_in_packages(evening, outcome, books),
        *faults_in_report(evening, outcome, books),
    ]


def _shown(folder: Path, office: Office) -> Books:
    """What stands in all workbooks of the evening, read at one go: most of the time goes to asking."""
    paths = [*sorted(folder.glob("packages/*/*.xlsx")), *folder.glob("report/*.xlsx")]
    out = folder / "office"
    out.mkdir()
    return dict(zip(paths, office.sheets_of(paths, out), strict=True)) if paths else {}


def repeat(evening: Evening, folder: Path) -> int:
    """The same for a script: says what is wrong; gives the exit status."""
    faults = faults_of(evening, folder, Office(folder / "office profile"))
    print("\n".join(faults) or "All is as it should be.")
    print(f"The files are in {folder}")
    return 1 if faults else 0
