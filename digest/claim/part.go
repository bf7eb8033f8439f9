package claim

import "strings"

// This file tells a victim from a suspect: the nearest word that says so.

const (
	victim  = 'v' // what happened happened to them
	suspect = 's' // they did it
)

// Words before and behind an age by which somebody is a victim or a suspect.
var (
	leadIn = words(`a an the his her their another dead as of in old then young local wounded`)

	victimBefore = words(`shot shoot shoots shooting death deaths killed kill kills killing murder murdered murdering slaying wound wounded wounding wounds
 injured injuring injures hit hitting struck striking stabbed stabbing victim victims found left`)
	suspectBefore = words(`arrest arrested arresting arrests charged charges charging against suspect suspected gunman shooter accused accusing indicted indicts by`)

	happensTo = words(`shot killed wounded injured hit struck grazed stabbed found pronounced taken transported rushed airlifted hospitalized hospitalised`)
	passive   = words(`was were been being gets`)

	victimBehind = words(`died dies dead victim victims suffered suffers suffering survive survived survives wounded injured critical stable recovering
 self-inflicted death`)
	suspectBehind = words(`charged arrested accused suspect suspects suspected gunman shooter pleaded pleads faces wanted custody booked fled allegedly convicted
 sentenced indicted jailed serve served serving prison probation`)
	attacks     = words(`shot killed stabbed killing shooting shoots kills`)
	whenOrWhere = words(`in when by after on at multiple several to during while dead`)
	whom        = words(`a an the his her two three four five six seven eight nine ten`)
)

// part is whether the person of an age is a victim or a suspect.
func (s *spot) part(called string) byte {
	switch {
	case roles[called].kind == "doer":
		return suspect
	case called == "victim":
		return victim
	}
	if p := s.partBefore(); p != 0 {
		return p
	}
	return s.partBehind()
}

func (s *spot) partBefore() byte {
	k := s.from - 1
	for k >= 0 && (leadIn[s.at(k)] || !s.ts[k].word || s.ts[k].possessive || strings.HasSuffix(s.at(k), "-year-old")) {
		k--
	}
	if (s.at(k) == "is" || s.at(k) == "was") && k > 0 {
		k--
	}
	switch w := s.at(k); {
	case suspectBefore[w]:
		return suspect
	case victimBefore[w]:
		return victim
	}
	return 0
}

// partBehind looks at the words behind, but not beyond the next person.
func (s *spot) partBehind() byte {
	const reach = 16 // words: about eighty letters
	for i := s.to; i < min(len(s.ts), s.to+reach); i++ {
		w, next := s.at(i), s.at(i+1)
		switch {
		case strings.HasSuffix(w, "-year-old"), w == "," && shortNumber(next):
			return 0
		case passive[w] && (happensTo[next] || strings.HasSuffix(next, "ly") && happensTo[s.at(i+2)]):
			return victim
		case attacks[w] && (next == "himself" || next == "herself"):
			return victim
		case attacks[w] && i+1 < len(s.ts) && (whom[next] || isDigit(next[0]) || s.ts[i+1].capital()):
			return suspect
		case attacks[w] && next == "and" && whom[s.at(i+3)]:
			return suspect
		case (w == "killed" || w == "shot") && whenOrWhere[next], victimBehind[w]:
			return victim
		case suspectBehind[w], w == "opened" && next == "fire":
			return suspect
		}
	}
	return 0
}
