"""A disk that fails or is slow, for real processes on Linux: see `failing_disk.c`."""

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

SOURCE = Path(__file__).with_suffix(".c")

WORKS, FILES_FAIL, FOLDERS_FAIL, WRITES_FAIL, FULL, SLOW = "-", "F", "D", "W", "N", "S"


@dataclass
class FailingDisk:
    """Controls what fails for programs that run in `environment`."""

    control: Path
    environment: dict[str, str]

    def set(self, trouble: str) -> None:
        """Let this fail from now on: one of the letters above."""
        self.control.write_text(trouble)


def failing_disk(folder: Path, slow_seconds: float = 1.0) -> FailingDisk:
    """A disk that works until `set` is called; its files are put into `folder`."""
    library, control = folder / "failing_disk.so", folder / "trouble"
    subprocess.run(["gcc", "-shared", "-fPIC", "-o", str(library), str(SOURCE), "-ldl"], check=True)
    control.write_text(WORKS)
    environment = {
        **os.environ,
        "LD_PRELOAD": str(library),
        "FAILING_DISK": str(control),
        "FAILING_DISK_US": str(int(slow_seconds * 1_000_000)),
    }
    return FailingDisk(control, environment)
