"""The two programs that people start, of `launcher.c`, their icon, and the picture beside the last page of a setup."""

import re
import subprocess
from pathlib import Path

from packages import ROOT
from PIL import Image

HERE = Path(__file__).parent
COMPILER = "x86_64-w64-mingw32-"
APP = ROOT / "resources/icons/app.svg"
PANEL = """<svg xmlns="http://www.w3.org/2000/svg" width="328" height="628" viewBox="0 0 164 314">
<rect width="164" height="314" fill="#101B2D"/><g transform="translate(18 93)">%s</g></svg>"""
ICON_SIZES = (16, 24, 32, 48, 64, 128, 256)
LAUNCHERS = {"bijeenkomst": "-mwindows", "bijeenkomst-cli": "-DCONSOLE"}
STRICT = ["-Wall", "-Wextra", "-Werror", "-O2", "-s", "-static", "-municode", "-finput-charset=UTF-8"]
SAFE = ["-Wl,--no-insert-timestamp", "-Wl,--dynamicbase,--nxcompat"]


def make_launchers(folder: Path, work: Path, version: str, python: str) -> list[Path]:
    """Compile them into `folder`."""
    digits = "".join(python.split(".")[:2])
    numbers = ",".join((re.findall(r"\d+", version) + ["0"] * 4)[:4])
    made = []
    for name, kind in LAUNCHERS.items():
        resources, target = work / f"{name}.o", folder / f"{name}.exe"
        words = [f"-DNUMBERS={numbers}", f'-DVERSION=\\"{version}\\"', f'-DFILE_NAME=\\"{target.name}\\"']
        windres = [f"{COMPILER}windres", "--codepage=65001", f"-I{work}", f"-I{HERE}", *words]
        subprocess.run([*windres, HERE / "launcher.rc", resources], check=True)
        library = f'-DPYTHON_DLL=L"python{digits}.dll"'
        compiling = [f"{COMPILER}gcc", *STRICT, kind, library, *SAFE, "-o", str(target)]
        subprocess.run([*compiling, HERE / "launcher.c", resources], check=True)
        made.append(target)
    return made


def make_icon(icon: Path, work: Path) -> None:
    """In each size that Windows asks for, drawn anew so that small ones are crisp."""
    drawn = []
    for size in map(str, ICON_SIZES):
        picture = work / f"icon-{size}.png"
        drawing = ["rsvg-convert", "-w", size, "-h", size, "-o", str(picture)]
        subprocess.run([*drawing, APP], check=True)
        drawn.append(picture)
    *small, largest = drawn
    subprocess.run(["icotool", "--create", "--output", icon, *small, f"--raw={largest}"], check=True)


def make_panel(panel: Path, work: Path) -> None:
    """The icon on its own ground, as high as the setup's window."""
    drawing, drawn = work / "panel.svg", work / "panel.png"
    drawing.write_text(PANEL % APP.read_text("utf-8"), "utf-8")
    subprocess.run(["rsvg-convert", "-o", drawn, drawing], check=True)
    with Image.open(drawn) as picture:
        picture.convert("RGB").save(panel, "BMP")
