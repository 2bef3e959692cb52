"""The details of the evening from a .toml file (R5)."""
