"""A spreadsheet under a password, as Excel itself locks one (ECMA-376 agile encryption: AES-256, SHA-512)."""

from io import BytesIO


def locked(data: bytes, password: str) -> bytes:
    """The workbook `data` so that Excel and LibreOffice ask for the password."""
    from msoffcrypto.format.ooxml import OOXMLFile

    out = BytesIO()
    OOXMLFile(BytesIO(data)).encrypt(password, out)
    return out.getvalue()


def unlocked(data: bytes, password: str) -> bytes:
    """The workbook in `data`.

    Raises:
        ValueError: this is not its password, or it was damaged.
    """
    from msoffcrypto import OfficeFile
    from msoffcrypto.exceptions import DecryptionError, FileFormatError, InvalidKeyError

    out = BytesIO()
    try:
        book = OfficeFile(BytesIO(data))
        book.load_key(password=password, verify_password=True)
        book.decrypt(out, verify_integrity=True)
    except (DecryptionError, FileFormatError, InvalidKeyError) as error:
        raise ValueError("not to be unlocked") from error
    return out.getvalue()
