package sources

import (
	"testing"
	"time"
)

func TestDates(t *testing.T) {
	for _, tt := range []struct{ language, text, want string }{
		// the forms of the formats, and near misses
		{"", "Mon, 02 Mar 2026 08:07:05 +0100", "2026-03-02T07:07:05Z"},
		{"", "2026-03-02T08:07:05.123+01:00", "2026-03-02T07:07:05Z"},
		{"", "20260302T080705Z", "2026-03-02T08:07:05Z"},
		{"", "20260302", "2026-03-02T00:00:00Z"},
		{"", "Mon, 2 Mar 26 8:07 EST", "2026-03-02T13:07:00Z"},
		{"", "Monday, 02-Mar-26 08:07:05 UTC", "2026-03-02T08:07:05Z"},
		{"", "Mon Mar  2 08:07:05 2026", "2026-03-02T08:07:05Z"},
		{"", "Mon Mar 02 2026 08:07:05 GMT+0100 (Central European Standard Time)", "2026-03-02T07:07:05Z"},
		{"", "March 2nd, 2026 at 8:07 p.m.", "2026-03-02T20:07:00Z"},
		{"", "2 March 2026, 12:05am", "2026-03-02T00:05:00Z"},
		{"", "20260302080705", "2026-03-02T08:07:05Z"},
		{"", "2026-03-02T08:07:05+01:00[Europe/Berlin]", "2026-03-02T07:07:05Z"},
		{"", "2026-03-02T08:07:05+01:00:00", "2026-03-02T07:07:05Z"},
		{"", "Mon, 02 Mar 2026 08:07:05 PDT-0700", "2026-03-02T15:07:05Z"},
		{"", "1772438825123456", "2026-03-02T08:07:05Z"},
		{"", "٢ مارس ٢٠٢٦", "2026-03-02T00:00:00Z"},

		// zones that depend on the season, or on who writes
		{"", "Mon, 02 Mar 2026 08:07 ET", "2026-03-02T13:07:00Z"},
		{"", "July 2, 2026 8:07 a.m. PT", "2026-07-02T15:07:00Z"},
		{"", "2 July 2026 08:07 Eastern Time", "2026-07-02T12:07:00Z"},
		{"zh-cn", "Mon, 02 Mar 2026 08:07:05 CST", "2026-03-02T00:07:05Z"},
		{"en", "Mon, 02 Mar 2026 08:07:05 CST", "2026-03-02T14:07:05Z"},
		{"he", "Mon, 02 Mar 2026 08:07:05 IST", "2026-03-02T06:07:05Z"},
		{"", "Mon, 02 Mar 2026 08:07:05 IRST", "2026-03-02T04:37:05Z"},
		{"", "Mon, 02 Mar 2026 08:07:05 +9900", ""},
		{"", "08:07 02.03.2026 -0500", "2026-03-02T13:07:00Z"},
		{"", "2026/3/2 8:07", "2026-03-02T08:07:00Z"},
		{"", "Tuesday, 3 March 2026 - 08:07", "2026-03-03T08:07:00Z"},
		// zones
		{"", "Mon, 2 Mar 2026 08:07:00 GMT+1", "2026-03-02T07:07:00Z"},
		{"", "Mon, 02 Mar 2026 08:07:00 JST", "2026-03-01T23:07:00Z"},
		{"", "Mon, 02 Mar 2026 08:07:00 IST", "2026-03-02T02:37:00Z"},
		{"", "Mon, 02 Mar 2026 08:07:00 MESZ", "2026-03-02T06:07:00Z"},
		{"", "2026-03-02 08:07:00 +05:30", "2026-03-02T02:37:00Z"},
		{"", "2026-03-02 08:07:00 −0500", "2026-03-02T13:07:00Z"},
		// which number is the month
		{"", "02/03/2026 08:07", "2026-03-02T08:07:00Z"},
		{"en-us", "03/02/2026 08:07", "2026-03-02T08:07:00Z"},
		{"", "3/2/2026 8:07:05 PM", "2026-03-02T20:07:05Z"},
		{"", "3/2/2026 8:07:05 EST", "2026-03-02T13:07:05Z"},
		{"en-us", "02.03.2026", "2026-03-02T00:00:00Z"},
		{"en-gb", "03/22/2026", "2026-03-22T00:00:00Z"},
		{"", "02/03/26", "2026-03-02T00:00:00Z"},
		{"", "26-03-02", "2026-03-02T00:00:00Z"},
		// languages
		{"fr", "mar. 03 mai 2026 à 8h07", "2026-05-03T08:07:00Z"},
		{"fr", "mercredi 1er juillet 2026", "2026-07-01T00:00:00Z"},
		{"de", "Montag, 2. März 2026, 08:07 Uhr", "2026-03-02T08:07:00Z"},
		{"fi", "maanantai 2. maaliskuuta 2026 klo 8.07", "2026-03-02T08:07:00Z"},
		{"tr", "2 Mart 2026 Pazartesi", "2026-03-02T00:00:00Z"},
		{"hu", "2026. március 2., hétfő 8:07", "2026-03-02T08:07:00Z"},
		{"ru", "Пн, 02 мар 2026 08:07:05 +0300", "2026-03-02T05:07:05Z"},
		{"pl", "3 listopada 2026", "2026-11-03T00:00:00Z"},
		{"hr", "3. listopada 2026.", "2026-10-03T00:00:00Z"},
		{"", "3. listopada 2026.", ""},
		{"cs", "3. července 2026", "2026-07-03T00:00:00Z"},
		{"cs", "3. června 2026", "2026-06-03T00:00:00Z"},
		{"es", "2 de marzo de 2026", "2026-03-02T00:00:00Z"},
		{"ar", "2 مارس 2026", "2026-03-02T00:00:00Z"},
		{"ja", "2026年3月2日 午後8:07", "2026-03-02T20:07:00Z"},
		{"zh", "2026年3月2日 08:07", "2026-03-02T08:07:00Z"},
		{"ko", "2026년 3월 2일 (월) 오후 8:07", "2026-03-02T20:07:00Z"},
		// seconds and milliseconds since 1970
		{"", "1772434800", "2026-03-02T07:00:00Z"},
		{"", "1772434800000", "2026-03-02T07:00:00Z"},
		// none
		{"", "Sun, 31 Feb 2026 08:00:00 GMT", ""},
		{"", "0000-00-00", ""},
		{"", "02/30/2026", ""},
		{"", "2026-03-02 25:61", ""},
		{"", "the day after tomorrow", ""},
		{"", "2026", ""},
		{"", "3 hours ago", ""},
		{"", "", ""},
	} {
		want, _ := time.Parse(time.RFC3339, tt.want)
		c := newCalendar(tt.language, []string{tt.text})
		if got := c.read(tt.text); !got.Truncate(time.Second).Equal(want) {
			t.Errorf("%s %q is %v, want %v", tt.language, tt.text, got, want)
		}
	}
}

// TestCalendarLearns sees that one date that can be read in one way only says
// how the others of its feed are to be read.
func TestCalendarLearns(t *testing.T) {
	c := newCalendar("", []string{"Mon, 02 Mar 2026 08:00:00 GMT", "03/02/2026", "02/25/2026"})
	if got := c.read("03/02/2026"); got.Month() != time.March {
		t.Errorf("03/02/2026 beside 02/25/2026 is %v", got)
	}
}

func BenchmarkDates(b *testing.B) {
	for _, text := range []string{"Mon, 02 Mar 2026 08:07:05 +0100", "lundi 2 mars 2026 08:07", "no date of any kind at all"} {
		b.Run(text[:10], func(b *testing.B) {
			c := newCalendar("fr", nil)
			for b.Loop() {
				c.read(text)
			}
		})
	}
}
