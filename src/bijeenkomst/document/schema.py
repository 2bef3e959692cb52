"""The tables of a meeting file. A change here is a new `VERSION`, with a step in `migrations`."""

APPLICATION_ID = 0x42494A45  # "BIJE": says to `file` and to us that this is a meeting
VERSION = 5

TABLES = """
CREATE TABLE meeting (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    code_seed INTEGER NOT NULL,
    codes_issued INTEGER NOT NULL,
    present INTEGER,
    slide_kind TEXT NOT NULL,
    slide_theme TEXT NOT NULL,
    slide_page INTEGER NOT NULL,
    cover TEXT NOT NULL,
    address TEXT NOT NULL,
    printed_address TEXT NOT NULL,
    slide_part TEXT NOT NULL,
    held TEXT NOT NULL,
    since TEXT NOT NULL,
    timer TEXT NOT NULL,
    clock INTEGER NOT NULL,
    rehearsal INTEGER NOT NULL,
    helper_code TEXT NOT NULL,
    letting_go TEXT NOT NULL
) STRICT;
CREATE TABLE details (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE theme (
    code TEXT PRIMARY KEY,
    number INTEGER NOT NULL,
    shape TEXT NOT NULL,
    colour TEXT NOT NULL,
    title TEXT NOT NULL,
    core_sentence TEXT NOT NULL,
    quote_1 TEXT NOT NULL,
    quote_2 TEXT NOT NULL,
    quote_3 TEXT NOT NULL,
    sensitive INTEGER NOT NULL,
    merged_into TEXT NOT NULL,
    split_from TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE answer (
    theme TEXT NOT NULL,
    voter TEXT NOT NULL,
    answer TEXT NOT NULL,
    PRIMARY KEY (theme, voter)
) STRICT, WITHOUT ROWID;
CREATE TABLE hands (
    theme TEXT PRIMARY KEY,
    yes INTEGER NOT NULL,
    partly INTEGER NOT NULL,
    no INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE revealed (theme TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE addition (
    id TEXT NOT NULL,
    theme TEXT NOT NULL,
    text TEXT NOT NULL,
    channel TEXT NOT NULL,
    visibility TEXT NOT NULL,
    added_at TEXT NOT NULL,
    original TEXT NOT NULL,
    came_from TEXT NOT NULL,
    PRIMARY KEY (theme, id)
) STRICT;
CREATE TABLE sign_up (
    id TEXT NOT NULL,
    theme TEXT NOT NULL,
    consent_version TEXT NOT NULL,
    consent_given_at TEXT NOT NULL,
    consent_channel TEXT NOT NULL,
    consent_explicit INTEGER NOT NULL,
    name TEXT NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    contribution TEXT NOT NULL,
    reunion INTEGER NOT NULL,
    sheet_row TEXT NOT NULL,
    owner TEXT NOT NULL,
    came_from TEXT NOT NULL,
    doubts TEXT NOT NULL,
    other_rows TEXT NOT NULL,
    PRIMARY KEY (theme, id)
) STRICT;
CREATE TABLE set_aside (
    id TEXT NOT NULL,
    theme TEXT NOT NULL,
    consent_version TEXT NOT NULL,
    consent_given_at TEXT NOT NULL,
    consent_channel TEXT NOT NULL,
    consent_explicit INTEGER NOT NULL,
    name TEXT NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    contribution TEXT NOT NULL,
    reunion INTEGER NOT NULL,
    sheet_row TEXT NOT NULL,
    owner TEXT NOT NULL,
    came_from TEXT NOT NULL,
    doubts TEXT NOT NULL,
    other_rows TEXT NOT NULL,
    PRIMARY KEY (theme, id)
) STRICT;
CREATE TABLE uncrossed (theme TEXT PRIMARY KEY, rows INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE first_caller (
    theme TEXT PRIMARY KEY,
    sign_up TEXT NOT NULL,
    before TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE first_step (theme TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE part (
    place INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    theme TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    skipped INTEGER NOT NULL,
    own INTEGER NOT NULL,
    words TEXT NOT NULL
) STRICT;
CREATE TABLE handover (
    theme TEXT PRIMARY KEY,
    at TEXT NOT NULL,
    way TEXT NOT NULL,
    place TEXT NOT NULL,
    sign_up TEXT NOT NULL,
    listed TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE kept_apart (
    theme TEXT NOT NULL,
    one TEXT NOT NULL,
    other TEXT NOT NULL,
    PRIMARY KEY (theme, one, other)
) STRICT, WITHOUT ROWID;
CREATE TABLE written (place TEXT PRIMARY KEY, kind TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE withdrawal (
    id TEXT PRIMARY KEY,
    at TEXT NOT NULL,
    codes TEXT NOT NULL,
    handed_over TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE chore (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE joined (theme TEXT PRIMARY KEY, people INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE dots (
    theme TEXT PRIMARY KEY,
    yes INTEGER NOT NULL,
    partly INTEGER NOT NULL,
    no INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE photo (
    id TEXT PRIMARY KEY,
    added_at TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    size INTEGER NOT NULL,
    theme TEXT NOT NULL,
    sheet INTEGER NOT NULL,
    turned INTEGER NOT NULL,
    seen TEXT NOT NULL
) STRICT;
CREATE TABLE picture (photo TEXT PRIMARY KEY, jpeg BLOB NOT NULL) STRICT;
CREATE TABLE submission (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
"""
