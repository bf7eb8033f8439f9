package figure

import "strings"

// isPlural says that a lower-case word looks like a plural noun.
func (w *word) isPlural(low string) bool {
	if w.class&(plural|singular) != 0 {
		return w.is(plural)
	}
	n := len(low)
	return n > 3 && low[n-1] == 's' && low[n-2] != 's' && low[n-2] != '\'' &&
		!strings.HasSuffix(low, "ous") && !strings.HasSuffix(low, "sis") && !strings.HasSuffix(low, "itis") ||
		n >= 2 && n <= 3 && low[n-1] == 's' && w == unknown && low[n-2] != 's' && low[n-2] != 'u' && low[n-2] != 'i' && low[n-2] != '\''
}

// irregular maps plurals that no rule makes singular.
var irregular = map[string]string{
	"people": "person", "men": "man", "women": "woman", "children": "child", "feet": "foot", "teeth": "tooth", "mice": "mouse", "geese": "goose",
	"oxen": "ox", "criteria": "criterion", "phenomena": "phenomenon", "bacteria": "bacterium", "alumni": "alumnus", "media": "medium", "dice": "die",
	"wives": "wife", "lives": "life", "knives": "knife", "wolves": "wolf", "thieves": "thief", "leaves": "leaf", "halves": "half", "loaves": "loaf",
	"shelves": "shelf", "calves": "calf", "elves": "elf", "hooves": "hoof", "scarves": "scarf", "selves": "self",
	"crises": "crisis", "analyses": "analysis", "bases": "base", "theses": "thesis", "hypotheses": "hypothesis", "diagnoses": "diagnosis",
	"movies": "movie", "cookies": "cookie", "calories": "calorie", "zombies": "zombie", "rookies": "rookie", "selfies": "selfie", "ties": "tie", "pies": "pie",
	"lies": "lie", "dies": "die", "indies": "indie", "veggies": "veggie", "hoodies": "hoodie", "goalies": "goalie", "bogies": "bogie", "birdies": "birdie", "genies": "genie",
	"buses": "bus", "gases": "gas", "viruses": "virus", "bonuses": "bonus", "campuses": "campus", "statuses": "status", "censuses": "census",
	"circuses": "circus", "focuses": "focus", "choruses": "chorus", "lenses": "lens", "minibuses": "minibus", "sinuses": "sinus", "walruses": "walrus", "caucuses": "caucus", "choruss": "chorus",
	"heroes": "hero", "potatoes": "potato", "tomatoes": "tomato", "echoes": "echo", "vetoes": "veto", "volcanoes": "volcano", "tornadoes": "tornado", "mosquitoes": "mosquito",
	"cargoes": "cargo", "torpedoes": "torpedo", "shoes": "shoe", "toes": "toe", "axes": "axe", "passersby": "passerby", "radii": "radius", "nuclei": "nucleus", "stimuli": "stimulus", "fungi": "fungus",
	"cacti": "cactus", "memoranda": "memorandum", "referenda": "referendum", "genera": "genus", "oases": "oasis", "quizzes": "quiz", "schoolchildren": "schoolchild", "grandchildren": "grandchild",
	"stepchildren": "stepchild", "godchildren": "godchild", "aches": "ache", "headaches": "headache", "caches": "cache", "avalanches": "avalanche", "niches": "niche", "creches": "creche", "others": "other",
	"clothes": "clothes", "goods": "goods", "series": "series", "species": "species", "means": "means", "folks": "folk", "menus": "menu", "gurus": "guru", "taxis": "taxi", "skis": "ski", "emus": "emu", "gnus": "gnu", "bikinis": "bikini", "tsunamis": "tsunami",
}

// singularOf gives the singular of a lower-case noun; a noun that is singular stays.
func singularOf(s string) string {
	if one, ok := irregular[s]; ok {
		return one
	}
	w := vocabulary[s]
	if w != nil && w.is(singular) {
		return s
	}
	n := len(s)
	switch {
	case strings.HasSuffix(s, "men") && n > 5 && w != nil && w.is(plural):
		return s[:n-3] + "man"
	case n < 3 || s[n-1] != 's' || strings.HasSuffix(s, "ss") || strings.HasSuffix(s, "us") || strings.HasSuffix(s, "is"):
		return s
	case strings.HasSuffix(s, "ies") && n > 4:
		return s[:n-3] + "y"
	case strings.HasSuffix(s, "sses"), strings.HasSuffix(s, "shes"), strings.HasSuffix(s, "ches"), strings.HasSuffix(s, "xes"), strings.HasSuffix(s, "zzes"):
		return s[:n-2]
	}
	return s[:n-1]
}

func lowerCase(s string) string { return strings.ToLower(s) }
