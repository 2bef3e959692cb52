"""How the disk image looks: the program, and the folder to drag it to. Read by dmgbuild, which gives `defines`."""

application = defines["app"]  # type: ignore[name-defined]  # noqa: F821 - dmgbuild runs this file with it
files = [application]
symlinks = {"Applications": "/Applications"}
format = "ULFO"
filesystem = "HFS+"
icon_size = 112
text_size = 14
window_rect = ((200, 200), (560, 320))
icon_locations = {"Bijeenkomst.app": (150, 140), "Applications": (410, 140)}
