"""A spreadsheet under a password of three Dutch words."""

import math
import re
import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from bijeenkomst.export.handover import hand_over
from bijeenkomst.export.handover.hand_over import write_handover
from bijeenkomst.export.handover.locking import locked, unlocked
from bijeenkomst.export.handover.make_package import make_package
from bijeenkomst.export.handover.password import WORDS, new_password, words
from tests.support.packages import files_of, mail_of, text_of, words_of
from tests.support.workbook_evening import PEOPLE, a_group, with_caller, workbook_bytes

PASSWORD = "appel fiets wolk"


def test_a_password_is_three_plain_words_of_more_than_two_thousand() -> None:
    """Said by phone and typed by anybody: small letters only; 33 bits."""
    assert len(set(words())) == len(words()) > 2000
    assert all(re.fullmatch("[a-z]{3,10}", word) for word in words())
    assert math.log2(len(words())) * WORDS > 33
    made = {new_password() for _time in range(200)}
    assert len(made) == 200
    assert all(len(one.split()) == 3 and set(one.split()) <= set(words()) for one in made)


def test_a_locked_spreadsheet_opens_with_its_password_only() -> None:
    data = workbook_bytes(a_group())
    made = locked(data, PASSWORD)
    assert unlocked(made, PASSWORD) == data
    for wrong in ("", "appel fiets", "Appel fiets wolk"):
        with pytest.raises(ValueError):
            unlocked(made, wrong)
    with pytest.raises(ValueError):
        unlocked(made[:-4096] + bytes(4096), PASSWORD)


def test_with_a_lock_nothing_in_the_package_can_be_read_without_it() -> None:
    """R41: what cannot be locked as well stays out; the password stands nowhere."""
    files = files_of(with_caller(a_group()), password=PASSWORD)
    assert set(files) == {
        "1 Lees dit eerst.pdf",
        "3 Hulp en afspraken.pdf",
        "Themagroep 3 - Veilig naar school.xlsx",
        "Mail aan de eerste beller.eml",
    }
    book = files.pop("Themagroep 3 - Veilig naar school.xlsx")
    mail = mail_of(files)
    pages = "".join(text_of(data) for name, data in files.items() if name.endswith(".pdf"))
    for name, _phone, email, _offer in PEOPLE:  # the pages lie open: not even who calls first is named
        assert not [part for part in (*name.split(), email) if len(part) > 3 and part in pages]
    assert "Beste eerste beller," in pages
    found = (
        words_of(mail)
        + str(mail.items())
        + "".join(text_of(data) for name, data in files.items() if name.endswith(".pdf"))
    )
    found += book.decode("latin-1") + book.decode("utf-16-le", "ignore")
    for name, phone, email, offer in PEOPLE[1:]:  # the first one calls first: the mail is to her
        assert not [
            part
            for part in (*name.split(), phone[3:], email, offer)
            if part and len(part) > 3 and part in found
        ]
    for word in PASSWORD.split():
        assert word not in found
    assert "op slot" in words_of(mail)
    assert load_workbook(BytesIO(unlocked(book, PASSWORD))).sheetnames[0] == "Begin hier"


def test_the_handover_reads_a_locked_spreadsheet_back_with_its_password(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (group,) = write_handover(a_group(), tmp_path, password=PASSWORD).written
    assert unlocked(group.path.read_bytes(), PASSWORD)
    real = make_package

    def other(*arguments: object, **options: object) -> object:
        return real(*arguments, **(options | {"password": "een ander woord"}))  # type: ignore[arg-type]

    monkeypatch.setattr(hand_over, "make_package", other)
    (trouble,) = write_handover(a_group(), tmp_path / "anders", password=PASSWORD).troubles
    assert trouble.can_be_had


MACRO = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Show(source As String, key As String, target As String)
  Dim how(1) As New com.sun.star.beans.PropertyValue
  how(0).Name = "Hidden" : how(0).Value = True
  how(1).Name = "Password" : how(1).Value = key
  On Error Goto Refused
  Dim book : book = StarDesktop.loadComponentFromURL(source, "_blank", 0, how())
  Dim shown As String : shown = book.Sheets.getByName("Deelnemers").getCellRangeByName("D3").String
  Open target For Output As #1
  Print #1, shown
  Close #1
  book.close(True)
Refused:
  StarDesktop.terminate()
End Sub
</script:module>"""


@pytest.mark.parametrize(("given", "shown"), [(PASSWORD, "Berg"), ("verkeerd woord hier", None)])
def test_libreoffice_opens_it_with_the_password_and_not_without(
    given: str, shown: str | None, tmp_path: Path
) -> None:
    """For real: a macro of its own opens the file with a password, and tells what stands in a cell."""
    program = shutil.which("soffice")
    assert program, "LibreOffice is needed for this test: apt-get install libreoffice-calc"
    (tmp_path / "groep.xlsx").write_bytes(locked(workbook_bytes(a_group()), PASSWORD))
    office = [
        program,
        "--headless",
        "--norestore",
        f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
    ]
    (tmp_path / "leeg.csv").write_text("")
    make_profile = [*office, "--convert-to", "ods", "--outdir", str(tmp_path), str(tmp_path / "leeg.csv")]
    subprocess.run(make_profile, check=True, capture_output=True, timeout=120)
    basic = tmp_path / "profile" / "user" / "basic" / "Standard"
    (basic / "Module1.xba").write_text(MACRO, "utf-8")
    out = tmp_path / "cel.txt"
    where = f'"{(tmp_path / "groep.xlsx").as_uri()}","{given}","{out}"'
    run_macro = [*office, f"macro:///Standard.Module1.Show({where})"]
    subprocess.run(run_macro, check=True, capture_output=True, timeout=120)
    assert (out.read_text("utf-8").strip() if out.exists() else None) == shown
