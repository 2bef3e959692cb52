"""Filling in a phone form as a program would: from the page itself, by what the fields say of themselves."""

from dataclasses import dataclass, field
from html.parser import HTMLParser


@dataclass
class PageForm:
    """One form of a page: where it goes, its fields with the values that they have, and what they are for."""

    kind: str
    action: str
    values: dict[str, str] = field(default_factory=dict)
    boxes: dict[str, str] = field(default_factory=dict)
    choices: dict[str, list[str]] = field(default_factory=dict)
    tokens: dict[str, str] = field(default_factory=dict)
    texts: list[str] = field(default_factory=list)


class _Forms(HTMLParser):
    def __init__(self, own: bool) -> None:
        super().__init__()
        self._own = own
        self.forms: list[PageForm] = []
        self._open: PageForm | None = None
        self._lines = ""  # the name of the text area that is being read

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._open = PageForm(given.get("data-form", ""), given.get("action", ""))
            self.forms.append(self._open)
        elif self._open is not None and given.get("name") and tag in ("input", "textarea", "button"):
            self._field(self._open, tag, given)

    def handle_data(self, data: str) -> None:
        if self._lines and self._open is not None:
            self._open.values[self._lines] += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._open = None
        elif tag == "textarea" and self._lines and self._open is not None:
            text = self._open.values[
                self._lines
            ]  # of which the first line break is not part (HTML, 13.1.2.5)
            self._open.values[self._lines], self._lines = text.removeprefix("\n"), ""

    def _field(self, form: PageForm, tag: str, given: dict[str, str]) -> None:
        name, kind = given["name"], given.get("type", "text")
        if tag == "button" or kind == "radio":
            form.choices.setdefault(name, []).append(given.get("value", ""))
        elif kind == "checkbox":
            assert self._own or "checked" not in given, "a box is never ticked beforehand"
            form.boxes[name] = given.get("value", "on")
        else:
            form.values[name] = given.get("value", "")
            self._lines = name if tag == "textarea" else ""
            if kind != "hidden":
                form.texts.append(name)
        if given.get("autocomplete"):
            form.tokens[given["autocomplete"]] = name


def forms_of(html: str, *, own: bool = False) -> dict[str, PageForm]:
    """The forms of a page by their `data-form`. `own`: it shows what somebody ticked before."""
    parser = _Forms(own)
    parser.feed(html)
    return {form.kind: form for form in parser.forms if form.kind}


def sign_up_values(form: PageForm, name: str, phone: str = "", email: str = "") -> dict[str, str]:
    """Everything that a person who joins sends, all boxes ticked."""
    values = {**form.values, **form.boxes, form.tokens["name"]: name}
    values[form.tokens["tel"]] = phone
    values[form.tokens["email"]] = email
    return values
