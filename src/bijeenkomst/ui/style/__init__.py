"""The window's look, made from the design tokens: palette, style sheet, and which of the two colour sets."""

from bijeenkomst.ui.style.apply import apply_style, colours, give_look, restyle

__all__ = ["apply_style", "colours", "give_look", "restyle"]
