"""The meeting file: one SQLite file that holds a whole evening. Known to the session only."""
