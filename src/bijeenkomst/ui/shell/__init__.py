"""The program with its windows, and what surrounds the pages of a meeting: header, bars and footer."""
