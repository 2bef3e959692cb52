"""Proves that every binary finds the libraries that it asks for, also on a Windows that has nothing else installed.

Wine brings Microsoft's C++ runtime, which a new Windows has not, so that trying it out there would not show.
"""

import re
import subprocess
import sys
from pathlib import Path

OF_WINDOWS = """
advapi32 authz bcrypt bcryptprimitives cfgmgr32 comctl32 comdlg32 crypt32 d2d1 d3d11 d3d12 d3d9 dcomp dnsapi
dwmapi dwrite dxgi gdi32 icu icuuc imm32 iphlpapi kernel32 mpr msvcrt ncrypt netapi32 ntdll ole32 oleaut32 pdh
powrprof propsys psapi rpcrt4 secur32 setupapi shcore shell32 shlwapi uiautomationcore user32 userenv uxtheme
version winmm winspool.drv ws2_32 wtsapi32
""".split()


def check_libraries(folder: Path) -> None:
    """Look where Windows would: beside the binary, and in the folders that the launcher and PySide add.

    Raises:
        SystemExit: with the names of what is missing.
    """
    binaries = [path for path in folder.rglob("*") if path.suffix.lower() in (".exe", ".dll", ".pyd")]
    program = folder / "program"
    qt, shiboken = program / "lib" / "PySide6", program / "lib" / "shiboken6"
    missing: dict[str, list[str]] = {}
    for path in binaries:
        places = [path.parent, program, *((qt, shiboken) if qt in path.parents else ())]
        there = {file.name.lower() for place in places for file in place.iterdir()}
        for name in _asked_for(path):
            of_windows = name.startswith("api-ms-win-") or name.removesuffix(".dll") in OF_WINDOWS
            if name not in there and not of_windows:
                missing.setdefault(name, []).append(path.relative_to(folder).as_posix())
    if missing:
        lines = (f"{name}, asked for by {', '.join(users)}" for name, users in sorted(missing.items()))
        sys.exit("Windows does not have and we do not bring:\n" + "\n".join(lines))


def _asked_for(path: Path) -> list[str]:
    command = ["x86_64-w64-mingw32-objdump", "-p", str(path)]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return [name.lower() for name in re.findall(r"DLL Name: (\S+)", told)]
