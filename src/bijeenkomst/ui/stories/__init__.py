"""Stories in the window: typing one, and making a theme of those that lie on a pile (R59-R61)."""
