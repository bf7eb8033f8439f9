package claim

import (
	"strings"

	"github.com/digestbot/digestbot/digest/figure"
)

// nounOf is the concept of what a mention counts.
func (r *reader) nounOf(m *Mention, p *passage, from int) string {
	if m.Kind == figure.Count && from >= 2 && p.words[from-1].text == "of" {
		if c := ofWhom[p.words[from-2].term]; c != "" {
			return c
		}
	}
	if m.Noun == "" {
		return r.tollOf(m)
	}
	return r.term(lastWord(m.Noun))
}

// ofWhom names what is counted in "a mother of 12" or "a city of 160,000".
var ofWhom = table(`
child: mother father parent dad
people: citi town villag popul crowd parti gang group famili
`)

// family says that a count is of somebody's children: what happened to the
// mother of twelve did not happen to the twelve.
func (p *passage) family(from int) bool {
	return from >= 2 && p.words[from-1].text == "of" && ofWhom[p.words[from-2].term] == "child"
}

// tollOf is the noun of a count that stands without one: what is killed,
// injured or on the march are persons.
func (r *reader) tollOf(m *Mention) string {
	if m.Kind != figure.Count {
		return ""
	}
	for w := range strings.FieldsSeq(strings.ToLower(m.About)) {
		if tolls[w] {
			return "person"
		}
	}
	if outcomes[r.term(wordBefore(m))] || tolls[r.term(wordBefore(m))] {
		return "person"
	}
	if holdsAny(m.inView(), tolls) && m.About != "" && (wordBefore(m) == "to" || wordBefore(m) == "at") {
		return "person"
	}
	return ""
}

// tolls are words for a number of persons.
var tolls = words("toll tolls crowd dead deaths fatalities casualties injured wounded missing turnout attendance")

// kin is how two head nouns stand to each other.
type kin int

const (
	unknownKin kin = iota // one of them is not given
	sameKin               // one thing
	nearKin               // one may stand for the other
	noKin                 // different things
)

// people are nouns of persons; a general one may stand for any other.
var people = words("person people individu member other man woman child job officer offici expert analyst lawyer firefight resid passeng victim worker resident suspect protest march student school civilian soldier fighter rebel teen girl boy adult climber tourist patient refuge flee survivor american canadian thief robber steal marry mother friend famili companion die injure")

// sorts are nouns of persons for whom a general one may stand, and no other:
// inmates are not guards.
var sorts = terms(`spectators fans pilgrims migrants motorists commuters shoppers guests sailors gunmen guards inmates hostages skiers hikers runners
 cyclists swimmers teachers nurses doctors farmers miners drivers pilots fishermen divers neighbours orphans jurors lawmakers senators
 councillors worshippers mourners detainees convicts holidaymakers concertgoers revellers campers divers builders volunteers gymnasts dancers`)

// general nouns stand for any person.
var general = words("person people individu member other victim die injure")

// exclusive are nouns of persons that exclude each other.
var exclusive = words("man woman child girl boy adult teen babi mother father student")

// armed are nouns of persons who are not civilians.
var armed = words("soldier fighter rebel milit troop offic officer")

func kinship(a, b *measure) kin {
	switch {
	case a.noun == "" || b.noun == "":
		return unknownKin
	case a.noun == b.noun:
		return sameKin
	case sorts[a.noun] && b.general, sorts[b.noun] && a.general:
		return nearKin
	case !a.persons || !b.persons:
		return noKin
	case a.exclusive && b.exclusive, armed[a.noun] && b.noun == "civilian", armed[b.noun] && a.noun == "civilian":
		return noKin
	}
	return nearKin
}

// countsAlike says that two counts may be of one thing: their nouns are kin, or
// the one without a noun counts what the same happened to ("rises to nine").
func countsAlike(a, b *node) bool {
	switch kinship(&a.measure, &b.measure) {
	case noKin:
		return false
	case unknownKin:
		return a.outcome != "" && a.outcome == b.outcome
	}
	return true
}

// subset says that a counts a sort of person and b persons of all sorts.
func subset(a, b *node) bool {
	return a.Kind == figure.Count && a.exclusive && !b.exclusive && b.general
}
