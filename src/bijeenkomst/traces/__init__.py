"""What is left of people outside the meeting file: finding it in bytes, and wiping files (R44, R45)."""
