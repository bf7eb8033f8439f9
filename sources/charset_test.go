package sources

import (
	"strings"
	"testing"

	"golang.org/x/net/html/charset"
)

// TestGuess has texts of which nobody says what charset they are in.
func TestGuess(t *testing.T) {
	for text, names := range map[string][]string{
		"Мост через реку закрыли в понедельник на ремонт, сообщила мэрия города.":              {"windows-1251", "koi8-r", "iso-8859-5"},
		"市は月曜日、港の橋を修理のために閉めると発表した。工事は五月まで続く。":                                                  {"shift_jis", "euc-jp"},
		"市政府星期一宣布，港口大桥因维修关闭，工程将持续到五月。":                                                         {"gbk"},
		"市政府星期一宣布，港口大橋因維修關閉，工程將持續到五月。":                                                         {"big5"},
		"시는 월요일 항구 다리를 수리를 위해 폐쇄한다고 발표했다. 공사는 5월까지 계속된다.":                                      {"euc-kr"},
		"Η γέφυρα του λιμανιού έκλεισε τη Δευτέρα για επισκευή, ανακοίνωσε ο δήμος της πόλης.": {"windows-1253"},
		"Die Brücke über den Fluss wird am Montag für Wochen geschlossen.":                     {"windows-1252"},
		"Le pont du port fermé lundi pour réparation, a annoncé la mairie.":                    {"windows-1252"},
		"A café in Málaga":     {"windows-1252"},
		"It’s €5 – “cheap”":    {"windows-1252"},
		"São João já não é só": {"windows-1252"},
		"Smörgåsbord på Öland": {"windows-1252"},
		"Most na řece byl v pondělí uzavřen kvůli opravě, oznámil úřad. Příští týden začne stavba nového mostu přes řeku, řekl mluvčí.": {"windows-1250", "iso-8859-2"},
		"Most na rzece został w poniedziałek zamknięty z powodu naprawy, ogłosił urząd miasta. Później będzie otwarty.":                 {"windows-1250", "iso-8859-2"},
	} {
		for _, name := range names {
			e, _ := charset.Lookup(name)
			body, err := e.NewEncoder().Bytes([]byte(text))
			if err != nil {
				t.Fatal(name, text, err)
			}
			feed := append(append([]byte(`<rss version="2.0"><channel><title>Post</title><link>https://saltmere.example/</link><item><title>`), body...), "</title></item></channel></rss>"...)
			if got := string(toUTF8(feed, "text/xml")); !strings.Contains(got, text) {
				t.Errorf("%s: %q", name, got[82:])
			}
		}
	}
}
