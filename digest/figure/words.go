package figure

// wordLists gives the members of each class that have no value.
var wordLists = map[class]string{
	article:    "a an",
	determiner: "the this that these those his her its their our my your any some no every each another both either neither such what which whose all",
	preposition: `of in on at by for with from to into onto over under above below between among amid through during since until till before after against about around
		across along behind beyond despite down except inside near off out outside past per than toward towards up upon via within without versus vs like
		unlike as throughout because while when where if whether although though once unless concerning regarding amongst`,
	conjunction: "and or but nor so yet that which who whom whose because while when where if whether although though than",
	pronoun:     "i you he she it we they me him us them himself herself itself themselves who whom whoever someone anyone everyone nobody others mine",
	auxiliary: `is are was were be been being am has have had having do does did will would can could shall should may might must isn't aren't wasn't weren't hasn't
		haven't hadn't don't doesn't didn't won't wouldn't can't couldn't shouldn't cannot let's it's that's there's he's she's they're we're you're i'm`,
	adverb: `only just now then there here also still already even ever never again soon later earlier ago today tonight yesterday tomorrow too very not almost
		nearly about roughly approximately around together apart away back forward altogether overall instead however meanwhile moreover respectively annually
		daily weekly monthly yearly quarterly long wide deep tall high thick apiece alone abroad online downtown nationwide worldwide early once twice always
		often usually likely probably possibly maybe perhaps currently recently previously initially originally eventually finally else ahead aboard alike
		north south east west`,
	verb: `said says say told tells went goes go came comes come got gets get took takes take made makes make gave gives give began begins begin became becomes
		become knew knows know saw sees see found finds find left kept keeps keep lost led held holds brought brings bring bought sold sent spent paid met ran
		won sat stood heard let put set seen done gone taken given known shown grown fallen risen written driven died die dies killed kills kill injured hurt
		wounded arrested charged remain remains remained seem seems appeared allow allows include includes included including follow follows followed
		following according compared asks ask asked believe believes want wants need needs live lives lived leave leaves leaving work works worked needed try
		tries tried called per consider considered join joins joined receive received build builds built create created creates enter entered entering score
		scored scores serve served play played plays offer offered offers voted vote lay lie lying lies fled flee flees attend attended attending destroyed
		damaged missing survived survive survives escape escaped`,
	adjective: `net gross bottom final opening closing remaining combined initial calendar solid new old other more additional extra further big small large great
		good bad high low long short major minor early late young local national international global foreign domestic federal public private human social
		political military civil civilian former current previous past recent future first last next second third main key top full total different separate
		particular specific single double entire whole certain various similar same common special serious senior junior chief deputy strong weak rich poor
		free open black white red blue green grey brown hot cold dry wet safe fresh raw real true false dead live male female medical legal nuclear electric
		digital online mobile virtual american british straight consecutive successive mega tiny huge giant mere fellow subsequent prior adjacent nearby
		unnamed armed adult chinese russian indian french german japanese european african asian australian canadian israeli palestinian ukrainian iranian
		iraqi syrian turkish mexican brazilian korean spanish italian dutch irish scottish welsh swiss polish greek saudi afghan pakistani`,
	rises: `rose rise rises risen rising gained gain gains gaining climbed climb climbs climbing jumped jump jumps jumping surged surge surges surging soared soar
		soars soaring increased increase increases increasing grew grow grows grown growing advanced advance advances advancing rallied rally rallies added
		add adds adding rebounded rebound rebounds spiked spike spikes up higher improved improve improves improving leapt leap leaps leaped rocketed
		skyrocketed skyrocket swelled swell expanded expand expands expanding raised raise raises raising boosted boost boosts boosting lifted lift lifts
		accelerated doubled tripled quadrupled hiked hike strengthened strengthen appreciated recovered zoomed vaulted popped ballooned inched hiking upped`,
	falls: `fell fall falls fallen falling dropped drop drops dropping declined decline declines declining lost lose loses losing slipped slip slips slipping
		tumbled tumble tumbles tumbling plunged plunge plunges plunging plummeted plummet plummets plummeting sank sink sinks sinking sunk slid slide slides
		sliding decreased decrease decreases decreasing shed sheds shedding down lower cut cuts cutting reduced reduce reduces reducing dipped dip dips
		dipping shrank shrink shrinks shrunk shrinking eased ease eases easing slumped slump slumps slumping crashed crash crashes halved trimmed trim
		retreated retreat weakened weaken depreciated slashed slash slashes slashing slowed contracted lowered lowers lowering tanked dived dove sagged
		dwindled skidded nosedived`,
	moves: `rise increase gain jump surge growth hike boost improvement fall drop decline decrease reduction loss cut slump plunge dip slide tumble change move
		rally advance climb rebound discount reductions increases declines gains losses cuts swing shift`,
	says: `said says say told tells reported reports report estimated estimates estimate announced announces claimed claims claim stated states added adds
		confirmed confirms predicted predicts predict forecast forecasts warned warns expects expected expect believes believe revealed reveals according
		wrote writes noted notes argued argues insisted disclosed discloses projected projects put puts found calculated calculates acknowledged admitted`,
	abbreviation: `jan feb mar apr jun jul aug sep sept oct nov dec no nos approx ca vs fig art sec pp st us uk mr mrs ms dr prof gen col lt sgt capt gov sen rep rev hon
		inc corp co ltd jr sr mt ft rs bros etc est avg min max dept univ assn mio mrd mln mld`,
	label: `convention protocol turn corner section sections chapter article articles amendment page pages paragraph para clause rule act part volume vol issue no
		nos number numbers nr figure fig table appendix exhibit schedule bill resolution proposition prop directive regulation title flight route highway
		interstate road street room suite floor apartment apt unit channel gate terminal platform pier lane seat row bus train line track car lot plot block
		district ward precinct zone area region sector grid category cat level phase stage tier grade class type version model series season episode round
		week day game match lap hole set race heat leg inning group division league pool seed windows android ios iphone ipad galaxy xbox playstation boeing
		airbus apollo soyuz falcon covid formula super psalm verse book step rank ranked case docket patent log top exercise question answer scene camp
		reactor engine runway hangar store studio studios euro fortune big`,
	street: `street st road rd avenue ave av way drive dr lane ln boulevard blvd court ct place pl square sq terrace highway hwy parkway crescent row close gardens`,
	plural: `people men women children police staff personnel troops media data feet teeth mice geese oxen dice sheep fish deer aircraft spacecraft cattle crew
		criteria phenomena bacteria alumni workforce goods clothes folk folks poultry offspring species series means salmon cod townspeople tradespeople
		salespeople spokespeople businesspeople policemen policewomen firemen fishermen businessmen businesswomen servicemen servicewomen sportsmen gunmen
		clergymen congressmen salesmen spokesmen tribesmen journeymen craftsmen englishmen frenchmen irishmen stepchildren grandchildren schoolchildren
		godchildren youth faithful shrimp helicopters quail swine livestock vermin buffalo elk moose wives lives wolves knives thieves halves leaves loaves sq
		crises analyses bases theses hypotheses diagnoses oases genera fungi nuclei cacti stimuli radii memoranda referenda`,
	singular: `bus gas crisis analysis basis thesis virus campus bonus status census process business princess witness class boss loss mass pass glass cross press
		stress dress grass chess mess success access progress congress address wilderness illness fitness fortress mattress physics economics politics
		mathematics athletics news series species corps chaos lens canvas atlas bias focus circus surplus minus plus genius versus texas mars paris celsius
		was has is as this his its us thus yes always perhaps across less unless besides towards sometimes upwards afterwards mps various previous famous
		serious dangerous religious nervous enormous tremendous continuous conscious curious obvious precious anonymous generous numerous hazardous infectious
		suspicious consensus apparatus hiatus radius nucleus stimulus tuberculosis diagnosis hypothesis emphasis oasis synthesis genesis nemesis tennis
		christmas kansas arkansas hamas asbestos rhinoceros octopus platypus abacus sinus nexus opus`,
	person: `man woman boy girl child teenager student driver officer soldier player striker midfielder defender goalkeeper actor actress singer mother father son
		daughter brother sister husband wife suspect victim resident mr mrs ms dr sir`,
	forecasts: `will would could may might expects expected expect expecting forecast forecasts forecasting predicts predicted predict predicting projected projects
		project projecting estimates likely anticipates anticipated anticipate sees seen`,
	aims: `plans planned plan planning aims aim aimed aiming targets target targeted targeting intends intend intended goal hopes hope hoped hoping pledged
		pledges pledge vowed wants want seeks seek committed commits promise promised promises`,
	alleges: `alleged alleges allege allegedly accused accuses accusing alleging purported purportedly reportedly claimed claims claiming rumoured rumored suspected`,
	zone:    "gmt utc est edt et cst cdt ct mst mdt mt pst pdt pt bst cet cest ist jst aest aedt hkt msk local",
	season:  "spring summer autumn fall winter",
	timeunit: `second seconds minute minutes hour hours day days week weeks fortnight month months quarter quarters year years decade decades century centuries night
		nights season seasons morning afternoon evening weekend weekends`,
	compass:  "north south east west northeast northwest southeast southwest northern southern eastern western",
	timely:   "in since during until till by early late mid before after year from between through to and for circa last next this every",
	alsoWord: "may march mar jan dec sep august april june",
	deictic: `yesterday today tomorrow tonight overnight last next this past previous following coming the within spring summer autumn fall winter days weeks months
		years hours minutes first second third fourth`,
	measureNoun: "average total cost price number maximum minimum sum rate value limit speed capacity fine bonus budget record median mean",
	numberSign:  "minus negative",
	starter:     "twenties thirties forties fifties sixties seventies eighties nineties multi noon midday midnight http https www",
	postfix:     "m bn b k t mn mln bln tn trn tr cr mil mio",
}

// valueLists gives the members of each class that have a value.
var valueLists = map[class]map[string]float64{
	cardinal: {
		"zero": 0, "nil": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
		"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
	},
	tens: {"twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90},
	scale: {
		"hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "quadrillion": 1e15, "quintillion": 1e18,
		"dozen": 12, "lakh": 1e5, "lakhs": 1e5, "lac": 1e5, "crore": 1e7, "crores": 1e7, "milliard": 1e9, "mill": 1e6,
	},
	ordinal: {
		"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
		"eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17,
		"eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60,
		"seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100, "thousandth": 1000, "millionth": 1e6, "billionth": 1e9,
	},
	fraction: {
		"half": 1.0 / 2, "halves": 1.0 / 2, "third": 1.0 / 3, "thirds": 1.0 / 3, "quarter": 1.0 / 4, "quarters": 1.0 / 4, "fourth": 1.0 / 4, "fourths": 1.0 / 4,
		"fifth": 1.0 / 5, "fifths": 1.0 / 5, "sixth": 1.0 / 6, "sixths": 1.0 / 6, "seventh": 1.0 / 7, "sevenths": 1.0 / 7, "eighth": 1.0 / 8,
		"eighths": 1.0 / 8, "ninth": 1.0 / 9, "ninths": 1.0 / 9, "tenth": 1.0 / 10, "tenths": 1.0 / 10, "twelfth": 1.0 / 12, "twelfths": 1.0 / 12,
		"sixteenth": 1.0 / 16, "sixteenths": 1.0 / 16, "hundredth": 1.0 / 100, "hundredths": 1.0 / 100, "millionth": 1e-6, "millionths": 1e-6, "billionth": 1e-9, "billionths": 1e-9, "trillionth": 1e-12, "trillionths": 1e-12, "thousandth": 1.0 / 1000, "thousandths": 1.0 / 1000,
	},
	month: {
		"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
		"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
	},
	weekday: {
		"monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7,
		"mon": 1, "tue": 2, "tues": 2, "wed": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6, "sun": 7,
		"mondays": 1, "tuesdays": 2, "wednesdays": 3, "thursdays": 4, "fridays": 5, "saturdays": 6, "sundays": 7,
	},
	vague: {
		"dozens": 12, "scores": 20, "hundreds": 100, "thousands": 1e3, "millions": 1e6, "billions": 1e9, "trillions": 1e12,
		"several": 3, "handful": 3, "couple": 2, "tens": 10, "multiple": 2, "lakhs": 1e5, "crores": 1e7, "few": 3,
	},
	postfix: {"bn": 1e9, "mn": 1e6, "mln": 1e6, "bln": 1e9, "tn": 1e12, "trn": 1e12, "tr": 1e12, "mil": 1e6, "mio": 1e6},
}
