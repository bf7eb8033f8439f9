package rewrite

import "sync"

// cacheSize bounds the remembered lines: some weeks of digests.
const cacheSize = 4096

// A cache remembers rewordings by the line they stand for, so that a story
// that comes again is worded alike and costs nothing. The empty text says that
// our own is to stand. The oldest entries go first.
type cache struct {
	mu    sync.Mutex
	texts map[string]string
	order []string
}

func newCache() *cache { return &cache{texts: map[string]string{}} }

func (c *cache) get(line string) (text string, ok bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	text, ok = c.texts[line]
	return text, ok
}

func (c *cache) put(line, text string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if _, ok := c.texts[line]; !ok {
		if len(c.order) == cacheSize {
			delete(c.texts, c.order[0])
			c.order = c.order[1:]
		}
		c.order = append(c.order, line)
	}
	c.texts[line] = text
}
