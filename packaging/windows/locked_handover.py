"""Run inside the installed program: packages with a password, which only that opens."""

import io
from pathlib import Path

import msoffcrypto
from openpyxl import load_workbook

from bijeenkomst.document.file import read_only
from bijeenkomst.export.handover.hand_over import write_handover

PASSWORD = "drie losse woorden"

meeting = read_only(next(Path().glob("*.bijeenkomst")))
result = write_handover(meeting, Path("op slot"), password=PASSWORD)
assert not result.troubles, result.troubles
(path,) = Path("op slot").rglob("*.xlsx")
with path.open("rb") as file:
    locked = msoffcrypto.OfficeFile(file)
    assert locked.is_encrypted()
    locked.load_key(password=PASSWORD, verify_password=True)
    opened = io.BytesIO()
    locked.decrypt(opened)
texts = {str(cell.value) for sheet in load_workbook(opened) for row in sheet for cell in row}
assert any("Fatma" in text for text in texts), sorted(texts)
