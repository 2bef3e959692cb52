"""The wall on which the kopgroep lays out stories: the laptop's window, and the same wall in the hall (R60)."""
