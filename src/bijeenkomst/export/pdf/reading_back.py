"""What a reader finds in a PDF that was made: its words and its pictures."""


def text_of_pages(data: bytes) -> str:
    """The text of all pages; "" if it cannot be read."""
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        with PdfDocument(data) as document:
            return "".join(page.get_textpage().get_text_range() for page in document)
    except PdfiumError:
        return ""


def images_on_pages(data: bytes) -> int:
    """The number of pictures on all pages; -1 if it cannot be read. What is drawn in lines is none."""
    from pypdfium2 import PdfDocument, PdfImage, PdfiumError

    try:
        with PdfDocument(data) as document:
            return sum(isinstance(drawn, PdfImage) for page in document for drawn in page.get_objects())
    except PdfiumError:
        return -1
