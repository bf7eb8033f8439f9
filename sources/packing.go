package sources

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"net/http"
	"slices"
	"strings"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zlib"
	"github.com/klauspost/compress/zstd"
)

// This file unpacks bodies. Only gzip is asked for; but servers pack otherwise,
// twice, or without a word. Other words in the place of an
// encoding, as "utf-8" and "none", mean nothing, and nor does an encoding before
// what is a feed as it is.

var errCompress = errors.New("nobody reads that any more")

// maxWindow is how much a packed body may refer back to: what browsers take
// (RFC 9659).
const maxWindow = 8 << 20

// packings gives what reads each encoding.
var packings = map[string]func(*bufio.Reader) (io.Reader, error){
	"br": func(r *bufio.Reader) (io.Reader, error) { return brotli.NewReader(r), nil },
	"zstd": func(r *bufio.Reader) (io.Reader, error) {
		return zstd.NewReader(r, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxWindow(maxWindow))
	},
	"deflate": func(r *bufio.Reader) (io.Reader, error) {
		if head, _ := r.Peek(2); len(head) == 2 && head[0]&0x0f == 8 && (int(head[0])<<8|int(head[1]))%31 == 0 {
			return zlib.NewReader(r)
		}
		return flate.NewReader(r), nil // without the head, as many understand it
	},
	"gzip": func(r *bufio.Reader) (io.Reader, error) {
		if head, _ := r.Peek(2); !bytes.Equal(head, gzipMagic) {
			return r, nil
		}
		return gzip.NewReader(r)
	},
	"compress":   func(*bufio.Reader) (io.Reader, error) { return nil, errCompress },
	"x-compress": func(*bufio.Reader) (io.Reader, error) { return nil, errCompress },
}

var gzipMagic = []byte("\x1f\x8b")

// unpack gives a body without the encodings that its headers name.
func unpack(resp *http.Response) (io.Reader, error) {
	var body io.Reader = resp.Body
	codes := strings.Split(strings.Join(resp.Header.Values("Content-Encoding"), ","), ",")
	for _, code := range slices.Backward(codes) {
		unpacker := packings[strings.ToLower(strings.TrimSpace(code))]
		if unpacker == nil {
			continue
		}
		r := bufio.NewReader(body)
		if head, _ := r.Peek(64); plainStart(head) {
			return r, nil
		}
		unpacked, err := unpacker(r)
		if err != nil {
			return nil, err
		}
		body = unpacked
	}
	return body, nil
}

// plainStart reports whether bytes are the start of XML, HTML or JSON.
func plainStart(head []byte) bool {
	head = bytes.TrimLeft(bytes.TrimPrefix(head, byteOrderMark), " \t\r\n")
	return len(head) > 1 && (head[0] == '<' || head[0] == '{') && head[1] < 0x80
}

// fill fills start with up to smallBody bytes of a body, and gives what the
// rest is to be read from. A body that is still gzip was packed twice, or without
// a word.
func fill(start *bytes.Buffer, body io.Reader) (rest io.Reader, err error) {
	_, err = io.CopyN(start, body, smallBody)
	for range 2 {
		if !bytes.HasPrefix(start.Bytes(), gzipMagic) {
			break
		}
		packed := io.MultiReader(bytes.NewReader(bytes.Clone(start.Bytes())), body)
		z, bad := gzip.NewReader(packed)
		if bad != nil {
			return body, bad
		}
		start.Reset()
		body = z
		_, err = io.CopyN(start, body, smallBody)
	}
	return body, err
}
