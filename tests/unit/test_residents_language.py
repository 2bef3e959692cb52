"""The hall, the sheets and the groups' files stay Dutch, whatever language the window speaks."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bijeenkomst import i18n
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.programme import programme
from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.stage import Slide, SlideKind
from bijeenkomst.export.handover.hand_over import write_handover
from bijeenkomst.export.report.writing import write_report
from bijeenkomst.export.sheets.carriers import Carrier, Choice
from bijeenkomst.export.sheets.write_pdf import AddressTooLong, SheetsNotReady, write_sheets
from bijeenkomst.i18n import DUTCH, Translator, gettext, long_date, speaking
from bijeenkomst.ui.slides.build_content import check_content, logo_content, slide_content
from bijeenkomst.ui.slides.content import SlideContent
from bijeenkomst.ui.slides.joining import JoinInfo
from bijeenkomst.ui.slides.layouts import forget, pages
from bijeenkomst.wording.consent import paper_consent
from bijeenkomst.wording.list_lost import Facts, note
from tests.support.public_way import with_a_signpost
from tests.support.report_evening import a_full_evening
from tests.support.workbook_evening import a_group
from tests.unit.all_translated import EverythingTranslated
from tests.unit.domain.evening import NOW, an_evening
from tests.unit.ui.slides.hall import JOIN, example, extreme, picture

ADDRESS = "http://192.168.137.1:8080"


@pytest.fixture
def english(monkeypatch: pytest.MonkeyPatch) -> Iterator[Translator]:
    """Speaks that language once it is chosen; the slides laid out before are forgotten."""
    speaker, known = EverythingTranslated(), i18n.translator
    monkeypatch.setattr(i18n, "translator", lambda language: speaker if language == "en" else known(language))
    yield speaker
    forget()


def evening_slides(meeting: Meeting, join: JoinInfo | None = JOIN) -> list[SlideContent]:
    """Every slide of the evening, at one moment: some show the time."""
    return [slide_content(meeting, part.slide, join, NOW) for part in programme(meeting)]


def in_english() -> None:
    i18n.use_language("en")
    forget()
    assert gettext("Volgende") == "EN Volgende"
    assert long_date(NOW.date()).startswith(("Monday", "Tuesday", "Wednesday", "Thursday", "Friday"))


@pytest.mark.usefixtures("english", "qapp")
@pytest.mark.parametrize("evening", [example, extreme])
def test_every_slide_is_the_same_while_the_window_speaks_english(evening: Callable[[], Meeting]) -> None:
    meeting = evening()

    def slides() -> list[object]:
        shown = [
            *evening_slides(meeting),
            *evening_slides(meeting, None),
            logo_content(meeting),
            check_content(meeting, JOIN),
        ]
        return [(content, pages(content, 1920.0)) for content in shown]

    dutch = slides()
    in_english()
    assert slides() == dutch
    assert "EN " not in str(slides())


@pytest.mark.usefixtures("english", "qapp")
def test_the_projected_picture_is_the_same_to_the_pixel() -> None:
    before = [picture(content) for content in evening_slides(example())]
    in_english()
    assert [picture(content) for content in evening_slides(example())] == before


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize("carrier", Carrier)
def test_every_sheet_is_the_same_to_the_byte(carrier: Carrier, tmp_path: Path) -> None:
    def sheet(name: str) -> bytes:
        return write_sheets(with_a_signpost(), carrier, tmp_path / name, Choice(ADDRESS)).path.read_bytes()

    before = sheet("voor.pdf")
    in_english()
    assert sheet("na.pdf") == before


@pytest.mark.usefixtures("english")
def test_the_groups_packages_are_the_same_with_the_same_names(tmp_path: Path) -> None:
    def handed_over(folder: Path) -> list[tuple[str, bytes]]:
        result = write_handover(a_group(), folder, made_on=NOW.date())
        files = (file for group in result.written for file in group.folder.rglob("*") if file.is_file())
        return sorted((file.name, file.read_bytes()) for file in files if file.suffix != ".eml")

    before = handed_over(tmp_path / "voor")
    in_english()
    assert before
    assert handed_over(tmp_path / "na") == before


@pytest.mark.usefixtures("english")
def test_the_report_is_the_same_to_the_byte(tmp_path: Path) -> None:
    def report(folder: Path) -> list[tuple[str, bytes]]:
        result = write_report(a_full_evening(), folder, made_on=NOW.date())
        return [(path.name, path.read_bytes()) for path in result.paths]

    before = report(tmp_path / "voor")
    in_english()
    assert report(tmp_path / "na") == before


@pytest.mark.usefixtures("english")
def test_the_note_about_a_lost_list_is_the_same() -> None:
    """R46: the organisation and the Autoriteit Persoonsgegevens read it."""
    before = note(an_evening(), Facts(what="Een stick in de bus"))
    in_english()
    assert note(an_evening(), Facts(what="Een stick in de bus")) == before


@pytest.mark.usefixtures("english")
def test_what_people_agree_to_on_paper_is_the_same() -> None:
    meeting = an_evening()

    def texts() -> list[object]:
        return [paper_consent(meeting.details, theme) for theme in meeting.in_order]

    before = texts()
    in_english()
    assert texts() == before


@pytest.mark.usefixtures("english")
def test_what_went_wrong_is_said_to_the_facilitator_in_english(tmp_path: Path) -> None:
    in_english()
    with pytest.raises(AddressTooLong, match="EN Dit adres"):
        write_sheets(an_evening(), Carrier.LIST, tmp_path / "a.pdf", Choice("http://" + "lang." * 60))
    with pytest.raises(SheetsNotReady, match="EN "):
        write_sheets(Meeting(code_seed=1, details=Details()), Carrier.LIST, tmp_path / "b.pdf", Choice())
    assert not list(tmp_path.iterdir())


@pytest.mark.usefixtures("english")
def test_the_window_speaks_its_own_language_again_after_residents_were_spoken_to() -> None:
    in_english()
    with speaking(DUTCH):
        assert gettext("Volgende") == "Volgende"
        with speaking(DUTCH):
            pass
        assert gettext("Volgende") == "Volgende"
    assert gettext("Volgende") == "EN Volgende"
    with pytest.raises(KeyError):
        slide_content(an_evening(), Slide(SlideKind.THEME, "ZZ"), JOIN)
    assert gettext("Volgende") == "EN Volgende"
