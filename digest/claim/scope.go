package claim

import (
	"slices"
	"strings"

	"github.com/digestbot/digestbot/digest/figure"
)

// bases are words that make a figure one of another series.
var bases = table(`
debt: debt
month: month monthly
quarter: quarter quarterly
annualised: annualised annualized
adjusted: adjusted
net: net
gross: gross
real: real
nominal: nominal
per: per
average: average median
combined: combined together
daily: daily
weekly: weekly
capacity: capacity holds licensed
`)

// expecting are words of forecasts: a forecast and its outcome are two measures.
var expecting = words("expected forecast forecasts forecasted predicted predicts predict projected projects projection consensus unnamed rumoured rumored speculation speculated")

// duringWords are words before a month in which something was.
var duringWords = words("in since until by last")

// hopes are words of what was to be reached, said right before the figure.
var hopes = words("hope hopes hoped hoping aim aims aimed aiming target targets targeted sought wanted")

var (
	weekdays = words("monday tuesday wednesday thursday friday saturday sunday")
	rows     = words("first second third fourth fifth latest previous last next earlier later")
)

// months are the first three letters of their names.
var months = map[string]int{"jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12}

// limiting says that a word can limit a figure in one of these ways.
func limiting(w string) bool {
	return bases[w] != "" || weekdays[w] || rows[w] || expecting[w] || hopes[w] || calendarWords[w] || len(w) == 4 && isDigit(w[0])
}

// aside is how far a word that limits a figure may stand from it.
const aside = 30

// scope notes what limits a figure: years, days, places in a row, and bases
// that are named near it.
func (u *measure) scope(p *passage, from, to int) {
	for i := range p.words {
		w := &p.words[i]
		if !w.limits {
			continue
		}
		u.expected = u.expected || expecting[w.text]
		d := p.distance(i, from, to)
		if d > aside || i >= from && i < to {
			continue
		}
		if w.basis != "" && d <= aside/2 {
			u.basis = append(u.basis, w.basis)
		}
		if y, _ := numeral(w.text); w.number && len(w.text) == 4 && y >= 1500 && y < 2200 {
			u.years = append(u.years, int(y))
		}
		u.expected = u.expected || hopes[w.text] && i < from && d <= beside*2
		if weekdays[w.text] {
			u.days = append(u.days, w.text)
		}
		if n := i + 1; months[clip(w.text, 3)] > 0 && w.calendar && n < len(p.words) && p.words[n].number && len(p.words[n].text) < 3 {
			u.dates = append(u.dates, clip(w.text, 3)+" "+p.words[n].text)
		}
		if m := months[clip(w.text, 3)]; m > 0 && w.calendar && i > 0 && duringWords[p.words[i-1].text] {
			u.months = append(u.months, m)
		}
		if rows[w.text] && d <= beside {
			u.ordinals = append(u.ordinals, w.text)
		}
	}
	u.months = set(u.months)
	u.years, u.basis = set(u.years), set(u.basis)
	u.days, u.dates, u.ordinals = set(u.days), set(u.dates), set(u.ordinals)
}

// otherTime says that what stands beside two figures makes them figures of two
// days, or of a day after the other report.
func otherTime(a, b *node) bool {
	return !isCalendar(a.Kind) && (len(a.dates) > 0 && len(b.dates) > 0 && !common(a.dates, b.dates) ||
		len(a.days) > 0 && len(b.days) > 0 && !common(a.days, b.days) ||
		ofTheWeek(a) && recalled(b) || ofTheWeek(b) && recalled(a) ||
		foretold(a, b) || foretold(b, a))
}

// ofTheWeek says that a weekday is named with a figure, and no month or year.
func ofTheWeek(n *node) bool {
	return len(n.days) > 0 && len(n.months) == 0 && len(n.years) == 0 && len(n.dates) == 0
}

// recalled says that a figure is of another month than its report.
func recalled(n *node) bool {
	return len(n.days) == 0 && len(n.months) > 0 && !n.At.IsZero() && !slices.Contains(n.months, int(n.At.Month()))
}

// foretold says that the day beside a figure lies after the other's report,
// which so cannot speak of it. A count that grows may have grown until then.
func foretold(a, b *node) bool {
	if a.Kind != figure.Count && a.Kind != figure.Measured || len(a.days) != 1 || a.At.IsZero() || b.At.IsZero() || a.point > b.point && cumulative(a.Mention) {
		return false
	}
	day := a.At
	for range 7 {
		if strings.EqualFold(day.Weekday().String(), a.days[0]) {
			return dayOf(day) > dayOf(b.At)
		}
		day = day.AddDate(0, 0, -1)
	}
	return false
}
