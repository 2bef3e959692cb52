"""A theme group's package: the files that the group receives, made in memory, written whole, read back.

One road: a `ThemeGroup` becomes named bytes (`make_package`), those land in a folder beside the place where they
belong, are read back and compared with the meeting (`check_package`), and only then the whole folder takes its place
(`hand_over`).
"""
