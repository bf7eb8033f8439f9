package figure

// Currencies are units of kind money: their names follow a number, their codes
// may stand on either side, and their signs stand before it or after it.
var currencies = []*unit{
	{"dollar", Money, "USD US$", w("dollar", "dollars", "us dollar", "us dollars", "american dollar", "american dollars", "united states dollar", "united states dollars", "u s dollars", "buck", "bucks", "usd")},
	{"cent", Money, "¢", w("cent", "cents", "us cent", "us cents")},
	{"euro", Money, "EUR", w("euro", "euros", "eur")},
	{"pound sterling", Money, "GBP", w("pound sterling", "pounds sterling", "pound", "pounds", "british pound", "british pounds", "quid", "gbp")},
	{"penny", Money, "p", w("penny", "pence", "pennies")},
	{"japanese yen", Money, "JPY", w("yen", "japanese yen", "jpy")},
	{"chinese yuan", Money, "CNY RMB", w("yuan", "chinese yuan", "renminbi", "rmb", "cny", "yuan renminbi")},
	{"rupee", Money, "INR", w("rupee", "rupees", "indian rupee", "indian rupees", "inr")},
	{"pakistani rupee", Money, "PKR", w("pakistani rupee", "pakistani rupees", "pkr")},
	{"sri lankan rupee", Money, "LKR", w("sri lankan rupee", "sri lankan rupees")},
	{"australian dollar", Money, "AUD", w("australian dollar", "australian dollars", "aud")},
	{"canadian dollar", Money, "CAD", w("canadian dollar", "canadian dollars", "cad")},
	{"new zealand dollar", Money, "NZD", w("new zealand dollar", "new zealand dollars", "nzd")},
	{"hong kong dollar", Money, "HKD", w("hong kong dollar", "hong kong dollars", "hkd")},
	{"singapore dollar", Money, "SGD", w("singapore dollar", "singapore dollars", "sgd")},
	{"new taiwan dollar", Money, "TWD", w("new taiwan dollar", "new taiwan dollars", "taiwan dollars", "taiwan dollar", "twd")},
	{"jamaican dollar", Money, "JMD", w("jamaican dollar", "jamaican dollars")},
	{"swiss franc", Money, "CHF", w("swiss franc", "swiss francs", "franc", "francs", "chf")},
	{"cfa franc", Money, "", w("cfa franc", "cfa francs")},
	{"danish krone", Money, "DKK", w("danish krone", "danish kroner", "danish crown", "danish crowns", "dkk")},
	{"norwegian krone", Money, "NOK", w("norwegian krone", "norwegian kroner", "norwegian crown", "norwegian crowns", "nok")},
	{"swedish krona", Money, "SEK", w("swedish krona", "swedish kronor", "swedish crown", "swedish crowns", "sek")},
	{"icelandic krona", Money, "ISK", w("icelandic krona", "icelandic kronur")},
	{"krone", Money, "", w("krone", "kroner", "krona", "kronor")},
	{"crown", Money, "", w("crowns")},
	{"czech crown", Money, "CZK", w("czech crown", "czech crowns", "koruna", "koruny", "czech koruna", "czk")},
	{"polish zloty", Money, "PLN", w("zloty", "zlotys", "zloties", "polish zloty", "polish zlotys", "pln")},
	{"hungarian forint", Money, "HUF", w("forint", "forints", "hungarian forint", "hungarian forints", "huf")},
	{"romanian leu", Money, "RON", w("lei", "romanian leu", "romanian lei")},
	{"bulgarian lev", Money, "BGN", w("leva", "bulgarian lev", "bulgarian leva")},
	{"russian rouble", Money, "RUB", w("rouble", "roubles", "ruble", "rubles", "russian rouble", "russian roubles", "russian ruble", "russian rubles", "rub")},
	{"ukrainian hryvnia", Money, "UAH", w("hryvnia", "hryvnias", "ukrainian hryvnia")},
	{"turkish lira", Money, "TRY", w("lira", "liras", "turkish lira", "turkish liras")},
	{"shekel", Money, "ILS NIS", w("shekel", "shekels", "israeli shekel", "israeli shekels", "new shekels", "ils", "nis")},
	{"saudi riyal", Money, "SAR", w("riyal", "riyals", "saudi riyal", "saudi riyals")},
	{"qatari riyal", Money, "QAR", w("qatari riyal", "qatari riyals")},
	{"iranian rial", Money, "IRR", w("rial", "rials", "iranian rial", "iranian rials")},
	{"uae dirham", Money, "AED", w("dirham", "dirhams", "uae dirham", "uae dirhams", "aed")},
	{"dinar", Money, "", w("dinar", "dinars")},
	{"kuwaiti dinar", Money, "KWD", w("kuwaiti dinar", "kuwaiti dinars")},
	{"egyptian pound", Money, "EGP", w("egyptian pound", "egyptian pounds")},
	{"south african rand", Money, "ZAR", w("rand", "rands", "south african rand", "zar")},
	{"nigerian naira", Money, "NGN", w("naira", "nigerian naira", "ngn")},
	{"kenyan shilling", Money, "KES", w("kenyan shilling", "kenyan shillings", "shilling", "shillings", "ksh", "kes")},
	{"ghanaian cedi", Money, "GHS", w("cedi", "cedis", "ghanaian cedi", "ghanaian cedis")},
	{"ethiopian birr", Money, "ETB", w("birr", "ethiopian birr")},
	{"brazilian real", Money, "BRL", w("reais", "brazilian real", "brazilian reais", "brl")},
	{"mexican peso", Money, "MXN", w("mexican peso", "mexican pesos", "mxn")},
	{"argentine peso", Money, "ARS", w("argentine peso", "argentine pesos", "argentinian pesos")},
	{"chilean peso", Money, "CLP", w("chilean peso", "chilean pesos")},
	{"colombian peso", Money, "COP", w("colombian peso", "colombian pesos")},
	{"philippine peso", Money, "PHP", w("philippine peso", "philippine pesos")},
	{"peso", Money, "", w("peso", "pesos")},
	{"venezuelan bolivar", Money, "", w("bolivar", "bolivars", "bolivares")},
	{"peruvian sol", Money, "PEN", w("soles", "peruvian soles")},
	{"south korean won", Money, "KRW", w("won", "korean won", "south korean won", "krw")},
	{"thai baht", Money, "THB", w("baht", "thai baht", "thb")},
	{"vietnamese dong", Money, "VND", w("dong", "vietnamese dong", "vnd")},
	{"indonesian rupiah", Money, "IDR", w("rupiah", "indonesian rupiah", "idr")},
	{"malaysian ringgit", Money, "MYR", w("ringgit", "malaysian ringgit", "myr")},
	{"bangladeshi taka", Money, "BDT", w("taka", "bangladeshi taka")},
	{"kazakh tenge", Money, "KZT", w("tenge", "kazakh tenge")},
	{"bitcoin", Money, "BTC", w("bitcoin", "bitcoins", "btc")},
	{"ether", Money, "ETH", w("ether", "eth")},
}

// signs maps a currency sign to what it means when no country letters stand with it.
var signs = map[rune]string{
	'$': "dollar", '£': "pound sterling", '€': "euro", '¥': "japanese yen", '￥': "japanese yen", '₹': "rupee", '₽': "russian rouble",
	'₩': "south korean won", '₪': "shekel", '₺': "turkish lira", '₴': "ukrainian hryvnia", '₦': "nigerian naira", '₱': "philippine peso",
	'฿': "thai baht", '₫': "vietnamese dong", '₵': "ghanaian cedi", '₸': "kazakh tenge", '₿': "bitcoin", '¢': "cent", '＄': "dollar",
}

// dollars maps the letters that stand before or behind a dollar sign to the
// currency. A bare sign is "dollar"; whose, only the outlet's country can say.
var dollars = map[string]string{
	"us": "dollar", "u": "dollar", "a": "australian dollar", "au": "australian dollar", "aus": "australian dollar", "c": "canadian dollar",
	"ca": "canadian dollar", "can": "canadian dollar", "cdn": "canadian dollar", "nz": "new zealand dollar", "hk": "hong kong dollar",
	"s": "singapore dollar", "sg": "singapore dollar", "nt": "new taiwan dollar", "r": "brazilian real", "j": "jamaican dollar",
	"tt": "trinidad and tobago dollar", "mx": "mexican peso", "cl": "chilean peso", "col": "colombian peso", "arg": "argentine peso",
}

// beforeNumber maps letters that stand before a sum to the currency, as they
// are written. Single letters must touch the number.
var beforeNumber = map[string]string{
	"USD": "dollar", "EUR": "euro", "GBP": "pound sterling", "JPY": "japanese yen", "CNY": "chinese yuan", "RMB": "chinese yuan",
	"AUD": "australian dollar", "CAD": "canadian dollar", "NZD": "new zealand dollar", "HKD": "hong kong dollar", "SGD": "singapore dollar",
	"CHF": "swiss franc", "SEK": "swedish krona", "NOK": "norwegian krone", "DKK": "danish krone", "INR": "rupee", "PKR": "pakistani rupee",
	"Rs": "rupee", "RS": "rupee", "Re": "rupee", "RM": "malaysian ringgit", "Rp": "indonesian rupiah", "Tk": "bangladeshi taka",
	"KSh": "kenyan shilling", "Ksh": "kenyan shilling", "Sh": "kenyan shilling", "KES": "kenyan shilling", "NGN": "nigerian naira",
	"ZAR": "south african rand", "AED": "uae dirham", "SAR": "saudi riyal", "Dh": "uae dirham", "Dhs": "uae dirham", "NIS": "shekel",
	"BRL": "brazilian real", "MXN": "mexican peso", "PHP": "philippine peso", "THB": "thai baht", "KRW": "south korean won",
	"BTC": "bitcoin", "ETH": "ether", "PLN": "polish zloty", "CZK": "czech crown", "HUF": "hungarian forint", "RUB": "russian rouble",
	"TRY": "turkish lira", "Fr": "swiss franc", "SFr": "swiss franc", "kr": "krone", "Kr": "krone", "EGP": "egyptian pound", "GHS": "ghanaian cedi",
}

// lostSigns maps what some wires print in place of a sign that their character
// set lacks ("e85 million", "PS6m"). They must touch a number.
var lostSigns = map[string]string{"e": "euro", "E": "euro", "p": "pound sterling", "PS": "pound sterling", "L": "pound sterling", "R": "south african rand", "N": "nigerian naira"}
