"""What the program makes: sheets to print, packages for groups and the report, each a function of a snapshot."""
