"""Paper: copying the rows of sheets, and reading aloud what nobody can read, while people are still in the hall."""
