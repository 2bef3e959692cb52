"""Excel's newer files (.xlsx, .xlsm, .xltx) made plain: every part under its usual name, whoever wrote the file.

The standard lets a workbook, its sheets and its texts stand anywhere and be found by relations, in any case of letters,
from the root or from beside the workbook, and in a "strict" dialect. The reader knows the usual places only.
"""

import codecs
import posixpath
import re
from collections.abc import Mapping
from xml.sax.saxutils import quoteattr

from bijeenkomst.intake.files.zip_parts import Parts, PlainWorkbook
from bijeenkomst.intake.safe_xml import local, parse

_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_STRICT = (
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", _TYPES.encode()),
    (
        b"http://purl.oclc.org/ooxml/spreadsheetml/main",
        b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    ),
)
_CONTENT_TYPES = (
    b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    b'<Default Extension="xml" ContentType="application/xml"/></Types>'
)
_ROOT = (
    f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="rId1" Type="{_TYPES}/officeDocument" '
    'Target="xl/workbook.xml"/></Relationships>'
).encode()
_XML_SAYS = re.compile(r"^\s*<\?xml[^>]*\?>")
_SHEETS = ("worksheet", "chartsheet", "dialogsheet", "macrosheet")
_MOST_SHEETS = 200


def workbook_part(parts: Parts) -> str | None:
    """The name of the part with the workbook, or None when this is no workbook of Excel."""
    by_name = _by_name(parts)
    for kind, target in _relations(by_name.get("_rels/.rels", b""), "").values():
        if kind == "officeDocument" and target.lower() in by_name:
            return target
    return next((name for name in ("xl/workbook.xml", "xl/workbook.bin") if name in by_name), None)


def plain_xlsx(parts: Parts, workbook: str) -> PlainWorkbook:
    """The workbook whose main part is `workbook`, as the reader wants it.

    Raises:
        ElementTree.ParseError, ValueError, KeyError: what says where its sheets are is damaged.
    """
    by_name = _by_name(parts)
    folder, _slash, file = workbook.rpartition("/")
    relations = _relations(by_name.get(f"{folder}/_rels/{file}.rels".lstrip("/").lower(), b""), folder)
    book = _transitional(by_name[workbook.lower()])
    made = {"[Content_Types].xml": _CONTENT_TYPES, "_rels/.rels": _ROOT, "xl/workbook.xml": book}
    lines: list[str] = []
    places: dict[str, str] = {}
    for key, (kind, target) in relations.items():
        content = by_name.get(target.lower())
        place = _usual_place(kind, len(lines) + 1)
        if content is None or place is None:
            continue
        made[f"xl/{place}"] = _transitional(content)
        places[key] = f"xl/{place}"
        lines.append(
            f'<Relationship Id={quoteattr(key)} Type="{_TYPES}/{kind}" Target="{place}"/>'  # all ours but the key
        )
    made["xl/_rels/workbook.xml.rels"] = (
        f'<Relationships xmlns="{_RELATIONS}">{"".join(lines)}</Relationships>'.encode()
    )
    return PlainWorkbook(made, tuple(places.get(key, "") for key in _sheet_keys(book)))


def _by_name(parts: Parts) -> dict[str, bytes]:
    return {name.lower(): content for name, content in parts.items()}


def _relations(content: bytes, folder: str) -> Mapping[str, tuple[str, str]]:
    """Type and part name of each relationship by its id; external ones are left out."""
    if not content:
        return {}
    relations = {}
    for each in parse(_transitional(content)):
        target = each.get("Target", "").replace("\\", "/")
        if local(each.tag) == "Relationship" and each.get("TargetMode") != "External" and target:
            whole = target if target.startswith("/") else posixpath.join("/", folder, target)
            kind = each.get("Type", "").rpartition("/")[2]
            relations[each.get("Id", "")] = (kind, posixpath.normpath(whole).lstrip("/"))
        if len(relations) > _MOST_SHEETS:
            break
    return relations


def _usual_place(kind: str, number: int) -> str | None:
    if kind in _SHEETS:
        return f"{kind}s/sheet{number}.xml"
    return {"sharedStrings": "sharedStrings.xml", "styles": "styles.xml"}.get(kind)


def _sheet_keys(book: bytes) -> tuple[str, ...]:
    keys = []
    for each in parse(book).iter():
        if local(each.tag) == "sheet":
            keys.append(next((value for key, value in each.items() if local(key) == "id"), ""))
    return tuple(keys)


def _transitional(content: bytes) -> bytes:
    """The part in UTF-8 and in the transitional dialect, which everybody else writes."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        content = _XML_SAYS.sub("", content.decode("utf-16")).encode()
    for strict, usual in _STRICT:
        content = content.replace(strict, usual)
    return content
