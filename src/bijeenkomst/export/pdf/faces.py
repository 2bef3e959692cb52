"""Typefaces in a PDF: each glyph is drawn as its shape and read as the intended letter.

reportlab writes what a glyph is read as ("ToUnicode") from the code that it is drawn by. That is wrong for what lies
outside the basic plane (it writes five digits where UTF-16 has eight), and unhelpful for the joined forms of Arabic,
which nobody types: who searches for a name or copies it wants the letters themselves.
"""

import re
import unicodedata
from typing import Any

from reportlab.pdfbase.ttfonts import SUBSETN, TTFont

# Codes that occur in no text (Unicode's noncharacters) are used for glyphs that are read as something else.
LINE_BREAK = "\ufdd0"
"""Drawn unseen. Readers that order a line again by its letters see the end of the line in it, and a space."""

_MIRROR_IMAGES = dict(zip("()[]{}<>«»‹›", ")(][}{><»«›‹", strict=True))
MIRRORED = {char: chr(0xFDD1 + at) for at, char in enumerate(_MIRROR_IMAGES)}
"""For a bracket in text that runs from right to left: the code that is drawn mirrored."""

NEVER = re.compile("[\ufdd0-\ufdef]")
"""The characters that are removed from a text before it is drawn."""

_READ_AS = {LINE_BREAK: " "} | {code: char for char, code in MIRRORED.items()}
_DRAWN_AS = {LINE_BREAK: "|"} | {code: _MIRROR_IMAGES[char] for char, code in MIRRORED.items()}
_AT_ONCE = 100  # lines in one block of a CMap (Adobe technical note 5014)


class Face(TTFont):
    """A font to draw with. `codes` are the code points for which it has a glyph."""

    def __init__(self, name: str, file: str) -> None:
        super().__init__(name, file)
        glyphs, widths = self.face.charToGlyph, self.face.charWidths
        for code, drawn in _DRAWN_AS.items():
            if ord(drawn) in glyphs:
                glyphs[ord(code)], widths[ord(code)] = glyphs[ord(drawn)], widths[ord(drawn)]
        self.codes = frozenset(glyphs)

    def addObjects(self, doc: Any) -> None:
        """Embed the font in the document, with the text that its glyphs stand for."""
        subsets = self.state[doc].subsets
        super().addObjects(doc)
        for number, subset in enumerate(subsets):
            name = (SUBSETN(number) + b"+" + self.face.name + self.face.subfontNameX).decode("pdfdoc")
            doc.idToObject[f"toUnicodeCMap:{name}"].content = _to_unicode(name, subset)


def _to_unicode(name: str, subset: list[int]) -> str:
    """The CMap from the codes of a subset of the font to text in UTF-16 (ISO 32000-1, 9.10.3)."""
    lines = [f"<{code:02X}> <{_read_as(chr(char))}>" for code, char in enumerate(subset)]
    blocks = [lines[start : start + _AT_ONCE] for start in range(0, len(lines), _AT_ONCE)]
    mapped = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        f"/CIDSystemInfo << /Registry ({name}) /Ordering ({name}) /Supplement 0 >> def\n"
        f"/CMapName /{name} def\n/CMapType 2 def\n"
        f"1 begincodespacerange\n<00> <{len(subset) - 1:02X}>\nendcodespacerange\n"
        f"{mapped}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
    )


def _read_as(char: str) -> str:
    """The letter for a joined form of it; a ligature stays, since readers differ in how they order its letters."""
    meant = _READ_AS.get(char, char)
    plain = unicodedata.normalize("NFKC", meant) if "\ufb50" <= meant <= "\ufeff" else meant
    return (plain if len(plain) == 1 else meant).encode("utf-16-be", "surrogatepass").hex().upper()
