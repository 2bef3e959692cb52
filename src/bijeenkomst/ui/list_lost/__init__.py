"""Lijst kwijt? What to do after a data breach, and a note of what happened (R46)."""
