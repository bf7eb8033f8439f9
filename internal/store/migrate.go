package store

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"

	"github.com/pressly/goose/v3"
	"github.com/pressly/goose/v3/lock"
)

//go:embed migrations/*.sql
var migrations embed.FS

// migrate brings the schema up to date, and refuses one that a newer version
// of this program wrote. Replicas that start together take turns.
func migrate(ctx context.Context, db *sql.DB, d goose.Dialect) error {
	p, err := provider(db, d)
	if err != nil {
		return err
	}
	have, known, err := p.GetVersions(ctx)
	if err != nil {
		return fmt.Errorf("read schema version: %w", err)
	}
	if have > known {
		return refused{fmt.Errorf("it has schema %d, written by a newer digestbot; this one knows %d: use the newer version or another database", have, known)}
	}
	if _, err := p.Up(ctx); err != nil {
		return fmt.Errorf("bring schema up to date: %w", err)
	}
	return nil
}

// provider knows all migrations: those of the folder, and those that need Go.
func provider(db *sql.DB, d goose.Dialect) (*goose.Provider, error) {
	files, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return nil, err
	}
	engine := "sqlite"
	var options []goose.ProviderOption
	if d == goose.DialectPostgres {
		engine = "postgres"
		locker, err := lock.NewPostgresSessionLocker()
		if err != nil {
			return nil, err
		}
		options = append(options, goose.WithSessionLocker(locker))
	}
	options = append(options, goose.WithGoMigrations(goose.NewGoMigration(2, &goose.GoFunc{RunTx: makeTellings(engine)}, nil)))
	return goose.NewProvider(d, db, files, options...)
}
