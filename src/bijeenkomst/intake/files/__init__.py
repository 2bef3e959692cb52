"""A themes file as its reader wants it: its bytes, what it is, unpacked, in which letters; far too large is refused."""
