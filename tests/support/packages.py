"""Looking into the package of a group as its readers do: unzipped, as text, as mail."""

import email
import subprocess
from datetime import date
from email import policy
from email.message import EmailMessage

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.export.handover.make_package import Files, make_package
from tests.support.workbook_evening import MADE_ON, code_of, parts

PAGES = ("1 Lees dit eerst.pdf", "2 Deelnemers op papier.pdf", "3 Hulp en afspraken.pdf")
MAIL = "Mail aan de eerste beller.eml"
BOOK = "Themagroep 3 - Veilig naar school.xlsx"


def files_of(meeting: Meeting, number: int = 3, password: str = "", made_on: date = MADE_ON) -> Files:
    """The package of the `number`-th theme's group."""
    code = code_of(meeting, number)
    return make_package(meeting.only(code), code, made_on=made_on, password=password).files


def text_of(pdf: bytes) -> str:
    """The text of a PDF, with its properties."""
    text = subprocess.run(["pdftotext", "-layout", "-", "-"], input=pdf, check=True, capture_output=True)
    properties = subprocess.run(["pdfinfo", "-"], input=pdf, check=True, capture_output=True)
    return text.stdout.decode() + properties.stdout.decode()


def mail_of(files: Files) -> EmailMessage:
    """The draft to the first caller."""
    mail = email.message_from_bytes(files[MAIL], policy=policy.default)
    assert isinstance(mail, EmailMessage)
    return mail


def words_of(mail: EmailMessage) -> str:
    """The text of a mail, decoded."""
    body = mail.get_body()
    assert isinstance(body, EmailMessage)
    return str(body.get_content())


def attached(mail: EmailMessage) -> Files:
    """The files that are attached to it."""
    return {str(part.get_filename()): part.get_payload(decode=True) for part in mail.iter_attachments()}  # type: ignore[misc]  # bytes, as they are no multipart


def everything_in(files: Files) -> str:
    """Everything that can be extracted from a package: names, unzipped XML, PDF text and properties, decoded mail."""
    texts: list[str] = []
    for name, data in files.items():
        texts += [
            name,
            data.decode("latin-1"),
            data.decode("utf-8", "ignore"),
            data.decode("utf-16-le", "ignore"),
        ]
        if name.endswith(".xlsx") and data.startswith(b"PK"):  # a locked one is no zip file
            texts += [part.decode("utf-8", "ignore") for part in parts(data).values()]
        elif name.endswith(".pdf"):
            texts.append(text_of(data))
        elif name.endswith(".eml"):
            mail = mail_of(files)
            texts += [str(mail.items()), words_of(mail), everything_in(attached(mail))]
    return "\n".join(texts)
