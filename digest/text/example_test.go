package text_test

import (
	"fmt"

	"github.com/digestbot/digestbot/digest/text"
)

func ExampleRead() {
	t := text.Read("Mr. Hale of the U.S. fleet spoke. “We lost two ships,” he said.")
	for i, s := range t.Sentences {
		fmt.Printf("%q has %d tokens\n", s.Text, len(t.Of(i)))
	}
	for _, q := range t.Quotations {
		fmt.Println("quoted:", t.Source[q.Start:q.End])
	}
	// Output:
	// "Mr. Hale of the U.S. fleet spoke." has 9 tokens
	// "“We lost two ships,” he said." has 10 tokens
	// quoted: We lost two ships,
}

func ExampleText_Clauses() {
	t := text.Read("The ferry, which was built in 1987, sank after it had struck a rock, police said.")
	for _, c := range t.Clauses(0) {
		fmt.Printf("%s: %s\n", c.Kind, t.Words(c.First, c.Next))
	}
	// Output:
	// main: The ferry,
	// relative: which was built in 1987,
	// main: sank
	// subordinate: after it had struck a rock,
	// says: police said.
}

func ExampleText_Statements() {
	t := text.Read("Nine people died, police said, but according to the ministry, there were ten.")
	for _, s := range t.Statements(0) {
		fmt.Println(t.Words(s.From, s.To))
	}
	// Output:
	// police
	// the ministry
}

func ExampleLookup() {
	w := text.Lookup("third")
	fmt.Println(w.Is(text.Ordinal), w.Order, w.Is(text.Fraction))
	fmt.Println(text.Concept("killed"), text.Concept("fatal"), text.SingularOf("crises"), text.PluralOf("gunman"))
	// Output:
	// true 3 true
	// die die crisis gunmen
}
