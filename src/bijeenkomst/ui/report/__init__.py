"""Making the report: what comes in it, what to look at first, and where it goes."""
