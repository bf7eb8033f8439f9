package form

import (
	"encoding/base64"
	"encoding/binary"
	"errors"
	"slices"
	"strings"
)

// The written form is two lists of numbers of four bytes, in base64: the runs, a
// dot, the counters. It is below 4 KB.

// MarshalText writes a form in less than 4 KB; nothing for the zero value.
func (f Form) MarshalText() ([]byte, error) {
	if len(f.runs) == 0 && len(f.counters) == 0 {
		return nil, nil
	}
	return []byte(pack(f.runs) + "." + pack(f.counters)), nil
}

// UnmarshalText reads what MarshalText wrote.
func (f *Form) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*f = Form{}
		return nil
	}
	first, second, ok := strings.Cut(string(text), ".")
	runs, err := unpack(first)
	counters, err2 := unpack(second)
	if !ok || err != nil || err2 != nil {
		return errors.New("read the form of a feed: not what was written")
	}
	*f = newForm(runs, counters)
	return nil
}

func pack(list []uint32) string {
	var b []byte
	for _, h := range list {
		b = binary.LittleEndian.AppendUint32(b, h)
	}
	return base64.RawStdEncoding.EncodeToString(b)
}

func unpack(text string) ([]uint32, error) {
	b, err := base64.RawStdEncoding.DecodeString(text)
	if err != nil || len(b)%4 != 0 {
		return nil, errors.New("broken")
	}
	var list []uint32
	for ; len(b) > 0; b = b[4:] {
		list = append(list, binary.LittleEndian.Uint32(b))
	}
	return list, nil
}

// Equal reports whether two forms are the same.
func (f Form) Equal(g Form) bool {
	return f.templated == g.templated && slices.Equal(f.runs, g.runs) && slices.Equal(f.counters, g.counters)
}
