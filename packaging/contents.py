"""What the bundle for Linux and macOS leaves out of what PyInstaller would take along; used by `bijeenkomst.spec`."""

import re

FORMS_OF_DATES = ["babel.numbers", "babel.dates", "babel.plural"]
"""Named in pickles of Babel's data, where PyInstaller sees no import."""

LEFT_OUT_MODULES = [
    *(
        "tkinter",
        "curses",
        "readline",
        "unittest",
        "doctest",
        "pydoc",
        "pydoc_data",
        "lib2to3",
        "distutils",
        "ensurepip",
    ),
    *("setuptools", "pip", "pkg_resources", "hatchling", "editables"),
    *(
        "PySide6.QtNetwork",
        "PySide6.QtQml",
        "PySide6.QtQuick",
        "PySide6.QtOpenGL",
        "PySide6.QtSql",
        "PySide6.QtTest",
    ),
    *("numpy", "matplotlib", "IPython"),
]

LEFT_OUT_HOOKS = ("pyi_rth_pyside6",)
"""It loads Qt in every process, also in those that show nothing, and puts our plugins in the way of other programs: Qt
finds them by itself."""

LANGUAGES = ("root", "nl", "en", "ar", "pl", "tr", "uk")
"""The languages of window and phones: of the others no names of days and months are needed."""

_PYTHONS_OWN = re.compile(r"^lib(python3|ssl|crypto|sqlite3|ffi|mpdec|bz2|lzma)[.\d-]")
"""Of the system's libraries only those that Python itself needs come along: their versions differ between systems. All
others are the system's (a .deb names them): with ours, drivers and programs that we start could break."""
_QT_PLUGINS = (
    "generic|egldeviceintegrations|networkinformation|designer|qmllint|qmltooling|sqldrivers|tls"
    "|vectorimageformats|wayland-graphics-integration-(client|server)"
)
_LEFT_OUT = re.compile(
    # parts of Qt that nothing here uses
    r"(^|/)(lib)?Qt6?(Network|Qml|Quick|OpenGL|Sql|Test|VirtualKeyboard|Designer|Help|UiTools|Concurrent|Pdf|EglF)"
    rf"|/plugins/({_QT_PLUGINS})/"
    r"|/plugins/platforms/lib(qeglfs|qlinuxfb|qminimal|qminimalegl|qvkkhrdisplay|qvnc)\."
    r"|/plugins/platforminputcontexts/libqtvirtualkeyboard"
    r"|/plugins/platformthemes/libqgtk3\."  # brings GTK, for the look of file windows only
    r"|/plugins/imageformats/lib(qpdf|qtga|qtiff|qwbmp|qicns|qico|qgif|qwebp)\."
    r"|/Qt/(qml|metatypes|translations/(?!qtbase_nl|qtbase_en|qt_nl|qt_en))"
    r"|/(typesystems|glue|include)/|\.pyi$",
)
_DATES = re.compile(r"(^|/)babel/locale-data/(?P<language>[A-Za-z]+)(_[A-Za-z0-9_]+)?\.dat$")


def is_left_out(path: str, kind: str = "BINARY") -> bool:
    """Whether a file of the bundle is not needed; `path` is its path in there, `kind` PyInstaller's word for it."""
    path = path.replace("\\", "/")
    if dates := _DATES.search(path):
        return dates["language"] not in LANGUAGES
    if _LEFT_OUT.search(path):
        return True
    return kind == "BINARY" and _is_the_systems(path)


def _is_the_systems(path: str) -> bool:
    return "/" not in path and re.match(r"lib.*\.so", path) is not None and not _PYTHONS_OWN.match(path)
