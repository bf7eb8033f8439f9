-- +goose Up
ALTER TABLE stories ADD COLUMN ledgers TEXT NOT NULL DEFAULT 'null'; -- claim.Ledgers: how the story's figures moved
