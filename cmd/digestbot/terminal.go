package main

import (
	"io"
	"os"
	"strings"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"

	"github.com/digestbot/digestbot/digest/message"
)

// lookOf says how text is to look on a writer: as wide as the terminal and in
// colour on one, 80 columns without colour anywhere else and with NO_COLOR.
func lookOf(w io.Writer) message.Look {
	look := message.Look{Width: 80, Unicode: isUTF8()}
	if f, ok := w.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		look.Colour = os.Getenv("NO_COLOR") == ""
		if width, _, err := term.GetSize(int(f.Fd())); err == nil && width > 0 {
			look.Width = width
		}
	}
	return look
}

// isUTF8 reports whether the locale's characters are UTF-8, as POSIX finds the locale.
func isUTF8() bool {
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		if locale := strings.ToUpper(os.Getenv(name)); locale != "" {
			return strings.Contains(locale, "UTF-8") || strings.Contains(locale, "UTF8")
		}
	}
	return false
}

// newProgress shows a line of progress on standard error, if that is a
// terminal and nobody asked for quiet. It returns what counts one step; the
// line is erased after the last.
func newProgress(sh *shell, what string, steps int) func() {
	f, ok := sh.stderr.(*os.File)
	if !ok || sh.quiet || !term.IsTerminal(int(f.Fd())) || os.Getenv("NO_COLOR") != "" {
		return func() {}
	}
	bar := progressbar.NewOptions(steps,
		progressbar.OptionSetWriter(f),
		progressbar.OptionSetDescription(what),
		progressbar.OptionShowCount(),
		progressbar.OptionClearOnFinish(),
		progressbar.OptionSetPredictTime(false),
	)
	return func() { _ = bar.Add(1) } // a progress line that cannot be shown stops nothing
}
