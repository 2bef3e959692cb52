"""What a desktop knows of the program says the same in every file, and what the program itself says."""

import plistlib
import re
import subprocess
import sys
from configparser import ConfigParser
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest
from PySide6.QtWidgets import QApplication

from bijeenkomst import __version__
from bijeenkomst.document.file import create
from bijeenkomst.document.schema import APPLICATION_ID
from bijeenkomst.ui.shell.application import DESKTOP_NAME
from bijeenkomst.ui.widgets.dropped import ENDING
from tests.unit.domain.evening import an_evening

ROOT = Path(__file__).parents[3]
SHARE = ROOT / "packaging/linux/share"
KIND = "application/x-bijeenkomst"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


def loaded(path: str) -> ModuleType:
    """A script of packaging/, which is no package."""
    spec = spec_from_file_location(Path(path).stem, ROOT / "packaging" / path)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def pack() -> ModuleType:
    return loaded("linux/pack.py")


@pytest.fixture(scope="module")
def share(pack: ModuleType, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the package puts in /usr/share; its icons are drawn by the program of the tests."""
    laid = tmp_path_factory.mktemp("share")
    pack.lay_share(laid)
    return laid


def entry() -> dict[str, str]:
    parser = ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[method-assign, assignment]  # configparser's documented way
    parser.read(SHARE / f"{DESKTOP_NAME}.desktop", "utf-8")
    return dict(parser["Desktop Entry"])


def test_the_entry_is_the_windows_own_and_opens_our_kind_of_file() -> None:
    said = entry()
    assert said["Icon"] == said["StartupWMClass"] == DESKTOP_NAME
    assert said["MimeType"] == f"{KIND};"
    assert said["Exec"] == "bijeenkomst %f"
    assert {"Comment[nl]", "GenericName[nl]", "Keywords[nl]"} <= said.keys()


def test_our_kind_of_file_is_known_by_its_ending_and_by_what_is_in_it(tmp_path: Path) -> None:
    [kind] = ElementTree.parse(SHARE / f"{DESKTOP_NAME}.mime.xml").getroot()
    assert kind.get("type") == KIND
    [glob] = kind.findall(f"{MIME}glob")
    assert glob.get("pattern") == f"*{ENDING}"
    outer = kind.find(f"{MIME}magic/{MIME}match")
    assert outer is not None
    [inner] = outer
    assert int(inner.get("value", ""), 16) == APPLICATION_ID
    path = tmp_path / f"avond{ENDING}"
    create(path, an_evening())
    data = path.read_bytes()
    assert data.startswith(outer.get("value", "").replace("\\000", "\0").encode())
    at = int(inner.get("offset", ""))
    assert int.from_bytes(data[at : at + 4], "big") == APPLICATION_ID


def test_the_description_names_this_version_and_what_the_entry_opens(pack: ModuleType) -> None:
    said = ElementTree.fromstring(pack.metainfo())
    assert said.findtext("id") == DESKTOP_NAME
    assert said.findtext("launchable") == f"{DESKTOP_NAME}.desktop"
    assert said.findtext("provides/mediatype") == KIND
    newest = said.find("releases/release")
    assert newest is not None
    assert newest.get("version") == __version__
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", newest.get("date", ""))


def test_every_size_of_the_icon_is_there_for_the_program_and_its_files(share: Path, pack: ModuleType) -> None:
    for folder, name in (("apps", DESKTOP_NAME), ("mimetypes", "application-x-bijeenkomst")):
        for size in pack.SIZES:
            data = (share / f"icons/hicolor/{size}x{size}/{folder}/{name}.png").read_bytes()
            assert data.startswith(b"\x89PNG")
            assert int.from_bytes(data[16:20], "big") == int.from_bytes(data[20:24], "big") == size
        assert (share / f"icons/hicolor/scalable/{folder}/{name}.svg").read_bytes().startswith(b"<svg")
    assert not (share / "pictures").exists()


@pytest.mark.parametrize(
    ("command", "file"),
    [
        (["desktop-file-validate"], f"applications/{DESKTOP_NAME}.desktop"),
        (["appstreamcli", "validate", "--no-net"], f"metainfo/{DESKTOP_NAME}.metainfo.xml"),
    ],
    ids=["desktop-file-validate", "appstreamcli"],
)
def test_who_validates_for_a_living_finds_nothing(command: list[str], file: str, share: Path) -> None:
    done = subprocess.run([*command, str(share / file)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_mac_knows_the_same_kind_of_file() -> None:
    info = loaded("macos/info.py").INFO
    [kind] = info["UTExportedTypeDeclarations"]
    assert kind["UTTypeTagSpecification"]["public.filename-extension"] == [ENDING.removeprefix(".")]
    assert kind["UTTypeTagSpecification"]["public.mime-type"] == [KIND]
    [document] = info["CFBundleDocumentTypes"]
    assert document["LSItemContentTypes"] == [kind["UTTypeIdentifier"]]
    asked = {name for name in info if name.endswith("UsageDescription")}
    assert {"NSDocumentsFolderUsageDescription", "NSRemovableVolumesUsageDescription"} <= asked
    assert plistlib.loads(plistlib.dumps(info)) == info
    rights = plistlib.loads((ROOT / "packaging/macos/entitlements.plist").read_bytes())
    assert rights == {"com.apple.security.cs.allow-unsigned-executable-memory": True}


@pytest.mark.parametrize(
    ("path", "kind", "out"),
    [
        ("libstdc++.so.6", "BINARY", True),
        ("libgtk-3.so.0", "BINARY", True),
        ("libpython3.11.so.1.0", "BINARY", False),
        ("libcrypto.so.3", "BINARY", False),
        ("libQt6Core.so.6", "SYMLINK", False),
        ("PySide6/Qt/lib/libQt6Widgets.so.6", "BINARY", False),
        ("PySide6/Qt/lib/libQt6Qml.so.6", "BINARY", True),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", "BINARY", False),
        ("PySide6/Qt/plugins/platforms/libqoffscreen.so", "BINARY", False),
        ("PySide6/Qt/plugins/platforms/libqwayland.so", "BINARY", False),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", "BINARY", True),
        ("PySide6/Qt/plugins/imageformats/libqsvg.so", "BINARY", False),
        ("pillow.libs/libfreetype-57f805ba.so.6.20.6", "BINARY", False),
        ("babel/locale-data/uk_UA.dat", "DATA", False),
        ("babel/locale-data/root.dat", "DATA", False),
        ("babel/locale-data/zh_Hans.dat", "DATA", True),
        ("babel/global.dat", "DATA", False),
        ("bijeenkomst/resources/locale/tr/LC_MESSAGES/bijeenkomst.mo", "DATA", False),
        ("PySide6/Qt/translations/qtbase_nl.qm", "DATA", False),
        ("PySide6/Qt/translations/qtbase_fr.qm", "DATA", True),
    ],
)
def test_the_bundle_leaves_out_what_is_the_systems_or_unused(path: str, kind: str, out: bool) -> None:
    assert loaded("contents.py").is_left_out(path, kind) is out


def test_no_language_of_the_program_is_left_without_its_dates() -> None:
    spoken = {path.name for path in (ROOT / "resources/locale").iterdir() if path.is_dir()} | {"nl", "root"}
    assert set(loaded("contents.py").LANGUAGES) >= spoken


def test_no_module_that_the_program_imports_is_left_out() -> None:
    left_out = set(loaded("contents.py").LEFT_OUT_MODULES)
    imported = re.compile(r"^\s*(?:from|import) ([\w.]+)(?: import ([\w, ]+))?", re.MULTILINE)
    used = set()
    for path in (ROOT / "src").rglob("*.py"):
        for module, names in imported.findall(path.read_text("utf-8")):
            used |= {module, *(f"{module}.{name.strip()}" for name in names.split(",") if name)}
    assert {name for name in used if name in left_out or name.split(".")[0] in left_out} == set()


def test_the_page_with_newer_versions_is_written_where_the_program_reads_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    resources = tmp_path / "lib/bijeenkomst/resources"
    resources.mkdir(parents=True)
    script = loaded("releases_page.py")
    monkeypatch.delenv("BIJEENKOMST_RELEASES", raising=False)
    assert script.main([str(tmp_path)]) == 0
    assert list(resources.iterdir()) == []
    monkeypatch.setenv("BIJEENKOMST_RELEASES", "javascript:alert(1)")
    assert script.main([str(tmp_path)]) == 1
    monkeypatch.setenv("BIJEENKOMST_RELEASES", "https://example.org/a/b/releases")
    assert script.main([str(tmp_path)]) == 0
    assert (resources / "releases-page.txt").read_text("utf-8").strip() == "https://example.org/a/b/releases"
    assert script.main([str(tmp_path / "elsewhere")]) == 1


def test_scripts_of_the_shell_can_be_read_and_started() -> None:
    for path in sorted((ROOT / "packaging").rglob("*.sh")):
        done = subprocess.run(["bash", "-n", str(path)], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        assert path.stat().st_mode & 0o111, f"{path.name} can be started"


def test_the_evening_of_a_release_is_good_for_the_program_itself(tmp_path: Path) -> None:
    """`packaging/evening.py` with the checkout: what it asks of an installed program is what the program does."""
    done = subprocess.run(
        [sys.executable, ROOT / "packaging/evening.py", tmp_path, "--", sys.executable, "-m", "bijeenkomst"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "let-go" in done.stdout.splitlines()[-1]
