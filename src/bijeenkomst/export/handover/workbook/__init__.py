"""The group's own spreadsheet: its people, what was added to its theme, and how to begin."""
