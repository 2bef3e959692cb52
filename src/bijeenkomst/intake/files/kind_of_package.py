"""What a packed file really is, by the parts in it."""

from bijeenkomst.intake import refusals
from bijeenkomst.intake.content import Kind
from bijeenkomst.intake.files.plain_ods import CONTENT
from bijeenkomst.intake.files.plain_xlsx import workbook_part
from bijeenkomst.intake.files.zip_parts import UNPACKING_ERRORS, Parts


def kind_of_package(parts: Parts, name: str) -> tuple[Kind, str]:
    """The kind of the file with these parts, and the name of its main part. `name` is only used in sentences.

    Raises:
        TableUnreadable: nothing that themes can be read from.
    """
    try:
        workbook = workbook_part(parts)
    except (SyntaxError, *UNPACKING_ERRORS) as error:  # an XML parser's error is a SyntaxError
        raise refusals.damaged(name) from error
    mimetype = parts.get("mimetype", b"")
    if workbook is not None and workbook.lower().endswith(".bin"):
        return Kind.XLSB, workbook
    if "word/document.xml" in parts or b"opendocument.text" in mimetype:
        raise refusals.text_document(name)
    if workbook is not None and not workbook.lower().startswith("ppt/"):
        return Kind.XLSX, workbook
    if CONTENT in parts and (b"opendocument.spreadsheet" in mimetype or not mimetype):
        return Kind.ODS, CONTENT
    if any(part.endswith(".iwa") or part == "Index.zip" for part in parts):
        pages = name.lower().endswith(".pages")
        raise refusals.text_document(name) if pages else refusals.of_another_program(name, "Numbers")
    raise refusals.no_spreadsheet(name)
