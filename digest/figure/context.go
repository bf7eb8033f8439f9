package figure

import "github.com/digestbot/digestbot/digest/text"

// context sets, for the figures of a sentence, what is said of them: what is
// measured, who claims it, whether it happened, and when it was so.
func (f *finder) context() {
	when := f.asOf()
	for k := range f.found {
		q := &f.found[k]
		q.Claimant = f.claimant(q)
		q.Modality = f.modality(q)
		f.name(q)
		if q.Kind != Date && q.Kind != Time {
			q.When = when
		}
	}
}

// asOf is when the sentence speaks of: the one date that it names, and the one
// clock time by or as of which it says something; others are of events. Two of
// a kind say nothing.
func (f *finder) asOf() When {
	var date, clock When
	dates, clocks := 0, 0
	for k := range f.found {
		switch q := &f.found[k]; q.Kind {
		case Date:
			date = q.When
			dates++
		case Time:
			clock = q.When
			clocks++
		}
	}
	if dates != 1 {
		date = When{}
	}
	if clocks == 1 && (clock.Edge == "by" || clock.Edge == "as of") {
		date.Clock, date.Zone = clock.Clock, clock.Zone
	}
	return date
}

// modality reads the words before and behind a figure for what has not
// happened: forecasts, suppositions, targets, allegations.
func (f *finder) modality(q *found) Modality {
	for k := q.first - 1; k >= 0 && k >= q.first-8; k-- {
		t := f.tok(k)
		if t.Sym == ';' || t.Sym == ':' {
			break
		}
		switch {
		case t.Is(text.Alleges):
			return Allegation
		case t.Is(text.Aims) && !f.tok(k-1).Is(text.Determiner|text.Article):
			return Target
		case t.Is(text.Forecasts) && t.Shape == text.LowerCase:
			return Forecast
		case t.Is(text.Supposes) && (t.Shape == text.LowerCase || k == 0):
			return Hypothetical
		}
	}
	return Actual
}
