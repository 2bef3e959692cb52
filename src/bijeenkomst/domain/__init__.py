"""The evening in its own words: values, commands, rules and changes. Pure; standard library only."""
