// Package htmldate stands in for github.com/markusmobius/go-htmldate, which
// the extractor of article pages uses to guess a page's date. We switch that
// off, for feeds say when their items were published; but the original would
// still be linked, and its date parser fills 95 MB of tables in 0.2 s each time
// that the program starts. It has what the extractor's source text needs, and
// is put in place by a replace directive in the go.mod of the program.
package htmldate

import (
	"errors"
	"time"

	"golang.org/x/net/html"
)

// Options are those that the extractor names.
type Options struct {
	URL                 string
	UseOriginalDate     bool
	SkipExtensiveSearch bool
}

// A Result is the date of a page.
type Result struct {
	DateTime time.Time
	HasTime  bool
}

// IsZero says that there is no date.
func (r Result) IsZero() bool { return r.DateTime.IsZero() }

// FromDocument finds no date.
func FromDocument(*html.Node, Options) (Result, error) {
	return Result{}, errors.New("dates of pages are not looked for")
}
