"""What goes over the line of the style and the scripts says the same as what is written."""

import re

from bijeenkomst.design.css import css_variables
from bijeenkomst.resource_files import resource
from bijeenkomst.web.server.static_files import COMMENT, FOR_A_GROUP, accent_style, group_script, style

STRING = re.compile(r""""(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'""")
DECLARED = re.compile(r"(--[\w-]+):")
USED = re.compile(r"var\((--[\w-]+)\)")


def test_what_the_script_says_keeps_its_spaces() -> None:
    """Only what stands between its words and signs is left out."""
    sent = group_script().body.decode()
    for name in FOR_A_GROUP:
        written = COMMENT.sub("", resource("web", "static", name).read_text("utf-8"))
        said = set(STRING.findall(written))
        assert said
        assert [one for one in said if one not in sent] == []
    assert len(sent) < sum(len(resource("web", "static", name).read_text("utf-8")) for name in FOR_A_GROUP)


def test_the_style_carries_what_it_uses_and_nothing_else() -> None:
    """Every variable has a value, none is left over, and what is other in the dark is still a variable."""
    sent = style().body.decode()
    declared = DECLARED.findall(sent)
    assert set(declared) == set(USED.findall(sent))
    assert "quiet-dot" in css_variables()  # of the projector only
    assert "quiet-dot" not in sent
    assert "var(--space" not in sent  # the same everywhere: its value stands there
    for role in ("--surface", "--text", "--accent", "--deep"):
        assert declared.count(role) == 2, role


def test_the_accent_of_the_evening_is_used_by_the_style() -> None:
    own = DECLARED.findall(accent_style("#7a1f5c"))
    assert set(own) <= set(USED.findall(style().body.decode()))
    assert "--deep" in own
