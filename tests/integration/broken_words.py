"""Words that a page breaks in the middle, because they have no room where they stand."""

from playwright.sync_api import Page

FIND = """longest => {
  const found = [], range = document.createRange();
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (words.nextNode()) {
    const node = words.currentNode, at = node.parentElement;
    if (!at.checkVisibility() || at.closest('.away, .skip, svg, script, style, textarea')) continue;
    for (const word of node.textContent.matchAll(/[\\p{L}\\p{M}\\p{N}'’]+/gu)) {
      if (word[0].length > longest) continue;
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      const lines = new Set([...range.getClientRects()].filter(r => r.width).map(r => Math.round(r.top)));
      if (lines.size > 1) found.push(word[0] + ' in ' + at.outerHTML.slice(0, 120));
    }
  }
  return found;
}"""
LONGEST = 24
"""Letters: what people type can be longer than any phone is wide, and is broken then."""


def broken_words(page: Page) -> list[str]:
    """Each with where it stands."""
    found: list[str] = page.evaluate(FIND, LONGEST)
    return found
