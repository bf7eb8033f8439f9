package message

import (
	"bytes"
	"fmt"
	"io"
)

// HTML writes a digest as one page that needs nothing else: no script, no file.
// Nothing is written when there is an error.
func (r *Renderer) HTML(w io.Writer, d Digest) error {
	var b bytes.Buffer
	if err := r.page.ExecuteTemplate(&b, "page", layOut(d, false)); err != nil {
		return fmt.Errorf("render the page: %w", err)
	}
	_, err := w.Write(b.Bytes())
	return err
}
