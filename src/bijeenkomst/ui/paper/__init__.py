"""Entering the rows of paper sheets, and asking about illegible ones while people are still in the hall."""
