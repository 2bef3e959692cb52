"""How wide pictures are by their height, where they stand; who needs another form takes the middle of it."""

THEME_ASPECT = 4 / 3
VILLAGE_ASPECT = 16 / 9
