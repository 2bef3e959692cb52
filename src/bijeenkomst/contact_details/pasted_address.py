"""Extracting an e-mail address from what was pasted with it: a name, brackets, "mailto:", quotes, a full stop."""

import re

_LABEL = re.compile(r"(?:mailto:|e-?mail(?:adres)?\s*:\s*)", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"([^<>@]*)<\s*(?:mailto:)?([^<>]*)>[\s.,;]*", re.IGNORECASE)
_QUOTES = " \"'“”„‘’«»,;:"
_PAIRS = ('""', "''", "“”", "„”", "„“", "‘’", "«»", "<>", "()", "[]")
_AFTER = ",;:!? "
_AROUND_AT = re.compile(r"\s*@\s*")


def unwrapped(text: str) -> tuple[str, str]:
    """The address in `Truus Jansen <truus@voorbeeld.nl>`, and the name before it, or ""."""
    label = _LABEL.match(text)
    bare = text[label.end() :] if label else text
    if label and label[0].lower().startswith("mailto"):
        bare = bare.partition("?")[0]
    name = ""
    if found := _IN_BRACKETS.fullmatch(bare.strip()):
        name, bare = found[1].strip(_QUOTES), found[2]
    bare = _AROUND_AT.sub("@", bare.strip().rstrip(_AFTER))
    while len(bare) > 2 and f"{bare[0]}{bare[-1]}" in _PAIRS:
        bare = bare[1:-1].strip()
    if bare.endswith(".") and "." in bare.rpartition("@")[2][:-1]:
        bare = bare.rstrip(".")  # the end of a sentence: the domain is complete without it
    return bare, name
