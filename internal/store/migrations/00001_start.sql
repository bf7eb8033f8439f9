-- One schema for SQLite and PostgreSQL: TEXT for ids and JSON, BIGINT for Unix
-- milliseconds (0: never), INTEGER for flags. BYTEA holds blobs on both.

-- +goose Up
CREATE TABLE feeds (
    url         TEXT PRIMARY KEY,             -- without credentials
    title       TEXT   NOT NULL DEFAULT '',
    state       TEXT   NOT NULL DEFAULT '{}', -- sources.State
    first_read  BIGINT NOT NULL DEFAULT 0,
    last_read   BIGINT NOT NULL DEFAULT 0,
    listed      BIGINT NOT NULL DEFAULT 0,    -- last time it was read and had changed
    error       TEXT   NOT NULL DEFAULT '',   -- of the last poll; empty if it was read
    failed      BIGINT NOT NULL DEFAULT 0,    -- since when it cannot be read
    claim       TEXT   NOT NULL DEFAULT ''    -- name of the lease under which it is being polled
);

-- What is short stands before what is long, so that a scan reads no texts.
CREATE TABLE articles (
    feed      TEXT   NOT NULL,
    id        TEXT   NOT NULL,
    at        BIGINT NOT NULL, -- when it counts as published: never after it was seen
    seen      BIGINT NOT NULL, -- first
    listed    BIGINT NOT NULL, -- last time the feed had it, to the day
    updated   BIGINT NOT NULL, -- last time its words changed
    published BIGINT NOT NULL, -- as the feed says, 0 if it does not
    content   TEXT   NOT NULL, -- hash of title and text as the feed gave them
    link      TEXT   NOT NULL, -- hash of address and title
    language  TEXT   NOT NULL,
    source    TEXT   NOT NULL,
    url       TEXT   NOT NULL,
    title     TEXT   NOT NULL,
    text      TEXT   NOT NULL,
    full_text TEXT   NOT NULL DEFAULT '', -- of the article's page; empty if not read
    PRIMARY KEY (feed, id)
);
CREATE INDEX articles_at ON articles (feed, at);
CREATE INDEX articles_content ON articles (feed, content);
CREATE INDEX articles_link ON articles (feed, link);

-- A handled slot: the digest made for it, or that there was nothing to say.
CREATE TABLE slots (
    digest   TEXT   NOT NULL,
    slot     TEXT   NOT NULL,        -- local date and time as the schedule writes it
    id       TEXT   NOT NULL UNIQUE, -- of the digest, for people
    at       BIGINT NOT NULL,        -- when the slot was due
    built    BIGINT NOT NULL,
    version  TEXT   NOT NULL,        -- of the program that made it
    document BYTEA,                  -- null: nothing to say
    amended  BYTEA,                  -- the document with its corrections; null: none
    PRIMARY KEY (digest, slot)
);
CREATE INDEX slots_at ON slots (digest, at);

-- What a digest has dealt with: told in a story, or passed over (story empty).
CREATE TABLE told (
    digest  TEXT   NOT NULL,
    article TEXT   NOT NULL,
    story   TEXT   NOT NULL,
    at      BIGINT NOT NULL, -- when it was dealt with
    PRIMARY KEY (digest, article)
);
CREATE INDEX told_at ON told (digest, at);

CREATE INDEX told_story ON told (article) WHERE story <> '';

-- Posted stories as they were last told.
CREATE TABLE stories (
    digest  TEXT   NOT NULL,
    id      TEXT   NOT NULL,
    first   BIGINT NOT NULL, -- when first told
    last    BIGINT NOT NULL,
    slot    TEXT   NOT NULL, -- ID of the digest that told it last
    key     TEXT   NOT NULL, -- of the message that did
    record  TEXT   NOT NULL, -- summary.Record of what it said
    amended TEXT   NOT NULL DEFAULT '', -- the same after corrections; empty if there were none
    PRIMARY KEY (digest, id)
);

CREATE TABLE outbox (
    key      TEXT PRIMARY KEY,
    slot     TEXT    NOT NULL,            -- id of its digest
    channel  TEXT    NOT NULL,
    at       BIGINT  NOT NULL,            -- when its digest was built
    seq      INTEGER NOT NULL,            -- its place in it
    parent   TEXT    NOT NULL,            -- key of the message it replies to; empty if none
    edits    TEXT    NOT NULL DEFAULT '', -- key of the message it replaces; empty if it is one of its own
    story    TEXT    NOT NULL,
    text     TEXT    NOT NULL,
    blocks   TEXT    NOT NULL,
    metadata TEXT    NOT NULL,
    state    TEXT    NOT NULL,            -- pending, sending, sent, refused
    plain    INTEGER NOT NULL DEFAULT 0,  -- 1: its blocks were refused, the text goes alone
    ts       TEXT    NOT NULL DEFAULT '',
    tried    BIGINT  NOT NULL DEFAULT 0,  -- first attempt
    attempts INTEGER NOT NULL DEFAULT 0,
    error    TEXT    NOT NULL DEFAULT ''
);
CREATE INDEX outbox_open ON outbox (channel, at, slot, seq) WHERE state IN ('pending', 'sending');
CREATE INDEX outbox_slot ON outbox (slot, seq);

CREATE TABLE channels (
    id     TEXT PRIMARY KEY,
    closed BIGINT NOT NULL, -- since when it takes no messages
    reason TEXT   NOT NULL
);

-- Who works on what: a digest's pass, a channel's posting, a poll.
CREATE TABLE leases (
    name  TEXT PRIMARY KEY,
    owner TEXT   NOT NULL,
    until BIGINT NOT NULL,
    fence BIGINT NOT NULL -- grows with every holder
);

-- What people decided: stories merged and split, words, sources and stories muted.
CREATE TABLE rules (
    id     TEXT PRIMARY KEY,
    digest TEXT   NOT NULL,
    kind   TEXT   NOT NULL, -- together, apart, mute word, mute source, mute story
    a      TEXT   NOT NULL, -- an article, a word, a source
    b      TEXT   NOT NULL, -- the other article
    who    TEXT   NOT NULL,
    at     BIGINT NOT NULL
);

-- When this database first heard of a digest: slots before it were not missed.
CREATE TABLE digests (
    name  TEXT PRIMARY KEY,
    since BIGINT NOT NULL
);

-- What commands changed of a digest.
CREATE TABLE settings (
    digest TEXT PRIMARY KEY,
    value  TEXT NOT NULL
);
