"""Makes the program's icon in all its sizes, with Qt and Pillow.

python -m tools.icons DIR          bijeenkomst-16.png … bijeenkomst-512.png, bijeenkomst.ico, bijeenkomst.icns
python -m tools.icons --drawing    writes resources/icons/app.svg anew from the design
"""

import os
import sys
from pathlib import Path

SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES = (16, 24, 32, 48, 64, 256)
NAME = "bijeenkomst"


def draw(folder: Path) -> None:
    """Draw each size from the SVG, sharp; a small one is never a large one made smaller."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PIL import Image
    from PySide6.QtCore import QByteArray
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    from bijeenkomst.design.icons import icon_svg

    application = QGuiApplication.instance() or QGuiApplication([])
    drawing = QSvgRenderer(QByteArray(icon_svg("app").encode()))
    folder.mkdir(parents=True, exist_ok=True)
    for size in SIZES:
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(0)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        drawing.render(painter)
        painter.end()
        if not image.save(str(path_of(folder, size))):
            raise OSError(f"{path_of(folder, size)} could not be written")
    del application
    largest = Image.open(path_of(folder, max(SIZES)))
    others = [Image.open(path_of(folder, size)) for size in ICO_SIZES]
    largest.save(folder / f"{NAME}.ico", sizes=[(size, size) for size in ICO_SIZES], append_images=others)
    largest.save(
        folder / f"{NAME}.icns", append_images=[Image.open(path_of(folder, s)) for s in (32, 64, 128, 256)]
    )


def path_of(folder: Path, size: int) -> Path:
    """Where the picture of that size is, in pixels."""
    return folder / f"{NAME}-{size}.png"


def main(arguments: list[str]) -> int:
    """Do what was asked."""
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    if arguments == ["--drawing"]:
        from bijeenkomst.design.emblem import icon_drawing

        (Path(__file__).parents[1] / "resources/icons/app.svg").write_text(icon_drawing(), "utf-8")
    else:
        draw(Path(arguments[0]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
