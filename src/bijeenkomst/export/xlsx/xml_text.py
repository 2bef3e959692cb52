"""XML elements as they stand in a file."""

from typing import Any

from openpyxl.xml.functions import tostring


def text_of(*elements: Any) -> str:
    """The elements after one another."""
    return "".join(str(tostring(element), "utf-8") for element in elements)
