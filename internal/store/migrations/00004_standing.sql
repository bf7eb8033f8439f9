-- +goose Up
-- What a channel's history showed when the store knew of no digest before.
CREATE TABLE standing (
    digest TEXT   NOT NULL,
    mark   TEXT   NOT NULL, -- names an article
    at     BIGINT NOT NULL, -- when the history was read
    PRIMARY KEY (digest, mark)
);
