"""Lijst kwijt? What to do in a data leak, and a note of what happened (R46)."""
