-- +goose Up
ALTER TABLE feeds ADD COLUMN form TEXT NOT NULL DEFAULT ''; -- what the feed's entries have in common: form.Form
