-- +goose Up
-- What the optional model was asked, by what it was asked.
CREATE TABLE answers (
    question TEXT PRIMARY KEY, -- hash of prompt and model
    answer   TEXT   NOT NULL,
    at       BIGINT NOT NULL
);
CREATE INDEX answers_at ON answers (at);

-- What it cost, by day of UTC.
CREATE TABLE spending (
    day    TEXT PRIMARY KEY,
    tokens BIGINT NOT NULL
);

-- What its exams came to.
CREATE TABLE exams (
    model  TEXT PRIMARY KEY, -- and version of the prompts
    result TEXT   NOT NULL,  -- model.Result
    at     BIGINT NOT NULL
);
