package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"github.com/digestbot/digestbot/digest/message"
	"github.com/digestbot/digestbot/templates"
)

// newRenderer parses the embedded templates, with those of a folder in place of
// the ones of the same name. No folder: the embedded ones alone.
func newRenderer(folder string) (*message.Renderer, error) {
	files, err := templateFiles(folder)
	if err != nil {
		return nil, err
	}
	r, err := message.New(files)
	if err != nil && folder != "" {
		err = fmt.Errorf("DIGEST_TEMPLATES %q: %w", folder, err)
	}
	return r, err
}

// templateFiles returns the templates, those in a folder in place of ours.
func templateFiles(folder string) (fs.FS, error) {
	if folder == "" {
		return templates.FS, nil
	}
	if info, err := os.Stat(folder); err != nil || !info.IsDir() {
		return nil, fmt.Errorf("DIGEST_TEMPLATES %q is no folder", folder)
	}
	over := os.DirFS(folder)
	names, err := fs.Glob(over, "*.tmpl")
	if err != nil {
		return nil, fmt.Errorf("read DIGEST_TEMPLATES: %w", err)
	}
	for _, name := range names {
		if _, err := fs.Stat(templates.FS, name); err != nil {
			known, _ := fs.Glob(templates.FS, "*.tmpl") // the pattern is right
			return nil, fmt.Errorf("DIGEST_TEMPLATES: %s replaces nothing; there are %s", name, strings.Join(known, ", "))
		}
	}
	return overlay{over: over, under: templates.FS}, nil
}

// An overlay shows the files of one file system in place of the same ones of another.
type overlay struct{ over, under fs.FS }

func (o overlay) Open(name string) (fs.File, error) {
	if name != "." {
		if f, err := o.over.Open(name); !errors.Is(err, fs.ErrNotExist) {
			return f, err
		}
	}
	return o.under.Open(name)
}
