"""From tables to themes: which column is which, which rows make a theme, and what the facilitator has to decide."""
