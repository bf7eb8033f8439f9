package main

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"github.com/digestbot/digestbot/digest/message"
	"github.com/digestbot/digestbot/internal/model"
	"github.com/digestbot/digestbot/internal/store"
)

// modelUses are the settings of the optional model.
var modelUses = []string{"LLM_BASE_URL", "LLM_MODEL", "LLM_API_KEY", "LLM_LANGUAGE", "LLM_DEADLINE", "LLM_TOKENS_PER_DAY"}

// modelCommand is what can be asked about the optional model.
type modelCommand struct {
	Exam examCommand `cmd:"" help:"Put the configured model to the exam that settles what it may do, and print how it did."`
}

type examCommand struct{}

// Run examines the model anew. The result is kept, and holds from the next pass on.
func (examCommand) Run(sh *shell) error {
	cfg, err := loadConfig([]string{"LLM_BASE_URL", "LLM_MODEL"}, append(modelUses, "DATABASE_URL", "DIGEST_TEMPLATES"))
	if err != nil {
		return err
	}
	db, err := store.Open(sh.ctx, cfg.databaseURL)
	if err != nil {
		return openFailed(err)
	}
	editor, err := newEditor(cfg, db, nil)
	if err != nil {
		return errors.Join(configError{err}, db.Close())
	}
	result, err := editor.Examine(sh.ctx)
	if err == nil {
		_, err = fmt.Fprint(sh.stdout, examWords(cfg.model, result))
	}
	return errors.Join(err, db.Close())
}

// examWords words the result of an exam.
func examWords(name string, r model.Result) string {
	return fmt.Sprintf(`%s %s.
flags right:       %d of %d
disputes found:    %d of %d
accounts accepted: %d of %d
answers too late:  %d
cost:              %d tokens, %.0f s
`, name, r.Roles().Words(), r.Right, r.Right+r.Wrong, r.Found, r.Disputes, r.Passed, r.Accounts, r.Slow, r.Tokens, r.Seconds)
}

// newEditor returns an editor with the configured model. A memory that is nil ends
// with the program.
func newEditor(cfg config, memory model.Memory, count func(model.Event)) (*model.Editor, error) {
	prompts, err := templateFiles(cfg.templates)
	if err != nil {
		return nil, err
	}
	return model.New(model.Config{BaseURL: cfg.modelURL, Model: cfg.model, Key: cfg.modelKey, Language: cfg.language,
		Deadline: cfg.modelDeadline, TokensPerDay: cfg.modelTokens, Prompts: prompts, Memory: memory, Count: count})
}

// edit has the configured model edit a preview, which keeps nothing. A model whose
// exam is not in the database is let do everything, and that is said.
func (c previewCommand) edit(sh *shell, cfg config, d message.Digest) error {
	editor, err := newEditor(cfg, nil, nil)
	if err != nil {
		return configError{err}
	}
	examined, err := takeExam(sh.ctx, cfg, editor)
	if err != nil {
		return err
	}
	if !examined && !sh.quiet {
		fmt.Fprintf(sh.stderr, "%s was not examined yet, so all of its work is shown: digestbot model exam\n", cfg.model)
	}
	done := newProgress(sh, "asking the model", len(d.Stories))
	var work sync.WaitGroup
	for i := range d.Stories {
		e := &d.Stories[i]
		work.Go(func() {
			defer done()
			edited, err := editor.Edit(sh.ctx, e.Summary)
			if err != nil {
				sh.log.Warn("the account is our own, in whole or in part", "story", e.Story.ID, "error", err)
			}
			e.Summary = edited
		})
	}
	work.Wait()
	return sh.ctx.Err()
}

// takeExam gives an editor the roles that the database knows of, else all.
func takeExam(ctx context.Context, cfg config, editor *model.Editor) (known bool, err error) {
	db, err := store.View(ctx, cfg.databaseURL)
	switch {
	case errors.Is(err, store.ErrNone):
		editor.Trust()
		return false, nil
	case err != nil:
		return false, openFailed(err)
	}
	defer db.Close()
	return editor.Recall(ctx, db)
}
