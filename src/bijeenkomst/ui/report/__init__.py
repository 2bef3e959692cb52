"""Making the report: its contents, what to check first, and where to save it."""
