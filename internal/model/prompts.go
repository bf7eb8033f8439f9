package model

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"strings"
	"text/template"
)

// prompts are the files with what the model is told. They help it to answer well;
// nothing depends on its keeping to them.
var prompts = []string{"judge.tmpl", "writer.tmpl", "translator.tmpl"}

// readPrompts parses the prompts, and names their version by their content.
func readPrompts(files fs.FS) (*template.Template, string, error) {
	all := template.New("")
	sum := sha256.New()
	for _, name := range prompts {
		text, err := fs.ReadFile(files, name)
		if err != nil {
			return nil, "", fmt.Errorf("read the prompt %s: %w", name, err)
		}
		if _, err := all.New(name).Parse(string(text)); err != nil {
			return nil, "", fmt.Errorf("read the prompt %s: %w", name, err)
		}
		sum.Write(text)
	}
	return all, hex.EncodeToString(sum.Sum(nil)[:6]), nil
}

// prompt words a prompt.
func (e *Editor) prompt(name string, data any) (string, error) {
	var b strings.Builder
	if err := e.prompts.ExecuteTemplate(&b, name, data); err != nil {
		return "", fmt.Errorf("word the prompt %s: %w", name, err)
	}
	return strings.TrimSpace(b.String()), nil
}
