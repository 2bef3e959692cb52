"""How long a frame of a fade takes, against painting the slide's picture once in the same run.

    QT_QPA_PLATFORM=offscreen python bench/projector.py

A frame is what the window does to draw one step of a fade: two pictures over each other. It is compared with the
bare cost of painting the picture, which is what each frame would cost without the two pictures; and with a frame
at 60 Hz (16.7 ms).
"""

import os
from datetime import date
from statistics import median, quantiles
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from bijeenkomst.domain.values.recognition import PublicAnswers
from bijeenkomst.ui.projector.hall_window import ProjectorWindow
from bijeenkomst.ui.slides.content import RecognitionContent, WelcomeContent
from bijeenkomst.ui.slides.layouts import forget
from bijeenkomst.ui.slides.on_screen import Badge, JoinCode
from bijeenkomst.ui.slides.paint import Look, paint

FRAMES = 200
PAINTED = 15
WELCOME = WelcomeContent(
    "Dorpsbrede bijeenkomst", "Wat heeft u nodig, en wat wilt u zelf bijdragen?", f"{date(2026, 11, 24)}"
)
RESULTS = RecognitionContent(
    Badge("hexagon", "orange", 5),
    "Wonen voor jong en oud",
    "Herkent u dit?",
    ("ja", "een beetje", "nee"),
    "niet gezegd",
    "",
    "180 van ongeveer 300 aanwezigen herkennen dit.",
    PublicAnswers(180, 60, 30, 30),
    JoinCode("HTTP://192.168.137.1:8080/K7", "192.168.137.1:8080/k7", "K7"),
)


def timed(work: object, times: int) -> list[float]:
    """Milliseconds of each of `times` runs."""
    assert callable(work)
    times_ms = []
    for _ in range(times):
        start = perf_counter()
        work()
        times_ms.append((perf_counter() - start) * 1000)
    return times_ms


def said(name: str, times_ms: list[float]) -> str:
    return f"  {name:<44} median {median(times_ms):7.2f} ms   p99 {quantiles(times_ms, n=100)[98]:7.2f} ms"


def measure(width: int, height: int) -> None:
    image = QImage(width, height, QImage.Format.Format_RGB32)

    def paint_once() -> None:
        painter = QPainter(image)
        paint(painter, image.rect(), RESULTS, Look.LIGHT)
        painter.end()

    def paint_first() -> None:
        forget()
        paint_once()

    screen, under, over = image, QPixmap(width, height), QPixmap(width, height)
    under.fill(QColor("#FBF8F3"))
    over.fill(QColor("#171614"))

    def bare_blend() -> None:
        painter = QPainter(screen)
        painter.drawPixmap(0, 0, under)
        painter.setOpacity(0.5)
        painter.drawPixmap(0, 0, over)
        painter.end()

    window = ProjectorWindow()
    window.resize(width, height)
    window.show()
    window.show_content(WELCOME, covered=False)
    QApplication.processEvents()
    frames: list[float] = []
    turn = 0
    while len(frames) < FRAMES:
        turn += 1
        window.show_content(RESULTS if turn % 2 else WELCOME, covered=False)
        fading = perf_counter() + 0.2
        while perf_counter() < fading:
            start = perf_counter()
            window.repaint()
            frames.append((perf_counter() - start) * 1000)
            QApplication.processEvents()
    window.close()

    first, again, bare = timed(paint_first, PAINTED), timed(paint_once, PAINTED), timed(bare_blend, FRAMES)
    print(f"{width} x {height}")
    print(said("painting the picture for the first time", first))
    print(said("painting the picture again", again))
    print(said("bare: two pictures over each other", bare))
    print(said("a frame of the fade in the window", frames))
    print(f"  a frame / painting the picture: {median(frames) / median(again):.2f}")
    print(f"  a frame / two bare pictures:    {median(frames) / median(bare):.2f}")
    print(f"  p99 of a frame / 16.7 ms:       {quantiles(frames, n=100)[98] / (1000 / 60):.2f}")


def main() -> None:
    application = QApplication([])
    for width, height in ((1920, 1080), (3840, 2160)):
        measure(width, height)
    application.quit()


if __name__ == "__main__":
    main()
