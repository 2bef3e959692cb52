"""The window's style, made from the design tokens: palette, style sheet, and light or dark colours."""

from bijeenkomst.ui.style.apply import apply_style, colours, give_look, restyle

__all__ = ["apply_style", "colours", "give_look", "restyle"]
