"""Photos of cards of stories: piles that were laid on a table, and cards that were written on by hand (R62)."""
