package sources

import (
	"errors"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/digestbot/digestbot/digest/article"
)

// This file reads a part of a page: an address with a fragment means the place of
// that name, and what follows it up to the next place of its kind. A reply of a
// forum, or an entry of a list of changes, is no story of the whole page.

var errNoPlace = errors.New("the page has no place of that name")

// partOf gives the text of the part of a page that a fragment names; below a
// heading that is what follows, up to the next heading of its rank or above.
func partOf(doc *html.Node, place string) (string, error) {
	target := placeOf(doc, place)
	if target == nil {
		return "", errNoPlace
	}
	var part strings.Builder
	if rank := headingRank(target); rank == 0 && strings.TrimSpace(textOf(target, 1)) != "" {
		_ = html.Render(&part, target)
		return withoutFurniture(article.Clean(part.String())), nil
	}
	for n := following(target); n != nil; n = n.NextSibling {
		if r := headingRank(n); r > 0 && (headingRank(target) == 0 || r <= headingRank(target)) || isPlace(n) && headingRank(target) == 0 {
			break
		}
		_ = html.Render(&part, n)
	}
	return withoutFurniture(article.Clean(part.String())), nil
}

// placeOf finds the element that a fragment names: the heading or the block that
// it stands in if it is only a mark.
func placeOf(doc *html.Node, place string) *html.Node {
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode || attribute(n, "id") != place && (n.DataAtom != atom.A || attribute(n, "name") != place) {
			continue
		}
		for up := n.Parent; up != nil && up.Type == html.ElementNode && inline[n.DataAtom]; up = up.Parent {
			if n = up; headingRank(n) > 0 {
				break
			}
		}
		return n
	}
	return nil
}

// inline holds the elements that are marks in a text, and not parts of a page.
var inline = map[atom.Atom]bool{atom.A: true, atom.Span: true, atom.B: true, atom.Strong: true, atom.Em: true, atom.I: true}

// isPlace reports whether an element has a name of its own.
func isPlace(n *html.Node) bool { return n.Type == html.ElementNode && attribute(n, "id") != "" }

// following gives what stands behind a heading: if nothing does, what stands behind
// the box around it.
func following(n *html.Node) *html.Node {
	for ; n != nil; n = n.Parent {
		for next := n.NextSibling; next != nil; next = next.NextSibling {
			if next.Type == html.ElementNode {
				return next
			}
		}
	}
	return nil
}

// headingRank gives the rank of a heading, 1 to 6; 0 for what is none.
func headingRank(n *html.Node) int {
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return int(n.Data[1] - '0')
	case atom.Dt:
		return 6
	}
	return 0
}
