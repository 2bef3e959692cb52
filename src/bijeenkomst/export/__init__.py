"""What goes out: sheets on paper and the groups' own lists, each a function of a snapshot."""
