"""What phones get to see: each page from a snapshot, and what it keeps apart for each phone."""
