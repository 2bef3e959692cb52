"""XML from a file that is not trusted."""

from collections.abc import Callable
from xml.etree import ElementTree
from xml.parsers import expat


def parse(content: bytes) -> ElementTree.Element:
    """The XML in `content`; one that declares entities is refused: no spreadsheet program writes those.

    Raises:
        ElementTree.ParseError, ValueError: it is not XML, or declares entities.
    """
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise ValueError("declarations in a part of a workbook")
    return ElementTree.fromstring(content)


def feed(
    content: bytes,
    start: Callable[[str, dict[str, str]], None],
    text: Callable[[str], None],
    end: Callable[[str], None],
) -> None:
    """Call these for each element and text in `content`, without keeping it in memory as a tree.

    Raises:
        ValueError: it is not XML, or declares entities.
    """
    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parser.CharacterDataHandler = text
    parser.EndElementHandler = end
    parser.StartDoctypeDeclHandler = _refuse
    try:
        parser.Parse(content, True)
    except expat.ExpatError as error:
        raise ValueError("damaged XML") from error


def _refuse(*_declared: object) -> None:
    raise ValueError("declarations in a part of a workbook")


def local(tag: str) -> str:
    """A name without its namespace."""
    return tag.rpartition("}")[2]
