"""The draft mails as another reader of mail sees them: postal-mime in Node.js, not the library that made them."""

import json
import subprocess
from base64 import b64decode
from pathlib import Path

from bijeenkomst.contact_details.emails import mail_address
from bijeenkomst.domain.commands import NameFirstCaller
from bijeenkomst.export.handover.make_package import make_package
from bijeenkomst.export.package_names import DRAFT
from tests.integration.page_checks import CHECKS, FOLDER, NODE
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


def test_another_reader_of_mail_finds_receiver_subject_words_and_attachments(tmp_path: Path) -> None:
    """R42, R63: whatever the first caller is called, and in whatever letters the address is."""
    packages = []
    for number, (name, address) in enumerate(CALLERS.items()):
        meeting = an_evening()
        meeting = run(meeting, joining(meeting, 3, key="caller", name=name, email=address))
        code = code_of(meeting)
        meeting = run(meeting, NameFirstCaller(code, "caller"))
        package = make_package(meeting.only(code), code, made_on=MADE_ON)
        (tmp_path / f"{number}.eml").write_bytes(package.files[DRAFT])
        packages.append(package)
    files = [str(tmp_path / f"{number}.eml") for number in range(len(packages))]
    read = subprocess.run(
        [NODE, CHECKS / "read_mail.mjs", *files],
        cwd=FOLDER,
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    mails = [json.loads(line) for line in read.stdout.splitlines()]
    assert len(mails) == len(CALLERS)
    for mail, package, (name, address) in zip(mails, packages, CALLERS.items(), strict=True):
        assert mail["receivers"] == [[name, mail_address(address)]]
        assert mail["subject"].startswith("De lijst van Themagroep 3")
        assert mail["text"].startswith(f"Beste {name},\n")
        attached = {file: b64decode(content) for file, _kind, content in mail["attached"]}
        assert package.spreadsheet in attached
        assert attached == {file: package.files[file] for file in attached}
        kinds = {Path(file).suffix: kind for file, kind, _content in mail["attached"]}
        assert kinds[".pdf"] == "application/pdf"
