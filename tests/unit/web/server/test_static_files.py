"""What goes over the line of the style and the scripts says the same as what is written."""

import re

from bijeenkomst.design.css import css_variables
from bijeenkomst.resource_files import resource
from bijeenkomst.web.server.content_policy import content_policy, policy_of
from bijeenkomst.web.server.static_files import (
    COMMENT,
    FOR_A_GROUP,
    LOOKS,
    OF_BARS,
    SCRIPTS,
    accent_style,
    script_parts,
    style,
)

STRING = re.compile(r""""(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'""")
DECLARED = re.compile(r"(--[\w-]+):")
USED = re.compile(r"var\((--[\w-]+)\)")


def test_what_the_script_says_keeps_its_spaces() -> None:
    """Only what stands between its words and signs is left out."""
    sent = script_parts(*FOR_A_GROUP)
    for name in FOR_A_GROUP:
        written = COMMENT.sub("", resource("web", "static", name).read_text("utf-8"))
        said = set(STRING.findall(written))
        assert said
        assert [one for one in said if one not in sent] == []
    assert len(sent) < sum(len(resource("web", "static", name).read_text("utf-8")) for name in FOR_A_GROUP)


def test_the_style_carries_what_it_uses_and_nothing_else() -> None:
    """Every variable has a value, none is left over, and what is other in the dark is still a variable."""
    sent = style(*LOOKS)
    declared = DECLARED.findall(sent)
    assert set(declared) == set(USED.findall(sent)) | set(USED.findall(script_parts(*SCRIPTS)))
    assert "quiet-dot" in css_variables()  # of the projector only
    assert "quiet-dot" not in sent
    assert "var(--space" not in sent  # the same everywhere: its value stands there
    for role in ("--surface", "--text", "--accent", "--deep"):
        assert declared.count(role) == 2, role


def test_the_accent_of_the_evening_is_used_by_the_style() -> None:
    own = DECLARED.findall(accent_style("#7a1f5c"))
    assert set(own) <= set(USED.findall(style(*LOOKS)))
    assert "--deep" in own


def test_a_page_gets_the_looks_that_it_asks_for_in_the_order_of_all() -> None:
    """Whatever order it names them in: which rule wins is the same everywhere."""
    assert style("foto", "thema") == style("thema", "foto")
    assert ".hero" not in style()
    assert style("thema").index(".band{") < style("thema", "foto").index(".photo{")
    assert len(style("thema")) < 0.85 * len(style(*LOOKS))


def test_rules_of_what_only_the_script_shows_are_one_by_one() -> None:
    """The script puts them into the page one at a time, by where each ends."""
    rules = COMMENT.sub("", resource("web", "static", OF_BARS).read_text("utf-8"))
    assert "@" not in rules
    assert re.fullmatch(r"(?:[^{}]+\{[^{}]+\}\n?)+", rules.strip())


def test_a_policy_names_only_the_sheets_that_are_ours() -> None:
    ours, theirs = style("thema"), "body{background:url(//elsewhere)}"
    page = f"<head><style>{ours}</style><style>{theirs}</style></head><style>{style('foto')}</style>"
    assert policy_of(page) == content_policy(ours)
    assert content_policy(ours).count(b"sha256") == 1
    assert b"style-src 'none'" in policy_of(f"<style>{theirs}</style></head>")
