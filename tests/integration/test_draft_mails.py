"""The draft mails as another reader of mail sees them: postal-mime in Node.js, not the library that made them."""

import json
import subprocess
from base64 import b64decode
from pathlib import Path
from typing import Any

from bijeenkomst.contact_details.emails import mail_address
from bijeenkomst.domain.commands import NameFirstCaller, NameSecondCaller
from bijeenkomst.export.handover.make_package import Package, make_package
from bijeenkomst.export.package_names import APPOINTMENT, DRAFT, PLAN
from bijeenkomst.wording.first_call import called
from tests.integration.page_checks import CHECKS, FOLDER, NODE
from tests.support.group_plans import agreed
from tests.support.workbook_evening import MADE_ON, code_of
from tests.unit.domain.evening import an_evening, joining, run

CALLERS = {
    "Anna de Vries": "anna@ziggo.nl",
    "José Peña": "josé@voorbeeld.nl",
    "Jan Jansen": "jan@münchen.de",
    "Bos, J. (Jan), oud-voorzitter; van de buurt, en zo verder, tot aan de sloot": "jan.bos@ziggo.nl",
    'Piet "de Kok" \\ van Dijk': "o'neil+buurt@ziggo.nl",
    "عائشة القاسم": "aisha@voorbeeld.nl",
    "Юлія Мельник": "юлія@пошта.укр",
    "🙂 Kees & Ans <thuis>": "k@xn--mnchen-3ya.de",
    "=?utf-8?q?geen_code?=": "code@ziggo.nl",
    "W" * 100: "x" * 60 + "@voorbeeld.nl",
}


def made_for(*callers: tuple[str, str]) -> Package:
    """The package of a group whose first and perhaps second caller these are, who agreed when they meet."""
    meeting = an_evening()
    code = code_of(meeting)
    for at, (name, address) in enumerate(callers):
        meeting = run(
            meeting, joining(meeting, 3, key=f"caller-{at}", name=name, email=address, owner=f"phone-{at}")
        )
    meeting = run(meeting, NameFirstCaller(code, "caller-0"))
    if len(callers) > 1:
        meeting = run(meeting, NameSecondCaller(code, "caller-1"))
    meeting = agreed(meeting, day="10 december", time="half acht")
    return make_package(meeting.only(code), code, made_on=MADE_ON)


def as_read(packages: list[Package], folder: Path) -> list[dict[str, Any]]:
    """What postal-mime finds in the mail of each."""
    files = [folder / f"{number}.eml" for number in range(len(packages))]
    for path, package in zip(files, packages, strict=True):
        path.write_bytes(package.files[DRAFT])
    read = subprocess.run(
        [NODE, CHECKS / "read_mail.mjs", *map(str, files)],
        cwd=FOLDER,
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    return [json.loads(line) for line in read.stdout.splitlines()]


def test_another_reader_of_mail_finds_receiver_subject_words_and_attachments(tmp_path: Path) -> None:
    """R42, R63: whatever the first caller is called, and in whatever letters the address is."""
    packages = [made_for(caller) for caller in CALLERS.items()]
    for mail, package, (name, address) in zip(
        as_read(packages, tmp_path), packages, CALLERS.items(), strict=True
    ):
        assert mail["receivers"] == [[name, mail_address(address)]]
        assert mail["subject"].startswith("De lijst van Themagroep 3")
        assert mail["text"].startswith(f"Beste {called(name)},\n")
        attached = {file: b64decode(content) for file, _kind, content in mail["attached"]}
        assert package.spreadsheet in attached
        attached[APPOINTMENT] = attached[APPOINTMENT].replace(b"\n", b"\r\n")  # it gives a calendar as text
        assert attached == {file: package.files[file] for file in attached}
        kinds = {Path(file).suffix: kind for file, kind, _content in mail["attached"]}
        assert (kinds[".pdf"], kinds[".ics"]) == ("application/pdf", "text/calendar")


def test_another_reader_of_mail_finds_both_callers_in_one_mail(tmp_path: Path) -> None:
    """R54, R63: two receivers, whatever both are called, and one copy of all that is attached."""
    first, *others = CALLERS.items()
    pairs = list(zip([first, *others], [*others, first], strict=True))
    packages = [made_for(*pair) for pair in pairs]
    for mail, package, pair in zip(as_read(packages, tmp_path), packages, pairs, strict=True):
        assert mail["receivers"] == [[name, mail_address(address)] for name, address in pair]
        assert mail["text"].startswith(f"Beste {called(pair[0][0])} en {called(pair[1][0])},\n")
        names = [file for file, _kind, _content in mail["attached"]]
        assert sorted(names) == sorted(set(names))
        assert {package.spreadsheet, APPOINTMENT, PLAN} <= set(names)
