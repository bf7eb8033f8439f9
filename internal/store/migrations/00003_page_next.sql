-- +goose Up
ALTER TABLE articles ADD COLUMN page_next BIGINT NOT NULL DEFAULT 0; -- before which a page that could not be read is left alone
