"""The single writer of a meeting, and the same interface over a pipe."""
