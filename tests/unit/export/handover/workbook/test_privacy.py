"""R41: a group's package holds only its own consenting people; nothing of another theme in any byte."""

import getpass
import socket
import tempfile
from dataclasses import fields

import openpyxl.worksheet._writer
import pytest
from openpyxl.xml.functions import fromstring

from bijeenkomst.domain.values.sign_up import SignUp
from tests.support.workbook_evening import (
    a_group,
    as_stored,
    parts,
    person,
    two_groups,
    workbook_bytes,
)
from tests.unit.domain.evening import NOW


@pytest.mark.parametrize(
    "secret",
    [
        "Wilhelmina",
        "Zonderling",
        "Kwispel",
        "geheim.example",
        "98765432",
        "8765432",
        "Trompet",
        "Sjoel",
        "kelder",
        "Ontmoeten",
        "zomaar binnen",
        "Sinds de winkel",
        "Zorg voor elkaar",
        "goedkeuring",
    ],
)
def test_nothing_of_another_theme_is_in_any_byte(secret: str) -> None:
    everything = b"\n".join(parts(workbook_bytes(two_groups())).values())
    assert secret.encode() not in everything
    assert secret.encode("utf-16-le") not in everything


def test_the_other_groups_file_has_them() -> None:
    """The search above would find them if they were there."""
    everything = b"\n".join(parts(workbook_bytes(two_groups(), 1)).values())
    for secret in ("Wilhelmina", "kwispel@geheim.example", "06 98765432", "Sjoelen in de kelder"):
        assert secret.encode() in everything


def test_the_consent_log_and_the_source_stay_out() -> None:
    """R34: which text, when, along which way, from which phone and which row of paper: not the group's business."""
    meeting = as_stored(
        a_group(),
        person(
            "secret-id",
            sheet_row="K7-2-05",
            owner="digest-of-a-phone",
            email="jan@bos.example",
            reunion=True,
            reunion_at=NOW,
        ),
    )
    everything = b"\n".join(parts(workbook_bytes(meeting)).values())
    assert b"jan@bos.example" in everything
    for secret in (
        b"secret-id",
        b"K7-2-05",
        b"digest-of-a-phone",
        b"2026-11\x22",
        b"19:50",
        b"T19",
        b"phone<",
    ):
        assert secret not in everything


def test_every_field_of_a_sign_up_was_thought_of() -> None:
    """A new field has to be chosen: is it the group's, or does it stay out?"""
    shared = {"name", "phone", "email", "contribution"}
    kept_out = {
        "id",
        "theme",
        "consent",
        "reunion",
        "reunion_at",
        "sheet_row",
        "owner",
        "came_from",
        "doubts",
        "other_rows",
    }
    assert {field.name for field in fields(SignUp)} == shared | kept_out


def test_the_properties_name_the_program_and_nobody_else() -> None:
    found = parts(workbook_bytes(two_groups()))
    core = {
        element.tag.rpartition("}")[2]: element.text for element in fromstring(found["docProps/core.xml"])
    }
    assert core == {
        "creator": "Bijeenkomst",
        "title": "Themagroep 3 - Veilig naar school",
        "language": "nl-NL",
        "created": "2026-11-25T00:00:00Z",
        "modified": "2026-11-25T00:00:00Z",
    }
    app = {element.tag.rpartition("}")[2]: element.text for element in fromstring(found["docProps/app.xml"])}
    assert app == {"Application": "Bijeenkomst"}
    everything = b"\n".join(found[name] for name in found if name.startswith("docProps"))
    for user in (getpass.getuser(), socket.gethostname()):
        assert f">{user}<".encode() not in everything


def test_nothing_comes_in_the_folder_for_temporary_files(monkeypatch: pytest.MonkeyPatch) -> None:
    """The library's own way of saving puts people's details there."""

    def refuse(*_arguments: object, **_options: object) -> None:
        raise AssertionError("a temporary file")

    monkeypatch.setattr(openpyxl.worksheet._writer, "NamedTemporaryFile", refuse)
    monkeypatch.setattr(tempfile, "mkstemp", refuse)
    workbook_bytes(two_groups())
