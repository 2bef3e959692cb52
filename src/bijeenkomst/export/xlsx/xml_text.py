"""XML elements as text."""

from typing import Any

from openpyxl.xml.functions import tostring


def text_of(*elements: Any) -> str:
    """The XML of these elements, one after the other."""
    return "".join(str(tostring(element), "utf-8") for element in elements)
