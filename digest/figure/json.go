package figure

import (
	"bytes"
	"encoding/json"
	"math"
)

// MarshalJSON is the output format of the command: an open end of the
// interval is null, and the value of a range is a pair.
func (f Figure) MarshalJSON() ([]byte, error) {
	out := struct {
		Text     string   `json:"text"`
		Start    int      `json:"start"`
		End      int      `json:"end"`
		Kind     Kind     `json:"kind"`
		Low      *float64 `json:"low"`
		High     *float64 `json:"high"`
		Value    any      `json:"value"`
		Bound    Bound    `json:"bound"`
		Change   Change   `json:"change"`
		Role     Role     `json:"role"`
		Unit     string   `json:"unit"`
		Noun     string   `json:"noun,omitempty"`
		About    string   `json:"about"`
		Claimant string   `json:"claimant,omitempty"`
		Modality Modality `json:"modality,omitempty"`
		When     *When    `json:"when,omitempty"`
	}{
		f.Text, f.Start, f.End, f.Kind, end(f.Low), end(f.High), f.Value, f.Bound, f.Change, f.Role,
		f.Unit, f.Noun, f.About, f.Claimant, f.Modality, nil,
	}
	if f.Bound == Range || f.Kind == Score {
		out.Value = [2]float64{f.Value, f.Upper}
	}
	if f.When != (When{}) {
		out.When = &f.When
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false) // < and > are bounds that people read
	err := e.Encode(out)
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err
}

// end is an end of an interval; nil when it is open.
func end(x float64) *float64 {
	if math.IsInf(x, 0) {
		return nil
	}
	return &x
}
