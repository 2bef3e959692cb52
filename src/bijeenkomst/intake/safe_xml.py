"""XML from a file that is not trusted."""

from xml.etree import ElementTree


def parse(content: bytes) -> ElementTree.Element:
    """The XML in `content`; one that declares entities is refused: no spreadsheet program writes those.

    Raises:
        ElementTree.ParseError, ValueError: it is not XML, or declares entities.
    """
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise ValueError("declarations in a part of a workbook")
    return ElementTree.fromstring(content)


def local(tag: str) -> str:
    """A name without its namespace."""
    return tag.rpartition("}")[2]
