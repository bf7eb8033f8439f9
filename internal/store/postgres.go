package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"
	"github.com/pressly/goose/v3"
)

func openPostgres(ctx context.Context, url string) (*Store, error) {
	s, err := connectPostgres(url)
	if err != nil {
		return nil, err
	}
	if s.created, err = isEmpty(ctx, s.db); err == nil {
		err = migrate(ctx, s.db, goose.DialectPostgres)
	}
	if err != nil {
		return nil, fmt.Errorf("open database: %w", errors.Join(err, s.db.Close()))
	}
	return s, nil
}

// connectPostgres gives a store that connects when it is used. Errors of pgx
// name host, user and database, but no password.
func connectPostgres(url string) (*Store, error) {
	config, err := pgx.ParseConfig(url)
	if err != nil { // the error of pgx may quote the address
		return nil, refused{errors.New("open database: the address is no PostgreSQL address")}
	}
	db := stdlib.OpenDB(*config)
	db.SetMaxOpenConns(8)
	db.SetConnMaxIdleTime(time.Minute)
	return &Store{db: db, write: db, dialect: dialect{
		name:       "postgres",
		now:        "CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)",
		skipLocked: " FOR UPDATE SKIP LOCKED",
	}}, nil
}

// isEmpty says whether the schema was never made.
func isEmpty(ctx context.Context, db *sql.DB) (bool, error) {
	var name sql.NullString
	err := db.QueryRowContext(ctx, `SELECT to_regclass('goose_db_version')`).Scan(&name)
	return !name.Valid, err
}
