"""The kit for the conversations before the evening, and the stories as cards to lay on a table (R59, R62)."""
