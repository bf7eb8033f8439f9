package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/digestbot/digestbot/digest"
	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/cores"
	"github.com/digestbot/digestbot/digest/form"
	"github.com/digestbot/digestbot/digest/message"
	"github.com/digestbot/digestbot/digest/story"
	"github.com/digestbot/digestbot/digest/summary"
	"github.com/digestbot/digestbot/internal/bot"
	"github.com/digestbot/digestbot/internal/store"
	"github.com/digestbot/digestbot/sources"
	"github.com/digestbot/digestbot/sources/sample"
)

type previewCommand struct {
	Paths   []string      `arg:"" optional:"" name:"path" help:"Files or folders: feeds (.xml .rss .atom .json), article lines (.jsonl), texts (.txt). Without: the feeds of DIGEST_FEEDS; without those: the sample."`
	Format  string        `enum:"text,json,blocks,html" default:"text" help:"One of ${enum}."`
	Now     clockTime     `placeholder:"RFC3339" help:"Fix the clock."`
	Window  time.Duration `placeholder:"24h" help:"How far back to look; without, the configured window for feeds and no limit for files."`
	All     bool          `help:"Every story, single-article ones too, no maximum."`
	Max     int           `placeholder:"8" help:"Stories at most."`
	Digest  string        `placeholder:"NAME" help:"Of this digest: default, or the name or id of its channel; without, of the first."`
	NoModel bool          `help:"Without the configured model."`
	Explain bool          `help:"Say, in text, why articles and figures were put together or kept apart."`
}

// A reading is what a preview is made from.
type reading struct {
	articles []article.Article
	now      time.Time
	from     time.Time // start of the period; zero: as far back as the articles go
	feeds    int
	notRead  []message.NotRead
	pages    *sources.Web      // reads the articles' pages; nil: no pages are read
	digest   bot.Digest        // of which it is; of its settings the maximum counts
	choice   bot.Choice        // what people want in it
	as       map[string]string // how feeds are told, by outlet
}

func (c previewCommand) Run(sh *shell) error {
	if c.Max < 0 || c.Window < 0 {
		return configError{errors.New("--max and --window are not negative")}
	}
	cfg, err := loadConfig(nil, slices.Concat(viewUses, modelUses, []string{"DIGEST_WINDOW", "DIGEST_MAX_STORIES", "DIGEST_TEMPLATES", "FETCH_FULL_TEXT"}))
	if err != nil {
		return err
	}
	renderer, err := newRenderer(cfg.templates)
	if err != nil {
		return configError{err}
	}
	read, err := c.read(sh, cfg)
	if err != nil {
		return err
	}
	d := c.compose(sh.ctx, read)
	if cfg.model != "" && !c.NoModel {
		if err := c.edit(sh, cfg, d); err != nil {
			return err
		}
	}
	return c.write(sh, renderer, d)
}

// read brings in the articles: of the paths, of the feeds of a digest, or of the sample.
func (c previewCommand) read(sh *shell, cfg config) (reading, error) {
	r := reading{now: c.Now.Time, digest: cfg.defaultDigest()}
	if r.now.IsZero() {
		r.now = time.Now()
	}
	if len(c.Paths) == 0 {
		if err := r.choose(sh, cfg, c.Digest); err != nil {
			return r, err
		}
	}
	window := c.Window
	switch {
	case len(c.Paths) > 0:
		articles, err := readPaths(sh, c.Paths)
		if err != nil {
			return r, err
		}
		r.articles = articles
		r.now = r.now.In(cfg.zone)
	case len(r.digest.Feeds) > 0:
		window = cmp.Or(window, r.digest.Window)
		if err := r.poll(sh, cfg); err != nil {
			return r, err
		}
		r.now = r.now.In(r.digest.Zone)
	default:
		articles, problems := sources.Folder{FS: sample.Feeds, Paths: []string{"feeds"}}.Articles()
		if err := errors.Join(problems...); err != nil {
			return r, fmt.Errorf("read the sample: %w", err)
		}
		r.articles, r.feeds = articles, sample.Count
		if c.Now.IsZero() {
			r.now = sample.Now
		}
		r.now = r.now.In(sample.Now.Location())
		window = cmp.Or(window, 24*time.Hour)
	}
	r.articles = form.Without(r.articles)
	if window > 0 {
		r.from = r.now.Add(-window)
		r.articles = since(r.articles, r.from)
	}
	return r, nil
}

// choose finds the digest that is to be previewed: the one of a name, else the
// first, which is the default's if it has feeds.
func (r *reading) choose(sh *shell, cfg config, name string) error {
	in, err := cfg.open(sh, store.View)
	if err != nil {
		return err
	}
	defer in.close()
	digests, err := in.digests(sh.ctx, name)
	if err != nil || len(digests) == 0 {
		return err
	}
	if len(digests) > 1 && !sh.quiet {
		fmt.Fprintf(sh.stderr, "This is the digest of %s; --digest shows another: %s.\n", digests[0], names(digests[1:]))
	}
	r.digest = digests[0]
	r.choice, err = in.desk.Choice(sh.ctx, r.digest)
	return err
}

// readPaths reads files and folders. What cannot be read is said, and the rest
// is read; it is an error if nothing could be read at all.
func readPaths(sh *shell, paths []string) ([]article.Article, error) {
	var all []article.Article
	for _, p := range paths {
		dir, name := filepath.Dir(p), filepath.Base(p)
		info, err := os.Stat(p)
		if err != nil && p == "-" {
			return nil, configError{errors.New("standard input is not read here: give a file or a folder")}
		}
		if err != nil && strings.Contains(p, "://") {
			return nil, configError{fmt.Errorf("%s is no file: addresses go into DIGEST_FEEDS", sources.Redact(p))}
		}
		if err != nil {
			return nil, configError{fmt.Errorf("read %s: %w", p, errors.Unwrap(err))}
		}
		if info.IsDir() {
			dir, name = p, "."
		}
		articles, problems := sources.Folder{FS: os.DirFS(dir), Paths: []string{name}}.Articles()
		for _, problem := range problems {
			sh.notRead(strings.TrimPrefix(problem.Error(), "read "))
		}
		all = append(all, articles...)
	}
	if len(all) == 0 {
		return nil, errors.New("no article in what was given")
	}
	return all, nil
}

// poll reads the configured feeds once.
func (r *reading) poll(sh *shell, cfg config) error {
	web := newWeb(cfg)
	if cfg.fullText {
		r.pages = web
	}
	r.feeds, r.as = len(r.digest.Feeds), map[string]string{}
	seen := map[string]bool{}
	done := newProgress(sh, "reading feeds", r.feeds)
	web.Poll(sh.ctx, neverPolled(r.digest.Feeds), func(result sources.Result) {
		done()
		if result.Status == sources.Failed || result.Status == sources.Gone {
			name, reason := cmp.Or(result.Title, sources.Redact(result.Feed.URL)), result.Feed.State.Trouble()
			r.notRead = append(r.notRead, message.NotRead{Feed: name, Reason: reason})
		}
		for _, a := range result.Articles {
			r.as[a.Source] = r.digest.TellsAs(result.Feed.URL)
			if !seen[a.ID] && !a.Ahead(r.now) && !r.choice.Mutes(a.Source, result.Title) {
				seen[a.ID] = true
				r.articles = append(r.articles, a)
			}
		}
	})
	for _, n := range r.notRead {
		sh.notRead(n.Feed + ": " + n.Reason)
	}
	if sh.ctx.Err() != nil {
		return sh.ctx.Err()
	}
	if len(r.notRead) == r.feeds {
		return errors.New("none of the feeds could be read")
	}
	return nil
}

// since keeps the articles that were published at or after a time, and those
// that do not say when.
func since(articles []article.Article, from time.Time) []article.Article {
	var kept []article.Article
	for _, a := range articles {
		if a.Published.IsZero() || !a.Published.Before(from) {
			kept = append(kept, a)
		}
	}
	return kept
}

// compose makes the digest, as a first digest of these articles would be.
func (c previewCommand) compose(ctx context.Context, r reading) message.Digest {
	most := cmp.Or(c.Max, r.digest.Max)
	d := message.Digest{
		ID: "preview", From: r.from, To: r.now, Articles: len(r.articles),
		Feeds: r.feeds, FeedsRead: r.feeds - len(r.notRead), NotRead: r.notRead,
	}
	if d.From.IsZero() {
		d.From = earliest(r.articles, r.now)
	}
	d.From = d.From.In(r.now.Location())
	stories := slices.DeleteFunc(digest.Stories(r.articles, r.choice.Rules()), func(s story.Story) bool { return r.choice.LeavesOut(s) != "" })
	source := func(a article.Article) string { return a.Source }
	lists := bot.Lists(stories, source, r.as)
	room := map[bool]int{true: most, false: most} // for stories of several articles, and of one
	slices.SortStableFunc(stories, func(a, b story.Story) int { return ahead(a, r.now) - ahead(b, r.now) })
	for _, s := range stories {
		several := len(s.Articles()) > 1
		name := source(s.Reports[0].Article)
		switch {
		case !several && lists[name]:
			d.Stories = append(d.Stories, message.Entry{Summary: summary.Summary{Story: s}, List: name})
		case !c.All && room[several] == 0:
			d.More++
		default:
			room[several]--
			d.Stories = append(d.Stories, message.Entry{Summary: summary.Summary{Story: s}})
		}
	}
	cores.Each(len(d.Stories), func(i int) {
		e := &d.Stories[i]
		if e.List == "" {
			e.Story = r.fullTexts(ctx, e.Story)
		}
		e.Summary = digest.Summarise(e.Story)
	})
	return d
}

// ahead is 1 of a story of which all articles are dated in the future, which is
// never told first, and 0 of others.
func ahead(s story.Story, now time.Time) int {
	for _, a := range s.Articles() {
		if !a.Ahead(now) {
			return 0
		}
	}
	return 1
}

// fullTexts replaces the teasers of a story by the texts of the articles' pages.
func (r reading) fullTexts(ctx context.Context, s story.Story) story.Story {
	if r.pages == nil {
		return s
	}
	s.Reports = slices.Clone(s.Reports)
	var articles []article.Article
	index := map[string]int{}
	for i, report := range s.Reports {
		a := report.Article
		a.Text = a.Given()
		articles = append(articles, a)
		index[report.ID] = i
	}
	r.pages.FullText(ctx, articles, func(p sources.Page) { s.Reports[index[p.Article.ID]].Text = p.Article.Text })
	return s
}

func earliest(articles []article.Article, otherwise time.Time) time.Time {
	first := otherwise
	for _, a := range articles {
		if !a.Published.IsZero() && a.Published.Before(first) {
			first = a.Published
		}
	}
	return first
}

// write prints the digest in the format asked for.
func (c previewCommand) write(sh *shell, renderer *message.Renderer, d message.Digest) error {
	switch c.Format {
	case "json":
		var summaries []summary.Summary
		for _, e := range d.Stories {
			summaries = append(summaries, e.Summary)
		}
		return message.JSON(sh.stdout, d.To, summaries)
	case "blocks":
		messages, err := renderer.Slack(d)
		if err != nil {
			return err
		}
		return message.BlockLines(sh.stdout, "preview", messages)
	case "html":
		return renderer.HTML(sh.stdout, d)
	}
	look := lookOf(sh.stdout)
	if c.Explain {
		return renderer.Explain(sh.stdout, d, look)
	}
	return renderer.Text(sh.stdout, d, look)
}
