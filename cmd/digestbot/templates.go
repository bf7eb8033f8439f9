package main

import (
	"fmt"
	"io/fs"
	"os"

	"digestbot/digest/message"
	"digestbot/templates"
)

// newRenderer parses the embedded templates, with those of a folder in place of
// the ones of the same name. No folder: the embedded ones alone.
func newRenderer(folder string) (*message.Renderer, error) {
	if folder == "" {
		return message.New(templates.FS)
	}
	if info, err := os.Stat(folder); err != nil || !info.IsDir() {
		return nil, fmt.Errorf("DIGEST_TEMPLATES %q is no folder", folder)
	}
	return message.New(overlay{over: os.DirFS(folder), under: templates.FS})
}

// An overlay shows the files of one file system in place of the same ones of another.
type overlay struct{ over, under fs.FS }

func (o overlay) Open(name string) (fs.File, error) {
	if name != "." {
		if f, err := o.over.Open(name); err == nil {
			return f, nil
		}
	}
	return o.under.Open(name)
}
