"""The model of the evening: values, the meeting, commands, rules and changes. Pure; standard library only."""
