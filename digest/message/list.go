package message

// A feedList is the entries of one feed in great number, such as thirty notices:
// they stand under the name of the feed, and do not push out the news.
type feedList struct {
	Name    string
	Anchor  string // "l1", unique on a page
	Page    string // address of the digest's page; empty when there is none
	Entries []tale
}

// enlist puts an entry under the name of its feed.
func (v *issue) enlist(feed string, t tale) {
	name := label(feed, maxOutlet)
	for i := range v.Lists {
		if v.Lists[i].Name == name {
			v.Lists[i].Entries = append(v.Lists[i].Entries, t)
			return
		}
	}
	v.Lists = append(v.Lists, feedList{Name: name, Anchor: "l" + letter(len(v.Lists)), Page: v.Page, Entries: []tale{t}})
}

// Listed is how many entries stand in lists.
func (v issue) Listed() int {
	n := 0
	for _, l := range v.Lists {
		n += len(l.Entries)
	}
	return n
}

// lists are the lists in the parent, one line each; as many as have room.
func (s *slackWriter) lists(b *budget) []block {
	var blocks []block
	for i, l := range s.Lists {
		line := s.context("list"+suffix(i), s.words("slack.list", l))
		if !b.holds(line) {
			break
		}
		b.take(line)
		blocks = append(blocks, line)
	}
	return blocks
}

// entries tell every entry of the lists in the thread.
func (s *slackWriter) entries() []draft {
	var drafts []draft
	for _, l := range s.Lists {
		drafts = append(drafts, s.listing(l.Entries, s.words("slack.list.title", l), "slack.list.text")...)
	}
	return drafts
}
